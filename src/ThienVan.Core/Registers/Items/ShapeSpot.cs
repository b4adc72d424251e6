using ThienVan.Core.Kernel.Places;
namespace ThienVan.Core.Registers.Items;

/// <summary>One place that stands for a shape.</summary>
internal static class ShapeSpot
{
    private const double Turn = Math.PI / 180;

    /// <summary>Half the way along.</summary>
    public static Place OnLine(IReadOnlyList<Place> line)
    {
        double[] steps = [.. line.Zip(line.Skip(1), Far)];
        var left = steps.Sum() / 2;
        for (var at = 0; at < steps.Length; at++)
        {
            if (left <= steps[at] && steps[at] > 0) return Between(line[at], line[at + 1], left / steps[at]);
            left -= steps[at];
        }

        return line[^1];
    }

    /// <summary>The middle of the widest part inside, on a parallel near the middle on which no corner lies.</summary>
    public static Place Within(IReadOnlyList<IReadOnlyList<Place>> rings)
    {
        double[] parallels = [.. rings.SelectMany(ring => ring).Select(at => at.Latitude).Distinct().Order()];
        if (parallels.Length < 2) return rings[0][0];
        var middle = (parallels[0] + parallels[^1]) / 2;
        var above = Array.FindIndex(parallels, 1, parallel => parallel >= middle);
        var north = (parallels[above - 1] + parallels[above]) / 2;
        double[] crossed = [.. rings.SelectMany(ring => Crossings(ring, north)).Order()];
        var widest = crossed.Chunk(2).Where(pair => pair.Length == 2).MaxBy(pair => pair[1] - pair[0]);
        return widest is null ? rings[0][0] : new(north, (widest[0] + widest[1]) / 2);
    }

    private static IEnumerable<double> Crossings(IReadOnlyList<Place> ring, double north)
    {
        for (var at = 0; at < ring.Count; at++)
        {
            var (from, to) = (ring[at], ring[(at + 1) % ring.Count]);
            if (from.Latitude > north != to.Latitude > north)
                yield return from.Longitude
                    + ((north - from.Latitude) / (to.Latitude - from.Latitude) * (to.Longitude - from.Longitude));
        }
    }

    private static double Far(Place from, Place to) => double.Hypot(
        to.Latitude - from.Latitude, (to.Longitude - from.Longitude) * Math.Cos(from.Latitude * Turn));

    private static Place Between(Place from, Place to, double part) => new(
        from.Latitude + ((to.Latitude - from.Latitude) * part), from.Longitude + ((to.Longitude - from.Longitude) * part));
}
