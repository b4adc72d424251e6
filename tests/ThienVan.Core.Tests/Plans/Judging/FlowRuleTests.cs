using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class FlowRuleTests
{
    // The window of 2026 has 365 days, so a promise of 36,500 expects exactly 100 a day.
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 36500));

    private static readonly DateOnly _day100 = Period.ReportingYear(2026).From.AddDays(99);

    private static Assessment At(int day, decimal value) => Assess(_flow, 2026, DayNo(day), Seen(To(DayNo(day)), value));

    private static DateOnly DayNo(int day) => Period.ReportingYear(2026).From.AddDays(day - 1);

    [Theory]
    [InlineData(19000, Performance.OnTrack)]
    [InlineData(18999, Performance.AtRisk)]
    [InlineData(15000, Performance.AtRisk)]
    [InlineData(14999, Performance.OffTrack)]
    [InlineData(0, Performance.OffTrack)]
    [InlineData(36500, Performance.Achieved)]
    public void Pace_turns_at_its_two_thresholds(decimal value, Performance expected) => At(200, value).Performance.ShouldBe(expected);

    // Trees are planted in August: before half of the year an even pace shows nothing red, an approved profile does.
    [Theory]
    [InlineData(182, false, Performance.AtRisk)]
    [InlineData(183, false, Performance.OffTrack)]
    [InlineData(182, true, Performance.OffTrack)]
    public void Nothing_is_red_in_the_first_half_without_an_approved_profile(int day, bool profile, Performance expected)
    {
        var indicator = profile ? _flow with { Profile = new("05/QĐ-UBND", Day(2026, 1, 5), [new ProfileMark(1, 1)]) } : _flow;
        Assess(indicator, 2026, DayNo(day), Seen(To(DayNo(day)), 0)).Performance.ShouldBe(expected);
    }

    // Day 200 of a promise of 10 expects 5.48: 2 may be chance (9.6 %), 1 hardly (2.7 %).
    [Theory]
    [InlineData(10, 2, Performance.AtRisk)]
    [InlineData(10, 1, Performance.OffTrack)]
    [InlineData(1, 0, Performance.AtRisk)]
    public void What_chance_gives_is_not_red(int promised, int value, Performance expected) =>
        Assess(Indicator(IndicatorKind.Flow, (2026, promised)), 2026, DayNo(200), Seen(To(DayNo(200)), value))
            .Performance.ShouldBe(expected);

    // Day 146 of a promise of 10 expects 4, day 200 5.48: nobody plants a part of a tree, and 5 are not enough.
    [Theory]
    [InlineData("cây", 200, "mức cần có 6 cây", "6 cây (làm tròn từ 5,48)")]
    [InlineData("cây", 146, "mức cần có 4 cây", "4 cây")]
    [InlineData("tấn", 200, "mức cần có 5,48 tấn", "5,48 tấn")]
    public void What_should_be_there_is_told_whole_where_things_are_counted(string unit, int day, string said, string step)
    {
        var verdict = Assess(
            Indicator(IndicatorKind.Flow, (2026, 10)) with { Unit = unit }, 2026, DayNo(day), Seen(To(DayNo(day)), 3));

        verdict.Explanation.Sentence.ShouldContain(said);
        verdict.Explanation.Steps.ShouldContain(new Step("Cần đạt đến ngày đó", step));
    }

    // 0 of at least 1: what is short is less than one thing, so it is a risk, and the steps say why.
    [Fact]
    public void Less_than_one_thing_short_is_a_risk_and_says_so()
    {
        var rooms = Indicator(IndicatorKind.Flow, (2026, 1)) with { Unit = "phòng" };

        var verdict = Assess(rooms, 2026, Day(2026, 11, 20), Seen(To(Day(2026, 11, 14)), 0));

        verdict.Performance.ShouldBe(Performance.AtRisk);
        verdict.Explanation.Steps.ShouldContain(new Step("Chưa kết luận là khó đạt", "lệch chưa đến 1 phòng"));
    }

    [Theory]
    [InlineData("hộ", "cần thêm 62 hộ mỗi tuần")]
    [InlineData("tấn", "cần thêm 61,48 tấn mỗi tuần")]
    public void What_is_counted_whole_is_asked_whole(string unit, string deed)
    {
        var flow = Indicator(IndicatorKind.Flow, (2026, 1000)) with { Unit = unit };
        var november = Day(2026, 11, 14);

        Assess(flow, 2026, november, Seen(To(november), 736.5m)).Explanation.Deed!.Replace('\u00A0', ' ').ShouldBe(deed);
    }

    [Fact]
    public void Money_knows_no_chance() =>
        Assess(Indicator(IndicatorKind.Flow, (2026, 10)) with { Unit = "tỷ đồng" }, 2026, DayNo(200), Seen(To(DayNo(200)), 4))
            .Performance.ShouldBe(Performance.OffTrack);

    [Fact]
    public void A_calendar_year_s_figure_is_the_year_s_where_there_is_no_other() =>
        Assess(_flow, 2026, Day(2027, 1, 20), Seen(Period.CalendarYear(2026), 36500)).Performance.ShouldBe(Performance.Achieved);

    [Fact]
    public void A_figure_beyond_all_counting_breaks_nothing() =>
        Assess(_flow, 2026, _day100, Seen(To(_day100), decimal.MaxValue)).Performance.ShouldBe(Performance.NotEvaluable);

    [Fact]
    public void An_estimate_of_the_year_gives_way_to_what_was_counted()
    {
        var estimate = Seen(Period.ReportingYear(2026), 40000) with { Quality = Quality.Estimated };
        var counted = Seen(Quarter(2026, 1), 4000) with { Verified = true };
        Assess(_flow, 2026, Day(2026, 3, 20), estimate, counted).Actual.ShouldBe(4000);
    }

    [Theory]
    [InlineData(54, Performance.NotDue)]
    [InlineData(55, Performance.AtRisk)]
    public void No_verdict_before_15_percent_of_the_window(int day, Performance expected) => At(day, 1).Performance.ShouldBe(expected);

    [Fact]
    public void A_verdict_can_be_recomputed_from_what_it_shows()
    {
        var verdict = At(100, 4100);
        verdict.Expected.ShouldBe(10000);
        verdict.ExpectedIsDerived.ShouldBeFalse();
        (verdict.Actual / verdict.Expected).ShouldBe(0.41m);
        verdict.Required.ShouldBe((36500m - 4100) / 265 * 7);
        verdict.Forecast!.Value.ShouldBe(14965, tolerance: 0.0001m);
        verdict.Explanation.Rule.ShouldBe("flow.pace");
        verdict.Explanation.RuleVersion.ShouldBe("2026.7");
        verdict.Explanation.Sentence.ShouldBe(
            "Đến 24/03/2026 thực hiện 4.100 cột, bằng 0,41 lần mức cần có 10.000 cột; muốn đạt 36.500 cột cần thêm 856 cột mỗi tuần.");
        verdict.Explanation.Steps.ShouldContain(new Step("Cần đạt đến ngày đó", "10.000 cột"));
    }

    [Fact]
    public void A_report_is_not_blamed_for_the_days_after_it() =>
        Assess(_flow, 2026, _day100.AddDays(30), Seen(To(_day100), 9600)).Performance.ShouldBe(Performance.OnTrack);

    [Fact]
    public void A_quarter_s_figure_is_not_late_before_the_next_is_due()
    {
        // Quarter II ends on 14 June, a Sunday: its figure is due on the 17th.
        var seen = Seen(Quarter(2026, 1), 9000);
        AssessOwed(3, _flow, 2026, Day(2026, 6, 17), seen).Data.ShouldBe(DataState.Provisional);
        AssessOwed(3, _flow, 2026, Day(2026, 6, 18), seen).Data.ShouldBe(DataState.Late);
        AssessOwed(1, _flow, 2026, Day(2026, 4, 17), seen).Data.ShouldBe(DataState.Provisional);
        AssessOwed(1, _flow, 2026, Day(2026, 4, 18), seen).Data.ShouldBe(DataState.Late);
    }

    [Fact]
    public void Late_data_keep_their_verdict_until_a_whole_round_went_by()
    {
        var seen = Seen(Quarter(2026, 1), 9000);
        var late = AssessOwed(1, _flow, 2026, Day(2026, 5, 19), seen);
        (late.Performance, late.Data).ShouldBe((Performance.OnTrack, DataState.Late));
        var silent = AssessOwed(1, _flow, 2026, Day(2026, 5, 20), seen);
        (silent.Performance, silent.Data).ShouldBe((Performance.NotEvaluable, DataState.Late));
        silent.Explanation.Sentence.ShouldContain("thiếu số liệu kỳ 15/03/2026 – 20/05/2026");
        AssessOwed(1, _flow, 2026, Day(2026, 5, 20), seen with { Value = 16000 }).Performance.ShouldBe(Performance.OnTrack);
    }

    [Fact]
    public void Empty_is_not_zero()
    {
        Assess(_flow, 2026, _day100, Seen(To(_day100), null)).ShouldSatisfyAllConditions(
            empty => empty.Performance.ShouldBe(Performance.NotEvaluable),
            empty => empty.Data.ShouldBe(DataState.None),
            empty => empty.Actual.ShouldBeNull());
        At(100, 0).Actual.ShouldBe(0);
    }

    [Fact]
    public void A_missing_quarter_is_not_taken_for_nothing_done()
    {
        var verdict = Assess(_flow, 2026, Day(2026, 6, 14), Seen(Quarter(2026, 2), 9000));
        verdict.Performance.ShouldBe(Performance.NotEvaluable);
        verdict.Explanation.Sentence.ShouldContain("15/12/2025 – 14/03/2026");
    }

    [Fact]
    public void A_longer_period_stands_in_the_place_of_those_it_covers()
    {
        var verdict = Assess(
            _flow, 2026, Day(2026, 6, 14), Seen(Quarter(2026, 1), 4000), Seen(Quarter(2026, 2), 5000), Seen(To(Day(2026, 6, 14)), 10000));
        verdict.Actual.ShouldBe(10000);
        verdict.Explanation.Steps.ShouldContain(step => step.Label.StartsWith("Kỳ ngắn") && step.Value == "2 kỳ, cộng được 9.000 cột");
    }

    [Fact]
    public void Periods_that_overlap_in_part_are_refused()
    {
        var verdict = Assess(
            _flow, 2026, Day(2026, 6, 14), Seen(To(Day(2026, 3, 14)), 4000), Seen(new(Day(2026, 3, 1), Day(2026, 6, 14)), 5000));
        verdict.Performance.ShouldBe(Performance.NotEvaluable);
        verdict.Explanation.Rule.ShouldBe("flow.overlap");
        verdict.Actual.ShouldBeNull();
    }

    [Fact]
    public void A_period_across_two_years_belongs_to_neither() =>
        Assess(_flow, 2026, Day(2026, 12, 31), Seen(new(Day(2026, 11, 1), Day(2026, 12, 31)), 40000)).Data.ShouldBe(DataState.None);

    [Theory]
    [InlineData(36500, Performance.Achieved)]
    [InlineData(36499, Performance.Missed)]
    public void The_year_ends_achieved_or_missed(decimal value, Performance expected) =>
        Assess(_flow, 2026, Day(2026, 12, 15), Seen(Period.ReportingYear(2026), value)).Performance.ShouldBe(expected);

    [Fact]
    public void A_closed_year_without_its_last_figures_waits_for_them() =>
        Assess(_flow, 2026, Day(2026, 12, 15), Seen(To(Day(2026, 9, 14)), 30000)).Performance.ShouldBe(Performance.AwaitingPublication);

    [Fact]
    public void More_than_is_not_reached_by_as_much() =>
        Assess(_flow with { Comparator = Comparator.MoreThan }, 2026, Day(2026, 12, 15), Seen(Period.ReportingYear(2026), 36500))
            .Performance.ShouldBe(Performance.Missed);

    [Theory]
    [InlineData(36500, 365, Performance.OnTrack)]
    [InlineData(10000, 100, Performance.OnTrack)]
    [InlineData(21200, 200, Performance.AtRisk)]
    [InlineData(26700, 200, Performance.OffTrack)]
    [InlineData(13400, 100, Performance.AtRisk)]
    [InlineData(36501, 100, Performance.Lost)]
    public void A_ceiling_turns_the_pace_round(decimal value, int day, Performance expected) =>
        Assess(AtMost(IndicatorKind.Flow, (2026, 36500)), 2026, DayNo(day), Seen(To(DayNo(day)), value)).Performance.ShouldBe(expected);

    [Fact]
    public void A_promise_of_nothing_never_divides()
    {
        var verdict = Assess(AtMost(IndicatorKind.Flow, (2026, 0)), 2026, _day100, Seen(To(_day100), 0));
        verdict.Explanation.Steps.ShouldContain(new Step("Tỷ lệ so với mức cần đạt", "–"));
        verdict.Performance.ShouldBe(Performance.OnTrack);
    }

    [Fact]
    public void An_approved_profile_moves_what_is_expected()
    {
        var spring = new ApprovedProfile("05/QĐ-UBND", Day(2026, 1, 5), [new ProfileMark(100m / 365, 0.8m)]);
        var verdict = Assess(_flow with { Profile = spring }, 2026, _day100, Seen(To(_day100), 10000));
        verdict.Expected!.Value.ShouldBe(29200, tolerance: 0.001m);
        verdict.Performance.ShouldBe(Performance.OffTrack);
        verdict.Explanation.Steps.ShouldContain(step => step.Value.Contains("05/QĐ-UBND"));
    }

    [Fact]
    public void A_budget_flow_may_run_by_calendar_year()
    {
        var budget = _flow with
        {
            Window = new()
            {
                Type = PeriodType.BudgetYear,
                Source = "Luật Ngân sách nhà nước 89/2025/QH15",
                Since = Day(2026, 1, 1),
            },
        };
        Assess(budget, 2026, Day(2026, 4, 10), Seen(new(Day(2026, 1, 1), Day(2026, 4, 10)), 9500)).ShouldSatisfyAllConditions(
            verdict => verdict.Expected.ShouldBe(10000),
            verdict =>
                verdict.Explanation.Steps.ShouldContain(
                    new Step("Kỳ tính của năm 2026",
                        "năm ngân sách 01/01/2026 – 31/12/2026, theo Luật Ngân sách nhà nước 89/2025/QH15 (từ 01/01/2026)")
                ),
            verdict => verdict.Performance.ShouldBe(Performance.OnTrack));
    }

    [Fact]
    public void A_total_without_yearly_figures_is_paced_over_the_whole_period()
    {
        var total = Indicator(IndicatorKind.Flow, (2026, 30)) with { Total = new Amount(250, null) };
        var seen = new[] { Seen(Period.ReportingYear(2026), 30), Seen(To(Day(2027, 12, 14)), 40) };
        var verdict = Assess(total, 2027, Day(2027, 12, 14), seen);
        verdict.Target.ShouldBeNull();
        verdict.Actual.ShouldBe(70);
        verdict.ExpectedIsDerived.ShouldBeTrue();
        verdict.Explanation.Rule.ShouldBe("flow.total");
        verdict.Performance.ShouldBe(Performance.AtRisk);
    }

    [Fact]
    public void A_running_total_is_computed_from_its_flow()
    {
        var flow = Indicator(IndicatorKind.Flow, [.. Enumerable.Range(2026, 5).Select(year => (year, 100m))]);
        var total = Indicator(IndicatorKind.Cumulative, (2030, 500)) with { Code = "1b", Of = "1" };
        var seen = new[]
        {
            Seen(Period.ReportingYear(2026), 100),
            Seen(To(Day(2027, 6, 14)), 60),
            Seen(Period.ReportingYear(2026), 999, "1b"),
        };
        var verdict = Judge.Assess(total, Plan(flow, total), 2027, seen, Day(2027, 6, 14));
        verdict.Actual.ShouldBe(160);
        verdict.Target.ShouldBe(200);
        verdict.Performance.ShouldBe(Performance.OnTrack);
        verdict.Explanation.Rule.ShouldBe("cumulative.pace");
    }

    [Fact]
    public void A_promise_by_a_day_is_paced_to_that_day()
    {
        var spring = _flow with { Points = [new TargetPoint { Year = 2026, Low = 36500, Due = Day(2026, 3, 14) }] };
        Assess(spring, 2026, Day(2026, 3, 15), Seen(Quarter(2026, 1), 36499), Seen(Quarter(2026, 2), 5))
            .Performance.ShouldBe(Performance.Missed);
        Assess(spring, 2026, Day(2026, 1, 28), Seen(To(Day(2026, 1, 28)), 18250))
            .ShouldSatisfyAllConditions(verdict => verdict.Actual.ShouldBe(verdict.Expected));
    }
}
