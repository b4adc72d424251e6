using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>What the plan's own words make of its years: points, totals, twins, readings.</summary>
public sealed class PlanYearsTests
{
    private static readonly DateOnly _june = Day(2026, 6, 14);
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, [.. Enumerable.Range(2026, 5).Select(year => (year, 365m))]);
    private static readonly Indicator _total = Indicator(IndicatorKind.Cumulative) with { Code = "1b", Of = "1" };
    private static readonly ApprovedProfile _spring = new("05/QĐ-UBND", Day(2026, 1, 5), [new(0.5m, 0.8m)]);

    [Fact]
    public void A_running_total_begins_with_the_first_day_of_the_plan()
    {
        var trajectory = Trajectory.Of(_flow, Plan(_flow));
        trajectory.ExpectedAt(Day(2025, 12, 14))!.Value.Value.ShouldBe(0);
        trajectory.ExpectedAt(Day(2025, 12, 15))!.Value.Value.ShouldBe(1);
        trajectory.ExpectedAt(Day(2026, 12, 14))!.Value.Value.ShouldBe(365);
    }

    [Fact]
    public void What_the_twin_states_goes_before_what_adds_up_and_another_flows_twin_says_nothing()
    {
        var twin = _total with { Points = [new TargetPoint { Year = 2027, Low = 1000 }], Total = new Amount(3000, 4000) };
        var stranger = twin with { Code = "2b", Of = "2", Points = [new TargetPoint { Year = 2026, Low = 9 }] };
        var plan = Plan(_flow, stranger, twin);
        Trajectory.Of(_flow, plan).Years.Select(year => year.RunningTotal).ShouldBe([365m, 1000m, 1365m, 1730m, 3000m]);
        Trajectory.Of(_flow, plan).Total.ShouldBe(new Amount(3000, 4000));
        Trajectory.Of(_flow with { Total = new Amount(2000, null) }, plan).Total.ShouldBe(new Amount(2000, null));
        var stock = Indicator(IndicatorKind.Stock, (2026, 5));
        Trajectory.Of(stock, Plan(stock)).For(2026)!.RunningTotal.ShouldBeNull();
    }

    [Fact]
    public void A_total_alone_is_due_with_the_last_year_and_says_where_it_comes_from()
    {
        var alone = Indicator(IndicatorKind.Cumulative) with { Total = new Amount(250, null) };
        var trajectory = Trajectory.Of(alone, Plan(alone));
        trajectory.For(2029)!.IsOpen.ShouldBeTrue();
        trajectory.For(2030)!.Point.ShouldBe(
            new TargetPoint { Year = 2030, Low = 250, Provenance = Provenance.Derived, Basis = "tổng cả kỳ" });
    }

    [Theory]
    [InlineData(false, false, null)]
    [InlineData(false, true, "flow")]
    [InlineData(true, false, "own")]
    [InlineData(true, true, "own")]
    public void A_running_total_follows_its_own_profile_else_its_flows(bool own, bool flow, string? used)
    {
        var ofFlow = _spring with { DocumentNumber = "flow" };
        var total = _total with { Profile = own ? _spring with { DocumentNumber = "own" } : null };
        var approved = Trajectory.Of(total, Plan(_flow with { Profile = flow ? ofFlow : null }, total)).Approved;
        (approved?.Words).ShouldBe(used is null ? null : "tiến độ duyệt theo " + used);
    }

    // A profile says how one year's promise spreads, leap year or not; across years the plan leaves open the line is straight.
    [Fact]
    public void A_profile_bends_the_line_within_a_year_and_not_across_years()
    {
        var each = Trajectory.Of(_flow, Plan(_flow));
        Half(each, 2026).ShouldBe(0.8m * 365, tolerance: 2);
        (Half(each, 2028) - 730).ShouldBe(0.8m * 365, tolerance: 2);
        var apart = Indicator(IndicatorKind.Stock, (2026, 0), (2028, 1000));
        Trajectory.Of(apart, Plan(apart)).ExpectedAt(Day(2027, 12, 14), Spread.Of(_spring))!.Value.Value.ShouldBe(500, tolerance: 1);
        each.ExpectedAt(Day(2026, 6, 15))!.Value.Value.ShouldBe(183);

        decimal Half(Trajectory line, int year) => line.ExpectedAt(Day(year, 6, 15), Spread.Of(_spring))!.Value.Value;
    }

    [Fact]
    public void A_plan_of_one_year_has_that_year_and_one_of_none_has_no_year()
    {
        Trajectory.Of(_flow, Plan(_flow) with { PeriodTo = 2026 }).Years.Select(year => year.Year).ShouldBe([2026]);
        var words = Indicator(IndicatorKind.Narrative);
        Trajectory.Of(words, Plan(words) with { PeriodFrom = 0, PeriodTo = 0 }).For(2026).ShouldBeNull();
    }

    [Fact]
    public void A_running_total_in_an_open_year_is_paced_only_where_a_line_leads_through_it()
    {
        var total = Indicator(IndicatorKind.Cumulative, (2026, 100), (2030, 500));
        Rule(total, 2028).ShouldBe("cumulative.pace");
        Rule(Indicator(IndicatorKind.Cumulative, (2026, 100)), 2028).ShouldBe("open");
    }

    [Fact]
    public void An_amount_in_an_open_year_is_paced_only_where_a_total_is_promised()
    {
        var open = Indicator(IndicatorKind.Flow, (2026, 100));
        var twin = _total with { Points = [new TargetPoint { Year = 2027, Low = 220 }] };
        Judge.Assess(open, Plan(open, twin), 2027, [], Day(2027, 6, 14)).Explanation.Rule.ShouldBe("open");
        var total = open with { Total = new Amount(250, null) };
        Assess(total, 2030, Day(2030, 6, 14), Seen(new(Day(2025, 12, 15), Day(2030, 6, 14)), 200)).ShouldSatisfyAllConditions(
            verdict => verdict.Explanation.Rule.ShouldBe("flow.total"), verdict => verdict.Target.ShouldBe(250));
    }

    [Fact]
    public void A_falling_range_of_a_total_is_held_against_its_upper_end()
    {
        var range = _total with
        {
            Comparator = Comparator.Range,
            Direction = Direction.Down,
            Points = [new TargetPoint { Year = 2026, Low = 100, High = 120 }],
        };
        Judge.Assess(range, Plan(_flow, range), 2026, [Seen(To(_june), 50)], _june).Target.ShouldBe(120);
    }

    [Fact]
    public void What_is_known_of_an_open_year_is_shown_but_no_part_of_an_amount()
    {
        var share = Indicator(IndicatorKind.Ratio, (2026, 96), (2030, 98));
        var open = Assess(share, 2028, Day(2028, 6, 14), Parts(Quarter(2028, 2), 97, 100));
        (open.Data, open.Actual, open.AsOf).ShouldBe((DataState.Provisional, 97, Day(2028, 6, 14)));
        var flow = Assess(Indicator(IndicatorKind.Flow, (2026, 5)), 2028, Day(2028, 6, 14), Seen(Quarter(2028, 2), 3));
        (flow.Data, flow.Actual).ShouldBe((DataState.Provisional, null));
    }

    [Theory]
    [InlineData("2026-12-14", "not_due")]
    [InlineData("2026-12-15", "no_data")]
    public void A_year_is_judged_from_its_first_day(string today, string rule) =>
        Assess(Indicator(IndicatorKind.Flow, (2027, 10)), 2027, DateOnly.ParseExact(today, "yyyy-MM-dd", null))
            .Explanation.Rule.ShouldBe(rule);

    [Fact]
    public void The_goal_of_a_year_is_its_own_point_a_held_one_or_a_total_and_else_the_next()
    {
        var held = Indicator(IndicatorKind.Ratio, (2026, 90), (2028, 95)) with { MaintainFrom = 2029 };
        Goal(held, 2026).Point!.Low.ShouldBe(90);
        Goal(held, 2026).Next.ShouldBeNull();
        Goal(held, 2027).ShouldSatisfyAllConditions(goal => goal.Point.ShouldBeNull(), goal => goal.Next!.Year.ShouldBe(2028));
        Goal(held, 2030).Point!.Basis.ShouldBe("duy trì từ 2028");
        var ladder = Indicator(IndicatorKind.Ratio, (2026, 90), (2030, 98), (2028, 95), (2033, 99));
        Goal(ladder, 2027).Next!.Year.ShouldBe(2028);
        Goal(ladder, 2033).Point!.Low.ShouldBe(99);
        Goal(ladder, 2034).ShouldSatisfyAllConditions(goal => goal.Point.ShouldBeNull(), goal => goal.Next.ShouldBeNull());
        YearGoal.Of(_total, Plan(_flow, _total), 2027).Point!.Low.ShouldBe(730);

        YearGoal Goal(Indicator indicator, int year) => YearGoal.Of(indicator, Plan(indicator), year);
    }

    private static string Rule(Indicator indicator, int year) =>
        Assess(indicator, year, Day(year, 12, 14), Seen(new(Day(2025, 12, 15), Day(year, 12, 14)), 300)).Explanation.Rule;
}
