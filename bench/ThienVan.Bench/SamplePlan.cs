using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Bench;

/// <summary>A plan and figures of no real ward: every kind of indicator, quarterly data, some of it missing.</summary>
internal static class SamplePlan
{
    private static readonly IndicatorKind[] _kinds =
    [
        IndicatorKind.Flow,
        IndicatorKind.Ratio,
        IndicatorKind.Stock,
        IndicatorKind.Ratio,
        IndicatorKind.Standard,
        IndicatorKind.GrowthAverage,
        IndicatorKind.Ratio,
        IndicatorKind.ZeroEvent,
        IndicatorKind.Milestone,
        IndicatorKind.Flow,
        IndicatorKind.Cumulative,
        IndicatorKind.Rank,
        IndicatorKind.GrowthYearly,
    ];

    private static readonly Provision _provision = new() { Reference = "bench" };

    public static PlanDocument Create(int indicators, int firstYear) => new()
    {
        PeriodFrom = firstYear,
        PeriodTo = firstYear + 4,
        Targets =
        [
            new Target
            {
                No = "1",
                Group = "bench",
                Name = "bench",
                Provision = _provision,
                Indicators = [.. Enumerable.Range(0, indicators).Select(i => Indicator(i, firstYear))],
            },
        ],
    };

    /// <summary>Quarters of the reporting year: to 14/3, 14/6, 14/9, 14/12.</summary>
    public static Period QuarterOf(int firstYear, int quarter)
    {
        var from = new DateOnly(firstYear - 1, 12, 15).AddMonths(quarter * 3);
        return new Period(from, from.AddMonths(3).AddDays(-1));
    }

    public static IEnumerable<Observation> Observe(PlanDocument plan, int firstYear, int quarters, Random random)
    {
        foreach (var indicator in plan.Indicators)
            for (var quarter = 0; quarter < quarters; quarter++)
                if (indicator.Kind != IndicatorKind.Cumulative && random.NextDouble() < 0.95)
                    yield return Figure(indicator, QuarterOf(firstYear, quarter), random);
    }

    private static Indicator Indicator(int i, int firstYear)
    {
        var kind = _kinds[i % _kinds.Length];
        return new Indicator
        {
            Code = Code(i),
            Name = Code(i),
            Kind = kind,
            Unit = kind is IndicatorKind.Ratio or IndicatorKind.GrowthAverage or IndicatorKind.GrowthYearly ? "%" : "cái",
            Of = kind == IndicatorKind.Cumulative ? Code(i - 1) : null,
            RankOf = kind == IndicatorKind.Rank ? 114 : null,
            Comparator = kind == IndicatorKind.Rank ? Comparator.AtMost : Comparator.AtLeast,
            TimeAggregation = kind == IndicatorKind.Ratio ? TimeAggregation.RatioOfSums : TimeAggregation.Last,
            Baseline = new Baseline(60, new DateOnly(firstYear - 1, 12, 14), "bench"),
            Points =
                kind == IndicatorKind.Cumulative ? [] : [.. Enumerable.Range(0, 5).Select(year => Point(kind, firstYear + year, year))],
            Provision = _provision,
        };
    }

    private static string Code(int i) => "i" + i.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    private static TargetPoint Point(IndicatorKind kind, int year, int step) => kind switch
    {
        IndicatorKind.Standard or IndicatorKind.Milestone => new() { Year = year },
        IndicatorKind.Rank => new() { Year = year, High = 20 },
        IndicatorKind.GrowthAverage or IndicatorKind.GrowthYearly => new() { Year = year, Low = 12 },
        IndicatorKind.ZeroEvent => new() { Year = year, Low = 0, High = 0 },
        IndicatorKind.Ratio => new() { Year = year, Low = 95 },
        _ => new() { Year = year, Low = 100 + 20 * step },
    };

    private static Observation Figure(Indicator indicator, Period period, Random random)
    {
        var observation = new Observation { Code = indicator.Code, Period = period, Verified = random.Next(2) == 0 };
        return indicator.Kind switch
        {
            IndicatorKind.Ratio => observation with { Numerator = random.Next(180, 201), Denominator = 200 },
            IndicatorKind.Standard or IndicatorKind.Milestone => observation with
            {
                Met = random.Next(4) == 0,
                DocumentNumber = "01/QĐ-UBND",
                MetOn = period.To,
            },
            IndicatorKind.ZeroEvent => observation with { Value = random.Next(12) == 0 ? 1 : 0 },
            IndicatorKind.GrowthAverage or IndicatorKind.GrowthYearly => observation with { Value = random.Next(80, 160) / 10m },
            IndicatorKind.Rank => observation with { Value = random.Next(1, 60) },
            IndicatorKind.Stock => observation with { Value = random.Next(60, 180) },
            _ => observation with { Value = random.Next(15, 45) },
        };
    }
}
