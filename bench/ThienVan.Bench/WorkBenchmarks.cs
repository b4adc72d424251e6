namespace ThienVan.Bench;

/// <summary>What the Work room measures.</summary>
internal static class WorkBenchmarks
{
    public static readonly Benchmark[] All =
    [
        new("work", "Fifty thousand tasks of five years: list, search, task, load and inbox, as the chair and an officer ask.",
            [Benchmark.Plan, Benchmark.Postgres], given => WorkBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
        new("projects", "Five hundred projects with eight steps each: the sheet of all, the page of one, what if a step slips.",
            [Benchmark.Plan, Benchmark.Postgres], given => ProjectBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
    ];
}
