using System.Text.Json;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Papers;

/// <summary>An issued report as it is kept: JSON, enums by name.</summary>
internal static class PaperStorage
{
    public static string Write(PaperContent content) => JsonSerializer.Serialize(content, KeptJson.Column);

    public static PaperContent Read(string json) =>
        JsonSerializer.Deserialize<PaperContent>(json, KeptJson.Column) ?? throw new InvalidDataException("An issued report is empty.");
}
