using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Kernel.Places;

/// <summary>A window, in degrees of WGS 84. West of <see cref="East"/> or, where it lies across the line of date, behind it.</summary>
public readonly record struct Box(double West, double South, double East, double North)
{
    public bool Contains(Place place) => place.Latitude >= South && place.Latitude <= North
        && (West <= East ? place.Longitude >= West && place.Longitude <= East : place.Longitude >= West || place.Longitude <= East);
}

/// <summary>A window as "bbox" writes it (OGC API Features, 7.15.3): four figures, or six of which the heights are read over.</summary>
public static class BoxInput
{
    private static readonly Refusal _unreadable = new("open.bbox",
        "Không đọc được bbox; đề nghị ghi kinh độ, vĩ độ góc tây nam rồi góc đông bắc: 106.60,20.78,106.66,20.84.");

    /// <param name="typed">Never blank.</param>
    public static Result<Box> Read(string typed)
    {
        var parts = typed.Split(',');
        var figures = parts.Select(Figure).ToArray();
        if (parts.Length is not (4 or 6) || figures.Contains(null)) return _unreadable;
        var box = parts.Length == 4 ? new Box(figures[0]!.Value, figures[1]!.Value, figures[2]!.Value, figures[3]!.Value)
            : new Box(figures[0]!.Value, figures[1]!.Value, figures[3]!.Value, figures[4]!.Value);
        var isThere = Math.Abs(box.West) <= 180 && Math.Abs(box.East) <= 180 && box.South >= -90 && box.North <= 90
            && box.South <= box.North;
        return isThere ? box : _unreadable;
    }

    private static double? Figure(string text) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;
}
