using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Map;

/// <summary>A window of the map on a sheet: which degrees lie on which point.</summary>
/// <param name="Width">Of the sheet, in points.</param>
/// <param name="Height">Of the sheet.</param>
/// <param name="Middle">In its centre.</param>
/// <param name="Zoom">Of web maps, with parts.</param>
public sealed record MapFrame(double Width, double Height, MapPlace Middle, double Zoom)
{
    private const double Margin = 32, NearestFit = 17;

    public int WholeZoom => (int)Math.Floor(Zoom);

    public MapBox Box => new(
        MapPlane.Longitude(Left, Zoom), MapPlane.Latitude(Top + Height, Zoom),
        MapPlane.Longitude(Left + Width, Zoom), MapPlane.Latitude(Top, Zoom));

    private double Left => MapPlane.X(Middle.Longitude, Zoom) - (Width / 2);

    private double Top => MapPlane.Y(Middle.Latitude, Zoom) - (Height / 2);

    /// <summary>The nearest frame in which a window lies whole.</summary>
    public static MapFrame Fit(MapBox box, double width, double height)
    {
        var (wide, high) = (MapPlane.X(box.East, 0) - MapPlane.X(box.West, 0), MapPlane.Y(box.South, 0) - MapPlane.Y(box.North, 0));
        var zoom = Math.Min(ZoomOf(width, wide), ZoomOf(height, high));
        var middle = MapPlane.Latitude((MapPlane.Y(box.South, 0) + MapPlane.Y(box.North, 0)) / 2, 0);
        return new(width, height, new(middle, (box.West + box.East) / 2), Math.Clamp(zoom, 0, NearestFit));
    }

    public double X(double longitude) => MapPlane.X(longitude, Zoom) - Left;

    public double Y(double latitude) => MapPlane.Y(latitude, Zoom) - Top;

    /// <summary>Where nearly everything lies: of many, one in two hundred on each side may lie outside, written wrong. Null for
    /// nothing.</summary>
    /// <param name="points">Places, and how many things are at each.</param>
    public static MapBox? Around(IReadOnlyCollection<(MapPlace Place, int Count)> points)
    {
        if (points.Count == 0) return null;
        var (west, east) = Most(points.Select(point => (point.Place.Longitude, point.Count)));
        var (south, north) = Most(points.Select(point => (point.Place.Latitude, point.Count)));
        return new(west, south, east, north);
    }

    private static double ZoomOf(double side, double atZero) => Math.Log2((side - (2 * Margin)) / Math.Max(atZero, 1e-9));

    private static (double Least, double Most) Most(IEnumerable<(double At, int Count)> points)
    {
        var sorted = points.OrderBy(point => point.At).ToArray();
        var spare = sorted.Sum(point => (long)point.Count) / 200;
        return (After(sorted, spare), After([.. sorted.Reverse()], spare));
    }

    private static double After(IReadOnlyList<(double At, int Count)> points, long spare)
    {
        var at = 0;
        while (spare >= points[at].Count && at < points.Count - 1) spare -= points[at++].Count;
        return points[at].At;
    }
}
