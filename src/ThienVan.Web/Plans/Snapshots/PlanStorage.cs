using System.Text.Json;
using System.Text.Json.Serialization;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>How a plan document is kept in the database: one JSON value, enums by name.</summary>
public static class PlanStorage
{
    private static readonly PlanStorageContext _context = new(new JsonSerializerOptions(KeptJson.Column));

    public static string Write(PlanDocument document) => JsonSerializer.Serialize(document, _context.PlanDocument);

    public static PlanDocument Read(string json) =>
        JsonSerializer.Deserialize(json, _context.PlanDocument) ?? throw new InvalidDataException("A stored plan is empty.");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlanDocument))]
internal sealed partial class PlanStorageContext : JsonSerializerContext;
