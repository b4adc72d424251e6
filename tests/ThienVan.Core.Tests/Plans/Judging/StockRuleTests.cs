using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class StockRuleTests
{
    private static readonly Indicator _later = Indicator(IndicatorKind.Stock, (2030, 1500)) with
    {
        Baseline = new(1000, Day(2025, 12, 14), "BC 1"),
    };
    private static readonly DateOnly _end2028 = Day(2028, 12, 14);

    [Theory]
    [InlineData(1300, Performance.OnTrack)]
    [InlineData(1200, Performance.AtRisk)]
    [InlineData(900, Performance.AtRisk)]
    public void An_open_year_has_a_badged_pace_and_no_promise(int level, Performance expected)
    {
        var verdict = Assess(_later, 2028, _end2028, Seen(new(_end2028, _end2028), level));
        verdict.Performance.ShouldBe(expected);
        verdict.Target.ShouldBeNull();
        verdict.ExpectedIsDerived.ShouldBeTrue();
        verdict.Expected!.Value.ShouldBe(1300, tolerance: 1);
        verdict.Explanation.Sentence.ShouldContain("kế hoạch để trống năm này; mức nội suy");
    }

    [Theory]
    [InlineData(1, 14, 1000, Performance.NotDue)]
    [InlineData(1, 14, 1045, Performance.OnTrack)]
    [InlineData(3, 14, 1000, Performance.AtRisk)]
    [InlineData(6, 14, 1000, Performance.AtRisk)]
    [InlineData(7, 14, 1000, Performance.OffTrack)]
    [InlineData(7, 14, 1500, Performance.OnTrack)]
    public void A_level_behind_its_line_is_unjudged_in_the_first_weeks_and_red_in_the_second_half_only(
        int month, int day, int level, Performance expected)
    {
        var lamps = Indicator(IndicatorKind.Stock, (2026, 1500)) with { Baseline = new(1000, Day(2025, 12, 14), "BC 1") };
        var asOf = Day(2026, month, day);
        Assess(lamps, 2026, asOf, Seen(new(asOf, asOf), level)).Performance.ShouldBe(expected);
    }

    [Fact]
    public void An_open_year_never_ends_achieved_or_missed() =>
        Assess(_later, 2028, Day(2029, 1, 10), Seen(new(_end2028, _end2028), 1400)).Performance.ShouldBe(Performance.OnTrack);

    [Fact]
    public void Without_a_baseline_an_open_year_is_not_due()
    {
        var verdict = Assess(_later with { Baseline = null }, 2028, _end2028, Seen(new(_end2028, _end2028), 1400));
        verdict.Performance.ShouldBe(Performance.NotDue);
        verdict.Expected.ShouldBeNull();
        verdict.Actual.ShouldBe(1400);
        verdict.Explanation.Sentence.ShouldContain("Kế hoạch để trống năm này (2028); mốc tiếp theo là năm 2030");
    }

    [Theory]
    [InlineData(1500, Performance.Achieved)]
    [InlineData(1499, Performance.Missed)]
    public void The_stated_year_ends_by_its_last_level(int level, Performance expected) =>
        Assess(_later, 2030, Day(2030, 12, 15), Seen(Quarter(2030, 3), 2000), Seen(Quarter(2030, 4), level)).Performance.ShouldBe(expected);

    [Theory]
    [InlineData(25, Performance.OnTrack)]
    [InlineData(30, Performance.AtRisk)]
    [InlineData(40, Performance.AtRisk)]
    [InlineData(0, Performance.OnTrack)]
    public void Where_down_is_good_less_is_better(int level, Performance expected)
    {
        var poor = AtMost(IndicatorKind.Stock, (2027, 0)) with { Baseline = new(50, Day(2025, 12, 14), "BC 1") };
        Assess(poor, 2026, Day(2026, 12, 14), Seen(Quarter(2026, 4), level)).Performance.ShouldBe(expected);
    }

    [Fact]
    public void A_remainder_against_nought_is_a_risk_while_it_can_still_fall() =>
        Assess(AtMost(IndicatorKind.Stock, (2026, 0)), 2026, Day(2026, 6, 14), Seen(Quarter(2026, 2), 5))
            .Performance.ShouldBe(Performance.AtRisk);

    [Fact]
    public void A_calendar_year_figure_belongs_to_its_own_year() =>
        Assess(Indicator(IndicatorKind.Stock, (2026, 10)), 2026, Day(2027, 1, 5), Seen(new(Day(2026, 10, 1), Day(2026, 12, 31)), 12))
            .Performance.ShouldBe(Performance.Achieved);

    [Fact]
    public void A_range_is_read_from_its_good_side()
    {
        var range = Indicator(IndicatorKind.Stock) with
        {
            Comparator = Comparator.Range,
            Points =
            [
                new TargetPoint
                {
                    Year = 2026,
                    Low = 15,
                    High = 17,
                },
            ],
        };
        var end = Day(2026, 12, 15);
        Assess(range, 2026, end, Seen(Quarter(2026, 4), 14)).Performance.ShouldBe(Performance.Missed);
        Assess(range, 2026, end, Seen(Quarter(2026, 4), 18)).Performance.ShouldBe(Performance.Achieved);
        Assess(range with { Direction = Direction.Down }, 2026, end, Seen(Quarter(2026, 4), 18)).Performance.ShouldBe(Performance.Missed);
    }

    [Fact]
    public void The_forecast_continues_from_the_baseline() =>
        Assess(_later, 2026, Day(2026, 6, 14), Seen(Quarter(2026, 2), 1182)).Forecast!.Value.ShouldBe(1365, tolerance: 0.1m);
}
