using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ThienVan.Web.Shared.Map;

/// <summary>A GeoJSON geometry as lines of points, longitude first.</summary>
/// <param name="IsArea">Lines close and have an inside.</param>
/// <param name="Lines">A point is a line of one.</param>
internal sealed record GeoOutline(bool IsArea, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Lines)
{
    /// <summary>Null for what is no geometry of points, lines or areas.</summary>
    public static GeoOutline? Read(string geometry)
    {
        using var json = JsonDocument.Parse(geometry);
        if (!json.RootElement.TryGetProperty("coordinates", out var held)
            || !json.RootElement.TryGetProperty("type", out var type)) return null;
        var depth = type.GetString() switch
        {
            "Point" => 0,
            "MultiPoint" or "LineString" => 1,
            "MultiLineString" or "Polygon" => 2,
            "MultiPolygon" => 3,
            _ => -1,
        };
        if (depth < 0) return null;
        var lines = new List<IReadOnlyList<(double, double)>>();
        Gather(held, depth, lines);
        return new(type.GetString()!.EndsWith("olygon", StringComparison.Ordinal), lines);
    }

    /// <summary>As the path of an SVG.</summary>
    public string Path(MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (var line in Lines)
        {
            for (var at = 0; at < line.Count; at++)
                path.Append(CultureInfo.InvariantCulture,
                    $"{(at == 0 ? 'M' : 'L')}{frame.X(line[at].Longitude):0.#} {frame.Y(line[at].Latitude):0.#}");
            if (IsArea) path.Append('Z');
        }

        return path.ToString();
    }

    private static void Gather(JsonElement held, int depth, List<IReadOnlyList<(double, double)>> lines)
    {
        if (depth == 0) lines.Add([At(held)]);
        else if (depth == 1) lines.Add([.. held.EnumerateArray().Select(At)]);
        else
            foreach (var part in held.EnumerateArray()) Gather(part, depth - 1, lines);
    }

    private static (double Longitude, double Latitude) At(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
