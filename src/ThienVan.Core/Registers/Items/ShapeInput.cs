using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>
/// A line or an area as typed or as another program wrote it: one pair of coordinates a line, as <see cref="PlaceInput"/> reads it, with or
/// without the number of the corner before it, a blank line before the corners of a gap; or WKT (OGC 06-103r4); or a geometry of GeoJSON
/// (RFC 7946).
/// </summary>
public static partial class ShapeInput
{
    /// <summary>So many corners are kept of a shape.</summary>
    public const int MostCorners = 500;

    private const int Longest = 100_000;

    /// <summary>Square metres: less is corners in a row.</summary>
    private const decimal Least = 1;

    private static readonly Refusal _unreadable = new("register.shape",
        "không đọc được tọa độ; đề nghị ghi mỗi dòng một điểm (20.8067, 106.6272 hoặc VN-2000), hoặc dán WKT");

    private static readonly Refusal _several = new("register.shape_parts",
        "có nhiều phần rời nhau; đề nghị ghi mỗi phần thành một mục, hoặc chỉ ghi phần chính");

    private static readonly Refusal _long = new("register.shape_long",
        $"có hơn {MostCorners} điểm; đề nghị đơn giản hóa đường ranh rồi ghi lại");

    /// <summary>What is wrong is said without a full stop.</summary>
    /// <param name="kind"><see cref="FieldKind.Line"/> or <see cref="FieldKind.Area"/>.</param>
    /// <param name="typed">Never blank; as it was sent, with its line ends.</param>
    /// <param name="ward">Its plane, and what is wrong with a shape on the ground.</param>
    public static Result<Shape> Read(FieldKind kind, string typed, FieldSurroundings ward)
    {
        if (typed.Length > Longest) return _long;
        var corners = Corners(kind, typed.Trim());
        if (corners.Refusal is { } refusal) return refusal;
        if (corners.Value.Count == 0) return _unreadable;
        if (corners.Value.Sum(ring => ring.Count) > MostCorners + corners.Value.Count) return _long;
        var rings = new List<List<Place>>();
        foreach (var ring in corners.Value)
        {
            rings.Add([]);
            foreach (var corner in ring)
            {
                var place = PlaceInput.Read(corner, ward.FromGrid);
                if (place.Refusal is { } wrong)
                    return new Refusal(wrong.Code, $"điểm “{Cut(corner)}”: {VietnameseText.Uncapital(wrong.Message.TrimEnd('.'))}");
                rings[^1].Add(place.Value);
            }
        }

        var shape = Shape.Of(kind, rings, ward.ToGrid);
        if (shape.Corners > MostCorners) return _long;
        return (Few(shape) ?? ward.ShapeFault(shape)) is { } fault ? new Refusal("register.shape_fault", fault) : shape;
    }

    private static string? Few(Shape shape) => shape.Kind == FieldKind.Line
        ? shape.Rings.Count > 1 ? _several.Message : shape.Rings[0].Count < 2 ? "đường cần ít nhất hai điểm khác nhau" : null
        : shape.Rings.Any(ring => ring.Distinct().Count() < 3) ? "vùng cần ít nhất ba điểm khác nhau"
        : shape.Measure < Least ? "vùng có diện tích dưới 1 m²; đề nghị xem lại các điểm" : null;

    /// <summary>Each corner as one text that <see cref="PlaceInput"/> reads, ring by ring.</summary>
    private static Result<IReadOnlyList<IReadOnlyList<string>>> Corners(FieldKind kind, string text) =>
        text.StartsWith('{') ? OfGeoJson(kind, text) : WktForm().Match(text) is { Success: true } wkt ? OfWkt(kind, wkt) : OfList(text);

    private static Result<IReadOnlyList<IReadOnlyList<string>>> OfList(string text)
    {
        var lines = VietnameseText.IsBlank(text) ? [] : text.ReplaceLineEndings("\n").Split('\n');
        if (lines is [var only]) lines = OfCell(only);
        var rings = new List<List<string>> { new() };
        foreach (var line in lines.Select(line => VietnameseText.Normalize(line).Trim()))
        {
            if (line.Length == 0)
            {
                if (rings[^1].Count > 0) rings.Add([]);
                continue;
            }

            rings[^1].Add(Numbered().Match(line) is { Success: true } numbered ? numbered.Groups["pair"].Value : line);
        }

        if (rings[^1].Count == 0) rings.RemoveAt(rings.Count - 1);
        return rings.Count == 0 ? _unreadable : rings;
    }

    // A cell of a sheet may have lost its ends of lines: then each two figures are a corner.
    private static string[] OfCell(string line)
    {
        if (line.Contains(';', StringComparison.Ordinal)) return line.Split(';');
        string[] figures = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(figure => figure.Trim(','))];
        return figures.Length < 4 || figures.Length % 2 != 0 ? [line] : [.. figures.Chunk(2).Select(pair => $"{pair[0]}; {pair[1]}")];
    }

    private static Result<IReadOnlyList<IReadOnlyList<string>>> OfWkt(FieldKind kind, Match wkt)
    {
        var isArea = wkt.Groups["kind"].Value.EndsWith("POLYGON", StringComparison.OrdinalIgnoreCase);
        if (isArea != (kind == FieldKind.Area)) return Other(kind);
        if (wkt.Groups["multi"].Success && Parts(Packed(wkt.Groups["body"].Value), isArea) > 1) return _several;
        var rings = RingForm().Matches(wkt.Groups["body"].Value).Select(ring => (IReadOnlyList<string>)
        [
            .. ring.Groups["pairs"].Value.Split(',').Select(pair => Pair(pair.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        ]).ToArray();
        return rings.Length == 0 ? _unreadable : rings;
    }

    private static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static int Parts(string body, bool isArea) => isArea ? body.Split("((").Length - 1 : body.Count(letter => letter == '(') - 1;

    private static Result<IReadOnlyList<IReadOnlyList<string>>> OfGeoJson(FieldKind kind, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var (type, held) = (json.RootElement.GetProperty("type").GetString() ?? "", json.RootElement.GetProperty("coordinates"));
            if (type.EndsWith("Polygon", StringComparison.Ordinal) != (kind == FieldKind.Area)
                || (kind == FieldKind.Line && !type.EndsWith("LineString", StringComparison.Ordinal))) return Other(kind);
            if (type.StartsWith("Multi", StringComparison.Ordinal))
            {
                if (held.GetArrayLength() > 1) return _several;
                held = held[0];
            }

            JsonElement[] rings = kind == FieldKind.Area ? [.. held.EnumerateArray()] : [held];
            return rings.Select(ring => (IReadOnlyList<string>)[.. ring.EnumerateArray().Select(at => Pair(at[0].GetRawText(),
                at[1].GetRawText()))]).ToArray();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException
            or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            return _unreadable;
        }
    }

    private static Refusal Other(FieldKind kind) => new("register.shape_kind", kind == FieldKind.Area
        ? "cần một vùng khép kín (POLYGON), không phải điểm hay đường" : "cần một đường (LINESTRING), không phải điểm hay vùng");

    // Another program writes a figure by a point, sometimes with more decimals or an exponent; heights are left behind.
    private static string Pair(params ReadOnlySpan<string> numbers) => numbers.Length < 2 ? string.Join(' ', numbers)
        : $"{Plain(numbers[0])}; {Plain(numbers[1])}";

    private static string Plain(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
            ? figure.ToString("0.#########", CultureInfo.InvariantCulture) : number;

    private static string Cut(string text) => text.Length > 40 ? string.Concat(text.AsSpan(0, 40), "…") : text;

    /// <summary>"3) 2301234,56 593456,78", "3 2301234.56 593456.78": as tables of corners number them.</summary>
    [GeneratedRegex(@"^\d{1,4}(\s*[.,]\s+|\s*[):;]\s*|\s+)(?<pair>\d[\d.,]*(\s*[;/]\s*|\s+|\s*,\s+)\d[\d.,]*)$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(SRID=\d+;)?\s*(?<multi>MULTI)?(?<kind>LINESTRING|POLYGON|POINT)\s*(Z|M|ZM)?\s*(?<body>\(.*\))\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WktForm();

    [GeneratedRegex(@"\((?<pairs>[^()]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RingForm();
}
