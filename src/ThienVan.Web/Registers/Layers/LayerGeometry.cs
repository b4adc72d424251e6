using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Web.Registers.Layers;

/// <summary>Shapes as they are kept, in degrees of WGS 84, and as they are measured, in metres on the ward's plane of VN-2000.</summary>
internal static class LayerGeometry
{
    private const int Wgs84 = 4326;

    private static readonly NtsGeometryServices _services = new(
        CoordinateArraySequenceFactory.Instance, PrecisionModel.Floating.Value, Wgs84, GeometryOverlay.NG,
        new CoordinateEqualityComparer());

    public static GeometryFactory Factory { get; } = _services.CreateGeometryFactory();

    public static byte[] ToWkb(Geometry shape) => new WKBWriter().Write(shape);

    public static Geometry FromWkb(byte[] kept) => new WKBReader(_services).Read(kept);

    public static Point At(Place place) => Factory.CreatePoint(new Coordinate(place.Longitude, place.Latitude));

    /// <summary>The same shape in metres, east before north.</summary>
    public static Geometry OnGrid(this Geometry degrees, FieldSurroundings ward) => Turned(degrees, at =>
    {
        var grid = ward.ToGrid(new(at.Y, at.X));
        return (grid.East, grid.North);
    });

    /// <summary>The same shape with every point put elsewhere; heights are left behind.</summary>
    public static Geometry Turned(Geometry shape, Func<Coordinate, (double X, double Y)> turn)
    {
        var turned = new GeometryEditor(Factory).Edit(shape, new Turning(turn));
        turned.SRID = Wgs84;
        return turned;
    }

    /// <summary>What two shapes have in common, lines and points left out.</summary>
    public static Geometry Common(Geometry one, Geometry other) =>
        Surfaces(OverlayNGRobust.Overlay(one, other, SpatialFunction.Intersection));

    /// <summary>What of a shape another leaves over.</summary>
    public static Geometry Without(Geometry one, Geometry other) =>
        Surfaces(OverlayNGRobust.Overlay(one, other, SpatialFunction.Difference));

    /// <summary>The surfaces of a mixed collection, its points and lines left out; anything else as it is.</summary>
    public static Geometry? Surface(Geometry? shape) =>
        shape is GeometryCollection and not (MultiPolygon or MultiPoint or MultiLineString) && Surfaces(shape) is { IsEmpty: false } found
            ? found : shape;

    private static Geometry Surfaces(Geometry mixed)
    {
        if (mixed is Polygon or MultiPolygon) return mixed;
        Polygon[] found = [.. PolygonExtracter.GetPolygons(mixed).OfType<Polygon>()];
        return found.Length == 1 ? found[0] : Factory.CreateMultiPolygon(found);
    }

    private sealed class Turning(Func<Coordinate, (double X, double Y)> turn) : GeometryEditor.CoordinateOperation
    {
        public override Coordinate[] Edit(Coordinate[] coordinates, Geometry geometry)
        {
            var turned = new Coordinate[coordinates.Length];
            for (var at = 0; at < turned.Length; at++)
            {
                var (x, y) = turn(coordinates[at]);
                turned[at] = new(x, y);
            }

            return turned;
        }
    }
}
