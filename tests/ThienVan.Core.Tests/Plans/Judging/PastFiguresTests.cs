using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports.Checks;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>What the years before the plan are good for, and what they never do.</summary>
public sealed class PastFiguresTests
{
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 1000)) with { Unit = "tấn" };
    private static readonly DateOnly _spring = Quarter(2026, 1).To;

    // Eight tenths of the work are done in the first quarter.
    private static readonly decimal[] _early = [80, 10, 5, 5];

    [Fact]
    public void The_median_course_of_past_years_says_what_is_expected_and_is_named()
    {
        var even = Judged(_flow, [], Seen(Quarter(2026, 1), 500));
        var seasonal = Judged(_flow, Years(_early, 2023, 2024, 2025), Seen(Quarter(2026, 1), 500));
        (even.Performance, seasonal.Performance).ShouldBe((Performance.OnTrack, Performance.AtRisk));
        seasonal.Expected!.Value.ShouldBe(800, tolerance: 10);
        seasonal.Explanation.Steps.ShouldContain(step => step.Value.Contains("trung vị tỷ trọng của 3 năm trước (2023, 2024, 2025)"));
        seasonal.Explanation.Sentence.ShouldContain("3 năm trước");
        even.Explanation.Steps.ShouldContain(step => step.Value.EndsWith("tiến độ đều"));
    }

    [Fact]
    public void An_approved_profile_stands_before_that_of_past_years()
    {
        var approved = _flow with { Profile = new("05/QĐ-UBND", Day(2026, 1, 5), [new(0.5m, 0.2m)]) };
        Judged(approved, Years(_early, 2024, 2025), Seen(Quarter(2026, 1), 500)).Explanation.Steps
            .ShouldContain(step => step.Value.Contains("05/QĐ-UBND"));
    }

    [Fact]
    public void Past_years_alone_make_nothing_red_in_the_first_half() =>
        Judged(_flow, Years(_early, 2023, 2024, 2025), Seen(Quarter(2026, 1), 0)).Performance.ShouldBe(Performance.AtRisk);

    [Fact]
    public void A_year_known_only_as_a_whole_or_with_a_hole_shows_no_course()
    {
        Observation[] whole = [Seen(Period.ReportingYear(2025), 100)];
        Observation[] hole = [.. Years(_early, 2025).Where(seen => seen.Period != Quarter(2025, 2))];
        foreach (var past in new[] { whole, hole, [] })
            Judged(_flow, past, Seen(Quarter(2026, 1), 500)).Explanation.Steps.ShouldContain(step => step.Value.EndsWith("tiến độ đều"));
    }

    [Fact]
    public void The_course_never_falls_and_ends_with_all_of_it() =>
        Gen.Int[0, 50].Array[4].Array[1, 5].Where(years => years.All(year => year.Sum() > 0)).Sample(years =>
        {
            var past = years.SelectMany((year, i) => Years([.. year.Select(value => (decimal)value)], 2025 - i));
            var spread = PastShares.Of(PastFigures.Of(past).For("1"), IndicatorWindow.Reporting)!;
            ApprovedProfile.Holds(spread.Marks).ShouldBeTrue();
            spread.Marks.Zip(spread.Marks.Skip(1)).ShouldAllBe(pair => pair.First.Share <= pair.Second.Share);
            spread.Share(1).ShouldBe(1, tolerance: 0.0000001m);
        });

    [Fact]
    public void The_figure_of_the_year_stands_beside_its_months()
    {
        Observation[] past = [.. Years(_early, 2025), Seen(Period.ReportingYear(2025), 160)];
        PastYear.Of(PastFigures.Of(past).For("1"), IndicatorWindow.Reporting).Single().ShouldSatisfyAllConditions(
            year => year.Total.ShouldBe(160),
            year => year.Marks[0].Share.ShouldBe(0.5m));
    }

    [Fact]
    public void A_budget_year_in_reporting_months_is_whole()
    {
        var window = IndicatorWindow.Reporting with { Type = PeriodType.BudgetYear };
        var months = ReportingPeriods.Of(PeriodType.Month, 2025).Select(month => Seen(window.DaysIn(month.Period), 10));
        PastYear.Of(PastFigures.Of(months).For("1"), window).Single().Total.ShouldBe(120);
    }

    [Fact]
    public void Growth_of_amounts_has_last_years_twin_before_the_plan()
    {
        var growth = Indicator(IndicatorKind.GrowthYearly, (2026, 10)) with { Unit = "triệu đồng", TimeAggregation = TimeAggregation.Sum };
        Judged(growth, [], Seen(Quarter(2026, 1), 120)).Explanation.Rule.ShouldBe("growth.no_baseline");
        Judged(growth, [Seen(Quarter(2025, 1), 100)], Seen(Quarter(2026, 1), 120)).ShouldSatisfyAllConditions(
            verdict => verdict.Actual.ShouldBe(20),
            verdict => verdict.Performance.ShouldBe(Performance.OnTrack));
        var level = growth with { TimeAggregation = TimeAggregation.Last };
        Judged(level, [Seen(Quarter(2025, 1), 100)], Seen(Quarter(2026, 1), 120)).Actual.ShouldBe(20);
    }

    [Fact]
    public void A_level_starts_from_the_last_figure_before_the_plan_unless_the_plan_says_where()
    {
        var stock = Indicator(IndicatorKind.Stock, (2026, 200));
        var past = PastFigures.Of([Seen(Period.ReportingYear(2024), 80), Seen(Period.ReportingYear(2025), 100)]);
        var start = past.Start(Plan(stock)).Indicators.Single().Baseline!;
        (start.Value, start.AsOf).ShouldBe((100, Day(2025, 12, 14)));
        var said = stock with { Baseline = new(90, Day(2025, 12, 31), "Kế hoạch") };
        past.Start(Plan(said)).Indicators.Single().Baseline.ShouldBe(said.Baseline);
        past.Start(Plan(_flow)).Indicators.Single().Baseline.ShouldBeNull();
    }

    [Fact]
    public void A_check_says_what_the_judge_says()
    {
        var past = PastFigures.Of(Years(_early, 2023, 2024, 2025));
        var input = new CheckInput { Indicator = _flow, Plan = Plan(_flow), Seen = Seen(Quarter(2026, 1), 500), Past = past };
        PlanRules.Verdict(input).Explanation.Sentence.ShouldContain("nhịp 3 năm trước");
    }

    /// <summary>With nothing in the plan's own years there is nothing to say, whatever is known before.</summary>
    [Fact]
    public void Nothing_of_the_past_is_judged()
    {
        Indicator[] all = [_flow, Indicator(IndicatorKind.Stock, (2026, 200)), Due(IndicatorKind.Standard, 2026)];
        foreach (var indicator in all)
        {
            Observation[] past = [.. Years(_early, 2024, 2025), Met(Day(2025, 3, 1))];
            var verdict = Judged(indicator, past);
            (verdict.Data, verdict.Performance == Performance.Achieved).ShouldBe((DataState.None, false));
            Judge.Assess(Trajectory.Of(indicator, Plan(indicator)), 2025, ObservedSeries.Of([], past: PastFigures.Of(past)), _spring)
                .Performance.ShouldBe(Performance.NotEvaluable);
        }
    }

    private static Assessment Judged(Indicator indicator, IEnumerable<Observation> past, params Observation[] seen) =>
        Judge.Assess(
            Trajectory.Of(indicator, Plan(indicator)), 2026, ObservedSeries.Of(seen, Every(3), PastFigures.Of(past)), _spring.AddDays(1));

    private static Observation[] Years(decimal[] quarters, params int[] years) =>
        [.. years.SelectMany(year => quarters.Select((value, i) => Seen(Quarter(year, i + 1), value)))];
}
