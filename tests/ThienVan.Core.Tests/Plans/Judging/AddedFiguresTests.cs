using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Which figures of a year are added, which stand aside, and what is said of those.</summary>
public sealed class AddedFiguresTests
{
    private static readonly DateOnly _june = Day(2026, 6, 14);
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 36500));
    private static readonly Indicator _cases = Indicator(IndicatorKind.Ratio, (2026, 95));
    private static readonly Indicator _drive = _cases with { Base = ShareBase.FixedForYear };

    [Fact]
    public void A_calendar_years_figure_speaks_up_to_the_reporting_years_last_day_and_straddles_nothing()
    {
        var verdict = Assess(_flow, 2026, Day(2027, 1, 20), Seen(Period.CalendarYear(2026), 36500));
        (verdict.Actual, verdict.AsOf).ShouldBe((36500, Day(2026, 12, 14)));
        verdict.Explanation.Steps.ShouldNotContain(step => step.Label.StartsWith("Kỳ vắt"));
    }

    [Fact]
    public void A_reporting_years_figure_of_a_budget_speaks_up_to_its_own_last_day()
    {
        var budget = _flow with { Window = new() { Type = PeriodType.BudgetYear, Source = "Luật", Since = Day(2026, 1, 1) } };
        Assess(budget, 2026, Day(2027, 1, 20), Seen(Period.ReportingYear(2026), 40000)).ShouldSatisfyAllConditions(
            verdict => verdict.AsOf.ShouldBe(Day(2026, 12, 14)),
            verdict => verdict.Performance.ShouldBe(Performance.Achieved));
    }

    [Fact]
    public void A_year_of_other_days_gives_way_to_any_figure_within_the_year_even_nought() =>
        Assess(_flow, 2026, Day(2027, 1, 20), Seen(Quarter(2026, 1), 0), Seen(Period.CalendarYear(2026), 36500)).Actual.ShouldBe(0);

    [Theory]
    [InlineData(Quality.Official, true, 40000)]
    [InlineData(Quality.Estimated, false, 40000)]
    [InlineData(Quality.Estimated, true, 4000)]
    public void Only_an_estimate_gives_way_and_only_to_what_was_confirmed(Quality quality, bool confirmed, int expected)
    {
        var year = Seen(Period.ReportingYear(2026), 40000) with { Quality = quality, Verified = true };
        var quarter = Seen(Quarter(2026, 1), 4000) with { Verified = confirmed };
        Assess(_flow, 2026, Day(2026, 12, 20), year, quarter).Actual.ShouldBe(expected);
    }

    [Fact]
    public void An_estimate_gives_way_to_no_empty_figure_none_outside_its_days_and_none_of_the_same_days()
    {
        var estimate = Seen(To(_june), 9000) with { Quality = Quality.Estimated };
        var confirmed = Seen(Quarter(2026, 1), null) with { Verified = true };
        Assess(_flow, 2026, _june, estimate, confirmed).Actual.ShouldBe(9000);
        var later = confirmed with { Period = Quarter(2026, 3), Value = 1 };
        Assess(_flow, 2026, Day(2026, 9, 20), estimate, later).Actual.ShouldBe(9001);
        Assess(_flow, 2026, _june, estimate, confirmed with { Period = estimate.Period, Value = 1 })
            .Explanation.Rule.ShouldBe("flow.overlap");
    }

    [Theory]
    [InlineData(1_000_000_000_000_000, true)]
    [InlineData(1_000_000_000_000_001, false)]
    [InlineData(-1_000_000_000_000_000, true)]
    [InlineData(-1_000_000_000_000_001, false)]
    public void Beyond_all_counting_is_no_figure(long value, bool counts)
    {
        (Assess(_flow, 2026, _june, Seen(To(_june), value)).Actual is not null).ShouldBe(counts);
        (Assess(_cases, 2026, _june, Parts(To(_june), value, 100)).Numerator is not null).ShouldBe(counts);
        (Assess(_drive, 2026, _june, Parts(Quarter(2026, 1), 1, 100), Parts(Quarter(2026, 2), 1, value)).Numerator == 2).ShouldBe(counts);
    }

    [Fact]
    public void Of_several_overlaps_the_first_is_named() =>
        Assess(_flow, 2026, _june, Seen(To(Day(2026, 3, 14)), 1), Seen(new(Day(2026, 3, 1), Day(2026, 4, 14)), 1),
            Seen(new(Day(2026, 3, 10), Day(2026, 5, 14)), 1)).Explanation.Sentence
            .ShouldContain("kỳ 15/12/2025 – 14/03/2026 và kỳ 01/03/2026 – 14/04/2026");

    [Fact]
    public void Figures_are_read_in_the_order_of_their_days_whatever_their_papers()
    {
        var first = Seen(Quarter(2026, 1), 9000) with { DocumentNumber = "9/BC" };
        Assess(_flow, 2026, _june, first, Seen(Quarter(2026, 2), 9000) with { DocumentNumber = "1/BC" }).Actual.ShouldBe(18000);
    }

    [Fact]
    public void A_code_it_sums_means_nothing_to_what_is_no_running_total() =>
        Assess(_flow with { Of = "2" }, 2026, _june, Seen(To(_june), 9000), Seen(To(_june), 5, "2")).Actual.ShouldBe(9000);

    [Fact]
    public void A_base_of_nought_gives_no_share_of_it() =>
        Assess(_drive, 2026, _june, Parts(To(_june), 5, 0)).Explanation.Rule.ShouldBe("ratio.no_denominator");

    [Fact]
    public void A_share_of_one_base_is_expected_by_the_plan_and_not_derived_and_keeps_its_parts()
    {
        foreach (var way in new[] { TimeAggregation.Last, TimeAggregation.RatioOfSums })
        {
            var verdict = Assess(_drive with { TimeAggregation = way }, 2026, _june, Parts(To(_june), 600, 1200));
            (verdict.ExpectedIsDerived, verdict.Numerator, verdict.Denominator).ShouldBe((false, 600, 1200));
            var hidden = Assess(_drive with { TimeAggregation = way, Restricted = true }, 2026, _june, Parts(To(_june), 600, 1200));
            (hidden.Actual, hidden.Numerator, hidden.Denominator).ShouldBe((50, null, null));
        }
    }

    // Half a monthly round is 15 days: so many without a percentage are no hole, one more is.
    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void Days_without_a_percentage_are_a_hole_when_they_are_more_than_half_a_round(int days, bool hole)
    {
        var start = Period.ReportingYear(2026).From;
        var verdict = AssessOwed(1, _cases, 2026, _june, Seen(new(start.AddDays(days), _june), 96));
        verdict.Performance.ShouldBe(hole ? Performance.NotEvaluable : Performance.OnTrack);
        if (hole) verdict.Explanation.Sentence.ShouldContain("thiếu số liệu kỳ 15/12/2025 – 30/12/2025");
    }

    [Fact]
    public void A_percentage_of_the_first_day_of_a_year_speaks_for_it() =>
        Assess(_cases, 2026, Day(2025, 12, 15), Seen(new(Day(2025, 12, 15), Day(2025, 12, 15)), 96)).Actual.ShouldBe(96);
}
