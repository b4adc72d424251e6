using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry.Past;

/// <summary>A year, or a part of one, as the heading of a column names it: "2023", "Quý I/2024", "Tháng 3/2025".</summary>
/// <param name="Part">From 1 among the parts of that type in a year.</param>
public readonly partial record struct PastSlot(PeriodType Type, int Year, int Part)
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv"];

    /// <summary>Null when the words name no year.</summary>
    public static PastSlot? Read(string words)
    {
        var folded = VietnameseText.Fold(words).Trim();
        if (folded.Length is < 4 or > 40 || Years().Matches(folded) is not [var only]) return null;
        var year = int.Parse(only.Value, CultureInfo.InvariantCulture);
        var rest = folded.Remove(only.Index, only.Length);
        if (Quarter().Match(rest) is { Success: true } quarter)
            return Of(PeriodType.Quarter, year, Number(quarter.Groups["part"].Value), 4);
        if (Month().Match(rest) is { Success: true } month) return Of(PeriodType.Month, year, Number(month.Groups["part"].Value), 12);
        if (Months().Match(rest) is { Success: true } months)
            return months.Groups["count"].Value == "9" ? new(PeriodType.NineMonths, year, 1)
                : new(PeriodType.HalfYear, year, rest.Contains("cuoi", StringComparison.Ordinal) ? 2 : 1);
        return rest.Any(char.IsAsciiDigit) || PartOfYear().IsMatch(rest) ? null : new(PeriodType.Year, year, 1);
    }

    /// <summary>Its days in an indicator's year, as a reporting round would count them.</summary>
    public Period DaysOf(IndicatorWindow window) =>
        Type == PeriodType.Year ? window.Of(Year) : window.DaysIn(ReportingPeriods.Of(Type, Year)[Part - 1].Period);

    /// <summary>"Năm 2023", "Quý I/2024".</summary>
    public string Name => ReportingPeriods.Of(Type, Year)[Part - 1].Name;

    private static PastSlot? Of(PeriodType type, int year, int part, int most) => part >= 1 && part <= most ? new(type, year, part) : null;

    private static int Number(string part) =>
        Array.IndexOf(Roman, part) is >= 0 and var at ? at + 1 : int.Parse(part, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"\bq(u[iy])?\s*(?<part>iv|i{1,3}|\d{1,2})\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(q|qu[iy]|t|thang)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"\b(?<count>6|9)\s*thang\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Months();

    [GeneratedRegex(@"(\bt(hang)?\s*|^)(?<part>\d{1,2})\s*([/.-]|$|nam)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month();
}
