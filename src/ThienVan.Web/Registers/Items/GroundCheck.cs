using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Items;

/// <summary>What is wrong with shapes on the ground, in words without a full stop.</summary>
internal static class GroundCheck
{
    /// <summary>So far beside its ward something may reach, in degrees: some ten kilometres.</summary>
    private const double Beside = 0.1;

    /// <summary>Half the width of a zone of three degrees.</summary>
    private const double HalfZone = 1.5;

    private static readonly GeometryFactory _factory = new();

    /// <summary>With a boundary loaded what lies elsewhere is plain; without one a wrong zone still is.</summary>
    /// <param name="window">Of a shape.</param>
    /// <param name="ward">Its plane.</param>
    /// <param name="home">Window around the ward's boundary; null where none is loaded.</param>
    /// <returns>Null for what lies within reach.</returns>
    public static string? Astray(MapBox window, FieldSurroundings ward, MapBox? home)
    {
        if (!PlaceInput.IsHere(window.South, window.West) || !PlaceInput.IsHere(window.North, window.East)) return "nằm ngoài Việt Nam";
        if (home is { } box)
            return window.West < box.West - Beside || window.East > box.East + Beside || window.South < box.South - Beside
                || window.North > box.North + Beside ? "nằm xa ranh giới phường hơn 10 km" : null;
        var (north, east) = ((window.South + window.North) / 2, (window.West + window.East) / 2);
        var middle = ward.FromGrid(new(ward.ToGrid(new(north, east)).North, GridZone.HaiPhong.FalseEasting)).Longitude;
        return Math.Abs(east - middle) > HalfZone ? "nằm ngoài múi chiếu của tỉnh" : null;
    }

    /// <summary>Null for a shape that can be kept.</summary>
    public static string? Of(Shape shape, FieldSurroundings ward, MapBox? home)
    {
        var (southWest, northEast) = shape.Window;
        return Astray(new(southWest.Longitude, southWest.Latitude, northEast.Longitude, northEast.Latitude), ward, home) is { } astray
            ? $"{astray}; đề nghị xem lại tọa độ"
            : shape.Kind == FieldKind.Area && new IsValidOp(Polygon(shape)).ValidationError is { } fault
                ? $"{Crossing(fault)}; đề nghị ghi các điểm theo thứ tự đi quanh vùng" : null;
    }

    /// <summary>Why an area cannot be drawn.</summary>
    public static string Crossing(TopologyValidationError fault)
    {
        var place = fault.Coordinate is { } corner ? new Place(corner.Y, corner.X).ToString() : null;
        var at = place is null ? "" : $" tại {place.Replace(" ", ", ", StringComparison.Ordinal)}";
        return fault.ErrorType switch
        {
            TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection => $"đường ranh tự cắt{at}",
            TopologyValidationErrors.HoleOutsideShell => $"khoảng trống nằm ngoài vùng{at}",
            TopologyValidationErrors.NestedShells or TopologyValidationErrors.NestedHoles => $"các phần chồng lên nhau{at}",
            TopologyValidationErrors.TooFewPoints => $"vùng có ít hơn ba điểm{at}",
            _ => $"đường ranh không hợp lệ{at}",
        };
    }

    private static Polygon Polygon(Shape shape)
    {
        LinearRing[] rings = [.. shape.Rings.Select(ring => _factory.CreateLinearRing(
            [.. ring.Append(ring[0]).Select(at => new Coordinate(at.Longitude, at.Latitude))]))];
        return _factory.CreatePolygon(rings[0], rings[1..]);
    }
}
