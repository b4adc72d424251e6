using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Outputs, events and what they wait for, on the days that decide.</summary>
public sealed class OutcomeDayTests
{
    private static readonly DateOnly _june = Day(2026, 6, 14);
    private static readonly Indicator _milestone = Due(IndicatorKind.Milestone, 2026, Day(2026, 3, 31));
    private static readonly Indicator _zero = AtMost(IndicatorKind.ZeroEvent, (2026, 0)) with { Unit = "lần" };

    // The day of the output counts, not the day it was told.
    [Theory]
    [InlineData("2026-04-10", "2026-03-20")]
    [InlineData("2026-03-20", "2026-04-10")]
    [InlineData("2026-03-20", "2026-03-20")]
    public void An_output_was_ready_the_first_day_that_is_told(string first, string second)
    {
        var told = Met(Day(2026, 4, 15), "1/BC") with { MetOn = On(first) };
        var again = Met(Day(2026, 5, 15), "2/BC") with { MetOn = On(second) };
        Assess(_milestone, 2026, _june, told, again).Explanation.ShouldSatisfyAllConditions(
            verdict => verdict.Sentence.ShouldBe("Đã hoàn thành ngày 20/03/2026, hạn 31/03/2026: đạt."),
            verdict => verdict.Steps.ShouldContain(new Step("Văn bản", string.CompareOrdinal(first, second) <= 0 ? "1/BC" : "2/BC")));
    }

    [Fact]
    public void No_later_word_undoes_an_output_and_no_earlier_one_hides_it()
    {
        var done = Met(Day(2026, 3, 31)) with { Period = new(Day(2026, 3, 1), Day(2026, 3, 31)), MetOn = Day(2026, 3, 20) };
        var notYet = done with { Period = new(Day(2026, 3, 10), Day(2026, 3, 15)), Met = false, MetOn = null };
        Assess(_milestone, 2026, _june, done, notYet).Performance.ShouldBe(Performance.Achieved);
        var longer = notYet with { Period = new(Day(2026, 1, 1), Day(2026, 5, 31)) };
        Assess(_milestone, 2026, _june, done, longer).Performance.ShouldBe(Performance.Achieved);
    }

    [Fact]
    public void An_output_promised_once_may_come_before_its_year()
    {
        Assess(_milestone, 2026, _june, Met(Day(2025, 11, 1))).Performance.ShouldBe(Performance.Achieved);
        var yearly = _milestone with { Points = [new TargetPoint { Year = 2026 }, new TargetPoint { Year = 2027 }] };
        Assess(yearly, 2027, Day(2027, 6, 1), Met(Day(2026, 12, 15))).Performance.ShouldBe(Performance.Achieved);
        Assess(yearly, 2027, Day(2027, 6, 1), Met(Day(2026, 12, 14))).Performance.ShouldBe(Performance.NotDue);
    }

    [Theory]
    [InlineData(15, Performance.NotDue)]
    [InlineData(16, Performance.AtRisk)]
    public void What_comes_before_is_late_the_day_after_its_own(int day, Performance expected)
    {
        var waiting = _milestone with { After = ["2"] };
        var plan = Plan(waiting, Due(IndicatorKind.Milestone, 2026, Day(2026, 3, 15)) with { Code = "2" });
        Judge.Assess(waiting, plan, 2026, [], Day(2026, 3, day)).Performance.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2025-11-01")]
    [InlineData("2026-03-20")]
    public void What_comes_before_once_is_done_whenever_it_was_done(string on)
    {
        var waiting = _milestone with { After = ["2"] };
        var plan = Plan(waiting, Due(IndicatorKind.Milestone, 2026, Day(2026, 2, 1)) with { Code = "2" });
        Judge.Assess(waiting, plan, 2026, [Met(On(on)) with { Code = "2" }], Day(2026, 3, 20)).Performance.ShouldBe(Performance.NotDue);
    }

    [Theory]
    [InlineData("2026-03-31", 1)]
    [InlineData("2026-04-01", 0)]
    public void A_project_that_ends_with_the_milestone_comes_before_it(string end, int steps)
    {
        var project = new PlanProject
        {
            No = "1",
            Name = "Đề án",
            Schedule = new(null, On(end), DatePrecision.Month),
            Serves = ["1"],
            Provision = Sample.Provision,
        };
        Trajectory.Of(_milestone, Plan(_milestone) with { Projects = [project] }).For(2026)!.Prerequisites.Count.ShouldBe(steps);
    }

    [Theory]
    [InlineData(null, Performance.AtRisk)]
    [InlineData("2026-03-21", Performance.AtRisk)]
    [InlineData("2026-03-20", Performance.NotDue)]
    [InlineData("2026-03-01", Performance.NotDue)]
    public void A_late_step_of_a_project_is_a_risk_until_the_day_it_is_done(string? done, Performance stands)
    {
        var project = new PlanProject
        {
            No = "1",
            Name = "Đề án",
            Schedule = new(null, Day(2026, 12, 31), DatePrecision.Year),
            Serves = ["1"],
            Provision = Sample.Provision,
            Steps =
            [
                new("Dự thảo", Day(2026, 3, 10), done is null ? null : On(done), ["1"]),
                new("Việc khác", Day(2026, 3, 1), DoneOn: null, ["9"]),
                new("Sau hạn", Day(2026, 6, 1), DoneOn: null, ["1"]),
            ],
        };
        var verdict = Judge.Assess(_milestone, Plan(_milestone) with { Projects = [project] }, 2026, [], Day(2026, 3, 20));
        verdict.Performance.ShouldBe(stands);
        verdict.Explanation.Sentence.Contains("Đề án: Dự thảo", StringComparison.Ordinal).ShouldBe(stands == Performance.AtRisk);
    }

    // An event told across the year's end, or over days that overlap, still happened in the year.
    [Fact]
    public void An_event_counts_even_where_its_days_cannot_be_added()
    {
        var across = Seen(new(Day(2026, 11, 1), Day(2026, 12, 31)), 3) with { Quality = Quality.Estimated };
        Assess(_zero, 2026, Day(2027, 1, 10), across).ShouldSatisfyAllConditions(
            verdict => verdict.Performance.ShouldBe(Performance.Missed),
            verdict => (verdict.Actual, verdict.AsOf, verdict.IsEstimated).ShouldBe((3, Day(2026, 12, 31), true)),
            verdict => verdict.Explanation.Sentence.ShouldBe(
                "Đã xảy ra 3 lần, lần gần nhất trong kỳ đến 31/12/2026, cách đây 10 ngày: không đạt."));
        Assess(_zero, 2026, _june, Seen(Quarter(2026, 1), 0), Seen(new(Day(2026, 3, 1), _june), 1)).ShouldSatisfyAllConditions(
            verdict => (verdict.Actual, verdict.AsOf).ShouldBe((1, _june)));
    }

    [Fact]
    public void Events_of_several_periods_are_all_counted_and_told_to_the_last_report()
    {
        var verdict = Assess(
            _zero, 2026, Day(2026, 9, 14), Seen(Quarter(2026, 1), 2), Seen(Quarter(2026, 2), 1), Seen(Quarter(2026, 3), 0));
        (verdict.Actual, verdict.AsOf).ShouldBe((3, Day(2026, 9, 14)));
        verdict.Explanation.Sentence.ShouldContain("Đã xảy ra 3 lần, lần gần nhất trong kỳ đến 14/06/2026");
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void A_bare_word_stands_for_none_or_for_one(bool kept, int events) =>
        Assess(_zero, 2026, _june, new Observation { Code = "1", Period = To(_june), Met = kept }).Actual.ShouldBe(events);

    [Fact]
    public void A_bare_word_across_the_years_end_is_one_event() =>
        Assess(_zero, 2026, Day(2027, 1, 10),
            new Observation { Code = "1", Period = new(Day(2026, 11, 1), Day(2026, 12, 31)), Met = false })
            .Explanation.Sentence.ShouldStartWith("Đã xảy ra 1 lần");

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
