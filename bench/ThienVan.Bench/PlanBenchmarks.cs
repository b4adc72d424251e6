using ThienVan.Bench.Simulation;

namespace ThienVan.Bench;

/// <summary>What the Plans room measures.</summary>
internal static class PlanBenchmarks
{
    public static readonly Benchmark[] All =
    [
        new("assessment", "Verdicts of every commune of the country, every indicator, every quarter of five years.", [],
            _ => Task.FromResult(AssessmentBench.Run())),
        new("simulate", "How often red stood over a simulated year that held its promise, and green over one that did not, by month.", [],
            _ => Task.FromResult(SimulationBench.Run())),
        new("forecast", "How often the band of a forecast held in simulated years, by month.", [],
            _ => Task.FromResult(ForecastBench.Run())),
        new("import", "Reading a plan's document: the first time in a process, then warm.", ["DOCUMENT"],
            given => ImportBench.RunAsync(given[0])),
        new("pages", "Reading and checking documents of 10 to 1,000 pages, or of PAGES alone, made of one plan's text.",
            ["TEXT", "[PAGES]"], given => Task.FromResult(ImportBench.Grow(given[0], given.Length > 1 ? given[1] : null))),
        new("check", "Checking a plan's document, then one of twice, four and eight times its paragraphs.", ["DOCUMENT"],
            given => CheckBench.RunAsync(given[0])),
    ];
}
