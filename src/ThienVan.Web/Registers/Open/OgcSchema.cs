using System.Text.Json.Nodes;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Open;

namespace ThienVan.Web.Registers.Open;

/// <summary>What a feature of a collection holds, as JSON Schema: programs type their columns by it.</summary>
internal static class OgcSchema
{
    public const string ContentType = "application/schema+json";

    public static JsonObject Of(RegisterDefinition register, string address) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = address,
        ["title"] = register.Name,
        ["type"] = "object",
        ["required"] = new JsonArray("type", "geometry", "properties"),
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["const"] = "Feature" },
            ["id"] = new JsonObject { ["type"] = "string", ["format"] = "uuid" },
            ["geometry"] = Geometry(register),
            ["properties"] = new JsonObject { ["type"] = "object", ["properties"] = Properties(register) },
        },
    };

    private static JsonObject Geometry(RegisterDefinition register) => PublicFace.PlaceField(register) is null
        ? new() { ["type"] = "null" }
        : new()
        {
            ["oneOf"] = new JsonArray([.. Kinds(register).Select(kind =>
                (JsonNode)new JsonObject { ["$ref"] = $"https://geojson.org/schema/{kind}.json" }), new JsonObject { ["type"] = "null" }]),
        };

    // An item whose shape nobody wrote may still have a place.
    private static IEnumerable<string> Kinds(RegisterDefinition register)
    {
        if (PublicFace.ShapeField(register) is { } shape) yield return shape.Kind == FieldKind.Line ? "LineString" : "Polygon";
        if (PublicFace.PlaceField(register) is { Kind: FieldKind.Place } or { IsRounded: true }) yield return "Point";
    }

    private static JsonObject Properties(RegisterDefinition register)
    {
        var told = new JsonObject();
        foreach (var field in PublicFace.Fields(register).Where(field => field.Kind != FieldKind.Place)) told[field.Code] = Property(field);
        told[RegisterDefinition.StateField] = Named(RegisterWords.State, "string",
            [.. register.States.Where(state => PublicFace.States(register).Contains(state.Code)).Select(state => state.Name)]);
        told[RegisterDefinition.SinceField] = Day($"{RegisterWords.State}: từ ngày");
        told[RegisterDefinition.IllustrationField] = Named("Mục minh họa, không phải số liệu thật", "boolean");
        return told;
    }

    private static JsonObject Property(RegisterField field) => field.Kind switch
    {
        FieldKind.Files => Named(field.Name + ": số tệp", "integer"),
        FieldKind.Whole => Measured(field, "integer"),
        FieldKind.Decimal or FieldKind.Money or FieldKind.Line or FieldKind.Area => Measured(field, "number"),
        FieldKind.Day => Day(field.Name),
        FieldKind.Choice => Named(field.Name, "string", [.. field.Choices.Select(choice => choice.Name)]),
        _ => Named(field.Name, "string"),
    };

    private static JsonObject Measured(RegisterField field, string type)
    {
        var named = Named(field.Name, type);
        if (field.Unit is { } unit) named["x-ogc-unit"] = unit;
        return named;
    }

    private static JsonObject Day(string name)
    {
        var day = Named(name, "string");
        day["format"] = "date";
        return day;
    }

    private static JsonObject Named(string name, string type, params string[] among)
    {
        var named = new JsonObject { ["title"] = name, ["type"] = type };
        if (among.Length > 0) named["enum"] = new JsonArray([.. among.Select(one => (JsonNode)one)]);
        return named;
    }
}
