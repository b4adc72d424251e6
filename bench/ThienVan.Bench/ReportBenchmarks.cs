namespace ThienVan.Bench;

/// <summary>What the Reports room measures.</summary>
internal static class ReportBenchmarks
{
    public static readonly Benchmark[] All =
    [
        new("rounds", "Two hundred officers entering at once, a server killed in the middle: nothing acknowledged is lost.",
            [Benchmark.Published, Benchmark.Plan, Benchmark.Postgres],
            given => RoundBench.RunAsync(given[0], given[1], given.ElementAtOrDefault(2))),
        new("consolidate", "The official report of a year with its workbook, for one ward or for a city of 114.",
            [Benchmark.Plan, Benchmark.Postgres],
            given => ConsolidationBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
    ];
}
