using System.Text.Json;
using System.Text.Json.Nodes;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Open;

/// <summary>Items of everybody as JSON: figures as numbers, days as yyyy-MM-dd, choices and units in words.</summary>
internal static class OpenJson
{
    public const string GeoJson = "application/geo+json";

    public static byte[] Write(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, KeptJson.Event);

    /// <summary>By field; the state, its day and whether the item was invented among them.</summary>
    public static JsonObject Properties(RegisterDefinition register, OpenItem item, FieldSurroundings ward)
    {
        var told = new JsonObject();
        foreach (var field in PublicFace.Fields(register).Where(field => field.Kind != FieldKind.Place))
            told[field.Code] = item.Item[field.Code] is { } kept ? Value(field, kept, ward) : null;
        told[RegisterDefinition.StateField] = RegisterWords.Say(register, item.Now.State);
        told[RegisterDefinition.SinceField] = item.Now.From is { } since ? JsonValue.Create($"{since:yyyy-MM-dd}") : null;
        told[RegisterDefinition.IllustrationField] = item.IsIllustration;
        return told;
    }

    /// <summary>RFC 7946: longitude before latitude, WGS 84; its line or area, else its place.</summary>
    public static JsonObject Feature(RegisterDefinition register, OpenItem item, FieldSurroundings ward) => new()
    {
        ["type"] = "Feature",
        ["id"] = item.Id.ToString(),
        ["geometry"] = PublicFace.ShapeOf(register, item.Item) is { } shape ? JsonNode.Parse(ShapeText.GeoJson(shape))
            : PublicFace.PlaceOf(register, item.Item) is { } place
            ? new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(place.Longitude, place.Latitude) } : null,
        ["properties"] = Properties(register, item, ward),
    };

    private static JsonValue Value(RegisterField field, string kept, FieldSurroundings ward) =>
        field.IsMeasured ? JsonValue.Create(FieldWords.FigureOf(kept))
        : field.Kind == FieldKind.Files ? JsonValue.Create(NamedFiles.Of(kept).Count)
        : JsonValue.Create(field.IsListed ? FieldWords.Say(field, kept, ward) : kept);
}
