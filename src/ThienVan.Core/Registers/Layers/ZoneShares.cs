using ThienVan.Core.Kernel;

namespace ThienVan.Core.Registers.Layers;

/// <summary>A part of an area, and the zones it lies in.</summary>
/// <param name="Zones">Empty for what lies outside of every loaded zone; several where zones lie over one another.</param>
/// <param name="SquareMetres">On the plane of VN-2000.</param>
public sealed record ZonePiece(IReadOnlyList<string> Zones, double SquareMetres);

/// <summary>How much of an area lies in some zones.</summary>
/// <param name="Zones">As of <see cref="ZonePiece"/>.</param>
/// <param name="SquareMetres">To a tenth of a square metre.</param>
/// <param name="Percent">To a hundredth; all shares of an area together are 100.</param>
public sealed record ZoneShare(IReadOnlyList<string> Zones, decimal SquareMetres, decimal Percent);

/// <summary>Shares of an area: what is rounded goes where most was cut off, so that the parts add up to the whole.</summary>
public static class ZoneShares
{
    private const int TenthsOfMetre = 10;
    private const int HundredthsOfPercent = 10_000;

    /// <returns>The largest first, what lies outside last; empty for no area.</returns>
    public static IReadOnlyList<ZoneShare> Of(IEnumerable<ZonePiece> pieces)
    {
        var summed = pieces.GroupBy(piece => string.Join('\n', piece.Zones))
            .Select(same => new ZonePiece(same.First().Zones, same.Sum(piece => piece.SquareMetres))).Where(one => one.SquareMetres > 0)
            .OrderBy(one => one.Zones.Count == 0).ThenByDescending(one => one.SquareMetres).ThenBy(one => string.Join('\n', one.Zones),
                StringComparer.Ordinal).ToArray();
        var whole = summed.Sum(one => one.SquareMetres);
        if (summed.Length == 0) return [];
        double[] weights = [.. summed.Select(one => one.SquareMetres / whole)];
        var (metres, percents) = (Spread((long)Math.Round(whole * TenthsOfMetre), weights), Spread(HundredthsOfPercent, weights));
        return
        [
            .. summed.Select((one, at) => new ZoneShare(one.Zones, metres[at] / (decimal)TenthsOfMetre, percents[at] / 100m)),
        ];
    }

    // The largest remainders first.
    private static long[] Spread(long units, double[] weights)
    {
        long[] given = [.. weights.Select(weight => (long)Math.Floor(units * weight))];
        var left = (int)Math.Min(units - given.Sum(), weights.Length);
        foreach (var at in Enumerable.Range(0, weights.Length).OrderByDescending(at => (units * weights[at]) - given[at]).Take(left))
            given[at]++;
        return given;
    }
}
