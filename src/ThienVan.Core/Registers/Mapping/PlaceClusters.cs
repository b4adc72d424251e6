using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Registers.Mapping;

/// <summary>Items of one state that lie together, as they were counted where they are kept.</summary>
/// <param name="Square">Of the kept level; null where they were counted by a finer one.</param>
/// <param name="State">Code.</param>
/// <param name="Count">From 1.</param>
/// <param name="Middle">Mean of their places.</param>
public sealed record PlaceTally(long? Square, string State, int Count, Place Middle);

/// <summary>Items that are drawn as one at a zoom.</summary>
/// <param name="Middle">Mean of their places.</param>
/// <param name="Count">From 1.</param>
/// <param name="States">How many have each state.</param>
public sealed record PlaceCluster(Place Middle, int Count, IReadOnlyDictionary<string, int> States);

/// <summary>Puts items together that a zoom of the map cannot tell apart.</summary>
public static class PlaceClusters
{
    // A whole turn is 256 pixels at zoom 0.
    private const int SquareOf64 = 2, SquareOf16 = 4, SquareOf8 = 5;

    /// <summary>Level whose squares are as large on the screen as a mark of several items needs: 64 pixels; nearer to the ground less,
    /// until only what lies on one spot stays together.</summary>
    public static int LevelOf(int zoom) => zoom switch
    {
        <= 16 => zoom + SquareOf64,
        17 => zoom + SquareOf64 + 1,
        18 => zoom + SquareOf16,
        _ => zoom + SquareOf8,
    };

    /// <summary>The same for the few: 16 pixels, what two marks of one item need.</summary>
    public static int LevelOfFew(int zoom) => Math.Max(zoom + SquareOf16, LevelOf(zoom));

    /// <summary>Clusters of a level at most the kept one, in a fixed order. Every item is in exactly one.</summary>
    public static IReadOnlyList<PlaceCluster> Merge(IEnumerable<PlaceTally> tallies, int level) =>
    [
        .. tallies
            .GroupBy(tally => tally.Square is { } square && level <= PlaceGrid.Level
                ? PlaceGrid.At(square, level) : PlaceGrid.At(tally.Middle, level))
            .OrderBy(same => same.Key).Select(same => Cluster([.. same])),
    ];

    private static PlaceCluster Cluster(PlaceTally[] same)
    {
        var count = same.Sum(tally => tally.Count);
        if (same is [{ Count: 1 } only]) return new(only.Middle, 1, new Dictionary<string, int> { [only.State] = 1 });
        var middle = new Place(
            same.Sum(tally => tally.Middle.Latitude * tally.Count) / count,
            same.Sum(tally => tally.Middle.Longitude * tally.Count) / count);
        return new(middle, count,
            same.GroupBy(tally => tally.State).ToDictionary(state => state.Key, state => state.Sum(tally => tally.Count)));
    }
}
