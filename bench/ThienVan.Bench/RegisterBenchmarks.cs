namespace ThienVan.Bench;

/// <summary>What the Registers room measures.</summary>
internal static class RegisterBenchmarks
{
    public static readonly Benchmark[] All =
    [
        new("registers", "Two hundred thousand lamps in one register: written by hundreds, listed, searched, filtered, sorted, counted.",
            [Benchmark.Plan, Benchmark.Postgres], given => RegisterBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
        new("map", "Two hundred thousand trees in one register, drawn at every zoom of the map.",
            [Benchmark.Plan, Benchmark.Postgres], given => MapBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
        new("layers", "Twenty thousand plots and 1,500 zones: kept, asked at places and plots, drawn for the map.",
            [Benchmark.Plan, Benchmark.Postgres], given => LayerBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
        new("register-import", "A sheet of fifty thousand rows from its bytes to the register: seconds and memory.",
            [Benchmark.Plan, Benchmark.Postgres], given => RegisterImportBench.RunAsync(given[0], given.ElementAtOrDefault(1))),
    ];
}
