using System.Text.Json;
using System.Text.Json.Serialization;
using ThienVan.Core.Reports.Papers;

namespace ThienVan.Web.Reports.Papers;

/// <summary>An issued report as it is kept: JSON, enums by name.</summary>
internal static class PaperStorage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(PaperContent content) => JsonSerializer.Serialize(content, Json);

    public static PaperContent Read(string json) => JsonSerializer.Deserialize<PaperContent>(json, Json) ?? throw new InvalidDataException("An issued report is empty.");
}
