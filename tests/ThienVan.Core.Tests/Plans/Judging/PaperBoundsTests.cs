using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Standards, milestones and ranks on the very days and places where they turn.</summary>
public sealed class PaperBoundsTests
{
    private static readonly Indicator _standard = Due(IndicatorKind.Standard, 2026, Day(2026, 6, 30));
    private static readonly Indicator _milestone = Due(IndicatorKind.Milestone, 2026, Day(2026, 6, 30));
    private static readonly Observation _notYet = new() { Code = "1", Period = new(Day(2026, 1, 5), Day(2026, 1, 5)), Met = false };

    [Theory]
    [InlineData("2026-05-30", true, Performance.NotDue, "còn 31 ngày")]
    [InlineData("2026-05-31", true, Performance.AtRisk, "còn 30 ngày")]
    [InlineData("2026-05-30", false, Performance.NotDue, "còn 31 ngày")]
    [InlineData("2026-05-31", false, Performance.AtRisk, "còn 30 ngày")]
    [InlineData("2026-06-30", true, Performance.AtRisk, "còn 0 ngày")]
    [InlineData("2026-07-01", true, Performance.AwaitingPublication, "đang chờ văn bản của năm")]
    [InlineData("2026-12-28", false, Performance.AwaitingPublication, "đang chờ văn bản của năm")]
    [InlineData("2026-12-29", true, Performance.Missed, "đã qua: không đạt")]
    [InlineData("2026-12-29", false, Performance.Missed, "đã qua: không đạt")]
    public void A_standard_without_document_is_at_risk_and_may_be_entered_ten_working_days_after_the_year(
        string today, bool reported, Performance expected, string said)
    {
        var verdict = Assess(_standard, 2026, On(today), reported ? [_notYet] : []);
        verdict.Performance.ShouldBe(expected);
        verdict.Explanation.Sentence.ShouldContain(said);
        verdict.Explanation.Sentence.ShouldStartWith("Chưa có văn bản công nhận");
    }

    [Theory]
    [InlineData("2026-05-01", Performance.NotDue)]
    [InlineData("2026-05-02", Performance.AtRisk)]
    public void A_standard_is_at_risk_from_its_own_lead_time_on(string today, Performance expected) =>
        Assess(_standard with { LeadDays = 59 }, 2026, On(today)).Performance.ShouldBe(expected);

    [Theory]
    [InlineData("2026-06-30", Performance.Achieved)]
    [InlineData("2026-07-01", Performance.AwaitingPublication)]
    public void A_recognition_counts_to_the_end_of_its_day(string on, Performance expected) =>
        Assess(_standard, 2026, Day(2026, 8, 1), Met(On(on))).Performance.ShouldBe(expected);

    // Recognised on 5 May, due on 30 June.
    [Theory]
    [InlineData("2026-06-30", "2026-06-01", Performance.Achieved)]
    [InlineData("2026-06-29", "2026-06-29", Performance.AtRisk)]
    [InlineData("2026-06-29", "2026-06-30", Performance.OffTrack)]
    [InlineData("2026-06-29", "2026-07-01", Performance.Missed)]
    public void A_recognition_that_ends_before_its_day_is_to_be_renewed(string validTo, string today, Performance expected)
    {
        var verdict = Assess(_standard, 2026, On(today), Met(Day(2026, 5, 5), validTo: On(validTo)));
        verdict.Performance.ShouldBe(expected);
        verdict.Explanation.Sentence.Contains("công nhận lại", StringComparison.Ordinal).ShouldBe(expected != Performance.Achieved);
        verdict.Explanation.Steps.ShouldContain(new Step("Ngày công nhận", "05/05/2026"));
    }

    [Fact]
    public void Of_two_reports_the_later_counts_and_one_of_days_to_come_does_not()
    {
        var today = Day(2026, 6, 10);
        Assess(_standard, 2026, today, Met(Day(2026, 5, 5)), _notYet).Performance.ShouldBe(Performance.Achieved);
        Assess(_standard, 2026, today, Met(today)).Performance.ShouldBe(Performance.Achieved);
        Assess(_standard, 2026, today, Met(today.AddDays(1))).Data.ShouldBe(DataState.None);
        Assess(_standard, 2026, today, Met(Day(2026, 5, 5)), Met(Day(2026, 6, 1), "99/QĐ")).Explanation.Sentence.ShouldContain("99/QĐ");
        Assess(_standard, 2026, today, Met(Day(2026, 6, 1), document: null))
            .Explanation.Sentence.ShouldStartWith("Đã báo đạt nhưng chưa có số văn bản");
    }

    [Fact]
    public void A_bare_report_without_a_day_is_dated_by_its_period() =>
        Assess(_standard, 2026, Day(2026, 8, 1), Met(Day(2026, 6, 30)) with { MetOn = null }).Performance.ShouldBe(Performance.Achieved);

    [Theory]
    [InlineData("2026-06-30", "2026-06-30", Performance.NotDue, "còn 0 ngày")]
    [InlineData("2026-06-30", "2026-07-01", Performance.OffTrack, "quá hạn 1 ngày làm việc")]
    [InlineData("2026-12-14", "2026-12-14", Performance.NotDue, "còn 0 ngày")]
    [InlineData("2026-12-14", "2026-12-15", Performance.Missed, "quá hạn 1 ngày làm việc")]
    public void A_milestone_not_done_is_overdue_the_day_after_and_missed_the_year_after(string due, string today, Performance expected,
        string said)
    {
        var verdict = Assess(Due(IndicatorKind.Milestone, 2026, On(due)), 2026, On(today), _notYet);
        verdict.Performance.ShouldBe(expected);
        verdict.Explanation.Sentence.ShouldContain(said);
    }

    [Fact]
    public void The_first_report_that_it_is_done_stands()
    {
        var today = Day(2026, 10, 1);
        Assess(_milestone, 2026, today, Met(Day(2026, 6, 20)), Met(Day(2026, 7, 20))).Performance.ShouldBe(Performance.Achieved);
        Assess(_milestone, 2026, today, Met(Day(2026, 7, 20)) with { MetOn = Day(2026, 6, 30) }, Met(Day(2026, 7, 5)))
            .Performance.ShouldBe(Performance.Achieved);
        Assess(_milestone, 2026, today, Met(Day(2026, 6, 20)), _notYet with { Period = new(Day(2026, 8, 1), Day(2026, 8, 1)) })
            .Performance.ShouldBe(Performance.Achieved);
        Assess(_milestone, 2026, Day(2026, 6, 1), Met(Day(2026, 6, 2))).Data.ShouldBe(DataState.None);
    }

    [Fact]
    public void Of_reports_that_it_is_not_done_the_last_is_shown()
    {
        var later = _notYet with { Period = new(Day(2026, 4, 1), Day(2026, 4, 1)) };
        Assess(_milestone, 2026, Day(2026, 6, 1), later, _notYet).AsOf.ShouldBe(Day(2026, 4, 1));
        Assess(_milestone, 2026, Day(2026, 6, 1), Met(Day(2026, 2, 1)) with { Met = null }, _notYet).AsOf.ShouldBe(Day(2026, 1, 5));
    }

    [Theory]
    [InlineData(19, Performance.AtRisk, "trong ngưỡng nhưng chỉ cách 1 bậc")]
    [InlineData(20, Performance.AtRisk, "đúng bằng ngưỡng")]
    [InlineData(21, Performance.OffTrack, "còn kém ngưỡng 1 bậc")]
    [InlineData(3, Performance.OnTrack, "trên 114")]
    public void A_rank_says_how_near_it_is_and_of_how_many(int rank, Performance expected, string said)
    {
        var verdict = Assess(AtMost(IndicatorKind.Rank, (2026, 20))
            with
        { RankOf = 114 }, 2026, Day(2026, 6, 14), Seen(Period.CalendarYear(2025), rank));
        (verdict.Performance, verdict.Target, verdict.Actual).ShouldBe((expected, 20m, (decimal)rank));
        verdict.Explanation.Sentence.ShouldContain(said);
    }

    [Fact]
    public void The_last_rank_published_up_to_the_year_counts()
    {
        var rank = AtMost(IndicatorKind.Rank, (2026, 20));
        Assess(rank, 2026, Day(2027, 6, 1), Seen(Period.CalendarYear(2026), 5), Seen(Period.CalendarYear(2025), 50)).Actual.ShouldBe(5);
        Assess(rank, 2026, Day(2028, 6, 1), Seen(Period.CalendarYear(2026), 5), Seen(Period.CalendarYear(2027), 50)).Actual.ShouldBe(5);
        Assess(rank, 2026, Day(2026, 6, 1), Seen(new(Day(2026, 6, 2), Day(2026, 6, 2)), 5)).Data.ShouldBe(DataState.None);
        Assess(Indicator(IndicatorKind.Rank, (2026, 20)), 2026, Day(2026, 6, 14), Seen(Period.CalendarYear(2025), 5)).Target.ShouldBe(20);
    }

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
