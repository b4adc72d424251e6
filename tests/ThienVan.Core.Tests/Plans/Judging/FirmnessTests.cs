using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Verified, provisional or late: what a verdict rests on.</summary>
public sealed class FirmnessTests
{
    private static readonly DateOnly _june = Day(2026, 6, 14);

    public static TheoryData<Indicator, Observation> Kinds => new()
    {
        { Indicator(IndicatorKind.Flow, (2026, 100)), Seen(To(_june), 60) },
        { Indicator(IndicatorKind.Stock, (2026, 100)), Seen(Quarter(2026, 2), 60) },
        { Indicator(IndicatorKind.Ratio, (2026, 95)), Parts(To(_june), 96, 100) },
        { Indicator(IndicatorKind.Ratio, (2026, 95)), Seen(Quarter(2026, 2), 96) },
        { Indicator(IndicatorKind.GrowthYearly, (2026, 12)), Seen(To(_june), 13) },
        { Indicator(IndicatorKind.GrowthAverage, (2026, 12)), Seen(To(_june), 13) },
        { AtMost(IndicatorKind.Rank, (2026, 20)), Seen(To(_june), 10) },
        { AtMost(IndicatorKind.ZeroEvent, (2026, 0)), Seen(To(_june), 0) },
        { AtMost(IndicatorKind.ZeroEvent, (2026, 0)), Seen(To(_june), 3) },
        { Due(IndicatorKind.Standard, 2026), Met(_june) },
        { Due(IndicatorKind.Standard, 2026), Met(_june, document: null) },
        { Due(IndicatorKind.Milestone, 2026), Met(_june) },
        { Due(IndicatorKind.Milestone, 2026), Met(_june) with { Met = false } },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_what_another_confirmed_and_nobody_estimated_is_verified(Indicator indicator, Observation seen)
    {
        Data(seen with { Verified = true, Quality = Quality.Official }).ShouldBe(DataState.Verified);
        Data(seen with { Verified = true, Quality = Quality.Preliminary }).ShouldBe(DataState.Verified);
        Data(seen with { Verified = true, Quality = Quality.Estimated }).ShouldBe(DataState.Estimated);
        Data(seen with { Verified = false, Quality = Quality.Estimated }).ShouldBe(DataState.Provisional);
        Data(seen with { Verified = false, Quality = Quality.Official }).ShouldBe(DataState.Provisional);
        Assess(indicator, 2026, _june).Data.ShouldBe(DataState.None);

        DataState Data(Observation one) => Assess(indicator, 2026, _june, one).Data;
    }

    // Whoever approved it and however old it is: an estimate is called one.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_estimate_is_marked_whatever_else_is_said_of_it(Indicator indicator, Observation seen)
    {
        foreach (var approved in (bool[])[true, false])
            foreach (var day in (DateOnly[])[_june, _june.AddDays(60)])
            {
                Assess(indicator, 2026, day, seen with { Verified = approved, Quality = Quality.Estimated }).IsEstimated.ShouldBeTrue();
                Assess(indicator, 2026, day, seen with { Verified = approved }).IsEstimated.ShouldBeFalse();
            }
    }

    [Theory]
    [InlineData(true, true, DataState.Verified)]
    [InlineData(true, false, DataState.Provisional)]
    [InlineData(false, true, DataState.Provisional)]
    public void A_sum_is_as_firm_as_its_weakest_part(bool first, bool second, DataState data)
    {
        Observation[] quarters = [Seen(Quarter(2026, 1), 30) with { Verified = first }, Seen(Quarter(2026, 2), 30)
            with { Verified = second }];
        Assess(Indicator(IndicatorKind.Flow, (2026, 100)), 2026, _june, quarters).Data.ShouldBe(data);
        Observation[] clean = [.. quarters.Select(quarter => quarter with { Value = 0 })];
        Assess(AtMost(IndicatorKind.ZeroEvent, (2026, 0)), 2026, _june, clean).Data.ShouldBe(data);
    }

    // The figure to 14 July is due on 17 July, that to 14 August on 19 August.
    [Theory]
    [InlineData("2026-07-17", Performance.OnTrack, DataState.Provisional)]
    [InlineData("2026-07-18", Performance.OnTrack, DataState.Late)]
    [InlineData("2026-08-19", Performance.OnTrack, DataState.Late)]
    [InlineData("2026-08-20", Performance.NotEvaluable, DataState.Late)]
    public void Late_figures_keep_their_verdict_and_silence_has_none(string on, Performance performance, DataState data)
    {
        var today = DateOnly.ParseExact(on, "yyyy-MM-dd", null);
        Assessment[] verdicts =
        [
            AssessOwed(1, Indicator(IndicatorKind.Stock, (2026, 50)), 2026, today, Seen(Quarter(2026, 2), 60)),
            AssessOwed(1, Indicator(IndicatorKind.Stock, (2026, 100), (2027, 200))
                with { Baseline = new(0, Day(2025, 12, 14), "x") }, 2026, today, Seen(Quarter(2026, 2), 60)),
            AssessOwed(1, Indicator(IndicatorKind.Ratio, (2026, 95)), 2026, today, Parts(To(_june), 96, 100)),
            AssessOwed(1, Indicator(IndicatorKind.GrowthYearly, (2026, 12)), 2026, today, Seen(To(_june), 13)),
            AssessOwed(1, Indicator(IndicatorKind.GrowthAverage, (2026, 12)), 2026, today, Seen(To(_june), 13)),
            AssessOwed(1, AtMost(IndicatorKind.Flow, (2026, 1000)), 2026, today, Seen(To(_june), 100)),
            AssessOwed(1, Indicator(IndicatorKind.Flow, (2026, 1000)), 2026, today, Seen(To(_june), 500)),
        ];
        foreach (var verdict in verdicts)
        {
            (verdict.Performance, verdict.Data).ShouldBe((performance, data), verdict.Explanation.Rule);
            var said = performance == Performance.NotEvaluable ? "thiếu số liệu kỳ" : "số liệu đã cũ";
            verdict.Explanation.Sentence.Contains(said, StringComparison.Ordinal).ShouldBe(data == DataState.Late);
        }
    }

    [Fact]
    public void An_old_sum_that_would_be_enough_even_today_stays_on_track()
    {
        AssessOwed(1, Indicator(IndicatorKind.Flow, (2026, 1000)), 2026, _june.AddDays(70), Seen(To(_june), 800))
            .Performance.ShouldBe(Performance.OnTrack);
        AssessOwed(1, Indicator(IndicatorKind.Flow, (2026, 1000)), 2026, _june.AddDays(70), Seen(To(_june), 300))
            .Performance.ShouldBe(Performance.NotEvaluable);
    }

    [Fact]
    public void Lateness_ends_with_the_year() =>
        Assess(Indicator(IndicatorKind.Stock, (2026, 50)), 2026, Day(2028, 1, 1), Seen(Quarter(2026, 4), 60))
            .Data.ShouldBe(DataState.Provisional);

    [Theory]
    [InlineData(2028, 1, DataState.Provisional)]
    [InlineData(2028, 3, DataState.Late)]
    public void A_rank_is_old_when_two_years_and_the_allowance_are_past(int year, int month, DataState data) =>
        Assess(AtMost(IndicatorKind.Rank, (2027, 20), (2028, 20)), 2028, Day(year, month, 1),
            Seen(new(Day(2025, 1, 1), Day(2025, 12, 31)), 5)).Data.ShouldBe(data);
}
