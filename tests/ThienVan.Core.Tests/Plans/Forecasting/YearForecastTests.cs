using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Forecasting;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;
using Sample = ThienVan.Core.Plans.Forecasting.Sample;

namespace ThienVan.Core.Tests.Plans.Forecasting;

/// <summary>What a year may come to, from how it went before.</summary>
public sealed class YearForecastTests
{
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 1000)) with { Unit = "tấn" };
    private static readonly Indicator _stock = Indicator(IndicatorKind.Stock, (2026, 1000)) with { Unit = "ha" };
    private static readonly Indicator _share = Indicator(IndicatorKind.Ratio, (2026, 90)) with { Base = ShareBase.NewCases };

    private static readonly Gen<decimal[]> _season = Gen.Int[1, 60].Array[12]
        .Select(months => Array.ConvertAll(months, month => (decimal)month));

    [Fact]
    public void Where_every_year_goes_alike_the_band_holds_what_the_year_comes_to() =>
        Gen.Select(_season, Gen.Int[3, 6], Gen.Int[3, 11], Gen.Int[1, 5]).Sample((season, years, months, times) =>
        {
            Observation[] past = [.. Enumerable.Range(1, years).SelectMany(back => Months(2026 - back, season))];
            decimal[] grown = [.. season.Select(month => month * times)];
            var forecast = Forecast(_flow, past, [.. Months(2026, grown).Take(months)])!;
            var little = season.Take(months).Sum() < 0.2m * season.Sum();
            if (!little && months > 3) (forecast.Basis, forecast.Count).ShouldBe((ForecastBasis.PastYears, years));
            var end = grown.Sum();
            (forecast.Low <= end + end * 0.005m && forecast.High >= end - end * 0.005m).ShouldBeTrue($"{forecast} {end}");
        });

    [Fact]
    public void A_band_holds_its_value_is_never_negative_and_never_below_what_is_there() =>
        Gen.Select(Gen.Int[0, 40].Array[12].Array[0, 5], Gen.Int[0, 40].Array[12], Gen.Int[2, 11]).Sample((years, now, months) =>
        {
            Observation[] past = [.. years.SelectMany((year, i) => Months(2025 - i, Array.ConvertAll(year, value => (decimal)value)))];
            Observation[] seen = [.. Months(2026, Array.ConvertAll(now, value => (decimal)value)).Take(months)];
            foreach (var unit in new[] { "tấn", "cây" })
            {
                if (Forecast(_flow with { Unit = unit }, past, seen) is not { Low: { } low, High: { } high } forecast) continue;
                (low <= forecast.Value && forecast.Value <= high && low >= seen.Sum(one => one.Value)).ShouldBeTrue(forecast.ToString());
                if (unit == "cây") (low, high).ShouldBe((decimal.Truncate(low), decimal.Truncate(high)));
            }
        });

    [Fact]
    public void A_wider_past_gives_a_wider_band() =>
        Gen.Select(Gen.Double[-1, 1].Array[3, 8], Gen.Double[1, 5]).Sample((values, times) =>
        {
            var (narrow, wide) = (Sample.Of(values), Sample.Of([.. values.Select(value => value * times)]));
            wide.Half.ShouldBeGreaterThanOrEqualTo(narrow.Half - 1e-9);
            wide.HalfOfSum(4).ShouldBe(narrow.HalfOfSum(4) * times, 1e-6);
        });

    [Fact]
    public void Fewer_of_the_same_spread_never_give_a_narrower_band()
    {
        for (var count = 4; count <= 60; count++)
        {
            var (more, fewer) = (Spread(count), Spread(count - 1));
            foreach (var ahead in new[] { 0.3, 1, 6 })
            {
                (fewer.HalfOfSum(ahead) >= more.HalfOfSum(ahead)).ShouldBeTrue($"{count}");
                (fewer.HalfOfMean(ahead, count - 1) >= more.HalfOfMean(ahead, count)).ShouldBeTrue($"{count}");
            }
        }
    }

    [Fact]
    public void The_further_ahead_the_wider() => Spread(12).HalfOfSum(6).ShouldBeGreaterThan(Spread(12).HalfOfSum(3));

    [Fact]
    public void With_less_of_the_past_only_the_pace_is_told_and_it_says_so()
    {
        var half = Enumerable.Repeat(10m, 12).ToArray();
        var pace = Forecast(_flow, [.. Months(2025, half).Take(5)], [.. Months(2026, half).Take(6)])!;
        (pace.Basis, pace.Low, pace.High, pace.Count).ShouldBe((ForecastBasis.Pace, null, null, 0));
        pace.Words("tấn").ShouldContain("chưa đủ 3 năm hoặc 12 kỳ");
        var periods = Forecast(_flow, Months(2025, half), [.. Months(2026, half).Take(6)])!;
        (periods.Basis, periods.Count).ShouldBe((ForecastBasis.PastPeriods, 18));
        periods.Value.ShouldBe(120, tolerance: 1);
        periods.Words("tấn").ShouldEndWith("(80 % khả năng), theo 18 kỳ đã qua");
    }

    [Fact]
    public void Between_two_figures_of_past_years_their_share_is_a_guess_and_no_ground()
    {
        var quarters = Levels([25, 25, 25, 25], 2023, 2024, 2025);
        var now = Months(2026, Enumerable.Repeat(8m, 12).ToArray());
        Forecast(_flow, quarters, now[..6])!.Basis.ShouldBe(ForecastBasis.PastYears);
        Forecast(_flow, quarters, now[..7])!.Basis.ShouldBe(ForecastBasis.PastPeriods);
    }

    [Fact]
    public void A_level_moves_on_as_it_moved_from_the_same_day_in_other_years()
    {
        var forecast = Forecast(_stock, Levels([100, 110, 120, 150], 2023, 2024, 2025), Levels([100, 112], 2026)[..2])!;
        (forecast.Basis, forecast.Count, forecast.Value, forecast.Low, forecast.High).ShouldBe((ForecastBasis.PastYears, 3, 152, 152, 152));
        var yearly = new[] { 2022, 2023, 2024, 2025 }.Select((year, i) => Seen(Period.ReportingYear(year), 100 + 20 * i)).ToArray();
        var steps = Forecast(_stock, yearly, [Seen(Quarter(2026, 2), 170)])!;
        (steps.Basis, steps.Count).ShouldBe((ForecastBasis.PastYears, 3));
        steps.Value.ShouldBe(180, tolerance: 0.5m);
    }

    [Fact]
    public void A_share_keeps_what_is_decided_and_carries_on_as_before()
    {
        Observation[] past = [.. Months(2025, Enumerable.Repeat(9m, 12).ToArray()).Select(seen => Parts(seen.Period, 9, 10))];
        Observation[] now = [.. Months(2026, Enumerable.Repeat(5m, 12).ToArray()).Take(6).Select(seen => Parts(seen.Period, 5, 10))];
        var forecast = Forecast(_share, past, now)!;
        (forecast.Basis, forecast.Count).ShouldBe((ForecastBasis.PastPeriods, 18));
        (forecast.Value, forecast.Low, forecast.High).ShouldBe((50, 50, 50));
        Forecast(_share, [], now)!.ShouldSatisfyAllConditions(
            pace => pace.Basis.ShouldBe(ForecastBasis.Pace), pace => pace.Value.ShouldBe(50));
        now[0] = Parts(now[0].Period, 9, 10);
        var uneven = Forecast(_share, past, now)!;
        (uneven.Low < uneven.Value && uneven.Value < uneven.High).ShouldBeTrue(uneven.ToString());
    }

    [Fact]
    public void Nothing_is_forecast_where_it_has_no_sense()
    {
        var months = Enumerable.Repeat(10m, 12).ToArray();
        Forecast(_flow, Months(2025, months), Months(2026, months)).ShouldBeNull();
        Forecast(_flow, Months(2025, months), [.. Months(2026, months).Take(1)]).ShouldBeNull();
        Forecast(_flow, Months(2025, months), [.. Months(2026, months).Take(6).Where((_, i) => i != 2)]).ShouldBeNull();
        Forecast(AtMost(IndicatorKind.ZeroEvent, (2026, 0)), [], [.. Months(2026, new decimal[12]).Take(6)]).ShouldBeNull();
        Forecast(Due(IndicatorKind.Standard, 2026), [], [Met(Day(2026, 5, 5))]).ShouldBeNull();
        Forecast(_share with { Restricted = true }, [], [Seen(Quarter(2026, 1), 95), Seen(Quarter(2026, 2), 96)]).ShouldBeNull();
    }

    [Fact]
    public void A_drive_goes_on_as_drives_went_each_over_its_own_base()
    {
        var drive = Indicator(IndicatorKind.Ratio, (2026, 100)) with { Base = ShareBase.FixedForYear };
        Observation[] past = [.. new[] { 2023, 2024, 2025 }.SelectMany(year => Months(year, Enumerable.Repeat(10m, 12).ToArray())
            .Select(seen => Parts(seen.Period, seen.Value!.Value, 120 + year - 2023)))];
        Observation[] now = [.. Months(2026, Enumerable.Repeat(20m, 12).ToArray()).Take(6).Select(seen => Parts(seen.Period, 20, 300))];
        var forecast = Forecast(drive, past, now)!;
        (forecast.Basis, forecast.Count).ShouldBe((ForecastBasis.PastYears, 3));
        forecast.Value.ShouldBe(80, tolerance: 0.1m);
        Forecast(drive, past, [.. now.Where((_, at) => at != 2)]).ShouldBeNull();
        Forecast(drive, [], now)!.Basis.ShouldBe(ForecastBasis.Pace);
    }

    [Fact]
    public void A_drive_told_at_a_date_goes_by_the_same_day_of_other_years_and_never_from_one_years_end_to_the_next()
    {
        var share = Indicator(IndicatorKind.Ratio, (2026, 100));
        var drive = share with { Base = ShareBase.FixedForYear, TimeAggregation = TimeAggregation.Last };
        Observation[] ends = [.. Enumerable.Range(2021, 5).Select(year => Parts(Period.ReportingYear(year), 70 + year - 2021, 100))];
        Observation[] now = [Parts(To(Day(2026, 6, 14)), 40, 100)];
        Forecast(drive, ends, now)!.Basis.ShouldBe(ForecastBasis.Pace);
        Observation[] halves =
            [.. Enumerable.Range(2021, 5).Select(year => Parts(new(Quarter(year, 1).From, Quarter(year, 2).To), 35, 100))];
        var forecast = Forecast(drive, [.. ends, .. halves], now)!;
        (forecast.Basis, forecast.Count).ShouldBe((ForecastBasis.PastYears, 5));
        forecast.Value.ShouldBe(40 + 37, tolerance: 0.001m);
    }

    [Fact]
    public void A_state_moves_on_as_it_moved_and_never_beyond_all_of_it()
    {
        var state = Indicator(IndicatorKind.Ratio, (2026, 90)) with { Base = ShareBase.StateAtDate };
        Observation[] Of(decimal[] quarters, params int[] years) =>
            [.. Levels(quarters, years).Select(seen => Parts(seen.Period, seen.Value!.Value, 1000))];
        var past = Of([700, 710, 720, 750], 2023, 2024, 2025);
        var forecast = Forecast(state, past, Of([800, 812], 2026)[..2])!;
        (forecast.Basis, forecast.Count, forecast.Value, forecast.Low, forecast.High)
            .ShouldBe((ForecastBasis.PastYears, 3, 85.2m, 85.2m, 85.2m));
        Forecast(state, past, Of([980, 985], 2026)[..2])!.Value.ShouldBe(100);
        Forecast(state, [], Of([800, 812], 2026)[..2]).ShouldBeNull();
    }

    [Fact]
    public void Growth_ends_where_it_ended_in_years_that_stood_so_by_that_day()
    {
        var growth = Indicator(IndicatorKind.GrowthYearly, (2026, 12));
        Observation[] Of(int year, params decimal[] toDate) => [.. toDate.Select((value, at) =>
            Seen(new(Quarter(year, 1).From, Quarter(year, at + 1).To), value))];
        Observation[] past = [.. Of(2023, 9, 10, 11, 12), .. Of(2024, 4, 5, 4, 4), .. Of(2025, -2, -1, 0, -1)];
        var forecast = Forecast(growth, past, Of(2026, 6, 5))!;
        (forecast.Basis, forecast.Count).ShouldBe((ForecastBasis.PastYears, 3));
        (forecast.Low < 5.4m && forecast.High > 5.3m).ShouldBeTrue(forecast.ToString());
        forecast.Value.ShouldBe(5 + (2 - 1 + 0) / 3m, tolerance: 0.001m);
        Forecast(growth, [], Of(2026, 6, 5)).ShouldBeNull();
    }

    [Theory]
    [InlineData(IndicatorKind.Rank, "thứ hạng do kỳ công bố quyết định")]
    [InlineData(IndicatorKind.GrowthAverage, "bình quân cả kỳ còn tùy các năm sau")]
    [InlineData(IndicatorKind.GrowthYearly, "cần số đến cùng ngày của ít nhất 3 năm trước")]
    [InlineData(IndicatorKind.Ratio, "cần số đến cùng ngày của ít nhất 3 năm trước")]
    [InlineData(IndicatorKind.ZeroEvent, null)]
    public void Where_nothing_honest_can_be_forecast_it_is_said_why(IndicatorKind kind, string? why)
    {
        var indicator = Indicator(kind, (2026, 12)) with { Unit = "%", TimeAggregation = TimeAggregation.Last };
        var (trajectory, today) = (Trajectory.Of(indicator, Plan(indicator)), Day(2026, 6, 16));
        var book = ObservedSeries.Of([Seen(To(Day(2026, 6, 14)), 10)], Every(1));
        var verdict = Judge.Assess(trajectory, 2026, book, today);
        YearForecast.Of(trajectory, verdict, book, today).ShouldBeNull();
        if (why is null) YearForecast.WhyNone(trajectory, verdict, today).ShouldBeNull();
        else YearForecast.WhyNone(trajectory, verdict, today)!.ShouldContain(why);
        YearForecast.WhyNone(trajectory, verdict, Day(2026, 12, 15)).ShouldBeNull();
    }

    private static Sample Spread(int count)
    {
        // The same deviation whatever their number.
        var raw = Enumerable.Range(0, count).Select(i => (double)i).ToArray();
        var unit = Sample.Of(raw).Deviation;
        return Sample.Of([.. raw.Select(value => value / unit)]);
    }

    private static YearForecast? Forecast(Indicator indicator, Observation[] past, Observation[] seen)
    {
        var today = seen[^1].Period.To.AddDays(2);
        var book = ObservedSeries.Of(seen, Every(1), PastFigures.Of(past));
        var trajectory = Trajectory.Of(indicator, Plan(indicator));
        return YearForecast.Of(trajectory, Judge.Assess(trajectory, 2026, book, today), book, today);
    }

    private static Observation[] Months(int year, decimal[] values) =>
        [.. ReportingPeriods.Of(PeriodType.Month, year).Select((month, i) => Seen(month.Period, values[i]))];

    private static Observation[] Levels(decimal[] quarters, params int[] years) =>
        [.. years.SelectMany(year => quarters.Select((value, i) => Seen(Quarter(year, i + 1), value)))];
}
