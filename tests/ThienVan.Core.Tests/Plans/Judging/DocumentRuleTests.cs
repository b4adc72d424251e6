using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Ranks, standards and milestones: what a paper decides.</summary>
public sealed class DocumentRuleTests
{
    private static readonly Indicator _rank = AtMost(IndicatorKind.Rank, (2026, 20)) with { RankOf = 114 };
    private static readonly Indicator _standard = Due(IndicatorKind.Standard, 2026) with { MaintainFrom = 2026 };
    private static readonly Indicator _milestone = Due(IndicatorKind.Milestone, 2026, Day(2026, 3, 31));
    private static readonly Observation _notYet = new() { Code = "1", Period = new(Day(2026, 1, 5), Day(2026, 1, 5)), Met = false };

    [Theory]
    [InlineData(20, 17, Performance.OnTrack)]
    [InlineData(20, 18, Performance.AtRisk)]
    [InlineData(20, 20, Performance.AtRisk)]
    [InlineData(20, 21, Performance.OffTrack)]
    [InlineData(20, 22, Performance.OffTrack)]
    [InlineData(4, 3, Performance.OnTrack)]
    [InlineData(4, 4, Performance.AtRisk)]
    public void Outside_the_list_is_off_track_and_just_inside_a_risk(int cutoff, int rank, Performance expected) =>
        Assess(AtMost(IndicatorKind.Rank, (2026, cutoff)), 2026, Day(2026, 6, 14), Seen(Period.CalendarYear(2025), rank))
            .Performance.ShouldBe(expected);

    [Theory]
    [InlineData(20, Performance.Achieved)]
    [InlineData(21, Performance.Missed)]
    public void The_rank_of_the_year_itself_closes_it(int rank, Performance expected) =>
        Assess(_rank, 2026, Day(2027, 4, 1), Seen(Period.CalendarYear(2026), rank)).Performance.ShouldBe(expected);

    [Fact]
    public void A_rank_not_published_is_awaited()
    {
        Assess(_rank, 2026, Day(2026, 6, 14)).ShouldSatisfyAllConditions(
            none => none.Performance.ShouldBe(Performance.AwaitingPublication),
            none => none.Data.ShouldBe(DataState.None));
        Assess(_rank, 2026, Day(2027, 2, 1), Seen(Period.CalendarYear(2025), 3)).Performance.ShouldBe(Performance.AwaitingPublication);
    }

    [Fact]
    public void A_rank_named_only_in_words_cannot_be_judged() =>
        Assess(Due(IndicatorKind.Rank, 2026), 2026, Day(2026, 6, 14), Seen(Period.CalendarYear(2025), 3))
            .Explanation.Rule.ShouldBe("rank.no_cutoff");

    [Fact]
    public void A_rank_that_nothing_can_judge_is_still_told_with_its_day()
    {
        var rank = Due(IndicatorKind.Rank, 2026) with { RankOf = 114 };
        var verdict = Assess(rank, 2026, Day(2026, 6, 14), Seen(Period.CalendarYear(2025), 28));
        (verdict.Performance, verdict.Data, verdict.Actual, verdict.AsOf).ShouldBe(
            (Performance.NotEvaluable, DataState.Provisional, 28m, Day(2025, 12, 31)));
        VerdictWords.Of(verdict).ShouldBe("không đánh giá");
        verdict.Explanation.Sentence.ShouldBe("Thứ hạng công bố gần nhất (kỳ đến 31/12/2025) là 28 trên 114; kế hoạch không nêu thứ hạng "
            + "bằng số nên không đánh giá được; đề nghị xác định rõ.");
        Assess(Due(IndicatorKind.Rank, 2026), 2026, Day(2026, 6, 14)).ShouldSatisfyAllConditions(
            none => none.Data.ShouldBe(DataState.None), none => none.Actual.ShouldBeNull());
    }

    [Fact]
    public void A_rank_of_the_year_before_is_told_in_a_year_the_plan_leaves_open()
    {
        var verdict = Assess(AtMost(IndicatorKind.Rank, (2030, 20)), 2026, Day(2026, 6, 14), Seen(Period.CalendarYear(2025), 28));
        (verdict.Performance, verdict.Data, verdict.Actual).ShouldBe((Performance.NotDue, DataState.Provisional, 28m));
    }

    [Theory]
    [InlineData(IndicatorKind.Ratio, "%")]
    [InlineData(IndicatorKind.GrowthYearly, "%/năm")]
    [InlineData(IndicatorKind.GrowthAverage, "%/năm")]
    public void A_figure_that_no_goal_asks_for_is_told_with_its_day(IndicatorKind kind, string unit)
    {
        var verdict = Assess(Due(kind, 2026) with { Unit = unit }, 2026, Day(2026, 6, 14), Seen(new(Day(2026, 1, 1), Day(2026, 3, 31)), 7));
        (verdict.Performance, verdict.Data, verdict.Actual, verdict.AsOf).ShouldBe(
            (Performance.NotEvaluable, DataState.Provisional, 7m, Day(2026, 3, 31)));
    }

    [Theory]
    [InlineData("12/QĐ-UBND", Performance.Achieved)]
    [InlineData(" ", Performance.NotDue)]
    [InlineData(null, Performance.NotDue)]
    public void A_standard_is_met_only_with_a_document(string? document, Performance expected) =>
        Assess(_standard, 2026, Day(2026, 6, 14), Met(Day(2026, 5, 5), document)).Performance.ShouldBe(expected);

    [Theory]
    [InlineData(2026, 12, 31, Performance.AtRisk)]
    [InlineData(2027, 1, 1, Performance.AwaitingPublication)]
    [InlineData(2027, 1, 15, Performance.Missed)]
    public void A_standard_without_document_is_missed_after_its_day(int year, int month, int day, Performance expected) =>
        Assess(_standard, 2026, Day(year, month, day), _notYet).Performance.ShouldBe(expected);

    [Theory]
    [InlineData(5, 1, Performance.AtRisk)]
    [InlineData(7, 1, Performance.OffTrack)]
    public void A_recognition_that_ends_must_be_renewed(int month, int day, Performance expected) =>
        Assess(_standard, 2027, Day(2027, month, day), Met(Day(2026, 5, 5), validTo: Day(2027, 6, 30))).Performance.ShouldBe(expected);

    [Fact]
    public void A_recognition_that_runs_on_keeps_the_years_to_maintain() =>
        Assess(_standard, 2028, Day(2028, 6, 1), Met(Day(2026, 5, 5))).Performance.ShouldBe(Performance.Achieved);

    [Fact]
    public void A_recognition_after_the_year_does_not_save_it() =>
        Assess(_standard, 2026, Day(2027, 3, 1), Met(Day(2027, 2, 1))).Performance.ShouldBe(Performance.Missed);

    [Theory]
    [InlineData(2, 28, Performance.NotDue)]
    [InlineData(3, 1, Performance.AtRisk)]
    [InlineData(3, 31, Performance.AtRisk)]
    [InlineData(4, 1, Performance.OffTrack)]
    public void Thirty_days_before_a_late_prerequisite_is_a_risk(int month, int day, Performance expected)
    {
        var (plan, before) = Waiting(Due(IndicatorKind.Milestone, 2026, Day(2026, 2, 1)));
        var verdict = Judge.Assess(before, plan, 2026, [_notYet], Day(2026, month, day));
        verdict.Performance.ShouldBe(expected);
        if (expected == Performance.AtRisk) verdict.Explanation.Steps.ShouldContain(new Step("Việc trước đang chậm",
            "2. Dự thảo, hạn 01/02/2026 (Phần II)"));
    }

    [Fact]
    public void A_prerequisite_done_is_no_risk()
    {
        var (plan, waiting) = Waiting(Due(IndicatorKind.Milestone, 2026, Day(2026, 2, 1)));
        Judge.Assess(waiting, plan, 2026, [Met(Day(2026, 2, 10)) with { Code = "2" }],
            Day(2026, 3, 20)).Performance.ShouldBe(Performance.NotDue);
        Judge.Assess(waiting, plan, 2026, [Met(Day(2026, 3, 21)) with { Code = "2" }],
            Day(2026, 3, 20)).Performance.ShouldBe(Performance.AtRisk);
        Judge.Assess(waiting, plan, 2026, [Met(Day(2026, 2, 10)) with { Code = "2", Met = false }],
            Day(2026, 3, 20)).Performance.ShouldBe(Performance.AtRisk);
    }

    [Fact]
    public void A_yearly_prerequisite_is_not_done_by_last_years()
    {
        var yearly = Indicator(IndicatorKind.Milestone) with
        {
            Points = [new() { Year = 2026 },
            new() { Year = 2027, Due = Day(2027, 2, 1) }]
        };
        var (plan, waiting) = Waiting(yearly, Due(IndicatorKind.Milestone, 2027, Day(2027, 3, 31)));
        Judge.Assess(waiting, plan, 2027, [Met(Day(2026, 12, 14)) with { Code = "2" }],
            Day(2027, 3, 20)).Performance.ShouldBe(Performance.AtRisk);
        Judge.Assess(waiting, plan, 2027, [Met(Day(2026, 12, 15)) with { Code = "2" }],
            Day(2027, 3, 20)).Performance.ShouldBe(Performance.NotDue);
    }

    [Theory]
    [InlineData("2026-02-28", DatePrecision.Month, Performance.AtRisk)]
    [InlineData("2026-02-28", DatePrecision.EveryYear, Performance.NotDue)]
    [InlineData("2026-04-30", DatePrecision.Month, Performance.NotDue)]
    [InlineData(null, DatePrecision.Month, Performance.NotDue)]
    public void A_project_or_a_task_that_serves_a_milestone_comes_before_it(string? end, DatePrecision precision, Performance expected)
    {
        var schedule = new Schedule(null, end is null ? null
            : DateOnly.ParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture), precision);
        var project = new PlanProject { No = "1", Name = "Đề án", Schedule = schedule, Serves = ["1"], Provision = Sample.Provision };
        var task = new PlanTask { No = "1", Name = "Việc", Schedule = schedule, Serves = ["1"], Provision = Sample.Provision };
        foreach (var plan in new[] { Plan(_milestone) with { Projects = [project] }, Plan(_milestone) with { Tasks = [task] } })
            Judge.Assess(_milestone, plan, 2026, [_notYet], Day(2026, 3, 20)).Performance.ShouldBe(expected);
        var other = Plan(_milestone) with { Projects = [project with { Serves = ["2"] }], Tasks = [task with { Serves = [] }] };
        Judge.Assess(_milestone, other, 2026, [_notYet], Day(2026, 3, 20)).Performance.ShouldBe(Performance.NotDue);
    }

    private static (PlanDocument Plan, Indicator Waiting) Waiting(Indicator first, Indicator? milestone = null)
    {
        var waiting = (milestone ?? _milestone) with { After = ["2", "9"] };
        return (Plan(waiting, first with { Code = "2", Name = "Dự thảo" }), waiting);
    }

    [Fact]
    public void Days_late_are_those_on_which_the_ward_works()
    {
        var holiday = new WorkingCalendar([new(Day(2026, 4, 2), DayKind.Off, "Nghỉ")]);
        Judge.Assess(Trajectory.Of(_milestone, Plan(_milestone)), 2026, ObservedSeries.Of([], Duties.None with { Calendar = holiday }),
            Day(2026, 4, 6)).Explanation.Sentence.ShouldStartWith("Hạn 31/03/2026, quá hạn 3 ngày làm việc mà chưa có kết quả");
    }

    [Fact]
    public void A_milestone_done_in_time_is_achieved_and_done_late_is_achieved_late()
    {
        Assess(_milestone, 2026, Day(2026, 6, 1), Met(Day(2026, 3, 31))).Performance.ShouldBe(Performance.Achieved);
        var late = Assess(_milestone, 2026, Day(2026, 6, 1), Met(Day(2026, 4, 12)));
        late.Performance.ShouldBe(Performance.Achieved);
        late.Explanation.Sentence.ShouldContain("đạt, chậm 8 ngày làm việc.");
    }

    [Fact]
    public void A_milestone_never_reported_is_off_track_when_overdue_and_missed_when_the_year_is_over()
    {
        Assess(_milestone, 2026, Day(2026, 6, 1)).Performance.ShouldBe(Performance.OffTrack);
        Assess(_milestone, 2026, Day(2026, 12, 15)).Performance.ShouldBe(Performance.Missed);
    }

    [Fact]
    public void An_output_of_last_year_does_not_serve_a_promise_made_anew()
    {
        var yearly = _milestone with { Points = [new TargetPoint { Year = 2026 }, new TargetPoint { Year = 2027 }] };
        Assess(yearly, 2027, Day(2027, 6, 1), Met(Day(2026, 3, 1))).Performance.ShouldBe(Performance.NotDue);
        Assess(_milestone with { MaintainFrom = 2026 }, 2027, Day(2027, 6, 1), Met(Day(2026, 3, 1)))
            .Performance.ShouldBe(Performance.Achieved);
    }

    [Theory]
    [InlineData(" ", "2026-03-20", "số văn bản")]
    [InlineData("5/QĐ", null, "ngày văn bản")]
    [InlineData(null, null, "số và ngày văn bản")]
    public void A_milestone_without_its_document_is_not_achieved_and_says_what_is_missing(string? document, string? day, string missing)
    {
        var told = Met(Day(2026, 3, 20), document) with
        {
            MetOn = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        };
        var (before, after) = (Assess(_milestone, 2026, Day(2026, 3, 25), told), Assess(_milestone, 2026, Day(2026, 4, 2), told));
        (before.Performance, after.Performance).ShouldBe((Performance.NotDue, Performance.OffTrack));
        before.Explanation.Sentence.ShouldContain($"chưa có {missing};");
        after.Explanation.Sentence.ShouldContain($"chưa có {missing}, hạn");
        Assess(_milestone, 2026, Day(2026, 4, 2), told, Met(Day(2026, 3, 28))).Performance.ShouldBe(Performance.Achieved);
    }

    [Fact]
    public void A_recognition_stands_until_it_is_withdrawn()
    {
        var recognised = Met(Day(2026, 5, 5));
        Assess(_standard, 2026, Day(2026, 7, 1), recognised, Met(Day(2026, 6, 14), document: null))
            .Performance.ShouldBe(Performance.Achieved);
        Assess(_standard, 2026, Day(2026, 7, 1), recognised, _notYet with { Period = new(Day(2026, 6, 14), Day(2026, 6, 14)) })
            .Performance.ShouldBe(Performance.NotDue);
    }
}
