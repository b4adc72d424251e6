using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class ZeroEventRuleTests
{
    private static readonly Indicator _zero = AtMost(IndicatorKind.ZeroEvent, (2026, 0)) with { Unit = "lần" };
    private static readonly DateOnly _june = Day(2026, 6, 14);

    [Fact]
    public void A_reported_nought_is_on_track() =>
        Assess(_zero, 2026, _june, Seen(To(_june), 0)).Performance.ShouldBe(Performance.OnTrack);

    [Fact]
    public void Silence_is_not_a_clean_record()
    {
        Assess(_zero, 2026, _june).Performance.ShouldBe(Performance.NotEvaluable);
        AssessOwed(1, _zero, 2026, Day(2026, 8, 19), Seen(To(_june), 0)).Performance.ShouldBe(Performance.OnTrack);
        AssessOwed(1, _zero, 2026, Day(2026, 8, 20), Seen(To(_june), 0)).ShouldSatisfyAllConditions(
            silent => silent.Performance.ShouldBe(Performance.NotEvaluable),
            silent => silent.Explanation.Sentence.ShouldContain("thiếu báo cáo 15/06/2026 – 20/08/2026"));
        Assess(_zero, 2026, _june, Seen(Quarter(2026, 2), 0)).Performance.ShouldBe(Performance.NotEvaluable);
    }

    [Fact]
    public void The_first_event_misses_the_year_and_the_days_are_counted()
    {
        var verdict = Assess(_zero, 2026, _june.AddDays(10), Seen(Quarter(2026, 1), 2), Seen(Quarter(2026, 2), 0));
        verdict.Performance.ShouldBe(Performance.Missed);
        verdict.Actual.ShouldBe(2);
        verdict.Explanation.Sentence.ShouldContain("Đã xảy ra 2 lần");
        verdict.Explanation.Steps.ShouldContain(new Step("Số ngày từ lần đó", "102"));
    }

    [Fact]
    public void A_clean_year_is_achieved_once_it_is_all_reported()
    {
        Assess(_zero, 2026, Day(2026, 12, 15), Seen(Period.ReportingYear(2026), 0)).Performance.ShouldBe(Performance.Achieved);
        Assess(_zero, 2026, Day(2026, 12, 15), Seen(To(Day(2026, 11, 14)), 0)).Performance.ShouldBe(Performance.AwaitingPublication);
    }

    [Fact]
    public void A_restricted_event_is_told_without_its_count()
    {
        var verdict = Assess(_zero with { Restricted = true }, 2026, _june, Seen(To(_june), 7));
        verdict.Performance.ShouldBe(Performance.Missed);
        verdict.Actual.ShouldBeNull();
        verdict.Explanation.Sentence.ShouldNotContain("7");
        verdict.Explanation.Steps.ShouldNotContain(step => step.Value == "7");
    }

    [Theory]
    [InlineData(true, Performance.OnTrack)]
    [InlineData(false, Performance.Missed)]
    public void Met_or_not_met_is_enough_where_counts_may_not_be_kept(bool met, Performance expected) =>
        Assess(
            _zero with
            {
                Restricted = true,
            },
            2026,
            _june,
            new Observation
            {
                Code = "1",
                Period = To(_june),
                Met = met,
            }
        )
            .Performance.ShouldBe(expected);
}
