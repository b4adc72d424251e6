using NetTopologySuite.Geometries;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Layers;

namespace ThienVan.Web.Registers.Planning;

/// <summary>Cuts an area along the zones of a layer: each piece knows every zone it lies in, so that zones drawn over one another are
/// said as such and the pieces make up the whole.</summary>
internal static class ZoneCut
{
    /// <param name="area">In metres.</param>
    /// <param name="zones">In metres, each with what it is called.</param>
    public static IReadOnlyList<ZonePiece> Of(Geometry area, IEnumerable<(string Name, Geometry Shape)> zones)
    {
        List<(Geometry Shape, IReadOnlyList<string> Zones)> pieces = [(area, [])];
        foreach (var (name, zone) in zones)
            pieces = [.. pieces.SelectMany(piece => Cut(piece, name, zone))];
        return [.. pieces.Select(piece => new ZonePiece(piece.Zones, piece.Shape.Area))];
    }

    private static IEnumerable<(Geometry Shape, IReadOnlyList<string> Zones)> Cut(
        (Geometry Shape, IReadOnlyList<string> Zones) piece, string name, Geometry zone)
    {
        if (!piece.Shape.EnvelopeInternal.Intersects(zone.EnvelopeInternal)) return [piece];
        var common = LayerGeometry.Common(piece.Shape, zone);
        if (common.Area <= 0) return [piece];
        var rest = LayerGeometry.Without(piece.Shape, zone);
        IReadOnlyList<string> named =
            piece.Zones.Contains(name) ? piece.Zones : [.. piece.Zones.Append(name).Order(StringComparer.Ordinal)];
        return rest.Area > 0 ? [(common, named), (rest, piece.Zones)] : [(common, named)];
    }
}
