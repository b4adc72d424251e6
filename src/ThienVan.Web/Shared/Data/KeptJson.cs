using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThienVan.Web.Shared.Data;

/// <summary>The ways the product writes JSON; Vietnamese stays readable in all of them.</summary>
public static class KeptJson
{
    /// <summary>Values in a column: empty fields and what can be computed left out, enums by name.</summary>
    public static JsonSerializerOptions Column { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Events of the audit trail and what scripts read of it: empty fields are said, enums as <c>camelCase</c>.</summary>
    public static JsonSerializerOptions Event { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Files that people may open: the same in lines, equal on every system.</summary>
    public static JsonSerializerOptions File { get; } = new(Event) { WriteIndented = true, IndentSize = 2, NewLine = "\n" };
}
