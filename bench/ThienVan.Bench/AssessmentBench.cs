using System.Diagnostics;
using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Bench;

/// <summary>Every commune of the country, every indicator, every quarter of five years. Wards stream by: only the one in hand is
/// kept.</summary>
internal static class AssessmentBench
{
    private const int Wards = 3321;
    private const int Indicators = 65;
    private const int Quarters = 20;
    private const int FirstYear = 2026;
    private const int Seed = 135;
    private const int Cores = 2;

    public static int Run()
    {
        var plan = SamplePlan.Create(Indicators, FirstYear);
        var trajectories = plan.Indicators.Select(indicator => Trajectory.Of(indicator, plan)).ToArray();
        AssessWard(plan, trajectories, ward: -1, new long[Enum.GetValues<Performance>().Length]);

        var counts = new long[Enum.GetValues<Performance>().Length];
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        Parallel.For(0, Wards, new ParallelOptions { MaxDegreeOfParallelism = Cores }, () => new long[counts.Length],
            (ward, _, own) => AssessWard(plan, trajectories, ward, own), own => Merge(counts, own));
        clock.Stop();
        Print(counts, clock.Elapsed, Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        return 0;
    }

    private static long[] AssessWard(PlanDocument plan, Trajectory[] trajectories, int ward, long[] counts)
    {
        var book = ObservedSeries.Of(SamplePlan.Observe(plan, FirstYear, Quarters, new Random(Seed + ward)));
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            var today = SamplePlan.QuarterOf(FirstYear, quarter).To;
            foreach (var trajectory in trajectories)
                counts[(int)Judge.Assess(trajectory, FirstYear + quarter / 4, book, today).Performance]++;
        }

        return counts;
    }

    private static void Merge(long[] counts, long[] own)
    {
        lock (counts)
        {
            for (var i = 0; i < counts.Length; i++) counts[i] += own[i];
        }
    }

    private static void Print(long[] counts, TimeSpan elapsed, TimeSpan cpu, long allocated)
    {
        var total = counts.Sum();
        var text = CultureInfo.InvariantCulture;
        Console.WriteLine(
            string.Create(
                text,
                $"assessment: {Wards:N0} wards x {Indicators} indicators x {Quarters} quarters = {total:N0} verdicts on {Cores} cores, "
                    + $"seed {Seed}"
            )
        );
        Console.WriteLine(string.Create(text, $"seconds: {elapsed.TotalSeconds:N2} (processor time {cpu.TotalSeconds:N2})"));
        Console.WriteLine(string.Create(text, $"verdicts a second: {total / elapsed.TotalSeconds:N0}"));
        Console.WriteLine(string.Create(text, $"allocated: {allocated / 1048576.0:N0} MB in all, {allocated / total:N0} bytes a verdict"));
        Console.WriteLine(string.Create(text, $"peak working set: {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:N0} MB"));
        foreach (var performance in Enum.GetValues<Performance>())
            Console.WriteLine(string.Create(text, $"  {performance}: {counts[(int)performance]:N0}"));
    }
}
