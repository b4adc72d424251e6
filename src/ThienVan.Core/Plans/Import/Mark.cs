using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

internal enum MarkKind { None, Title, Roman, Number, Bracket, Letter, Named, Star, Dash, Plus }

/// <summary>What stands before an item: "(15)", "1.1.", "a)", "Chỉ tiêu 5:", "-".</summary>
internal sealed partial record Mark(MarkKind Kind, string No, int Length)
{
    private const string Letters = "abcdđefghiklmnopqrstuvxy";

    public static readonly Mark None = new(MarkKind.None, string.Empty, 0);

    /// <summary>A title that stands alone, without a number or sign.</summary>
    public static readonly Mark Title = new(MarkKind.Title, string.Empty, 0);

    /// <summary>How many numbers are in "1.2.3"; 1 for every other kind.</summary>
    public int Depth => Kind == MarkKind.Number ? No.Count(c => c == '.') + 1 : 1;

    public bool IsBullet => Kind is MarkKind.Star or MarkKind.Dash or MarkKind.Plus;

    /// <summary>True for the first of a count.</summary>
    public bool BeginsCount => No is "1" or "01" or "a" or "1.1" or "I";

    /// <summary>True when the other mark is the next of the count this one stands in.</summary>
    public bool IsBefore(Mark other) => IsSameLevel(other) && (Kind == MarkKind.Letter
        ? Letters.IndexOf(other.No, StringComparison.Ordinal) - Letters.IndexOf(No, StringComparison.Ordinal) is 1 or 2
        : Last(other.No) == Last(No) + 1 && Above(No) == Above(other.No));

    public bool IsSameLevel(Mark other) => Kind == other.Kind && Depth == other.Depth;

    public static Mark Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return None;
        foreach (var kind in Enum.GetValues<MarkKind>())
        {
            if (match.Groups[kind.ToString()] is { Success: true } no)
            {
                var isSign = kind is MarkKind.Star or MarkKind.Dash or MarkKind.Plus;
                return new Mark(kind, isSign ? string.Empty : no.Value.TrimEnd('.'), match.Length);
            }
        }

        return None;
    }

    private static int Last(string no) =>
        int.TryParse(no.AsSpan(no.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : -1;

    private static string Above(string no) => no.LastIndexOf('.') is > 0 and var dot ? no[..dot] : string.Empty;

    [GeneratedRegex(
        @"^(?:\((?<Bracket>\d{1,3})\)[.:]?\s*|(?<Roman>[IVX]{1,5})[.)/]\s+(?=\p{Lu})"
        + @"|(?<Number>\d{1,2}(?:\.\d{1,2}){1,3})(?:[.):]\s+(?=\S)|\s+(?=[\p{Lu}“])|\s*[/–-]\s*(?=\p{Lu}))"
        + @"|(?<Number>\d{1,3})(?:[.):](?:\s+(?=\S)|(?=[^\d\s]))|\s*[/–-]\s*(?=\p{Lu}))"
        + @"|(?:[-–—•*+]\s*)?(?:Chỉ|CHỈ)\s+(?:tiêu|TIÊU)\s+(?:số\s+)?(?<Named>\d{1,3})\s*[.:)\-–]\s*"
        + @"|\(?(?<Letter>[a-zđ]|[ivx]{2,4})[).]\s+|(?<Letter>[a-zđ])/\s*(?=\p{Lu})"
        + @"|(?<Star>[*○●▪■►➢✓✔→❖◦◆]|o(?= \p{Lu}))\s*(?=\S)|(?<Dash>[-–—•·])\s*(?=\S)|(?<Plus>\+)\s*)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
