using System.Diagnostics;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Bench;

/// <summary>Reading a document: the first time in a process, then warm.</summary>
internal static class ImportBench
{
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
}
