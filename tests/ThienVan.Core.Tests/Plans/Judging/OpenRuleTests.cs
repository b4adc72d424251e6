using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class OpenRuleTests
{
    [Fact]
    public void A_year_the_plan_leaves_open_stays_open()
    {
        var coverage = Indicator(IndicatorKind.Ratio, (2026, 96), (2030, 98));
        var open = Assess(coverage, 2028, Day(2028, 6, 14), Seen(Quarter(2028, 2), 97));
        open.Performance.ShouldBe(Performance.NotDue);
        open.Target.ShouldBeNull();
        open.Explanation.Sentence.ShouldBe("Kế hoạch để trống năm này (2028); mốc tiếp theo là năm 2030.");
        Assess(Indicator(IndicatorKind.Ratio, (2026, 10)), 2027, Day(2027, 6, 14)).Performance.ShouldBe(Performance.NotEvaluable);
    }

    [Theory]
    [InlineData(IndicatorKind.Ratio)]
    [InlineData(IndicatorKind.ZeroEvent)]
    [InlineData(IndicatorKind.Milestone)]
    [InlineData(IndicatorKind.Stock)]
    [InlineData(IndicatorKind.Flow)]
    public void An_empty_year_to_come_is_not_due_whether_or_not_another_follows(IndicatorKind kind)
    {
        Assess(Indicator(kind, (2026, 10)), 2028, Day(2026, 6, 14)).Performance.ShouldBe(Performance.NotDue);
        Assess(Indicator(kind, (2026, 10), (2030, 20)), 2028, Day(2026, 6, 14)).Performance.ShouldBe(Performance.NotDue);
    }

    [Fact]
    public void Of_an_empty_year_no_figure_is_missing()
    {
        VerdictWords.Of(Assess(Indicator(IndicatorKind.Ratio, (2026, 10)), 2027, Day(2027, 6, 14))).ShouldBe("không đánh giá");
        VerdictWords.Of(Assess(Indicator(IndicatorKind.Narrative), 2026, Day(2026, 6, 14))).ShouldBe("không đánh giá");
        VerdictWords.Of(Assess(Indicator(IndicatorKind.Ratio, (2026, 10)), 2026, Day(2026, 6, 14))).ShouldBe(VerdictWords.NoData);
    }

    [Fact]
    public void A_pace_through_an_empty_year_says_so_and_is_never_red()
    {
        var flow = Indicator(IndicatorKind.Flow, (2027, 100)) with { Total = new Amount(500, null) };

        var verdict = Assess(flow, 2026, Day(2026, 11, 20), Seen(To(Day(2026, 11, 14)), 2));

        verdict.Performance.ShouldBe(Performance.AtRisk);
        verdict.Explanation.Sentence.ShouldContain("kế hoạch để trống năm này, tính theo mức suy ra");
        verdict.Explanation.Steps.ShouldContain(new Step("Chưa kết luận là khó đạt", "kế hoạch để trống năm này"));
    }

    [Fact]
    public void A_narrative_is_never_evaluated() =>
        Assess(Indicator(IndicatorKind.Narrative, (2026, 1)), 2026, Day(2026, 6, 14), Seen(Quarter(2026, 2), 5))
            .Performance.ShouldBe(Performance.NotEvaluable);

    [Fact]
    public void A_year_to_come_is_not_due() =>
        Assess(Indicator(IndicatorKind.Flow, (2027, 10)), 2027, Day(2026, 12, 14)).Performance.ShouldBe(Performance.NotDue);

    [Fact]
    public void A_year_outside_the_plan_is_said_to_be_so() =>
        Assess(Indicator(IndicatorKind.Flow, (2026, 10)), 2031, Day(2031, 6, 14)).Explanation.Sentence.ShouldContain("ngoài kỳ kế hoạch");

    [Theory]
    [InlineData(IndicatorKind.Flow)]
    [InlineData(IndicatorKind.Stock)]
    public void A_restricted_head_count_is_not_judged_nor_shown(IndicatorKind kind)
    {
        var verdict = Assess(Indicator(kind, (2026, 10)) with { Restricted = true }, 2026, Day(2026, 6, 14), Seen(Quarter(2026, 2), 7));
        verdict.Performance.ShouldBe(Performance.NotEvaluable);
        verdict.Actual.ShouldBeNull();
    }
}
