using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;
using static ThienVan.Core.Tests.Reports.Papers.PaperSample;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class PaperVerdictTests
{
    private static readonly TargetPoint _hundred = new() { Year = 2026, Low = 100, High = 100 };

    [Theory]
    [InlineData(Performance.OnTrack, PaperVerdict.Likely)]
    [InlineData(Performance.Achieved, PaperVerdict.Met)]
    [InlineData(Performance.AtRisk, PaperVerdict.UnderWay)]
    [InlineData(Performance.AwaitingPublication, PaperVerdict.Awaited)]
    [InlineData(Performance.OffTrack, PaperVerdict.Hard)]
    [InlineData(Performance.Missed, PaperVerdict.NotMet)]
    [InlineData(Performance.Lost, PaperVerdict.Hard)]
    [InlineData(Performance.NotDue, PaperVerdict.NotDue)]
    [InlineData(Performance.NotEvaluable, PaperVerdict.NotJudged)]
    public void Within_the_year_the_judges_word_is_told(Performance performance, PaperVerdict verdict) =>
        Of(Input(Indicator(IndicatorKind.Stock, "hộ", _hundred), Quarter, 120, performance)).ShouldBe(verdict);

    [Fact]
    public void A_figure_knows_what_it_is_held_against() =>
        PaperLines.Of(Input(Indicator(IndicatorKind.Stock, "hộ", _hundred), Year, 99.995m, Performance.Missed)).Mark.ShouldBe(100);

    [Theory]
    [InlineData(29, 11, PaperVerdict.Hard, true)]
    [InlineData(14, 12, PaperVerdict.NotMet, false)]
    [InlineData(20, 12, PaperVerdict.NotMet, false)]
    public void A_year_still_open_is_missed_by_nothing(int day, int month, PaperVerdict verdict, bool estimated)
    {
        var input = Input(Indicator(IndicatorKind.Stock, "hộ", _hundred), Year.ReadOn(new(2026, month, day)), 60, Performance.OffTrack);
        var line = PaperLines.Of(input);
        (line.Verdict, line.IsEstimated).ShouldBe((verdict, estimated));
    }

    [Theory]
    [InlineData(IndicatorKind.Stock, Comparator.Range, 90, 110, 89.9, PaperVerdict.NotMet)]
    [InlineData(IndicatorKind.Stock, Comparator.Range, 90, 110, 90, PaperVerdict.Met)]
    [InlineData(IndicatorKind.Stock, Comparator.Range, 90, 110, 110, PaperVerdict.Met)]
    [InlineData(IndicatorKind.Stock, Comparator.Range, 90, 110, 110.1, PaperVerdict.Exceeded)]
    [InlineData(IndicatorKind.Stock, Comparator.MoreThan, 100, null, 100.1, PaperVerdict.Met)]
    [InlineData(IndicatorKind.Stock, Comparator.Exactly, 100, 100, 101, PaperVerdict.NotMet)]
    [InlineData(IndicatorKind.Stock, Comparator.Exactly, 100, 100, 99, PaperVerdict.NotMet)]
    [InlineData(IndicatorKind.Stock, Comparator.AtMost, 50, 100, 99, PaperVerdict.Exceeded)]
    [InlineData(IndicatorKind.Stock, Comparator.AtLeast, 50, 100, 60, PaperVerdict.Met)]
    [InlineData(IndicatorKind.Stock, Comparator.AtLeast, 50, 100, 101, PaperVerdict.Exceeded)]
    [InlineData(IndicatorKind.Stock, Comparator.AtLeast, null, 100, 100, PaperVerdict.Met)]
    [InlineData(IndicatorKind.Stock, Comparator.AtLeast, null, null, 100, PaperVerdict.NotJudged)]
    [InlineData(IndicatorKind.Rank, Comparator.AtLeast, null, 10, 9, PaperVerdict.Exceeded)]
    [InlineData(IndicatorKind.Rank, Comparator.AtLeast, null, 10, 11, PaperVerdict.NotMet)]
    [InlineData(IndicatorKind.Ratio, Comparator.AtLeast, 100, null, 101, PaperVerdict.Met)]
    [InlineData(IndicatorKind.Ratio, Comparator.AtLeast, 95, null, 96, PaperVerdict.Exceeded)]
    [InlineData(IndicatorKind.Ratio, Comparator.AtLeast, 100, null, 99, PaperVerdict.NotMet)]
    [InlineData(IndicatorKind.Flow, Comparator.AtLeast, 100, null, 101, PaperVerdict.Exceeded)]
    public void At_the_years_end_a_figure_is_held_against_the_promise(IndicatorKind kind, Comparator comparator, int? low, int? high,
        double reached, PaperVerdict verdict) =>
        Of(Input(Indicator(kind, "hộ", new TargetPoint { Year = 2026, Low = low, High = high })
            with
        { Comparator = comparator }, Year, (decimal)reached)).ShouldBe(verdict);

    [Theory]
    [InlineData(0, PaperVerdict.Met)]
    [InlineData(1, PaperVerdict.NotMet)]
    public void What_must_not_happen_is_kept_by_nothing_having_happened(int events, PaperVerdict verdict) =>
        Of(Input(Indicator(IndicatorKind.ZeroEvent, "vụ", _hundred), Year, events)).ShouldBe(verdict);

    [Theory]
    [InlineData(IndicatorKind.Standard, true, "5/QĐ", PaperVerdict.Met)]
    [InlineData(IndicatorKind.Milestone, true, null, PaperVerdict.NotMet)]
    [InlineData(IndicatorKind.Milestone, true, "5/QĐ", PaperVerdict.Met)]
    [InlineData(IndicatorKind.Milestone, false, "5/QĐ", PaperVerdict.NotMet)]
    [InlineData(IndicatorKind.Standard, true, " ", PaperVerdict.Awaited)]
    [InlineData(IndicatorKind.Standard, false, "5/QĐ", PaperVerdict.Awaited)]
    public void A_standard_and_an_output_are_met_by_their_document(IndicatorKind kind, bool met, string? document,
        PaperVerdict verdict)
    {
        var due = new TargetPoint { Year = 2026, Due = new(2026, 11, 30) };
        var input = Input(Indicator(kind, unit: null, due), Year, value: null);
        Of(input with { Approved = Proven(input) with { Met = met, DocumentNumber = document } }).ShouldBe(verdict);
    }

    // The report closes on 14/12; what the plan asks "within the year" is due on 31/12, and its recognition may still be written.
    [Theory]
    [InlineData(IndicatorKind.Milestone, PaperVerdict.NotDue, "hạn 31/12/2026")]
    [InlineData(IndicatorKind.Standard, PaperVerdict.UnderWay, "hạn 31/12/2026")]
    public void What_is_asked_within_the_year_waits_for_its_last_day(IndicatorKind kind, PaperVerdict verdict, string said)
    {
        var input = Input(Indicator(kind, unit: null, new TargetPoint { Year = 2026 }), Year, value: null);
        foreach (var seen in new[] { input.Approved! with { Met = false }, Proven(input) with { DocumentNumber = " " } })
        {
            var line = PaperLines.Of(Judged(input with { Approved = seen }));
            line.Verdict.ShouldBe(verdict);
            Said(line).ShouldContain(said);
        }
    }

    [Theory]
    [InlineData(Comparator.Exactly)]
    [InlineData(Comparator.Range)]
    public void A_figure_that_should_fall_is_good_below_its_mark(Comparator comparator)
    {
        var point = new TargetPoint { Year = 2026, Low = 5, High = comparator == Comparator.Range ? 7 : 5 };
        var falling = Indicator(IndicatorKind.Stock, "hộ", point) with { Comparator = comparator, Direction = Direction.Down };
        Of(Input(falling, Year, 4)).ShouldBe(PaperVerdict.Exceeded);
        Of(Input(falling, Year, 5)).ShouldBe(PaperVerdict.Met);
        Of(Input(falling, Year, 8)).ShouldBe(PaperVerdict.NotMet);
    }

    [Fact]
    public void What_is_due_after_the_reports_last_day_is_not_due_yet()
    {
        var point = new TargetPoint { Year = 2026, Due = new(2026, 12, 31) };
        var input = Input(Indicator(IndicatorKind.Milestone, unit: null, point), Year, value: null);
        Of(input with { Approved = input.Approved! with { Met = false } }).ShouldBe(PaperVerdict.NotDue);
        Of(input with { Approved = Proven(input) }).ShouldBe(PaperVerdict.Met);
    }

    private static Observation Proven(LineInput input) =>
        input.Approved! with { Met = true, DocumentNumber = "5/QĐ", MetOn = new(2026, 3, 2) };

    [Fact]
    public void An_output_told_without_its_document_is_not_there_and_says_what_is_missing()
    {
        var due = new TargetPoint { Year = 2026, Due = new(2026, 11, 30) };
        var input = Input(Indicator(IndicatorKind.Milestone, unit: null, due), Year, value: null);
        var line = PaperLines.Of(Judged(input with { Approved = Proven(input) with { MetOn = null } }));
        (line.Done, line.IsUnproven, line.Verdict).ShouldBe((false, true, PaperVerdict.NotMet));
        Said(line).ShouldContain("chưa có số, ngày văn bản");
    }

    [Fact]
    public void Within_the_year_only_what_is_done_is_met()
    {
        var input = Input(Indicator(IndicatorKind.Milestone, unit: null, new TargetPoint { Year = 2026 }), Quarter, value: null);
        Of(input with { Approved = Proven(input) }).ShouldBe(PaperVerdict.Met);
        Of(input with { Approved = input.Approved! with { Met = false } }).ShouldBe(PaperVerdict.NotDue);
        Of(Input(Indicator(IndicatorKind.Standard, unit: null, new TargetPoint { Year = 2026 }), Quarter, value: null,
            Performance.AtRisk) with
        {
            Approved = new() { Code = "1", Period = Quarter.Window, Met = true },
        }).ShouldBe(PaperVerdict.UnderWay);
    }

    [Fact]
    public void A_promise_of_a_later_year_is_not_due_and_a_figure_without_a_promise_is_not_judged()
    {
        Of(Input(Indicator(IndicatorKind.Stock, "hộ", new TargetPoint { Year = 2027, Low = 1 }), Year, 5)).ShouldBe(PaperVerdict.NotDue);
        Of(Input(Indicator(IndicatorKind.Stock, "hộ", new TargetPoint { Year = 2025, Low = 1 }), Year, 5))
            .ShouldBe(PaperVerdict.NotJudged);
        Of(Input(Indicator(IndicatorKind.Stock, "hộ", new() { Year = 2026, Low = 1 }, new() { Year = 2027, Low = 9 }), Year, 5))
            .ShouldBe(PaperVerdict.Exceeded);
        Of(Input(Indicator(IndicatorKind.Stock, "hộ"), Quarter, 5)).ShouldBe(PaperVerdict.NotJudged);
        Of(Input(Indicator(IndicatorKind.Narrative), Quarter, 5, Performance.OnTrack)).ShouldBe(PaperVerdict.NotJudged);
    }

    [Theory]
    [InlineData(Performance.NotDue, PaperVerdict.NotDue)]
    [InlineData(Performance.OffTrack, PaperVerdict.Hard)]
    [InlineData(Performance.Missed, PaperVerdict.NotMet)]
    [InlineData(Performance.OnTrack, PaperVerdict.NoData)]
    public void Without_any_figure_it_is_not_due_or_lost_already_or_there_is_no_data(Performance performance, PaperVerdict verdict) =>
        Of(Input(Indicator(IndicatorKind.Stock, "hộ", _hundred), Quarter, 5) with
        {
            Approved = null,
            Assessments = [Verdict(performance) with { Data = DataState.None }],
        }).ShouldBe(verdict);

    [Theory]
    [InlineData(IndicatorKind.Stock, "số gần nhất đến 14/02/2026: 88")]
    [InlineData(IndicatorKind.Flow, "lũy kế đến 14/02/2026: 88")]
    public void What_earlier_reports_told_is_judged_as_on_the_screens_and_named_with_its_day(IndicatorKind kind, string note)
    {
        var day = new DateOnly(2026, 2, 14);
        var known = Verdict(Performance.OnTrack) with { Actual = 88, AsOf = day, Data = DataState.Late };
        var line = PaperLines.Of(Input(Indicator(kind, "hộ", _hundred), Quarter, 5) with { Approved = null, Assessments = [known] });
        (line.Verdict, line.HasFigure, line.IsTold, line.InPeriod).ShouldBe((PaperVerdict.Likely, false, true, null));
        PaperWords.Earlier(line.Earlier!, line).ShouldBe(note);
        Said(line).ShouldContain("Trong kỳ chưa có số liệu mới");
    }

    [Fact]
    public void A_paper_that_earlier_reports_brought_is_told_by_its_verdict_and_their_day()
    {
        var known = Verdict(Performance.Achieved) with { AsOf = new(2026, 2, 14) };
        var line = PaperLines.Of(Input(Indicator(IndicatorKind.Milestone), Quarter, value: null) with
        {
            Approved = null,
            Assessments = [known],
        });
        (line.Verdict, line.Done, line.IsTold).ShouldBe((PaperVerdict.Met, null, true));
        PaperWords.Earlier(line.Earlier!, line).ShouldBe("theo số đã duyệt đến 14/02/2026");
        Said(line).ShouldBe("Đã hoàn thành: Chỉ số thử (theo số đã duyệt đến ngày 14/02/2026).");
    }

    [Theory]
    [InlineData(100, PaperVerdict.Exceeded)]
    [InlineData(130, PaperVerdict.Met)]
    public void Beyond_the_goal_is_said_only_where_every_reading_asks_the_same(int other, PaperVerdict verdict)
    {
        var reached = Verdict(Performance.Achieved) with { Actual = 120, Target = 100 };
        var input = Input(Indicator(IndicatorKind.Stock, "hộ", _hundred), Year, 120) with
        {
            Assessments = [reached, reached with { Target = other }],
        };
        PaperLines.Of(input).Verdict.ShouldBe(verdict);
    }

    [Theory]
    [InlineData(48, true)]
    [InlineData(30, false)]
    public void What_is_missed_by_little_is_marked_as_on_the_screens(int reached, bool near)
    {
        var verdict = Verdict(Performance.Missed) with { Actual = reached, Target = 50 };
        var input = Input(Indicator(IndicatorKind.Stock, "hộ", _hundred), Quarter, reached) with { Assessments = [verdict] };
        PaperLines.Of(input).IsNearMiss.ShouldBe(near);
    }

    // The same day's verdict: whatever the judge says of a figure, screen and paper say it in one word.
    [Fact]
    public void Within_the_year_paper_and_screen_have_one_word_for_every_verdict() =>
        Enum.GetValues<Performance>().ShouldAllBe(performance => PaperVerdicts.Word(
            Of(Input(Indicator(IndicatorKind.Stock, "hộ", _hundred), Quarter, 120, performance))) == VerdictWords.Of(performance,
            DataState.Verified));

    private static PaperVerdict Of(LineInput input) => PaperLines.Of(Judged(input)).Verdict;
}
