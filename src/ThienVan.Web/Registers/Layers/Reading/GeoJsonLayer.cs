using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Web.Registers.Layers.Reading;

/// <summary>GeoJSON, shape by shape, so that one that cannot be read takes none of the others with it.</summary>
internal static class GeoJsonLayer
{
    private const string NotRead = "hình không đọc được: điểm thiếu số hoặc vòng chưa khép kín";

    private static readonly JsonSerializerOptions _options = new() { Converters = { new GeoJsonConverterFactory(LayerGeometry.Factory) } };

    private static readonly Refusal _other = new("layer.crs",
        "Tệp ghi hệ tọa độ khác; đề nghị xuất lại theo WGS 84 (EPSG:4326) hoặc VN-2000 TM-3 kinh tuyến trục 105°45' (EPSG:9210).");

    public static ForeignLayer Read(ReadOnlyMemory<byte> bytes)
    {
        using var file = JsonDocument.Parse(bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
        var root = file.RootElement;
        var (zone, isWgs84) = System(root);
        JsonElement[] features = Text(root, "type") switch
        {
            "FeatureCollection" when root.TryGetProperty("features", out var listed) && listed.ValueKind == JsonValueKind.Array
                => listed.GetArrayLength() > LayerLimits.Shapes ? throw new LayerRefusedException(LayerLimits.Many)
                    : [.. listed.EnumerateArray()],
            "Feature" => [root],
            _ => throw new LayerRefusedException(LayerLimits.Damaged),
        };
        return new() { Shapes = [.. features.Select((one, at) => Shape(one, at + 1))], Zone = zone, IsWgs84 = isWgs84 };
    }

    private static ForeignShape Shape(JsonElement feature, int number)
    {
        if (feature.ValueKind != JsonValueKind.Object) return new(number, new Dictionary<string, string>(), Shape: null, NotRead);
        var fields = Fields(feature);
        if (!feature.TryGetProperty("geometry", out var written) || !HasNumbers(written))
            return new(number, fields, Shape: null);
        try
        {
            return new(number, fields, written.Deserialize<Geometry>(_options));
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException or FormatException
            or NotSupportedException)
        {
            return new(number, fields, Shape: null, NotRead);
        }
    }

    private static Dictionary<string, string> Fields(JsonElement feature)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!feature.TryGetProperty("properties", out var kept) || kept.ValueKind != JsonValueKind.Object) return fields;
        foreach (var one in kept.EnumerateObject().Take(LayerLimits.Columns))
            if (one.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && ForeignText.Of(Cell(one.Value)) is { } text)
                fields[one.Name] = text;
        return fields;
    }

    private static object Cell(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : value.ToString();

    // Without a number anywhere there is no shape to be wrong.
    private static bool HasNumbers(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Number => true,
        JsonValueKind.Array => part.EnumerateArray().Any(HasNumbers),
        JsonValueKind.Object => part.EnumerateObject().Any(one => HasNumbers(one.Value)),
        _ => false,
    };

    // RFC 7946 knows WGS 84 alone; files of before still name what they are in.
    private static (GridZone? Zone, bool IsWgs84) System(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new LayerRefusedException(LayerLimits.Damaged);
        if (!root.TryGetProperty("crs", out var crs) || crs.ValueKind != JsonValueKind.Object
            || !crs.TryGetProperty("properties", out var properties) || Text(properties, "name") is not { } name) return (null, false);
        var code = name.Split(':')[^1];
        return code is "CRS84" or "4326" ? (null, true)
            : VietnamSystems.Find(code) is { } zone ? (zone, false)
            : throw new LayerRefusedException(_other with { Message = $"{_other.Message} Tệp ghi “{Cut(name)}”." });
    }

    private static string Cut(string name) => name.Length > 60 ? string.Concat(name.AsSpan(0, 60), "…") : name;

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}

/// <summary>What a cell of a stranger's table says.</summary>
internal static class ForeignText
{
    /// <summary>A binary number holds fifteen digits.</summary>
    private const double Exact = 1e15;

    /// <summary>A figure without noughts behind its point; null for nothing.</summary>
    public static string? Of(object? cell)
    {
        var written = cell switch
        {
            decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
            double number when Math.Abs(number) < Exact => ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture),
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
        };
        var text = VietnameseText.Normalize(written ?? "").Trim().TrimEnd('\0');
        return VietnameseText.IsBlank(text) ? null : text.Length > LayerLimits.TextLength ? text[..LayerLimits.TextLength] : text;
    }
}
