using System.Text.Json;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Files;

/// <summary>The machine-readable output of <c>plan import --json</c> and <c>plan check --json</c>.</summary>
public static class PlanJson
{
    private static readonly PlanJsonContext Context = new(new JsonSerializerOptions(KeptJson.File));

    public static void WriteImport(PlanDocument plan, Stream output) =>
        JsonSerializer.Serialize(output, PlanJsonImport.Of(plan), Context.PlanJsonImport);

    public static void WriteFindings(IReadOnlyList<Finding> findings, Stream output) =>
        JsonSerializer.Serialize(output, PlanJsonFindings.Of(findings), Context.PlanJsonFindings);
}
