using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>What chance gives is no alarm: for things counted whole, and while the year is young.</summary>
public sealed class ChanceTests
{
    // Day 200 of 365: a promise of 1.825 for each one expected then.
    private static readonly DateOnly _day200 = Day(2026, 7, 2);

    // By the tables of Poisson: of 2.19 expected none comes in 11 %, of 3.29 in 4 %; of 10 expected five or fewer come in 7 %,
    // four in 3 %; of 30 expected 21 in 5.4 %, 20 in 3.5 %.
    [Theory]
    [InlineData(4, 0, Performance.AtRisk)]
    [InlineData(6, 0, Performance.OffTrack)]
    [InlineData(18.25, 5, Performance.AtRisk)]
    [InlineData(18.25, 4, Performance.OffTrack)]
    [InlineData(54.75, 21, Performance.AtRisk)]
    [InlineData(54.75, 20, Performance.OffTrack)]
    [InlineData(182.5, 74, Performance.OffTrack)]
    [InlineData(1825, 749, Performance.OffTrack)]
    [InlineData(1825, 750, Performance.AtRisk)]
    public void So_few_as_come_in_one_case_of_twenty_are_no_alarm(double promised, int value, Performance expected) =>
        Assess(Indicator(IndicatorKind.Flow, (2026, (decimal)promised)), 2026, _day200, Seen(To(_day200), value))
            .Performance.ShouldBe(expected);

    // Of 10 expected 15 or more come in 8 %, 16 in 5 % (4.87), of 4 expected eight in 5.1 %, nine in 2 %; of 100 never a third more.
    [Theory]
    [InlineData(18.25, 15, Performance.AtRisk)]
    [InlineData(18.25, 16, Performance.OffTrack)]
    [InlineData(7.5, 7, Performance.AtRisk)]
    [InlineData(182.5, 134, Performance.OffTrack)]
    [InlineData(1825, 1334, Performance.OffTrack)]
    [InlineData(1825, 1333, Performance.AtRisk)]
    public void So_many_as_come_in_one_case_of_twenty_are_no_alarm(double promised, int value, Performance expected) =>
        Assess(AtMost(IndicatorKind.Flow, (2026, (decimal)promised)), 2026, _day200, Seen(To(_day200), value))
            .Performance.ShouldBe(expected);

    // A profile expects 0.03 of a case by now, or none: one case is less than one too many, or just one.
    [Theory]
    [InlineData(0.006, Performance.AtRisk)]
    [InlineData(0, Performance.OffTrack)]
    public void Less_than_one_case_too_many_is_no_alarm(double share, Performance expected)
    {
        var profile = new ApprovedProfile("05/QĐ-UBND", Day(2026, 1, 5), [new(200m / 365, (decimal)share), new(0.99m, (decimal)share)]);
        Assess(AtMost(IndicatorKind.Flow, (2026, 5)) with { Profile = profile }, 2026, _day200, Seen(To(_day200), 1))
            .Performance.ShouldBe(expected);
    }

    // Twenty days to the promise: the third is 15 %, the tenth one half.
    [Theory]
    [InlineData(2, Performance.NotDue)]
    [InlineData(3, Performance.AtRisk)]
    [InlineData(9, Performance.AtRisk)]
    [InlineData(10, Performance.OffTrack)]
    public void A_share_of_the_days_that_is_reached_is_past(int day, Performance expected)
    {
        var start = Period.ReportingYear(2026).From;
        var soon = Indicator(IndicatorKind.Flow) with
        {
            Unit = "tấn",
            Points = [new TargetPoint { Year = 2026, Low = 1000, Due = start.AddDays(19) }],
        };
        var today = start.AddDays(day - 1);
        Assess(soon, 2026, today, Seen(To(today), 1)).Performance.ShouldBe(expected);
    }

    [Theory]
    [InlineData(2, Performance.NotDue)]
    [InlineData(3, Performance.NotEvaluable)]
    public void Silence_is_no_longer_early_once_so_many_days_are_reached(int day, Performance expected)
    {
        var start = Period.ReportingYear(2026).From;
        var soon = Indicator(IndicatorKind.Flow) with { Points = [new TargetPoint { Year = 2026, Low = 9, Due = start.AddDays(19) }] };
        Assess(soon, 2026, start.AddDays(day - 1)).Performance.ShouldBe(expected);
    }

    [Fact]
    public void A_profile_that_expects_nothing_yet_forecasts_nothing()
    {
        var autumn = new ApprovedProfile("05/QĐ-UBND", Day(2026, 1, 5), [new(0.9m, 0)]);
        var verdict = Assess(
            Indicator(IndicatorKind.Flow, (2026, 100)) with { Profile = autumn }, 2026, _day200, Seen(To(_day200), 1));
        (verdict.Performance, verdict.Expected, verdict.Forecast).ShouldBe((Performance.OnTrack, 0, null));
    }
}
