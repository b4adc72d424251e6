using System.Text.RegularExpressions;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Signs that the eye reads and the voice would pass over, in words: "≥ 95" is "ít nhất 95", "15–17" is "15 đến 17".</summary>
public static partial class SpokenSigns
{
    private static readonly (string Sign, string Words)[] _signs =
    [
        ("≥", " ít nhất "), ("≤", " không quá "), (">=", " ít nhất "), ("<=", " không quá "), (">", " trên "), ("<", " dưới "),
        ("=", " bằng "), ("→", " sang "), ("±", " cộng trừ "), ("+", " cộng "), ("&", " và "),
    ];

    /// <summary>Days first, then what stands between figures, then single signs; a dash between words is a pause.</summary>
    public static string InText(string text)
    {
        var said = Day().Replace(text, "ngày ${day} tháng ${month} năm ${year}").Replace("ngày ngày ", "ngày ", StringComparison.Ordinal);
        said = Joined().Replace(Edition().Replace(said, " phiên bản "), " ");
        said = Range().Replace(said, " đến ");
        said = Share().Replace(said, " trên ");
        said = Pause().Replace(said, ", ");
        foreach (var (sign, words) in _signs) said = said.Replace(sign, words, StringComparison.Ordinal);
        return Spaces().Replace(said, " ");
    }

    [GeneratedRegex(@"\b0?(?<day>\d{1,2})/0?(?<month>\d{1,2})/(?<year>\d{4})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    /// <summary>Of a norm: "9001:2015".</summary>
    [GeneratedRegex(@"(?<=\d):(?=(?:19|20)\d\d\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Edition();

    /// <summary>Between a figure and a letter of one name: "5S".</summary>
    [GeneratedRegex(@"(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?<=\d) ?– ?(?=\d)|(?<=\d)-(?=\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<=\d) ?/ ?(?=\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@" ?[–·—] ?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pause();

    [GeneratedRegex(@" {2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
