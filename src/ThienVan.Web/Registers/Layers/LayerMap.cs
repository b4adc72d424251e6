using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Layers;

/// <summary>Layers in force as ground of the map, drawn no finer than the screen shows.</summary>
public sealed class LayerMap(LayerReader layers, LayerRights rights, TimeProvider time) : IMapLayer
{
    private const string Prefix = "lop-", Group = "Ranh giới, quy hoạch";
    private const int TilePixels = 256, FirstPlotZoom = 17;

    public async Task<IReadOnlyList<MapLayerLine>> ListAsync(CancellationToken ct)
    {
        var today = AsOf.Now(time).Day;
        return [.. (await layers.OnAsync(today, ct)).Select(Line)];
    }

    public async Task<MapFound?> ReadAsync(MapAsk ask, CancellationToken ct)
    {
        var (today, typed) = (AsOf.Now(time).Day, ask.Query[RegisterLinks.DayField].ToString());
        var day = DayInput.Read(typed).Day ?? today;
        if (!ask.Layer.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var code = ask.Layer[Prefix.Length..];
        if ((await layers.AllAsync(ct)).Where(row => row.Layer == code).ToArray() is not { Length: > 0 } versions) return null;
        var version = versions.FirstOrDefault(row => row.Span.HoldsOn(day));
        var rows = version is null || (version.Kind == LayerKind.Plots && ask.Zoom < FirstPlotZoom) ? []
            : await layers.ShapesAsync(version.Id, ask.Box, LayerReader.Most, ct);
        return new([.. rows.Select(row => Shape(version!, row, ask.Zoom))])
        {
            Of = day == today ? null : $"nền ngày {FigureText.Day(day)}",
            Left = DayInput.Refuse(typed)?.Message,
        };
    }

    private MapLayerLine Line(LayerVersionRow version) => new()
    {
        Code = Prefix + version.Layer,
        Name = version.Name,
        Group = Group,
        IsPublic = version.IsPublic,
        IsGround = true,
        IsAside = version.Kind is LayerKind.Planning or LayerKind.Plots,
        Note = (version.Demonstration ? VietnameseText.Capital(LayerWords.Illustration) + ". " : "")
            + $"{LayerWords.Document(version)}, {LayerWords.Scale(version.Scale)}"
            + (version.Kind == LayerKind.Plots ? "; hiện khi phóng to." : "."),
        AskAt = version.Kind == LayerKind.Planning ? RegisterLinks.PlanningAsk : null,
        List = rights.SeesAll ? RegisterLinks.LayerVersion(version.Id)
            : version.Kind == LayerKind.Planning ? RegisterLinks.Planning : null,
    };

    private static MapShape Shape(LayerVersionRow version, LayerShapeRow row, int zoom) => new()
    {
        Geometry = GeoJson(Simplified(LayerGeometry.FromWkb(row.Wkb), zoom)),
        Title = version.Kind == LayerKind.Ward ? null : LayerWords.Zone(version, row),
    };

    // Half a pixel of that zoom; what would vanish is drawn as it is.
    private static Geometry Simplified(Geometry shape, int zoom)
    {
        var simple = TopologyPreservingSimplifier.Simplify(shape, 360.0 / TilePixels / Math.Pow(2, Math.Clamp(zoom, 0, 22)) / 2);
        return simple.IsEmpty ? shape : simple;
    }

    internal static string GeoJson(Geometry shape)
    {
        var text = new StringBuilder();
        if (shape is Polygon polygon) Write(text.Append("""{"type":"Polygon","coordinates":"""), polygon);
        else
        {
            text.Append("""{"type":"MultiPolygon","coordinates":[""");
            for (var at = 0; at < shape.NumGeometries; at++) Write(at == 0 ? text : text.Append(','), (Polygon)shape.GetGeometryN(at));
            text.Append(']');
        }

        return text.Append('}').ToString();
    }

    private static void Write(StringBuilder text, Polygon polygon)
    {
        Write(text.Append('['), polygon.ExteriorRing);
        foreach (var hole in polygon.InteriorRings) Write(text.Append(','), hole);
        text.Append(']');
    }

    private static void Write(StringBuilder text, LineString ring)
    {
        var first = true;
        text.Append('[');
        foreach (var at in ring.Coordinates)
        {
            if (!first) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"[{Math.Round(at.X, 6)},{Math.Round(at.Y, 6)}]");
            first = false;
        }

        text.Append(']');
    }
}
