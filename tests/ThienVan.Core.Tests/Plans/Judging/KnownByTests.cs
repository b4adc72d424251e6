using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>A verdict of a day knows nothing that ends after it.</summary>
public sealed class KnownByTests
{
    private static readonly Gen<DateOnly> _anyDay = Gen.Int[0, 365 * 5].Select(day => Period.ReportingYear(2026).From.AddDays(day));

    private static readonly Gen<Observation> _seen = Gen.Select(_anyDay, Gen.Int[0, 400], Gen.Int[0, 90], Gen.Int[0, 3])
        .Select((from, days, amount, what) => what switch
        {
            0 => Parts(new(from, from.AddDays(days)), amount, amount + 7),
            1 => Seen(new(from, from.AddDays(days)), amount) with { Value = null, Met = amount % 2 == 0 },
            _ => Seen(new(from, from.AddDays(days)), amount),
        });

    private static readonly Gen<Indicator> _indicator = Gen.Select(Gen.Enum<IndicatorKind>(), Gen.Int[0, 100], Gen.Bool)
        .Select((kind, mark, down) => down ? AtMost(kind, (2026, mark), (2028, mark)) : Indicator(kind, (2026, mark), (2028, mark)));

    [Fact]
    public void Whatever_is_reported_of_days_after_it_leaves_a_verdict_as_it_was() =>
        Gen.Select(_indicator, _seen.Array[0, 8], _anyDay, Gen.Int[2026, 2028]).Sample((indicator, seen, day, year) =>
        {
            var known = seen.Where(one => one.Period.To <= day).ToArray();
            Told(Assess(indicator, year, day, seen)).ShouldBe(Told(Assess(indicator, year, day, known)));
        });

    [Fact]
    public void No_verdict_speaks_of_a_day_to_come() =>
        Gen.Select(_indicator, _seen.Array[0, 8], _anyDay, Gen.Int[2026, 2028]).Sample((indicator, seen, day, year) =>
            (Assess(indicator, year, day, seen).AsOf ?? day).ShouldBeLessThanOrEqualTo(day));

    [Fact]
    public void The_year_s_figure_counts_from_its_last_day_on()
    {
        var flow = Indicator(IndicatorKind.Flow, (2026, 100));
        Observation[] seen = [Seen(To(Day(2026, 11, 14)), 60), Seen(Period.ReportingYear(2026), 1020)];
        Assess(flow, 2026, Day(2026, 12, 13), seen).Actual.ShouldBe(60);
        Assess(flow, 2026, Day(2026, 12, 14), seen).Actual.ShouldBe(1020);
    }

    [Fact]
    public void What_is_done_is_known_on_its_own_day_though_the_period_still_runs()
    {
        var done = Met(Day(2026, 11, 20)) with { Period = Period.ReportingYear(2026) };
        var paper = Due(IndicatorKind.Milestone, 2026, Day(2026, 11, 30));
        Assess(paper, 2026, Day(2026, 11, 19), done).Performance.ShouldBe(Performance.NotDue);
        var verdict = Assess(paper, 2026, Day(2026, 11, 28), done);
        (verdict.Performance, verdict.AsOf).ShouldBe((Performance.Achieved, Day(2026, 11, 28)));
    }

    private static object Told(Assessment verdict) => (
        verdict.Data, verdict.Performance, verdict.Actual, verdict.AsOf, verdict.Forecast, verdict.Explanation.Sentence);
}
