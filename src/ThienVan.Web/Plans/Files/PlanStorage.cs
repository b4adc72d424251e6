using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Files;

/// <summary>How a plan document is kept in the database: one JSON value, enums by name.</summary>
public static class PlanStorage
{
    private static readonly PlanStorageContext _context = new(new JsonSerializerOptions(KeptJson.Column));

    public static string Write(PlanDocument document) => JsonSerializer.Serialize(document, _context.PlanDocument);

    public static PlanDocument Read(string json) =>
        JsonSerializer.Deserialize(json, _context.PlanDocument) ?? throw new InvalidDataException("A stored plan is empty.");

    public static JsonObject Node<T>(T part) where T : class => Node(part, typeof(T))!.AsObject();

    public static JsonNode? Node(object? part, Type type) => JsonSerializer.SerializeToNode(part, Contract(type));

    public static T Read<T>(JsonNode part) where T : class => (T)part.Deserialize(Contract(typeof(T)))!;

    /// <summary>How a part of a plan is kept: names, types, what must be there.</summary>
    public static JsonTypeInfo Contract(Type part) =>
        _context.GetTypeInfo(part) ?? throw new ArgumentException($"{part} is no part of a plan.", nameof(part));
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(Finding))]
internal sealed partial class PlanStorageContext : JsonSerializerContext;
