using System.Globalization;
using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Exchange;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>A GeoJSON file as a sheet (RFC 7946): a row for each feature, a column for its geometry and one for each property.</summary>
internal static class GeoJsonSheet
{
    /// <summary>Heading of the geometry, which <see cref="ColumnMatch"/> knows.</summary>
    private const string Geometry = "geometry";

    private static readonly Refusal _unreadable = new("register.geojson",
        "Không đọc được tệp GeoJSON; đề nghị xuất lại dạng FeatureCollection rồi gửi lại.");

    public static Result<IReadOnlyList<ForeignRow>> Read(byte[] file)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            if (json.RootElement.GetProperty("type").GetString() != "FeatureCollection") return _unreadable;
            var headings = new List<string> { Geometry };
            var rows = new List<ForeignRow>();
            foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
                rows.Add(new(rows.Count + 2, Cells(feature, headings)));
            return (ForeignRow[])
            [
                new(1, headings.Select((heading, at) => (heading, at))
                    .ToDictionary(one => one.at + 1, one => new ForeignCell(one.heading))),
                .. rows.Where(row => row.Cells.Count > 0),
            ];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return _unreadable;
        }
    }

    private static Dictionary<int, ForeignCell> Cells(JsonElement feature, List<string> headings)
    {
        var cells = new Dictionary<int, ForeignCell>();
        if (feature.TryGetProperty("geometry", out var shape) && shape.ValueKind == JsonValueKind.Object)
            cells[1] = new(Place(shape) ?? shape.GetRawText());
        if (!feature.TryGetProperty("properties", out var held) || held.ValueKind != JsonValueKind.Object) return cells;
        foreach (var property in held.EnumerateObject())
        {
            if (Text(property.Value) is not { } text || VietnameseText.IsBlank(property.Name)) continue;
            var at = headings.IndexOf(property.Name);
            if (at < 0)
            {
                headings.Add(property.Name);
                at = headings.Count - 1;
            }

            cells[at + 1] = new(text);
        }

        return cells;
    }

    // A point is a place as a person could have typed it.
    private static string? Place(JsonElement shape) =>
        shape.GetProperty("type").ValueEquals("Point") && shape.GetProperty("coordinates") is { ValueKind: JsonValueKind.Array } at
            && at.GetArrayLength() >= 2 ? $"{at[0].GetRawText()}; {at[1].GetRawText()}" : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => VietnameseText.Normalize(value.GetString()!).Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? FigureInput.Write(number)
            : value.GetDouble().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => "có",
        JsonValueKind.False => "không",
        _ => null,
    };
}
