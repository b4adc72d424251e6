using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Small plans and figures of no real ward.</summary>
internal static class Sample
{
    public static readonly Provision Provision = new() { Reference = "Phần II" };

    public static readonly Dictionary<string, string> Undecided = [];

    public static Indicator Indicator(IndicatorKind kind, params (int Year, decimal Low)[] points) => new()
    {
        Code = "1",
        Name = "thử",
        Kind = kind,
        Unit = kind is IndicatorKind.Ratio or IndicatorKind.GrowthAverage or IndicatorKind.GrowthYearly ? "%" : "cột",
        TimeAggregation = kind == IndicatorKind.Ratio ? TimeAggregation.RatioOfSums : TimeAggregation.Last,
        Points = [.. points.Select(point => new TargetPoint { Year = point.Year, Low = point.Low })],
        Provision = Provision,
    };

    /// <summary>At most this much, each year.</summary>
    public static Indicator AtMost(IndicatorKind kind, params (int Year, decimal High)[] points) => Indicator(kind) with
    {
        Comparator = Comparator.AtMost,
        Direction = Direction.Down,
        Points = [.. points.Select(point => new TargetPoint { Year = point.Year, High = point.High })],
    };

    public static Indicator Due(IndicatorKind kind, int year, DateOnly? due = null) =>
        Indicator(kind) with { Points = [new TargetPoint { Year = year, Due = due }] };

    public static PlanDocument Plan(params Indicator[] indicators) => new()
    {
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Groups = [new("g", "Nhóm")],
        Targets = [new Target { No = "1", Group = "g", Name = "Mục tiêu", Provision = Provision, Indicators = indicators }],
    };

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    /// <summary>From the first day of the reporting year to a day of it.</summary>
    public static Period To(DateOnly day) => new(Period.ReportingYear(day.Month == 12 && day.Day > 14 ? day.Year + 1 : day.Year).From, day);

    /// <summary>The reporting quarters of a year, 1 to 4.</summary>
    public static Period Quarter(int year, int quarter) =>
        new(new DateOnly(year - 1, 12, 15).AddMonths(3 * (quarter - 1)), new DateOnly(year - 1, 12, 14).AddMonths(3 * quarter));

    public static Observation Seen(Period period, decimal? value, string code = "1") =>
        new()
        {
            Code = code,
            Period = period,
            Value = value,
        };

    public static Observation Parts(Period period, decimal numerator, decimal denominator, string code = "1") =>
        new() { Code = code, Period = period, Numerator = numerator, Denominator = denominator };

    public static Observation Met(DateOnly on, string? document = "12/QĐ-UBND", DateOnly? validTo = null) =>
        new() { Code = "1", Period = new(on, on), Met = true, MetOn = on, DocumentNumber = document, ValidTo = validTo };

    public static Assessment Assess(Indicator indicator, int year, DateOnly today, params Observation[] seen) =>
        Judge.Assess(indicator, Plan(indicator), year, seen, today);

    /// <summary>Where a report asks for a figure every so many months, three working days after.</summary>
    public static Assessment AssessOwed(int months, Indicator indicator, int year, DateOnly today, params Observation[] seen) =>
        Judge.Assess(Trajectory.Of(indicator, Plan(indicator)), year, ObservedSeries.Of(seen, Every(months)), today);

    public static Duties Every(int months) =>
        new(new Dictionary<string, Cadence> { ["1"] = new(months, 3) }, WorkingCalendar.WeekdaysOnly);
}
