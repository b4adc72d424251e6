using System.Globalization;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>A shape as others read it.</summary>
public static class ShapeText
{
    /// <summary>As a form shows it again: one corner a line, a blank line before those of a gap.</summary>
    public static string Typed(Shape shape) => string.Join("\n\n", shape.Rings.Select(ring =>
        string.Join('\n', ring.Select(at => at.ToString().Replace(" ", ", ", StringComparison.Ordinal)))));

    /// <summary>As WKT, longitude first.</summary>
    public static string Wkt(Shape shape) => shape.Kind == FieldKind.Line ? $"LINESTRING ({Pairs(shape.Rings[0])})"
        : $"POLYGON ({string.Join(", ", Closed(shape).Select(ring => $"({Pairs(ring)})"))})";

    /// <summary>As a geometry of GeoJSON: longitude first, around an area against the clock, around a gap with it (RFC 7946,
    /// 3.1.6).</summary>
    public static string GeoJson(Shape shape) => shape.Kind == FieldKind.Line
        ? $$"""{"type":"LineString","coordinates":{{Array(shape.Rings[0])}}}"""
        : $$"""{"type":"Polygon","coordinates":[{{string.Join(',', Closed(shape).Select(Array))}}]}""";

    private static IEnumerable<IReadOnlyList<Place>> Closed(Shape shape) =>
        shape.Rings.Select((ring, at) => IsAgainstClock(ring) == (at == 0) ? ring : [.. ring.Reverse()])
            .Select(ring => (IReadOnlyList<Place>)[.. ring, ring[0]]);

    private static bool IsAgainstClock(IReadOnlyList<Place> ring) => ring
        .Select((at, number) => (at, Next: ring[(number + 1) % ring.Count]))
        .Sum(one => ((one.Next.Longitude - ring[0].Longitude) + (one.at.Longitude - ring[0].Longitude))
            * (one.Next.Latitude - one.at.Latitude)) > 0;

    private static string Pairs(IReadOnlyList<Place> ring) => string.Join(", ", ring.Select(at =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Longitude:0.#######} {at.Latitude:0.#######}")));

    private static string Array(IReadOnlyList<Place> ring) => $"[{string.Join(',', ring.Select(at =>
        string.Create(CultureInfo.InvariantCulture, $"[{at.Longitude:0.#######},{at.Latitude:0.#######}]")))}]";
}
