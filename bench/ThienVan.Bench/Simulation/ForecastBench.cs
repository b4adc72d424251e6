using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Forecasting;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Bench.Simulation;

/// <summary>
/// Back-test of the band in which four of five years should end: years of the simulation, each with one, three or five years of the same
/// kind before it, forecast two days after each month.
/// </summary>
internal static class ForecastBench
{
    private const int Trials = 2000;
    private const int Seed = 135;
    private const int DaysAfterMonth = 2;

    // Where the states of the simulation begin on average.
    private const decimal StateBefore = 820;

    private static readonly int[] _pasts = [1, 3, 5];

    public static int Run()
    {
        foreach (var rule in TrialRules.All.Where(rule => rule.Indicator.Kind != IndicatorKind.ZeroEvent))
            foreach (var years in _pasts)
                Print(rule, years);
        return 0;
    }

    private static void Print(TrialRule rule, int years)
    {
        var (held, told, widths, random) = (new int[12], new int[12], new double[12], new Random(Seed));
        var plan = Plan(rule.Indicator);
        var trajectory = Trajectory.Of(rule.Indicator, plan);
        for (var trial = 0; trial < Trials; trial++)
        {
            var past = PastFigures.Of(Before(rule, years, random));
            var whole = Figures(rule.Draw(random));
            var end = (double)End(rule.Indicator, whole);
            for (var month = 0; month < 11; month++)
            {
                var today = TrialRules.MonthOf(month).To.AddDays(DaysAfterMonth);
                var book = ObservedSeries.Of(whole[..(month + 1)], past: past);
                var verdict = Judge.Assess(trajectory, TrialRules.Year, book, today);
                if (YearForecast.Of(trajectory, verdict, book, today) is not { Low: { } low, High: { } high }) continue;
                told[month]++;
                widths[month] += (double)(high - low) / Math.Max(1, end);
                if ((double)low <= end + 1e-6 && end <= (double)high + 1e-6) held[month]++;
            }
        }

        Console.WriteLine($"{rule.Name}, {years} year(s) before");
        Console.WriteLine("  held, % of years, by month:  " + Line(month => told[month] == 0 ? null : 100.0 * held[month] / told[month]));
        Console.WriteLine("  width, % of the year's end:  " + Line(month => told[month] == 0 ? null : 100 * widths[month] / told[month]));
    }

    private static PlanDocument Plan(Indicator indicator) => new()
    {
        PeriodFrom = TrialRules.Year,
        PeriodTo = TrialRules.Year,
        Targets = [new() { No = "1", Group = "x", Name = "x", Provision = indicator.Provision, Indicators = [indicator] }],
    };

    /// <summary>Earlier years, corrected to the last figure; a level ends each where the next begins.</summary>
    private static IEnumerable<Observation> Before(TrialRule rule, int years, Random random)
    {
        var drawn = rule.Indicator.Baseline?.Value ?? StateBefore;
        var starts = drawn;
        for (var back = 1; back <= years; back++)
        {
            var whole = Figures(rule.Draw(random));
            var lift = Stands(rule.Indicator) ? starts - (whole[^1].Value ?? whole[^1].Numerator)!.Value : 0;
            foreach (var seen in whole)
                yield return seen with
                {
                    Period = new(seen.Period.From.AddYears(-back), seen.Period.To.AddYears(-back)),
                    Value = seen.Value + lift,
                    Numerator = seen.Numerator + lift,
                };
            starts = drawn + lift;
        }
    }

    private static bool Stands(Indicator indicator) => indicator.Kind == IndicatorKind.Stock
        || indicator is { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.StateAtDate };

    private static Observation[] Figures(SimulatedYear year) => [.. year.KnownOn(DateOnly.MaxValue).OrderBy(seen => seen.Period.To)];

    private static decimal End(Indicator indicator, Observation[] whole) => indicator.Kind switch
    {
        IndicatorKind.Flow => whole.Sum(seen => seen.Value!.Value),
        IndicatorKind.Ratio when indicator.ShareBase != ShareBase.NewCases && indicator.TimeAggregation == TimeAggregation.Last =>
            100 * whole[^1].Numerator!.Value / whole[^1].Denominator!.Value,
        IndicatorKind.Ratio when indicator.ShareBase == ShareBase.FixedForYear =>
            100 * whole.Sum(seen => seen.Numerator!.Value) / whole[^1].Denominator!.Value,
        IndicatorKind.Ratio => 100 * whole.Sum(seen => seen.Numerator!.Value) / whole.Sum(seen => seen.Denominator!.Value),
        _ => whole[^1].Value!.Value,
    };

    private static string Line(Func<int, double?> figure) => string.Join(' ',
        Enumerable.Range(0, 11).Select(month => (figure(month)?.ToString("N0", CultureInfo.InvariantCulture) ?? "-").PadLeft(5)));
}
