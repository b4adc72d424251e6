using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>Definitions and frozen lines as they are kept: JSON, enums by name.</summary>
internal static class RoundStorage
{
    public static string Write(ReportDefinition definition) => JsonSerializer.Serialize(definition, KeptJson.Column);

    public static string Write(IReadOnlyList<RoundLine> lines) => JsonSerializer.Serialize(lines, KeptJson.Column);

    public static ReportDefinition Definition(DefinitionRow row) =>
        JsonSerializer.Deserialize<ReportDefinition>(row.Definition, KeptJson.Column)
        ?? throw new InvalidDataException($"Definition {row.Id} is empty.");

    public static IReadOnlyList<ReportDefinition> Definitions(string json) =>
        JsonSerializer.Deserialize<ReportDefinition[]>(json, KeptJson.Column) ?? [];

    public static Round Read(RoundRow row) => new()
    {
        Id = row.Id,
        DefinitionId = row.DefinitionId,
        Key = row.Key,
        Name = row.Name,
        Type = row.Type,
        Window = new Period(row.WindowFrom, row.WindowTo),
        Dates = new RoundDates
        {
            OpensOn = row.OpensOn,
            CutOff = row.CutOff,
            DueOn = row.DueOn,
            GraceUntil = row.GraceUntil,
            UpwardDueOn = row.UpwardDueOn,
        },
        State = row.State,
        Lines = JsonSerializer.Deserialize<RoundLine[]>(row.Lines, KeptJson.Column) ?? [],
        OpenedAt = row.OpenedAt,
    };
}
