namespace ThienVan.Bench;

/// <summary>What is measured of the house as a whole.</summary>
internal static class SharedBenchmarks
{
    public static readonly Benchmark[] All =
    [
        new("serve", "Start-up, idle memory, the cockpit at a steady rate, the portal flat out.", [Benchmark.Published, Benchmark.Plan],
            given => ServeBench.RunAsync(given[0], given[1])),
        new("search", "The one search over five years of rounds, as the chair, the office and an administrator ask.",
            [Benchmark.Plan, Benchmark.Postgres], given => SearchBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
        new("audit", "Log and state compared: 100,000 events, 100,000 values.", [Benchmark.Plan, Benchmark.Postgres],
            given => AuditBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
    ];
}
