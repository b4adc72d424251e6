using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Map;

/// <summary>What an address asks to be drawn: a window in degrees and a zoom, neither larger than a screen.</summary>
internal static class MapWindow
{
    /// <summary>Of a side, in pixels: the largest screens, and what lies around them.</summary>
    private const double LongestSide = 6_000;

    private const int LastZoom = 22;

    private static readonly Refusal _unreadable = new("map.window",
        "Khung bản đồ không đọc được; đề nghị ghi box=tây,nam,đông,bắc theo độ (106.58,20.78,106.66,20.84) và z từ 0 đến 22.");

    private static readonly Refusal _large = new("map.window_large",
        "Khung bản đồ quá rộng so với mức phóng; đề nghị thu hẹp khung hoặc giảm z.");

    /// <param name="box">"106.58,20.78,106.66,20.84": west, south, east, north.</param>
    /// <param name="zoom">A whole number.</param>
    public static Result<(MapBox Box, int Zoom)> Read(string? box, string? zoom)
    {
        if (!int.TryParse(zoom, NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level > LastZoom) return _unreadable;
        if (Numbers(box) is not [var west, var south, var east, var north]) return _unreadable;
        if (west < -180 || east > 180 || south < -90 || north > 90 || west >= east || south >= north) return _unreadable;
        return MapPlane.X(east, level) - MapPlane.X(west, level) > LongestSide
            || MapPlane.Y(south, level) - MapPlane.Y(north, level) > LongestSide ? _large : (new MapBox(west, south, east, north), level);
    }

    /// <summary>Numbers parted by commas; null where one is none.</summary>
    public static double[]? Numbers(string? text)
    {
        var parts = text?.Split(',') ?? [];
        var numbers = new double[parts.Length];
        for (var at = 0; at < parts.Length; at++)
        {
            if (!double.TryParse(parts[at], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[at])
                || !double.IsFinite(numbers[at])) return null;
        }

        return numbers;
    }
}
