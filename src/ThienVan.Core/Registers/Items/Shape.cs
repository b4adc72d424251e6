using System.Globalization;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>A line or an area on the ground.</summary>
/// <param name="Kind"><see cref="FieldKind.Line"/> or <see cref="FieldKind.Area"/>.</param>
/// <param name="Rings">Corners in WGS 84. A line is one; of an area the first goes around it and each other around a gap in it, from corner
/// to corner without the first again.</param>
/// <param name="Measure">Metres of a line, square metres of an area, on the ward's plane of VN-2000 where it was written down, to a
/// tenth.</param>
public sealed record Shape(FieldKind Kind, IReadOnlyList<IReadOnlyList<Place>> Rings, decimal Measure)
{
    private const char Part = '|', Corner = ',';

    /// <summary>As it is kept: "15320.4|20.8067312 106.6271841,20.8070000 106.6271841,...|...".</summary>
    public override string ToString() =>
        string.Join(Part, Rings.Select(ring => string.Join(Corner, ring)).Prepend(Measure.ToString("0.#", CultureInfo.InvariantCulture)));

    /// <summary>Null for what was not kept by <see cref="ToString"/>.</summary>
    public static Shape? Parse(FieldKind kind, string? kept)
    {
        if (kept?.Split(Part) is not [var measure, _, ..] parts) return null;
        var rings = parts.Skip(1).Select(ring => ring.Split(Corner).Select(Place.Parse).ToArray()).ToArray();
        return rings.Any(ring => ring.Contains(null)) ? null
            : new(kind, [.. rings.Select(ring => ring.Select(place => place!.Value).ToArray())], FieldWords.FigureOf(measure));
    }

    /// <summary>A shape of these corners with its measure; one that closes is opened, a corner that comes twice in a row stands
    /// once.</summary>
    /// <param name="toGrid">Metres on the ward's plane.</param>
    public static Shape Of(FieldKind kind, IEnumerable<IEnumerable<Place>> rings, Func<Place, GridPlace> toGrid)
    {
        IReadOnlyList<Place>[] bare = [.. rings.Select(ring => Bare(kind, ring))];
        var metres = kind == FieldKind.Line ? bare.Sum(ring => PlaneMeasure.Length([.. ring.Select(toGrid)]))
            : bare.Select((ring, at) => (at == 0 ? 1 : -1) * PlaneMeasure.Area([.. ring.Select(toGrid)])).Sum();
        return new(kind, bare, decimal.Round((decimal)metres, 1));
    }

    /// <summary>As it is seen from far away: corners that lie closer to the one before them than so many degrees are left out, unless too
    /// few would be left.</summary>
    public Shape Coarser(double degrees) => this with { Rings = [.. Rings.Select(ring => Coarser(ring, degrees))] };

    private IReadOnlyList<Place> Coarser(IReadOnlyList<Place> ring, double degrees)
    {
        var left = new List<Place> { ring[0] };
        foreach (var place in ring.Skip(1).Take(ring.Count - 2))
            if (Math.Max(Math.Abs(place.Latitude - left[^1].Latitude), Math.Abs(place.Longitude - left[^1].Longitude)) >= degrees)
                left.Add(place);
        left.Add(ring[^1]);
        return left.Count < (Kind == FieldKind.Line ? 2 : 3) ? ring : left;
    }

    public int Corners => Rings.Sum(ring => ring.Count);

    /// <summary>The window it lies in.</summary>
    public (Place SouthWest, Place NorthEast) Window => (
        new(Rings.SelectMany(ring => ring).Min(at => at.Latitude), Rings.SelectMany(ring => ring).Min(at => at.Longitude)),
        new(Rings.SelectMany(ring => ring).Max(at => at.Latitude), Rings.SelectMany(ring => ring).Max(at => at.Longitude)));

    /// <summary>A place on it, where it is marked, counted and measured from: in the middle of a line, within an area.</summary>
    public Place Spot => Place.Parse((Kind == FieldKind.Line ? ShapeSpot.OnLine(Rings[0]) : ShapeSpot.Within(Rings)).ToString())!.Value;

    private static List<Place> Bare(FieldKind kind, IEnumerable<Place> ring)
    {
        var bare = new List<Place>();
        foreach (var place in ring)
            if (bare.Count == 0 || bare[^1] != place) bare.Add(place);
        if (kind == FieldKind.Area && bare.Count > 1 && bare[0] == bare[^1]) bare.RemoveAt(bare.Count - 1);
        return bare;
    }
}
