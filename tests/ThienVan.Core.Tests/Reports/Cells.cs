using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Core.Tests.Reports;

/// <summary>Small indicators and figures of no real ward, in the months of 2026.</summary>
internal static class Cells
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly PlanDocument Plan = new() { PeriodFrom = 2026, PeriodTo = 2030 };

    public static Indicator Indicator(IndicatorKind kind, string? unit = "cây", bool restricted = false) => new()
    {
        Code = "1",
        Name = "Thử",
        Kind = kind,
        Unit = kind == IndicatorKind.Ratio ? "%" : unit,
        Restricted = restricted,
        AreaAggregation = kind == IndicatorKind.Ratio ? AreaAggregation.RatioOfSums : AreaAggregation.Sum,
        TimeAggregation = kind == IndicatorKind.Ratio ? TimeAggregation.RatioOfSums : TimeAggregation.Last,
        RankOf = kind == IndicatorKind.Rank ? 114 : null,
        Provision = new() { Reference = "II" },
    };

    public static Period Month(int month) => ReportingPeriods.Of(PeriodType.Month, 2026)[month - 1].Period;

    public static Period Quarter(int quarter) => ReportingPeriods.Of(PeriodType.Quarter, 2026)[quarter - 1].Period;

    public static ParsedCell Read(IndicatorKind kind, TypedCell cell, bool restricted = false, string unit = "tấn") =>
        CellReader.Read(cell, Indicator(kind, unit, restricted), Plan, Month(10), Today);

    public static Observation Seen(Period period, decimal? value) => new() { Code = "1", Period = period, Value = value };

    public static Observation Parts(Period period, decimal numerator, decimal denominator) =>
        new()
        {
            Code = "1",
            Period = period,
            Numerator = numerator,
            Denominator = denominator,
        };

    public static string[] Check(IndicatorKind kind, Observation seen, params Observation[] others) =>
        [
            .. CheckRules
                .Check(
                    new()
                    {
                        Indicator = Indicator(kind),
                        Plan = Plan,
                        Seen = seen,
                        Others = others,
                        IsPart = true,
                    }
                )
                .Select(result => result.Rule),
        ];
}
