using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Forecasting;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Which figures a share of one base is made of, and whose base it is.</summary>
public sealed class FixedBaseRuleTests
{
    private static readonly Indicator _drive = Indicator(IndicatorKind.Ratio, (2026, 10)) with { Base = ShareBase.FixedForYear };

    private static readonly Indicator _capital = Indicator(IndicatorKind.Ratio, (2026, 95), (2027, 95)) with
    {
        Base = ShareBase.FixedForYear,
        Window = new() { Type = PeriodType.DisbursementYear, Source = "Luật Đầu tư công 58/2024/QH15", Since = new(2025, 1, 1) },
    };

    [Fact]
    public void The_base_is_that_of_the_figures_that_count_and_not_of_an_estimate_that_gave_way_to_them()
    {
        Observation[] months =
        [
            Part(Quarter(2026, 1), 5, 235), Part(Quarter(2026, 2), 6, 235), Part(Quarter(2026, 3), 8, 235),
            Part(Period.ReportingYear(2026), 9997, 100000) with { Quality = Quality.Estimated },
        ];
        var verdict = Judge.Assess(_drive, Plan(_drive), 2026, months, Day(2026, 12, 20));
        (verdict.Numerator, verdict.Denominator).ShouldBe((19m, 235m));
        verdict.Actual!.Value.ShouldBe(19 / 235m * 100, tolerance: 0.0001m);
    }

    // To 31/1 the year before is still paid; what is reported of those days in the new year's rounds is the new year's capital.
    [Theory]
    [InlineData("2027-01-01", "2027-01-14")]
    [InlineData("2027-01-15", "2027-02-14")]
    public void Where_years_lie_over_each_other_a_figure_is_one_years_only(string from, string to)
    {
        var text = System.Globalization.CultureInfo.InvariantCulture;
        Observation[] seen =
        [
            Part(new(Day(2026, 1, 1), Day(2026, 12, 14)), 340, 390),
            Part(new(DateOnly.Parse(from, text), DateOnly.Parse(to, text)), 40, 400),
        ];
        var before = Judge.Assess(_capital, Plan(_capital), 2026, seen, Day(2027, 6, 16));
        (before.Numerator, before.Denominator, before.AsOf).ShouldBe((340m, 390m, Day(2026, 12, 14)));
        var after = Judge.Assess(_capital, Plan(_capital), 2027, seen, Day(2027, 6, 16));
        (after.Numerator, after.Denominator).ShouldBe((40m, 400m));
    }

    // What stands still is not said to rise, and of percentages nothing is said to pass all of their base.
    [Fact]
    public void A_drive_goes_on_as_it_moved_between_its_figures() =>
        Gen.Select(Gen.Int[0, 130].Array[2, 11], Gen.Bool, Gen.Bool).Sample((percents, still, inParts) =>
        {
            if (still) Array.Fill(percents, percents[0]);
            else Array.Sort(percents);
            var drive = Indicator(IndicatorKind.Ratio, (2026, 100)) with
            {
                Base = ShareBase.FixedForYear,
                TimeAggregation = TimeAggregation.Last,
            };
            Observation[] seen = [.. percents.Select((percent, i) => At(Day(2026, 1, 14).AddMonths(i), percent, inParts))];

            var verdict = Assess(drive, 2026, seen[^1].Period.To.AddDays(1), seen);

            var forecast = verdict.Forecast!.Value;
            if (still) forecast.ShouldBe(percents[0]);
            forecast.ShouldBeGreaterThanOrEqualTo(percents[^1]);
            if (!inParts) forecast.ShouldBeLessThanOrEqualTo(Math.Max(100, percents[^1]));
        });

    [Fact]
    public void Percentages_of_single_periods_say_nothing_of_where_the_year_ends()
    {
        var quota = Indicator(IndicatorKind.Ratio, (2026, 100)) with
        {
            Base = ShareBase.FixedForYear,
            Restricted = true,
            TimeAggregation = TimeAggregation.RatioOfSums,
        };
        Observation[] seen = [.. Enumerable.Range(1, 3).Select(quarter => Seen(Quarter(2026, quarter), 93.4m))];

        var verdict = Assess(quota, 2026, Day(2026, 9, 20), seen);

        (verdict.Performance, verdict.Forecast, verdict.Required).ShouldBe((Performance.OnTrack, null, null));
        YearForecast.WhyNone(Trajectory.Of(quota, Plan(quota)), verdict, Day(2026, 9, 20))
            .ShouldBe("không dự báo: phần trăm của từng kỳ không cộng được");
    }

    private static Observation At(DateOnly day, int percent, bool inParts) =>
        inParts ? Part(To(day), percent, 100) : Seen(To(day), percent);

    // Of a quota only percentages may be kept: one of a month proves nothing of the year, one of the whole year does.
    [Fact]
    public void Of_percentages_alone_nothing_is_achieved_until_one_covers_the_whole_year()
    {
        var quota = Indicator(IndicatorKind.Ratio, (2026, 100)) with { Base = ShareBase.FixedForYear, Restricted = true };
        var (december, year) = (new Period(Day(2026, 11, 15), Day(2026, 12, 14)), Period.ReportingYear(2026));
        Assess(quota, 2026, Day(2026, 6, 16), Seen(new(Day(2026, 5, 15), Day(2026, 6, 14)), 100)).Performance.ShouldBe(Performance.OnTrack);
        Assess(quota, 2026, Day(2026, 6, 16), Seen(To(Day(2026, 6, 14)), 100)).Performance.ShouldBe(Performance.OnTrack);
        Assess(quota, 2026, Day(2026, 3, 20), Seen(Quarter(2026, 1), 100)).Performance.ShouldBe(Performance.OnTrack);
        Assess(quota with { TimeAggregation = TimeAggregation.Last }, 2026, Day(2026, 6, 16), Seen(To(Day(2026, 6, 14)), 100))
            .Performance.ShouldBe(Performance.Achieved);
        Assess(quota, 2026, Day(2026, 12, 15), Seen(december, 100)).ShouldSatisfyAllConditions(
            verdict => verdict.Performance.ShouldBe(Performance.NotEvaluable),
            verdict => verdict.Explanation.Sentence.ShouldContain("cần tỷ lệ của cả năm"));
        Assess(quota, 2026, Day(2026, 12, 15), Seen(december, 72), Seen(year, 100)).Performance.ShouldBe(Performance.Achieved);
        Assess(quota, 2026, Day(2026, 12, 15), Seen(december, 100), Seen(year, 93.4m)).Performance.ShouldBe(Performance.Missed);
    }

    [Theory]
    [InlineData(Quality.Official, Quality.Official, 60)]
    [InlineData(Quality.Estimated, Quality.Official, 50)]
    [InlineData(Quality.Official, Quality.Estimated, 60)]
    [InlineData(Quality.Estimated, Quality.Estimated, 60)]
    public void Of_two_levels_on_one_day_the_longer_rules_unless_it_is_a_guess(Quality longer, Quality shorter, int level)
    {
        var stock = Indicator(IndicatorKind.Stock, (2026, 100));
        var quarter = Seen(Quarter(2026, 2), 60) with { Quality = longer };
        var month = Seen(new(Day(2026, 5, 15), Day(2026, 6, 14)), 50) with { Quality = shorter };
        Assess(stock, 2026, Day(2026, 6, 16), quarter, month).Actual.ShouldBe(level);
        Assess(stock, 2026, Day(2026, 6, 16), month, quarter).Actual.ShouldBe(level);
    }

    private static Observation Part(Period period, decimal done, decimal whole) =>
        new() { Code = "1", Period = period, Numerator = done, Denominator = whole, Verified = true };
}
