using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>A document cited by number.</summary>
/// <param name="Number">"226".</param>
/// <param name="Series">What follows the number and is shared by the series: "/2025/QH15".</param>
/// <param name="Date">Null when the citation gives none.</param>
internal sealed record Citation(string Number, string Series, DateOnly? Date, Clause Clause)
{
    public string Name => Number + Series;
}

internal static partial class CitationReader
{
    public static IReadOnlyList<Citation> Read(CheckedPlan plan) => [.. plan.Clauses.SelectMany(Read)];

    private static IEnumerable<Citation> Read(Clause clause) =>
        Cited().Matches(clause.Text).Select(match => new Citation(
            match.Groups["number"].Value.TrimStart('0'),
            match.Groups["series"].Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
            Day(match),
            clause));

    private static DateOnly? Day(Match match) =>
        DateOnly.TryParseExact(
            $"{match.Groups["day"].Value}/{match.Groups["month"].Value}/{match.Groups["year"].Value}", "d/M/yyyy",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    [GeneratedRegex(
        @"\b(?<number>\d{1,4})\s?(?<series>(?:/20\d\d)?[-/](?:\p{Lu}[\p{L}\d]*)(?:[-/]\p{Lu}[\p{L}\d]*)*)"
            + @"(?:[,.]?\s*ngày\s+(?<day>\d{1,2})(?:/| tháng )(?<month>\d{1,2})(?:/| năm )(?<year>20\d\d))?",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Cited();
}
