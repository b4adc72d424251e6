using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>A figure in running text with what stands before and after it.</summary>
internal sealed record WrittenFigure(int Index, int Length, decimal Low, decimal High, Comparator? Comparator, string Unit, string Noun);

/// <summary>Finds the figures that measure something; ordinals, house numbers, years, dates and document numbers do not.</summary>
internal static partial class Figures
{
    public static IReadOnlyList<WrittenFigure> In(string text) =>
        [.. Number().Matches(Years.Blank(text)).Where(match => !IsLabel(text, match)).Select(Make).OfType<WrittenFigure>()];

    /// <summary>LaTeX remnants read as the signs they stand for.</summary>
    public static string Plain(string cell) =>
        cell.Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal)
            .Replace("\\geq", "≥", StringComparison.Ordinal)
            .Replace("\\leq", "≤", StringComparison.Ordinal)
        .Replace("\\%", "%", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal);

    private static WrittenFigure? Make(Match match)
    {
        if (Parse(match.Groups["low"].Value) is not { } low) return null;
        if ((match.Groups["high"].Success ? Parse(match.Groups["high"].Value) : low) is not { } high) return null;
        var percent = match.Groups["percent"].Success;
        var noun = percent ? "" : Trailing().Replace(match.Groups["noun"].Value, "").ToLowerInvariant().Trim();
        if (!percent && (noun.Length == 0 || Span().IsMatch(noun))) return null;
        return new WrittenFigure(match.Index, match.Length, low, high, Compare(match), percent ? "%" : noun.Split(' ')[0], noun);
    }

    private static bool IsLabel(string text, Match match)
    {
        var low = match.Groups["low"];
        var plainYear = low.Length == 4 && low.Value.StartsWith("20", StringComparison.Ordinal) && !match.Groups["percent"].Success;
        return plainYear || (!match.Groups["percent"].Success && Label().IsMatch(text[..low.Index]));
    }

    private static Comparator? Compare(Match match)
    {
        var word = match.Groups["sign"].Value.ToLowerInvariant();
        if (match.Groups["up"].Success || AtLeastSign().IsMatch(word)) return Plans.Comparator.AtLeast;
        if (word is ">" or "trên" or "cao hơn" or "lớn hơn") return Plans.Comparator.MoreThan;
        return word.Length > 0 ? Plans.Comparator.AtMost : null;
    }

    // Null beyond all measure: no promise has thirty digits.
    private static decimal? Parse(string figure) => figure.ToLowerInvariant() switch
    {
        "một" => 1,
        "hai" => 2,
        "ba" => 3,
        var digits => decimal.TryParse(
            digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture, out var number)
            ? number
            : null,
    };

    [GeneratedRegex(
        @"(?<sign>(?:cao|lớn|thấp|nhỏ) hơn hoặc bằng|bằng hoặc (?:cao|lớn|thấp|nhỏ) hơn|không (?:dưới|thấp hơn|ít hơn|quá|vượt quá|cao "
            + @"hơn)|≥|≤|>=|<=|>|<|ít nhất|tối thiểu|tối đa|dưới|trên|(?:cao|lớn) hơn|đạt từ|"
            + @"từ)?\s*(?:(?<![\d./,-])(?<low>\d{1,3}(?:\.\d{3})+|"
            + @"\d{1,6}(?:,\d+)?)|(?<=(?:ít nhất|tối thiểu)\s+)(?<low>một|hai|ba)\b)(?![\d/\p{L}])\s*(?<percent>%)?(?:\s*(?:-|–|"
            + @"đến)\s*(?<high>\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d+)?)(?![\d/\p{L}]))?\s*(?:(?<percent>%)|(?<noun>\p{L}+(?: "
            + @"\p{L}+){0,3}))?(?<up>\s*(?:\p{L}+ ){0,2}trở lên)?",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(?:≥|>=|ít nhất|tối thiểu|(?:đạt )?từ|(?:cao|lớn) hơn hoặc bằng|bằng hoặc (?:cao|lớn) hơn|không (?:dưới|thấp hơn|ít hơn))$",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex AtLeastSign();

    [GeneratedRegex(
        @"(?:\b(?:(?<!\b(?:mỗi|h[àằ]ng|một) )năm|tháng|quý|ngày|số|mức độ|mức|cấp độ|quốc lộ|tỉnh lộ|đường|ngõ|ngách|khóa|khoá|mục|điều|"
            + @"khoản|lần thứ|thứ|vành đai|"
            + @"giai đoạn|loại|hạng|phụ lục|cơ sở|công nghiệp|dòng|nghị quyết|kết luận|quyết định)|(?-i:\p{Lu}{2,}))\s*$",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:năm|tháng|ngày|giờ|tuổi|lần|phường|xã|đặc khu|địa phương|đơn vị hành chính)\b", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Span();

    [GeneratedRegex(@"\s*\b(?:trở lên|trở|và|trên|là|trong|của|cho|để|đạt|được|theo|thành|làm|vào)\b.*$", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Trailing();
}
