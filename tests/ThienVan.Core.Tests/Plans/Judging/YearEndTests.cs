using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>What the last day changes, and what missing periods do to a verdict before and after it.</summary>
public sealed class YearEndTests
{
    private static readonly DateOnly _last = Day(2026, 12, 14);
    private static readonly DateOnly _after = Day(2026, 12, 15);
    private static readonly Indicator _floor = Indicator(IndicatorKind.Flow, (2026, 100));
    private static readonly Indicator _ceiling = AtMost(IndicatorKind.Flow, (2026, 100));
    private static readonly Indicator _share = Indicator(IndicatorKind.Ratio, (2026, 95));

    // Quarter III is missing: what is known is only the least there was.
    [Theory]
    [InlineData(true, 40, Performance.Achieved)]
    [InlineData(true, 30, Performance.NotEvaluable)]
    [InlineData(false, 40, Performance.Missed)]
    [InlineData(false, 30, Performance.NotEvaluable)]
    public void A_closed_year_with_a_hole_is_concluded_only_by_what_is_certain(bool floor, int quarter, Performance expected)
    {
        var verdict = Assess(floor ? _floor : _ceiling, 2026, _after, Holed(at => Seen(Quarter(2026, at), quarter)));
        verdict.Performance.ShouldBe(expected);
        if (expected == Performance.NotEvaluable)
            verdict.Explanation.Sentence.ShouldContain($"thiếu số liệu kỳ {FigureText.Days(Quarter(2026, 3))}");
    }

    [Theory]
    [InlineData(true, 32, Performance.OnTrack)]
    [InlineData(true, 25, Performance.NotEvaluable)]
    [InlineData(false, 32, Performance.NotEvaluable)]
    [InlineData(false, 40, Performance.Lost)]
    public void On_the_way_a_hole_leaves_only_the_good_of_a_floor_and_the_bad_of_a_ceiling(bool floor, int quarter, Performance expected) =>
        Assess(floor ? _floor : _ceiling, 2026, _last, Holed(at => Seen(Quarter(2026, at), quarter))).Performance.ShouldBe(expected);

    [Theory]
    [InlineData(96, Performance.NotEvaluable, Performance.NotEvaluable)]
    [InlineData(94, Performance.NotEvaluable, Performance.NotEvaluable)]
    public void A_share_with_a_hole_is_not_met_nor_missed(int numerator, Performance open, Performance closed)
    {
        var seen = Holed(at => Parts(Quarter(2026, at), numerator, 100));
        Assess(_share, 2026, Day(2026, 12, 1), [seen[0], seen[1] with { Period = Quarter(2026, 3) }]).Performance.ShouldBe(open);
        var verdict = Assess(_share, 2026, _after, seen);
        verdict.Performance.ShouldBe(closed);
        verdict.Explanation.Sentence.ShouldContain("thiếu số liệu kỳ");
    }

    [Fact]
    public void A_clean_record_with_a_hole_is_no_clean_record()
    {
        var zero = AtMost(IndicatorKind.ZeroEvent, (2026, 0));
        Assess(zero, 2026, _after, Holed(at => Seen(Quarter(2026, at), 0))).Performance.ShouldBe(Performance.NotEvaluable);
        Assess(zero, 2026, _after, Holed(at => Seen(Quarter(2026, at), at == 4 ? 1 : 0))).Performance.ShouldBe(Performance.Missed);
    }

    [Theory]
    [InlineData(1, 16, Performance.NotEvaluable)]
    [InlineData(1, 15, Performance.Missed)]
    [InlineData(3, 46, Performance.NotEvaluable)]
    [InlineData(3, 45, Performance.Missed)]
    public void A_stretch_is_a_hole_when_it_is_more_than_half_a_round(int months, int days, Performance expected)
    {
        var start = Period.ReportingYear(2026).From;
        AssessOwed(months, _floor, 2026, _after, Seen(new(start.AddDays(days), _last), 50)).Performance.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2027-02-17", Performance.AwaitingPublication)]
    [InlineData("2027-02-18", Performance.NotEvaluable)]
    public void A_year_whose_last_month_never_came_is_unknown_after_a_whole_round(string today, Performance expected) =>
        AssessOwed(1, _floor, 2026, DateOnly.ParseExact(today, "yyyy-MM-dd", null), Seen(To(Day(2026, 12, 13)), 90))
            .Performance.ShouldBe(expected);

    [Fact]
    public void What_is_lost_within_the_year_is_missed_after_it()
    {
        var whole = Seen(Period.ReportingYear(2026), 101);
        Assess(_ceiling, 2026, _last, whole).Performance.ShouldBe(Performance.Lost);
        Assess(_ceiling, 2026, _after, whole).Performance.ShouldBe(Performance.Missed);
        Assess(_ceiling, 2026, _after, whole with { Value = 100 }).Performance.ShouldBe(Performance.Achieved);
        var all = Indicator(IndicatorKind.Ratio, (2026, 100));
        var failed = Parts(Period.ReportingYear(2026), 99, 100);
        Assess(all, 2026, _last, failed).Performance.ShouldBe(Performance.Lost);
        Assess(all, 2026, _after, failed).Performance.ShouldBe(Performance.Missed);
        Assess(all, 2026, _after, Parts(Quarter(2026, 1), 99, 100)).Performance.ShouldBe(Performance.Missed);
    }

    [Theory]
    [InlineData(IndicatorKind.Stock)]
    [InlineData(IndicatorKind.Ratio)]
    [InlineData(IndicatorKind.GrowthYearly)]
    public void A_year_is_closed_by_figures_up_to_its_last_day(IndicatorKind kind)
    {
        var indicator = Indicator(kind, (2026, 50)) with { TimeAggregation = TimeAggregation.Last };
        var toTheEnd = new Period(Day(2026, 10, 1), _last);
        Assess(indicator, 2026, _after, Seen(toTheEnd, 60)).Performance.ShouldBe(Performance.Achieved);
        Assess(indicator, 2026, _after, Seen(toTheEnd, 50)).Performance.ShouldBe(Performance.Achieved);
        Assess(indicator, 2026, _after, Seen(toTheEnd, 40)).Performance.ShouldBe(Performance.Missed);
        Assess(indicator, 2026, _after, Seen(new(toTheEnd.From, _last.AddDays(-1)), 60))
            .Performance.ShouldBe(Performance.AwaitingPublication);
        Assess(indicator, 2026, _last, Seen(toTheEnd, 60)).Performance.ShouldBe(Performance.OnTrack);
    }

    [Theory]
    [InlineData(54, Performance.NotDue)]
    [InlineData(55, Performance.NotEvaluable)]
    public void Silence_is_excused_only_while_no_verdict_is_due(int day, Performance expected)
    {
        var today = Period.ReportingYear(2026).From.AddDays(day - 1);
        Assess(_floor, 2026, today).Performance.ShouldBe(expected);
        Assess(_floor, 2026, today, Seen(new(Day(2025, 12, 1), Day(2026, 1, 14)), 5)).ShouldSatisfyAllConditions(
            verdict => verdict.Performance.ShouldBe(Performance.NotEvaluable),
            verdict => verdict.Explanation.Sentence.ShouldContain("Có 1 kỳ vắt qua hai năm"));
    }

    [Theory]
    [InlineData("2025-12-01", "2025-12-14", false)]
    [InlineData("2025-12-01", "2025-12-15", true)]
    [InlineData("2026-12-14", "2026-12-20", true)]
    [InlineData("2026-12-15", "2026-12-20", false)]
    public void Only_what_reaches_into_the_year_is_said_to_straddle_it(string from, string to, bool straddles)
    {
        var period = new Period(DateOnly.ParseExact(from, "yyyy-MM-dd", null), DateOnly.ParseExact(to, "yyyy-MM-dd", null));
        Assess(_floor, 2026, Day(2026, 12, 31), Seen(period, 5)).Explanation.Sentence.Contains("vắt qua", StringComparison.Ordinal)
            .ShouldBe(straddles);
    }

    [Fact]
    public void A_figure_of_days_to_come_is_not_counted_and_the_same_days_twice_clash()
    {
        Assess(_floor, 2026, Day(2026, 6, 14), Seen(Quarter(2026, 1), 30), Seen(Quarter(2026, 2), 30), Seen(Quarter(2026, 3), 30))
            .Actual.ShouldBe(60);
        Assess(_floor, 2026, Day(2026, 6, 14), Seen(Quarter(2026, 1), 30), Seen(Quarter(2026, 1), 40))
            .Explanation.Rule.ShouldBe("flow.overlap");
        Assess(_share, 2026, Day(2026, 6, 14), Parts(Quarter(2026, 1), 3, 4), Parts(new(Day(2026, 3, 14), Day(2026, 6, 14)), 3, 4))
            .Explanation.Rule.ShouldBe("flow.overlap");
    }

    [Fact]
    public void What_is_still_required_ends_with_the_year_and_with_the_promise()
    {
        Assess(_floor, 2026, _last, Seen(Period.ReportingYear(2026), 40)).Required.ShouldBeNull();
        Assess(_floor, 2026, Day(2026, 12, 7), Seen(To(Day(2026, 12, 7)), 93)).Required.ShouldBe(7);
        Assess(_floor, 2026, Day(2026, 12, 7), Seen(To(Day(2026, 12, 7)), 120)).Required.ShouldBe(0);
        Assess(_ceiling, 2026, Day(2026, 12, 7), Seen(To(Day(2026, 12, 7)), 93)).Required.ShouldBeNull();
        Assess(_floor, 2026, Day(2026, 11, 30), Seen(To(Day(2026, 12, 7)), 93)).Data.ShouldBe(DataState.None);
    }

    private static Observation[] Holed(Func<int, Observation> of) => [.. new[] { 1, 2, 4 }.Select(of)];
}
