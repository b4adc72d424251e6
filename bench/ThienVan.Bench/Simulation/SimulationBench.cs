using System.Globalization;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Bench.Simulation;

/// <summary>
/// Three thousand years of each rule, judged a week after each month: how often a red tile stood over a year that held its promise in
/// the end, and a green one over a year that did not.
/// </summary>
internal static class SimulationBench
{
    private const int Years = 3000;
    private const int Seed = 135;
    private const int DaysAfterMonth = 7;

    public static int Run()
    {
        foreach (var rule in TrialRules.All)
        {
            var (reds, greens, reached) = Try(rule);
            var share = 100.0 * reached / Years;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Name}: {share:N0} % of {Years:N0} years reached"));
            Console.WriteLine("  false reds,   % of years, by month: " + Line(reds));
            Console.WriteLine("  false greens, % of years, by month: " + Line(greens));
        }

        return 0;
    }

    private static (int[] Reds, int[] Greens, int Reached) Try(TrialRule rule)
    {
        var plan = new PlanDocument
        {
            PeriodFrom = TrialRules.Year,
            PeriodTo = TrialRules.Year,
            Targets = [new() { No = "1", Group = "x", Name = "x", Provision = rule.Indicator.Provision, Indicators = [rule.Indicator] }],
        };
        var trajectory = Trajectory.Of(rule.Indicator, plan);
        var (reds, greens, reached, random) = (new int[12], new int[12], 0, new Random(Seed));
        for (var i = 0; i < Years; i++)
        {
            var year = rule.Draw(random);
            if (year.Reached) reached++;
            for (var month = 0; month < 12; month++)
            {
                var today = TrialRules.MonthOf(month).To.AddDays(DaysAfterMonth);
                var verdict = Judge.Assess(trajectory, TrialRules.Year, ObservedSeries.Of(year.KnownOn(today)), today);
                if (year.Reached && IsRed(verdict)) reds[month]++;
                if (!year.Reached && IsGreen(verdict)) greens[month]++;
            }
        }

        return (reds, greens, reached);
    }

    // As the cockpit colours it: a near miss is amber.
    private static bool IsRed(Assessment verdict) =>
        verdict.Performance is Performance.OffTrack or Performance.Missed or Performance.Lost && !verdict.IsNearMiss;

    private static bool IsGreen(Assessment verdict) => verdict.Performance is Performance.OnTrack or Performance.Achieved;

    private static string Line(int[] months) =>
        string.Join(' ', months.Select(count => (100.0 * count / Years).ToString("N1", CultureInfo.InvariantCulture).PadLeft(5)));
}
