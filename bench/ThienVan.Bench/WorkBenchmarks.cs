namespace ThienVan.Bench;

/// <summary>What the Work room measures.</summary>
internal static class WorkBenchmarks
{
    public static readonly Benchmark[] All =
    [
        new("work", "Fifty thousand tasks of five years: list, search, task, load and inbox, as the chair and an officer ask.",
            [Benchmark.Plan, Benchmark.Postgres], given => WorkBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
    ];
}
