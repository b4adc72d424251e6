using ThienVan.Core.Kernel.Places;
namespace ThienVan.Core.Registers.Items;

/// <summary>Measures on a plane of VN-2000, as papers of land give them.</summary>
public static class PlaneMeasure
{
    /// <summary>Metres from corner to corner.</summary>
    public static double Length(IReadOnlyList<GridPlace> corners) =>
        corners.Zip(corners.Skip(1), (from, to) => double.Hypot(to.North - from.North, to.East - from.East)).Sum();

    /// <summary>Square metres within corners, whichever way they go around; the last joins the first.</summary>
    public static double Area(IReadOnlyList<GridPlace> corners)
    {
        if (corners.Count < 3) return 0;
        var (origin, twice) = (corners[0], 0.0);
        for (var at = 1; at < corners.Count - 1; at++)
            twice += ((corners[at].East - origin.East) * (corners[at + 1].North - origin.North))
                - ((corners[at + 1].East - origin.East) * (corners[at].North - origin.North));
        return Math.Abs(twice) / 2;
    }
}
