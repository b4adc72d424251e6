using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>A stretch of years as written: "giai đoạn 2026 - 2030".</summary>
/// <param name="Before">What stands in front of it in its clause.</param>
internal sealed record YearSpan(int From, int To, string Before, Clause Clause);

/// <summary>Finds years in running text; dates and document numbers hold none.</summary>
internal static partial class Years
{
    public static IEnumerable<YearSpan> Spans(Clause clause) =>
        Span()
            .Matches(clause.Text)
            .Select(match => new YearSpan(Number(match.Groups["from"]), Number(match.Groups["to"]), clause.Text[..match.Index], clause));

    public static IReadOnlyList<int> In(string text) =>
        [.. Year().Matches(WithoutReferences(text)).Select(match => Number(match.Groups[0]))];

    /// <summary>Years of a cell that says when: a date is a deadline there, only document numbers are none.</summary>
    public static IReadOnlyList<int> Due(string text) =>
        [.. Year().Matches(Document().Replace(text, "")).Select(match => Number(match.Groups[0]))];

    /// <summary>Same length, with dates and document numbers blanked, so that offsets stay true.</summary>
    public static string WithoutReferences(string text) => Reference().Replace(text, match => new string(' ', match.Length));

    /// <summary>Same length, without the years too: a figure may follow its year directly.</summary>
    public static string Blank(string text) => Dated().Replace(WithoutReferences(text), match => new string(' ', match.Length));

    public static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)\b", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<=\b(?:năm|đến|vào|hết)\s+|[-–(]\s*)20\d\d\b|\b20\d\d(?=\s*(?::|[-–]\s*20\d\d))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\b20\d\d\b", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b\d+/\d{4}/\p{Lu}[\p{L}\d-]*", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Document();

    [GeneratedRegex(
        @"\b\d{1,2}/\d{1,2}/\d{4}\b|\bngày \d{1,2} tháng \d{1,2} năm \d{4}\b|\b\d+/\d{4}/[\p{Lu}\d-]+|"
            + @"\b\d+\s*[-/]\s*[\p{Lu}]{2,}[\p{Lu}\d/-]*|\b(?:ISO|TCVN)[\s\d:.-]*",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Reference();
}
