using ThienVan.Core.Kernel;

namespace ThienVan.Web.Plans;

/// <summary>A reporting period with its name and the key a form sends.</summary>
public sealed record NamedPeriod(string Key, string Name, Period Period);

/// <summary>Reporting windows: from day 15 of the month before to day 14 (NĐ 09/2019/NĐ-CP, Điều 12).</summary>
public static class ReportingPeriods
{
    public static IReadOnlyList<NamedPeriod> Of(int year) => [WholeYear(year), .. Enumerable.Range(1, 4).Select(quarter => Quarter(year, quarter)), .. Enumerable.Range(1, 12).Select(month => Month(year, month))];

    /// <summary>Null when the days are no reporting period.</summary>
    public static NamedPeriod? Named(Period period) => Of(period.To.Year).FirstOrDefault(named => named.Period == period);

    /// <summary>Null when the key is not one a form offered.</summary>
    public static NamedPeriod? Find(string? key, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from + 1)).SelectMany(Of).FirstOrDefault(named => named.Key == key);

    private static NamedPeriod WholeYear(int year) => new($"{year}", $"Năm {year}", Period.ReportingYear(year));

    private static NamedPeriod Quarter(int year, int quarter) => new($"{year}-q{quarter}", $"Quý {PlanText.Roman(quarter)}/{year}", Window(year, (quarter * 3) - 2, quarter * 3));

    private static NamedPeriod Month(int year, int month) => new($"{year}-{month:00}", $"Tháng {month}/{year}", Window(year, month, month));

    private static Period Window(int year, int from, int to) => new(new DateOnly(year, from, 15).AddMonths(-1), new DateOnly(year, to, 14));
}
