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
    [InlineData(80, Performance.Lost)]
    public void A_floor_knows_no_pro_rata_but_whether_the_year_can_be_saved(int numerator, Performance expected) =>
        InJune(_floor, numerator, 100).Performance.ShouldBe(expected);

    [Fact]
    public void A_lost_year_says_how_many_failed_and_how_the_year_was_reckoned()
    {
        var verdict = InJune(_floor, 80, 100);
        verdict.Explanation.Sentence.ShouldContain(
            "đã có 20 trường hợp không đạt, quá mức 10 cho phép trên khoảng 201 trường hợp cả năm (suy từ tốc độ đến nay)");
        verdict.Explanation.Steps.ShouldContain(step => step.Label.Contains("suy từ tốc độ"));
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
    [InlineData(17, 19, Performance.AtRisk)]
    [InlineData(18, 20, Performance.Missed)]
    [InlineData(5, 19, Performance.Missed)]
    public void Under_twenty_cases_noise_is_never_red(int numerator, int denominator, Performance expected) =>
        AtYearEnd(_floor, numerator, denominator).Performance.ShouldBe(expected);

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
    public void Percentages_alone_are_not_averaged_the_last_one_stands() =>
        Assess(_floor, 2026, _june, Seen(Quarter(2026, 1), 90), Seen(Quarter(2026, 2), 96)).Actual.ShouldBe(96);

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
    [InlineData(40, Performance.Lost)]
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
