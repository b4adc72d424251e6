namespace ThienVan.Core.Kernel;

/// <summary>How long a report looks back.</summary>
public enum PeriodType
{
    Month,
    Quarter,
    HalfYear,
    NineMonths,
    Year,

    /// <summary>1/1 to 31/12 (Luật Ngân sách nhà nước).</summary>
    BudgetYear,

    /// <summary>1/1 to 31/1 of the year after: public investment is paid until then (Luật Đầu tư công 58/2024/QH15).</summary>
    DisbursementYear,

    /// <summary>1/9 of the year before to 31/8; named after the year it ends in.</summary>
    SchoolYear,

    /// <summary>Any days a letter asks for.</summary>
    AdHoc,
}

/// <summary>A reporting period with its name and the key that forms and addresses carry: "2026-q3".</summary>
public sealed record NamedPeriod(string Key, string Name, Period Period, PeriodType Type);

/// <summary>Reporting windows: from day 15 of the month before to day 14 (NĐ 09/2019/NĐ-CP, Điều 12).</summary>
public static class ReportingPeriods
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>Every window of one type in a year, in order of time; none for <see cref="PeriodType.AdHoc"/>.</summary>
    public static IReadOnlyList<NamedPeriod> Of(PeriodType type, int year) => type switch
    {
        PeriodType.Month =>
        [
            .. Enumerable
                .Range(1, 12)
                .Select(month => new NamedPeriod($"{year}-{month:00}", $"Tháng {month}/{year}", Window(year, month, month), type)),
        ],
        PeriodType.Quarter =>
        [
            .. Enumerable
                .Range(1, 4)
                .Select(quarter => new NamedPeriod(
                    $"{year}-q{quarter}", $"Quý {Roman[quarter - 1]}/{year}", Window(year, (quarter * 3) - 2, quarter * 3), type)),
        ],
        PeriodType.HalfYear =>
        [
            new($"{year}-h1", $"6 tháng đầu năm {year}", Window(year, 1, 6), type),
            new($"{year}-h2", $"6 tháng cuối năm {year}", Window(year, 7, 12), type),
        ],
        PeriodType.NineMonths => [new($"{year}-9t", $"9 tháng năm {year}", Window(year, 1, 9), type)],
        PeriodType.Year => [new($"{year}", $"Năm {year}", Year(type, year), type)],
        PeriodType.BudgetYear => [new($"{year}-ns", $"Năm ngân sách {year}", Year(type, year), type)],
        PeriodType.DisbursementYear => [new($"{year}-gn", $"Giải ngân kế hoạch vốn năm {year}", Year(type, year), type)],
        PeriodType.SchoolYear => [new($"{year}-nh", $"Năm học {year - 1}-{year}", Year(type, year), type)],
        PeriodType.AdHoc => [],
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, message: null),
    };

    public static bool IsYear(PeriodType type) =>
        type is PeriodType.Year or PeriodType.BudgetYear or PeriodType.DisbursementYear or PeriodType.SchoolYear;

    /// <summary>Days of a year of a type that makes one.</summary>
    public static Period Year(PeriodType type, int year) => type switch
    {
        PeriodType.Year => Period.ReportingYear(year),
        PeriodType.BudgetYear => Period.CalendarYear(year),
        PeriodType.DisbursementYear => new(new(year, 1, 1), new(year + 1, 1, 31)),
        PeriodType.SchoolYear => new(new(year - 1, 9, 1), new(year, 8, 31)),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, message: null),
    };

    /// <summary>The year of a type in which a day lies; of two that share it the latest.</summary>
    public static int YearOf(PeriodType type, DateOnly day)
    {
        var year = day.Year + 1;
        while (Year(type, year).From > day) year--;
        return year;
    }

    /// <summary>What such a year is called: "năm báo cáo 2026", "năm học 2025-2026".</summary>
    public static string YearName(PeriodType type, int year) => type switch
    {
        PeriodType.BudgetYear => $"năm ngân sách {year}",
        PeriodType.DisbursementYear => $"năm giải ngân {year}",
        PeriodType.SchoolYear => $"năm học {year - 1}-{year}",
        _ => $"năm báo cáo {year}",
    };

    /// <summary>Null when the days are no reporting period.</summary>
    public static NamedPeriod? Named(Period period) =>
        Enum.GetValues<PeriodType>()
            .SelectMany(type => Of(type, period.To.Year).Concat(Of(type, period.To.Year - 1)))
            .FirstOrDefault(named => named.Period == period);

    private static Period Window(int year, int from, int to) => new(new DateOnly(year, from, 15).AddMonths(-1), new DateOnly(year, to, 14));
}
