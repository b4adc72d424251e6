using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Bench.Simulation;

/// <summary>A figure with the day it came and, where it was corrected, the day and the figure that took its place.</summary>
internal sealed record Arrival(DateOnly On, Observation Figure);

/// <summary>One year of one indicator: what came when, and how it ended.</summary>
/// <param name="Arrivals">In order of their days; of one period the latest that has come stands.</param>
/// <param name="Reached">Whether the whole year, with every figure in and corrected, held its promise.</param>
internal sealed record SimulatedYear(IReadOnlyList<Arrival> Arrivals, bool Reached)
{
    public Observation[] KnownOn(DateOnly day) =>
        [.. Arrivals.Where(arrival => arrival.On <= day).GroupBy(arrival => arrival.Figure.Period).Select(group => group.Last().Figure)];
}

/// <summary>A rule under trial: its indicator and how one of its years comes about.</summary>
internal sealed record TrialRule(string Name, Indicator Indicator, Func<Random, SimulatedYear> Draw);

/// <summary>Chance, spelled out.</summary>
internal static class Draws
{
    public static bool Happens(this Random random, double share) => random.NextDouble() < share;

    public static double Between(this Random random, double low, double high) => low + (high - low) * random.NextDouble();

    /// <summary>Events of a Poisson process (Knuth, in parts so that large means do not underflow).</summary>
    public static int Poisson(this Random random, double mean)
    {
        var count = 0;
        for (; mean > 30; mean -= 30) count += random.Poisson(30.0);
        var (limit, product) = (Math.Exp(-mean), random.NextDouble());
        for (; product > limit; product *= random.NextDouble()) count++;
        return count;
    }

    public static int Successes(this Random random, int cases, double share)
    {
        var count = 0;
        for (var i = 0; i < cases; i++) if (random.Happens(share)) count++;
        return count;
    }

    /// <summary>Standard normal (Box and Muller).</summary>
    public static double Normal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
