namespace ThienVan.Bench;

/// <summary>What the room of the work measures.</summary>
internal static class WorkBenchmarks
{
    public static readonly Benchmark[] All =
    [
        new("projects", "Five hundred projects with eight steps each: the sheet of all, the page of one, what if a step slips.",
            [Benchmark.Plan, Benchmark.Postgres], given => ProjectBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
    ];
}
