using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Areas, targets, trajectories, growth: what a whole is made of.</summary>
public sealed class WholeAndPartsTests
{
    private static readonly DateOnly _june = Day(2026, 6, 14);
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 250));

    [Fact]
    public void Areas_are_summed_amount_by_amount_and_part_by_part()
    {
        var sum = AreaRollUp.Of(By(AreaAggregation.Sum), [Seen(To(_june), 3), Seen(To(_june), 4)]).Value;
        (sum.Value, sum.Code).ShouldBe((7m, "1"));
        var share = AreaRollUp.Of(By(AreaAggregation.RatioOfSums), [Parts(To(_june), 1, 4), Parts(To(_june), 2, 8)]).Value;
        (share.Value, share.Numerator, share.Denominator).ShouldBe((null, 3m, 12m));
    }

    [Fact]
    public void Areas_of_different_days_of_none_or_without_a_way_make_no_whole()
    {
        AreaRollUp.Of(By(AreaAggregation.Sum), []).Refusal!.Code.ShouldBe("area.no_parts");
        AreaRollUp.Of(By(AreaAggregation.Sum), [Seen(To(_june), 3), Seen(Quarter(2026, 1), 4)]).Refusal!
            .Code.ShouldBe("area.periods_differ");
        AreaRollUp.Of(By(AreaAggregation.None), [Seen(To(_june), 3), Seen(To(_june), 4)]).Refusal!.Code.ShouldBe("area.not_summable");
        AreaRollUp.Of(By(AreaAggregation.None), [Seen(To(_june), 3)]).Value.Value.ShouldBe(3);
        AreaRollUp.Of(By(AreaAggregation.Worst), [Seen(To(_june), 3), Seen(To(_june), null)]).Refusal!.Code.ShouldBe("area.missing_parts");
        AreaRollUp.Of(By(AreaAggregation.Sum), [Seen(To(_june), 3), Seen(To(_june), null), Seen(To(_june), null)]).Refusal!
            .Message.ShouldStartWith("Còn 2 đơn vị");
    }

    [Fact]
    public void An_area_whole_is_as_firm_as_its_weakest_part()
    {
        var firm = Seen(To(_june), 3) with { Verified = true, Quality = Quality.Official };
        AreaRollUp.Of(By(AreaAggregation.Sum), [firm, firm]).Value.ShouldBe(firm with { Value = 6 });
        AreaRollUp.Of(By(AreaAggregation.Sum), [firm, firm with { Verified = false, Quality = Quality.Estimated }]).Value
            .ShouldBe(firm with { Value = 6, Verified = false, Quality = Quality.Estimated });
    }

    [Fact]
    public void What_all_parts_reached_was_reached_with_the_last_and_ends_with_the_first()
    {
        var all = Due(IndicatorKind.Standard, 2026) with { AreaAggregation = AreaAggregation.AllOf };
        var one = Met(_june, validTo: Day(2027, 6, 1)) with { MetOn = Day(2026, 3, 1) };
        var whole = AreaRollUp.Of(all, [one, one with { MetOn = Day(2026, 5, 1), ValidTo = Day(2028, 1, 1) }]).Value;
        (whole.MetOn, whole.ValidTo, whole.Met, whole.DocumentNumber).ShouldBe((Day(2026, 5, 1), Day(2027, 6, 1), true, "12/QĐ-UBND"));
    }

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)]
    [InlineData(2030, true)]
    [InlineData(2031, false)]
    public void A_trajectory_knows_the_years_of_the_plan(int year, bool known) =>
        (Trajectory.Of(_flow, Plan(_flow)).For(year) is not null).ShouldBe(known);

    [Fact]
    public void A_level_is_expected_between_the_figures_the_plan_states_and_nowhere_else()
    {
        var stock = Indicator(IndicatorKind.Stock, (2027, 100), (2029, 300));
        var trajectory = Trajectory.Of(stock, Plan(stock));
        trajectory.ExpectedAt(Day(2027, 12, 13)).ShouldBeNull();
        trajectory.ExpectedAt(Day(2027, 12, 14)).ShouldBe(new Expectation(100, IsDerived: false));
        trajectory.ExpectedAt(Day(2027, 12, 15))!.Value.IsDerived.ShouldBeTrue();
        trajectory.ExpectedAt(Day(2029, 12, 14)).ShouldBe(new Expectation(300, IsDerived: false));
        trajectory.ExpectedAt(Day(2029, 12, 15)).ShouldBeNull();
        trajectory.NextStated(2027)!.Year.ShouldBe(2029);
        trajectory.NextStated(2029).ShouldBeNull();
        trajectory.For(2028)!.PaceFigure!.Value.ShouldBe(200, tolerance: 0.2m);
    }

    [Theory]
    [InlineData("2026-12-13", true)]
    [InlineData("2026-12-14", false)]
    public void A_baseline_begins_the_line_where_it_lies_before_the_first_years_end(string asOf, bool begins)
    {
        var stock = Indicator(IndicatorKind.Stock, (2026, 100), (2027, 200))
            with
        { Baseline = new(50, DateOnly.ParseExact(asOf, "yyyy-MM-dd", null), "x") };
        (Trajectory.Of(stock, Plan(stock)).ExpectedAt(Day(2026, 12, 13)) is not null).ShouldBe(begins);
    }

    [Theory]
    [InlineData(Comparator.AtLeast, true, false)]
    [InlineData(Comparator.AtMost, false, true)]
    [InlineData(Comparator.Exactly, true, true)]
    public void A_derived_total_stands_on_the_side_its_comparator_asks(Comparator comparator, bool low, bool high)
    {
        var total = Indicator(IndicatorKind.Cumulative) with { Code = "1b", Of = "1", Comparator = comparator };
        var point = Trajectory.Of(total, Plan(_flow, total)).For(2026)!.Point!;
        (point.Low, point.High).ShouldBe((low ? 250 : null, high ? 250 : null));
    }

    [Theory]
    [InlineData(2026, false)]
    [InlineData(2027, false)]
    [InlineData(2028, true)]
    public void A_level_is_held_from_the_year_the_plan_says(int year, bool held)
    {
        var stock = Indicator(IndicatorKind.Ratio, (2026, 95)) with { MaintainFrom = 2028 };
        (Trajectory.Of(stock, Plan(stock)).For(year)!.Point?.Basis is not null).ShouldBe(held);
    }

    [Fact]
    public void A_plan_without_its_years_runs_over_those_of_the_indicator()
    {
        var flow = Indicator(IndicatorKind.Flow, (2027, 1), (2029, 1));
        Trajectory.Of(flow, Plan(flow) with { PeriodFrom = 0, PeriodTo = 0 }).Years.Select(year => year.Year).ShouldBe([2027, 2028, 2029]);
    }

    // Growth of 12 % a year is promised; the baseline of 1,000 must be of the year just before.
    [Theory]
    [InlineData("2024-12-14", false)]
    [InlineData("2024-12-15", true)]
    [InlineData("2026-01-15", true)]
    [InlineData("2026-01-16", false)]
    public void A_baseline_is_last_years_level_only_from_the_year_just_before(string asOf, bool serves)
    {
        var level = Indicator(IndicatorKind.GrowthYearly, (2026, 12))
            with
        { Unit = "tỷ đồng", Baseline = new(1000, DateOnly.ParseExact(asOf, "yyyy-MM-dd", null), "x") };
        Assess(level, 2026, _june, Seen(Quarter(2026, 2), 1150)).Actual.ShouldBe(serves ? 15 : null);
    }

    [Theory]
    [InlineData(12, Performance.OnTrack)]
    [InlineData(11.4, Performance.OnTrack)]
    [InlineData(11.39, Performance.AtRisk)]
    [InlineData(9, Performance.AtRisk)]
    [InlineData(8.99, Performance.OffTrack)]
    public void Growth_on_the_way_is_held_against_its_rate(double percent, Performance expected) =>
        Assess(Indicator(IndicatorKind.GrowthYearly, (2026, 12)), 2026, _june, Seen(To(_june), (decimal)percent))
            .Performance.ShouldBe(expected);

    [Fact]
    public void A_target_is_as_firm_as_what_is_due_in_it()
    {
        var later = Indicator(IndicatorKind.Flow, (2026, 100)) with { Code = "2" };
        var plan = Plan(_flow, later, Indicator(IndicatorKind.Narrative) with { Code = "3" });
        var firm = Seen(To(_june), 240) with { Verified = true };
        var target = Judge.AssessTarget(plan.Targets[0], plan, 2026, ObservedSeries.Of([firm, firm with { Code = "2" }]), _june,
            Undecided);
        (target.Data, target.Worst, target.Decisive!.Code).ShouldBe((DataState.Verified, Performance.OnTrack, "1"));
        var words = Plan(Indicator(IndicatorKind.Narrative));
        Judge.AssessTarget(words.Targets[0], words, 2026, ObservedSeries.Of([]), _june, Undecided).Decisive!
            .Explanation.Rule.ShouldBe("narrative");
        Judge.AssessTarget(words.Targets[0] with { Indicators = [] }, words, 2026, ObservedSeries.Of([]), _june, Undecided)
            .Decisive.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 10, 0, 27.7533)]
    [InlineData(5, 10, 23.6593, 76.3407)]
    [InlineData(10, 10, 72.2467, 100)]
    public void Wilsons_interval_is_that_of_the_book(int numerator, int denominator, double low, double high)
    {
        var interval = Wilson.Of(numerator, denominator);
        (interval.Low, interval.High).ShouldBe(((decimal)low, (decimal)high));
        interval.Contains(interval.Low).ShouldBeTrue();
        interval.Contains(interval.High).ShouldBeTrue();
        interval.Contains(interval.High + 0.0001m).ShouldBeFalse();
    }

    private static Indicator By(AreaAggregation way) => _flow with { AreaAggregation = way };
}
