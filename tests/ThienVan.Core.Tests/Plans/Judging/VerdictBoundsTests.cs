using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Both sides of the lines at which a level, a rate or a place turns.</summary>
public sealed class VerdictBoundsTests
{
    private static readonly DateOnly _june = Day(2026, 6, 14);
    private static readonly DateOnly _october = Day(2026, 10, 14);
    private static readonly Baseline _start = new(100, Day(2025, 12, 14), "BC 1");
    private static readonly Indicator _yearly = Indicator(IndicatorKind.GrowthYearly, (2026, 12));
    private static readonly Indicator _average = Indicator(
        IndicatorKind.GrowthAverage, [.. Enumerable.Range(2026, 5).Select(year => (year, 12m))]);

    // A level to be kept where it began has no way to go: it is held against itself.
    [Theory]
    [InlineData(true, 95, Performance.OnTrack)]
    [InlineData(true, 94, Performance.AtRisk)]
    [InlineData(true, 74, Performance.OffTrack)]
    [InlineData(false, 105, Performance.OnTrack)]
    [InlineData(false, 106, Performance.AtRisk)]
    [InlineData(false, 134, Performance.OffTrack)]
    public void A_level_to_be_kept_is_held_against_itself(bool up, int level, Performance expected)
    {
        var kept = up ? Indicator(IndicatorKind.Stock, (2026, 100)) : AtMost(IndicatorKind.Stock, (2026, 100));
        Assess(kept with { Unit = "tấn", Baseline = _start }, 2026, _october, Seen(new(_october, _october), level))
            .Performance.ShouldBe(expected);
    }

    // Half of the way and a little: 5 of 5.5 things is less than one short, of tonnes it is too little.
    [Theory]
    [InlineData("cột", Performance.OnTrack)]
    [InlineData("tấn", Performance.AtRisk)]
    public void Less_than_one_thing_short_of_its_level_is_on_track(string unit, Performance expected)
    {
        var level = Indicator(IndicatorKind.Stock, (2026, 11)) with { Unit = unit, Baseline = new(0, Day(2025, 12, 14), "BC 1") };
        Assess(level, 2026, _june, Seen(Quarter(2026, 2), 5)).Performance.ShouldBe(expected);
    }

    // Without a baseline the line runs between the years the plan states.
    [Theory]
    [InlineData(0, 0, 5, Performance.AtRisk)]
    [InlineData(10, 10, 5, Performance.OnTrack)]
    [InlineData(10, 10, 12, Performance.AtRisk)]
    [InlineData(10, 10, 50, Performance.OffTrack)]
    public void A_remainder_against_nought_is_a_risk_and_against_a_level_may_be_off_track(
        int first, int second, int level, Performance expected)
    {
        var falling = AtMost(IndicatorKind.Stock, (2026, first), (2027, second)) with { Unit = "tấn" };
        Assess(falling, 2027, Day(2027, 10, 14), Seen(new(Day(2027, 10, 14), Day(2027, 10, 14)), level)).Performance.ShouldBe(expected);
    }

    [Fact]
    public void A_figure_that_reaches_past_the_year_is_held_against_the_years_end()
    {
        var level = Indicator(IndicatorKind.Stock, (2026, 100), (2027, 200)) with { Baseline = new(50, Day(2025, 12, 14), "BC 1") };
        var verdict = Assess(level, 2026, Day(2027, 1, 5), Seen(new(Day(2026, 10, 1), Day(2026, 12, 31)), 100));
        (verdict.Expected, verdict.ExpectedIsDerived).ShouldBe((100, false));
    }

    [Fact]
    public void A_level_with_no_line_has_nothing_expected_of_it()
    {
        var verdict = Assess(Indicator(IndicatorKind.Stock, (2026, 100)), 2026, _june, Seen(Quarter(2026, 2), 50));
        (verdict.Expected, verdict.ExpectedIsDerived, verdict.IsEstimated).ShouldBe((null, false, false));
    }

    [Theory]
    [InlineData(9, Performance.AtRisk)]
    [InlineData(10, Performance.OnTrack)]
    [InlineData(11, Performance.AtRisk)]
    public void An_exact_level_is_wrong_on_both_sides(int level, Performance expected)
    {
        var exact = Indicator(IndicatorKind.Stock) with
        {
            Comparator = Comparator.Exactly,
            Baseline = new(0, Day(2025, 12, 14), "BC 1"),
            Points = [new TargetPoint { Year = 2026, Low = 10, High = 10 }],
        };
        Assess(exact with { Unit = "tấn" }, 2026, Day(2026, 12, 14), Seen(new(Day(2026, 12, 14), Day(2026, 12, 14)), level))
            .Performance.ShouldBe(expected);
    }

    [Fact]
    public void An_at_most_that_gives_only_its_low_end_is_held_against_that() =>
        Assess(AtMost(IndicatorKind.Stock) with { Points = [new TargetPoint { Year = 2026, Low = 10 }] }, 2026, Day(2026, 12, 15),
            Seen(Quarter(2026, 4), 10)).ShouldSatisfyAllConditions(
                verdict => verdict.Target.ShouldBe(10), verdict => verdict.Performance.ShouldBe(Performance.Achieved));

    // No more than none of the new cases: the first that comes loses the year.
    [Theory]
    [InlineData(0, Performance.OnTrack)]
    [InlineData(1, Performance.Lost)]
    public void Where_no_case_may_be_bad_one_loses_the_year(int bad, Performance expected) =>
        Assess(AtMost(IndicatorKind.Ratio, (2026, 0)) with { TimeAggregation = TimeAggregation.RatioOfSums }, 2026, _june,
            Parts(To(_june), bad, 100)).Performance.ShouldBe(expected);

    [Fact]
    public void The_same_amount_in_two_years_is_growth_by_its_parts() =>
        Assess(_yearly, 2026, _june, Parts(Quarter(2026, 2), 112, 100)).ShouldSatisfyAllConditions(
            verdict => verdict.Actual.ShouldBe(12), verdict => verdict.Performance.ShouldBe(Performance.OnTrack));

    [Theory]
    [InlineData(TimeAggregation.Last)]
    [InlineData(TimeAggregation.Sum)]
    public void Nothing_grows_from_nought(TimeAggregation way)
    {
        var amount = _yearly with { Unit = "tỷ đồng", TimeAggregation = way };
        Assess(amount, 2026, Day(2026, 3, 14), Seen(Quarter(2026, 1), 5), Seen(Quarter(2025, 1), 0)).ShouldSatisfyAllConditions(
            verdict => verdict.Performance.ShouldBe(Performance.NotEvaluable),
            verdict => verdict.Explanation.Rule.ShouldBe("growth.no_baseline"));
    }

    [Fact]
    public void A_baseline_of_the_figures_own_day_is_not_of_the_year_before() =>
        Assess(_yearly with { Unit = "tỷ đồng", Baseline = new(1000, Day(2026, 1, 10), "x") }, 2026, Day(2026, 1, 10),
            Seen(new(Day(2025, 12, 15), Day(2026, 1, 10)), 1150)).Actual.ShouldBeNull();

    [Fact]
    public void An_average_may_be_promised_for_the_whole_period_alone()
    {
        var whole = _average with { Points = [], Total = new Amount(12, null) };
        Observation seen = Seen(Period.ReportingYear(2026), 12);
        Assess(whole, 2026, Day(2026, 12, 15), seen).ShouldSatisfyAllConditions(
            verdict => verdict.Explanation.Rule.ShouldBe("growth.average"), verdict => verdict.Target.ShouldBe(12));
        Assess(_average with { Points = [new TargetPoint { Year = 2030, Low = 12 }] }, 2026, Day(2026, 12, 15), seen)
            .Explanation.Rule.ShouldBe("open");
    }

    [Theory]
    [InlineData(2028, "2030-12-14")]
    [InlineData(2031, "2030-09-14")]
    public void An_average_is_not_closed_while_a_year_or_its_last_days_are_missing(int missing, string to)
    {
        var last = new Period(Period.ReportingYear(2030).From, DateOnly.ParseExact(to, "yyyy-MM-dd", null));
        Observation[] seen =
        [
            .. Enumerable.Range(2026, 4).Where(year => year != missing).Select(year => Seen(Period.ReportingYear(year), 12)),
            Seen(last, 12),
        ];
        Assess(_average, 2030, Day(2030, 12, 15), seen).Performance.ShouldBe(Performance.AwaitingPublication);
    }

    [Theory]
    [InlineData(-2, Performance.OnTrack)]
    [InlineData(-1, Performance.OnTrack)]
    public void A_fall_that_is_allowed_is_on_track(int percent, Performance expected) =>
        Assess(Indicator(IndicatorKind.GrowthYearly, (2026, -2)), 2026, _june, Seen(To(_june), percent)).Performance.ShouldBe(expected);

    [Theory]
    [InlineData(10, 20, 18, Performance.AtRisk, 20)]
    [InlineData(10, null, 5, Performance.OnTrack, 10)]
    public void A_rank_is_held_against_the_far_end_of_what_was_promised(
        int low, int? high, int rank, Performance expected, int cutoff)
    {
        var promised = Indicator(IndicatorKind.Rank) with { Points = [new TargetPoint { Year = 2026, Low = low, High = high }] };
        var verdict = Assess(promised, 2026, _june, Seen(Period.CalendarYear(2025), rank));
        (verdict.Performance, verdict.Target).ShouldBe((expected, cutoff));
    }

    // Two years of 731 days and an allowance of 45 after 31/12/2025.
    [Theory]
    [InlineData(15, DataState.Provisional)]
    [InlineData(16, DataState.Late)]
    public void A_rank_is_old_the_day_after_its_allowance(int day, DataState data) =>
        Assess(AtMost(IndicatorKind.Rank, (2028, 20)), 2028, Day(2028, 2, day), Seen(Period.CalendarYear(2025), 5)).Data.ShouldBe(data);

    [Fact]
    public void A_year_that_ended_in_silence_lacks_its_days_to_the_end_and_no_more() =>
        AssessOwed(1, Indicator(IndicatorKind.Flow, (2026, 100)), 2026, Day(2027, 2, 18), Seen(To(Day(2026, 11, 14)), 90))
            .Explanation.Sentence.ShouldContain("thiếu số liệu kỳ 15/11/2026 – 14/12/2026");
}
