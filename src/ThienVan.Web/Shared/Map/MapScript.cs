using System.Text.Json;
using System.Text.Json.Nodes;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Map;

/// <summary>What the script of the map is told, as JSON in an attribute.</summary>
internal static class MapScript
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    public static string Settings(MapSheet sheet, MapState state, bool hasBase)
    {
        var box = sheet.Frame.Box;
        return JsonSerializer.Serialize(new
        {
            box = new[] { box.West, box.South, box.East, box.North },
            view = state.View is var (middle, zoom) ? new[] { middle.Longitude, middle.Latitude, zoom } : null,
            ringed = state.Ringed is { } place ? new[] { place.Longitude, place.Latitude } : null,
            tiles = hasBase ? MapLinks.BaseFile : null,
            viewField = MapLinks.ViewField,
            layersField = MapLinks.LayersField,
            groundField = MapLinks.GroundField,
            nothing = MapLinks.Nothing,
            unplacedField = MapLinks.UnplacedField,
            layers = sheet.Layers.Select(layer => Told(layer, state)),
        }, _web);
    }

    private static JsonNode? Told(DrawnLayer layer, MapState state) => JsonSerializer.SerializeToNode(new
    {
        code = layer.Line.Code,
        name = layer.Line.Name,
        ground = layer.Line.IsGround,
        aside = layer.Line.IsAside,
        askAt = layer.Line.AskAt,
        drawn = layer.IsDrawn,
        refused = layer.IsRefused,
        unplaced = layer.Found.Gap?.Count,
        lines = MapDrawing.Lines(layer.Line.Symbol),
        shapes = MapLinks.Shapes(layer.Line.Code) + state.Of(layer.Line.Code),
        list = layer.Line.List is { } list ? list + state.Of(layer.Line.Code) : null,
        marks = layer.Line.Marks.Select(mark => new
        {
            code = mark.Code,
            name = mark.Name,
            ended = mark.Look == MapLook.Ended,
            warning = mark.Look == MapLook.Warning,
            outline = MapDrawing.Outline(mark.Look),
            tone = Token(mark.Look),
        }),
    }, _web);

    // The colour's name among the tokens of the style.
    private static string Token(MapLook look) => look switch
    {
        MapLook.Good => "--on-track",
        MapLook.Warning => "--at-risk",
        MapLook.Bad => "--off-track",
        MapLook.Ended => "--no-data",
        _ => "--achieved",
    };
}
