using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class GrowthRuleTests
{
    private static readonly Indicator _average = Indicator(
        IndicatorKind.GrowthAverage, [.. Enumerable.Range(2026, 5).Select(year => (year, 12m))]);
    private static readonly Indicator _yearly = Indicator(IndicatorKind.GrowthYearly, (2026, 12));
    private static readonly DateOnly _june = Day(2026, 6, 14);

    private static Observation Year(int year, decimal value) => Seen(Period.ReportingYear(year), value);

    [Fact]
    public void A_growth_percentage_is_its_own_evidence()
    {
        var verdict = Assess(_yearly, 2026, _june, Seen(To(_june), 13));
        verdict.Actual.ShouldBe(13);
        verdict.Performance.ShouldBe(Performance.OnTrack);
    }

    [Theory]
    [InlineData(1140, Performance.OnTrack)]
    [InlineData(1113, Performance.AtRisk)]
    [InlineData(1080, Performance.OffTrack)]
    public void A_level_grows_against_the_same_period_last_year(int level, Performance expected)
    {
        var levels = _yearly with { Unit = "tỷ đồng" };
        Assess(levels, 2026, _june, Seen(Quarter(2026, 2), level), Seen(Quarter(2025, 2), 1000), Seen(Quarter(2025, 4), 1))
            .Performance.ShouldBe(expected);
    }

    [Fact]
    public void A_level_without_baseline_is_not_evaluable()
    {
        var verdict = Assess(_yearly with { Unit = "tỷ đồng" }, 2026, _june, Seen(Quarter(2026, 2), 1000));
        verdict.Performance.ShouldBe(Performance.NotEvaluable);
        verdict.Data.ShouldBe(DataState.Provisional);
        verdict.Explanation.Rule.ShouldBe("growth.no_baseline");
    }

    [Fact]
    public void Flows_grow_by_their_sums_over_the_same_days()
    {
        var revenue = _yearly with { Unit = "tỷ đồng", TimeAggregation = TimeAggregation.Sum };
        var seen = new[]
        {
            Seen(Quarter(2025, 1), 100),
            Seen(Quarter(2025, 2), 100),
            Seen(Quarter(2025, 3), 900),
            Seen(Quarter(2026, 1), 120),
            Seen(Quarter(2026, 2), 110),
        };
        Assess(revenue, 2026, _june, seen).Actual!.Value.ShouldBe(15, tolerance: 0.0001m);
    }

    [Fact]
    public void A_missing_twin_period_leaves_nothing_to_compare()
    {
        var revenue = _yearly with { Unit = "tỷ đồng", TimeAggregation = TimeAggregation.Sum };
        Assess(revenue, 2026, _june, Seen(Quarter(2025, 1), 100), Seen(Quarter(2026, 1), 120), Seen(Quarter(2026, 2), 110))
            .Performance.ShouldBe(Performance.NotEvaluable);
    }

    [Fact]
    public void A_baseline_serves_the_first_whole_year()
    {
        var revenue = _yearly with
        {
            Unit = "tỷ đồng",
            TimeAggregation = TimeAggregation.Sum,
            Baseline = new(1000, Day(2025, 12, 31), "BC 1"),
        };
        Assess(revenue, 2026, Day(2026, 12, 15), Year(2026, 1120)).Performance.ShouldBe(Performance.Achieved);
        Assess(revenue, 2026, _june, Seen(To(_june), 500)).Performance.ShouldBe(Performance.NotEvaluable);
    }

    [Fact]
    public void An_average_is_geometric_and_says_the_rate_still_required()
    {
        var verdict = Assess(_average, 2027, Day(2027, 12, 15), Year(2026, 21), Year(2027, 0));
        verdict.Actual!.Value.ShouldBe(10, tolerance: 0.0001m);
        var rest = verdict.Required!.Value;
        ((double)(1.21m * (1 + rest / 100) * (1 + rest / 100) * (1 + rest / 100))).ShouldBe(Math.Pow(1.12, 5), tolerance: 0.00001);
        verdict.Performance.ShouldBe(Performance.AtRisk);
    }

    [Theory]
    [InlineData(12, Performance.Achieved)]
    [InlineData(11.99, Performance.Missed)]
    public void Only_the_last_year_closes_an_average(double last, Performance expected)
    {
        var seen = Enumerable.Range(2026, 4).Select(year => Year(year, 12)).Append(Year(2030, (decimal)last)).ToArray();
        Assess(_average, 2030, Day(2030, 12, 15), seen).Performance.ShouldBe(expected);
        Assess(_average, 2029, Day(2029, 12, 15), seen).Performance.ShouldBe(Performance.OnTrack);
    }

    [Fact]
    public void A_year_without_data_leaves_the_required_rate_unknown() =>
        Assess(_average, 2027, Day(2027, 12, 15), Year(2027, 12)).Required.ShouldBeNull();

    [Theory]
    [InlineData(-100, 59)]
    [InlineData(-120, 59)]
    [InlineData(59, -100)]
    public void A_year_that_lost_everything_leaves_no_average(int first, int second)
    {
        var verdict = Assess(_average, 2027, Day(2027, 12, 15), Year(2026, first), Year(2027, second));
        (verdict.Performance, verdict.Explanation.Rule, verdict.Actual).ShouldBe((Performance.NotEvaluable, "growth.no_baseline", null));
    }

    [Fact]
    public void A_year_not_yet_reported_is_one_that_remains() =>
        Assess(_average, 2027, Day(2027, 3, 1), Year(2026, 12)).Required!.Value.ShouldBe(12, tolerance: 0.0001m);
}
