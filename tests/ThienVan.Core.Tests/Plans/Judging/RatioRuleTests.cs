using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class RatioRuleTests
{
    private static readonly Indicator _floor = Indicator(IndicatorKind.Ratio, (2026, 95));
    private static readonly Indicator _all = Indicator(IndicatorKind.Ratio, (2026, 100));
    private static readonly DateOnly _june = Day(2026, 6, 14);

    private static Assessment InJune(Indicator indicator, decimal numerator, decimal denominator) =>
        Assess(indicator, 2026, _june, Parts(To(_june), numerator, denominator));

    private static Assessment AtYearEnd(Indicator indicator, decimal numerator, decimal denominator) =>
        Assess(indicator, 2026, Day(2026, 12, 15), Parts(Period.ReportingYear(2026), numerator, denominator));

    [Theory]
    [InlineData(95, Performance.OnTrack)]
    [InlineData(94, Performance.AtRisk)]
    [InlineData(80, Performance.AtRisk)]
    public void A_floor_knows_no_pro_rata(int numerator, Performance expected) =>
        InJune(_floor, numerator, 100).Performance.ShouldBe(expected);

    [Fact]
    public void What_lies_below_its_floor_says_how_many_cases_must_turn_out_well()
    {
        // (80 + 300) of (100 + 300) is 95 %.
        var verdict = InJune(_floor, 80, 100);
        verdict.Explanation.Sentence.ShouldContain("300 trường hợp tới đều đạt thì kịp");
        verdict.Explanation.Steps.ShouldContain(new Step("Số trường hợp tới đều phải đạt", "300"));
    }

    [Fact]
    public void A_failure_in_any_month_loses_what_was_promised_of_all_new_cases()
    {
        var cases = _all with { TimeAggregation = TimeAggregation.Last, Base = ShareBase.NewCases };
        Assess(cases, 2026, Day(2026, 12, 20), Parts(Quarter(2026, 1), 9, 10), Parts(Quarter(2026, 2), 10, 10),
            Parts(Quarter(2026, 3), 10, 10), Parts(Quarter(2026, 4), 10, 10)).Performance.ShouldBe(Performance.Missed);
    }

    [Fact]
    public void Half_a_tonne_of_a_thousand_is_no_failure() =>
        InJune(_all, 999.6m, 1000).Performance.ShouldBe(Performance.AtRisk);

    // One base of 1.200 for the year: half of it by mid-year is on the way to 95 %, however it is reported.
    [Fact]
    public void A_share_of_one_base_is_judged_by_its_pace()
    {
        var capital = _floor with { Base = ShareBase.FixedForYear };
        var adding = Assess(capital, 2026, _june, Parts(Quarter(2026, 1), 300, 1200), Parts(Quarter(2026, 2), 300, 1200));
        (adding.Performance, adding.Actual, adding.Numerator, adding.Denominator).ShouldBe((Performance.OnTrack, 50, 600, 1200));
        var standing = capital with { TimeAggregation = TimeAggregation.Last };
        Assess(standing, 2026, _june, Parts(Quarter(2026, 2), 600, 1200)).Performance.ShouldBe(Performance.OnTrack);
        Assess(standing, 2026, _june, Parts(Quarter(2026, 2), 400, 1200)).Performance.ShouldBe(Performance.AtRisk);
        Assess(standing, 2026, Day(2026, 9, 14), Parts(To(Day(2026, 9, 14)), 400, 1200)).Performance.ShouldBe(Performance.OffTrack);
        Assess(standing, 2026, _june, Parts(Quarter(2026, 2), 1300, 1200)).ShouldSatisfyAllConditions(
            beyond => beyond.Performance.ShouldBe(Performance.Achieved),
            beyond => beyond.Actual!.Value.ShouldBe(108.33m, 0.01m));
        Assess(standing, 2026, _june, Seen(Quarter(2026, 2), 50)).Performance.ShouldBe(Performance.OnTrack);
    }

    [Theory]
    [InlineData(99, 100)]
    [InlineData(4, 5)]
    public void One_failure_against_100_percent_loses_the_year(int numerator, int denominator)
    {
        var verdict = InJune(_all, numerator, denominator);
        verdict.Performance.ShouldBe(Performance.Lost);
        verdict.Explanation.Sentence.ShouldContain("đã có 1 trường hợp không đạt");
    }

    [Theory]
    [InlineData(95, Performance.Achieved)]
    [InlineData(94, Performance.Missed)]
    public void The_year_ends_achieved_or_missed(int numerator, Performance expected) =>
        AtYearEnd(_floor, numerator, 100).Performance.ShouldBe(expected);

    [Theory]
    [InlineData(17, 19, Performance.Missed)]
    [InlineData(19, 19, Performance.Achieved)]
    [InlineData(5, 19, Performance.Missed)]
    public void After_the_year_few_cases_are_facts(int numerator, int denominator, Performance expected)
    {
        var verdict = AtYearEnd(_floor, numerator, denominator);
        verdict.Performance.ShouldBe(expected);
        verdict.Explanation.Sentence.ShouldContain("dưới 20 trường hợp");
    }

    [Theory]
    [InlineData(19, 19, Performance.NotEvaluable)]
    [InlineData(17, 19, Performance.AtRisk)]
    [InlineData(20, 20, Performance.OnTrack)]
    public void Under_twenty_new_cases_nothing_is_red_or_green_within_the_year(int numerator, int denominator, Performance expected) =>
        InJune(_floor, numerator, denominator).Performance.ShouldBe(expected);

    [Fact]
    public void A_handful_of_schools_may_be_all_there_are() =>
        InJune(_floor with { TimeAggregation = TimeAggregation.Last }, 6, 6).Performance.ShouldBe(Performance.OnTrack);

    [Fact]
    public void Few_cases_come_with_their_interval()
    {
        var verdict = InJune(_floor, 17, 19);
        verdict.Explanation.Rule.ShouldBe("ratio.small");
        verdict.Explanation.Steps.ShouldContain(step => step.Label.Contains("Wilson") && step.Value == "68,61\u00A0% - 97,06\u00A0%");
        InJune(_floor, 18, 20).Explanation.Rule.ShouldBe("ratio.floor");
    }

    [Fact]
    public void Quarters_make_a_ratio_of_sums_not_an_average_of_percentages()
    {
        var verdict = Assess(_floor, 2026, _june, Parts(Quarter(2026, 1), 10, 10), Parts(Quarter(2026, 2), 810, 900));
        verdict.Actual!.Value.ShouldBe(820m / 910 * 100);
        verdict.Numerator.ShouldBe(820);
        verdict.Denominator.ShouldBe(910);
    }

    [Fact]
    public void Percentages_alone_are_not_averaged_the_last_one_is_shown() =>
        Assess(_floor, 2026, _june, Seen(Quarter(2026, 1), 90), Seen(Quarter(2026, 2), 96)).ShouldSatisfyAllConditions(
            verdict => verdict.Actual.ShouldBe(96),
            verdict => verdict.Performance.ShouldBe(Performance.AtRisk),
            verdict => verdict.Explanation.Sentence.ShouldContain("phần trăm không cộng được"));

    [Theory]
    [InlineData(96, 97, Performance.Achieved)]
    [InlineData(90, 91, Performance.Missed)]
    [InlineData(90, 99, Performance.NotEvaluable)]
    public void Percentages_conclude_a_year_only_where_they_agree(int first, int last, Performance expected)
    {
        Observation[] seen = [.. Enumerable.Range(1, 4).Select(at => Seen(Quarter(2026, at), at == 4 ? last : first))];
        Assess(_floor, 2026, Day(2026, 12, 20), seen).Performance.ShouldBe(expected);
        Assess(_floor, 2026, Day(2026, 12, 20), [.. seen, Seen(Period.ReportingYear(2026), 95)])
            .Performance.ShouldBe(Performance.Achieved);
    }

    [Fact]
    public void A_percentage_below_100_in_any_quarter_loses_the_year() =>
        Assess(_all, 2026, _june, Seen(Quarter(2026, 1), 99), Seen(Quarter(2026, 2), 100)).Performance.ShouldBe(Performance.Lost);

    [Fact]
    public void A_coverage_counts_as_it_last_stood_and_can_still_rise()
    {
        var coverage = _all with { TimeAggregation = TimeAggregation.Last };
        Assess(coverage, 2026, _june, Parts(Quarter(2026, 1), 9, 10), Parts(Quarter(2026, 2), 900, 1000)).ShouldSatisfyAllConditions(
            verdict => verdict.Denominator.ShouldBe(1000),
            verdict => verdict.Performance.ShouldBe(Performance.AtRisk));
    }

    [Fact]
    public void A_denominator_of_nought_gives_no_percentage()
    {
        var verdict = InJune(_floor, 0, 0);
        verdict.Actual.ShouldBeNull();
        verdict.Performance.ShouldBe(Performance.NotEvaluable);
        verdict.Explanation.Rule.ShouldBe("ratio.no_denominator");
    }

    [Theory]
    [InlineData(5, Performance.OnTrack)]
    [InlineData(8, Performance.AtRisk)]
    [InlineData(40, Performance.AtRisk)]
    public void A_ceiling_on_a_share_counts_the_bad_cases(int numerator, Performance expected) =>
        InJune(AtMost(IndicatorKind.Ratio, (2026, 5)) with { TimeAggregation = TimeAggregation.RatioOfSums }, numerator, 100)
            .Performance.ShouldBe(expected);

    [Theory]
    [InlineData(4, 5)]
    [InlineData(80, 100)]
    [InlineData(96, 100)]
    public void A_restricted_ratio_never_shows_counts(int numerator, int denominator)
    {
        var verdict = InJune(_floor with { Restricted = true }, numerator, denominator);
        verdict.Numerator.ShouldBeNull();
        verdict.Denominator.ShouldBeNull();
        verdict.Explanation.Sentence.ShouldNotContain("trường hợp");
        verdict.Explanation.Sentence.ShouldNotContain("/" + denominator + ")");
        verdict.Explanation.Steps.ShouldNotContain(step =>
            step.Label.Contains("số trường hợp", StringComparison.OrdinalIgnoreCase)
            || step.Label.Contains("ử số")
            || step.Label.StartsWith("Mẫu")
        );
        verdict.Actual.ShouldNotBeNull();
    }
}
