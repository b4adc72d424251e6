using System.Diagnostics;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Import;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Bench;

/// <summary>Reading a document: the first time in a process, then warm; and how reading and checking grow with the pages.</summary>
internal static class ImportBench
{
    private static readonly int[] _pages = [10, 100, 300, 1000];

    public static async Task<int> RunAsync(string file)
    {
        for (var run = 0; run < 6; run++)
        {
            var clock = Stopwatch.StartNew();
            var read = await PlanFile.ReadAsync(file, CancellationToken.None);
            if (read.Refusal is { } refusal) throw new InvalidOperationException(refusal.Message);
            Console.WriteLine(
                $"{(run == 0 ? "cold" : "warm")}: {clock.Elapsed.TotalMilliseconds:0} ms, {read.Value.Document.Targets.Count} targets, "
                    + $"{read.Value.Document.Projects.Count} projects");
        }

        return 0;
    }

    /// <summary>Documents of 10 to 1,000 pages made of one plan's text, or one of <paramref name="pages"/> alone.</summary>
    public static int Grow(string file, string? pages)
    {
        var lines = File.ReadAllLines(file);
        foreach (var wanted in pages is null ? _pages : [int.Parse(pages, null)])
        {
            var source = new SourceText([.. LongPlan.Of(lines, wanted)]);
            var before = Environment.CpuUsage.TotalTime;
            var plan = PlanImporter.Import(source);
            var read = Environment.CpuUsage.TotalTime;
            var findings = PlanChecker.Check(plan, source);
            var check = Environment.CpuUsage.TotalTime;
            Console.WriteLine(
                $"{wanted} pages, {source.Count} lines: read {(read - before).TotalSeconds:0.00} s, {plan.Targets.Count} targets; checked "
                    + $"{(check - read).TotalSeconds:0.00} s, {findings.Count} findings; "
                    + $"peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB");
        }

        return 0;
    }
}
