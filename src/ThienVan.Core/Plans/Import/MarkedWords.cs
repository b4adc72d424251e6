using System.Text;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Words that only their marks tell from a word the readers look for: "thu" (income) from "thứ" (ordinal), "kết hôn" from "hơn". In the
/// folded text they keep their marks, so a pattern without marks passes them by and one that means them writes them out.
/// </summary>
internal static partial class MarkedWords
{
    // The first row are words a pattern means, each beside another pattern's word of the same letters; the rest no pattern means.
    private static readonly Dictionary<string, string> _kept = string.Join(' ',
            "thứ hạng tuyến mức từ trở còn trồng trọng mỗi đứng đó đặt đón quỹ một bốn sáu bảy tám chín mười",
            "thẳng thắng thăng điệu khoán khoan dưỡng dương đương ngô ngọ vững vừng biếu sổ sợ đốt dột đột tạp tờ tơ tô áp thủ thú",
            "cần cân cạn hạ hà tân tàn tận tán tản họ hải hại hái hài bà bá bả hôn hòn hồn đuổi đuối đuôi đất dắt lá lạ xương xưởng xướng",
            "thương thưởng thượng khoáng vá cỏ cờ cổ cô cố trống tròng táo tảo giám tầng tặng tảng đèn đền đen tội tỏi tôi cưới cười cá cà",
            "nhân dưa dừa dứa đua")
        .Split(' ')
        .ToDictionary(Spelling, StringComparer.Ordinal);

    private static readonly HashSet<string> _folded = [.. _kept.Values.Select(VietnameseText.Fold), "nam", "ngay"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _candidates =
        _folded.GetAlternateLookup<ReadOnlySpan<char>>();

    // Without marks of their own; told apart only in a text that has marks.
    private static readonly string[] _bare = ["nam", "ngay"];

    /// <summary>The folded text with those words left as they are written.</summary>
    /// <param name="text">As written.</param>
    /// <param name="folded">The same text folded, letter for letter.</param>
    public static string Keep(string text, string folded)
    {
        if (text.All(char.IsAscii)) return folded;
        char[]? kept = null;
        foreach (var word in Word().EnumerateMatches(text))
        {
            if (!_candidates.Contains(folded.AsSpan(word.Index, word.Length))) continue;
            if (Kept(text.Substring(word.Index, word.Length)) is not { } own || own.Length != word.Length) continue;
            own.CopyTo(0, kept ??= folded.ToCharArray(), word.Index, word.Length);
        }

        return kept is null ? folded : new string(kept);
    }

    // A word without marks stands in capitals, as no pattern does.
    private static string? Kept(string word)
    {
        var lower = word.ToLowerInvariant();
        return _bare.Contains(lower, StringComparer.Ordinal) ? lower.ToUpperInvariant() : _kept.GetValueOrDefault(Spelling(lower));
    }

    // Letters first, then marks, so that "khoá" and "khóa" are one word.
    private static string Spelling(string word)
    {
        var letters = VietnameseText.Normalize(word).Normalize(NormalizationForm.FormD);
        return string.Concat(letters.Where(char.IsLetter)) + string.Concat(letters.Where(c => !char.IsLetter(c)).Order());
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
