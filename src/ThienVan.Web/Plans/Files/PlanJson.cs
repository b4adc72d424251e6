using System.Text.Json;
using System.Text.Json.Nodes;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Files;

/// <summary>
/// The machine-readable output of <c>plan import --json</c> and <c>plan check --json</c>: the storage contract with units and groups
/// by name, enums by word, lines as pairs. Names and null fields are a contract: fields may be added, none may go.
/// </summary>
public sealed class PlanJson
{
    private readonly PlanDocument _plan;

    private PlanJson(PlanDocument plan) => _plan = plan;

    public static void WriteImport(PlanDocument plan, Stream output)
    {
        var stored = PlanStorage.Node(plan);
        foreach (var target in plan.Targets.Concat(plan.HiddenTargets).Zip(Parts(stored, "targets").Concat(Parts(stored, "hiddenTargets"))))
            foreach (var indicator in Parts(target.Second, "indicators"))
                indicator["lead"] ??= target.First.Lead;
        Write(new PlanJson(plan).Part(stored, PlanShape.File), output);
    }

    public static void WriteFindings(IReadOnlyList<Finding> findings, Stream output) =>
        Write(new JsonObject { ["findings"] = new JsonArray([.. findings.Select(Finding)]) }, output);

    private static JsonObject Finding(Finding finding)
    {
        var shown = new PlanJson(new PlanDocument()).Part(PlanStorage.Node(finding), PlanShape.Of(typeof(Finding)));
        shown["weight"] = finding.Weight == FindingWeight.ScanFault ? "scan_fault" : finding.Weight.ToString().ToLowerInvariant();
        return shown;
    }

    private JsonObject Part(JsonObject stored, PlanShape shape)
    {
        var shown = new JsonObject();
        foreach (var field in shape.Fields)
        {
            var value = field.OfProvision ? stored["provision"]?[field.Json] : stored[field.Json];
            if (field.Key == "plan")
            {
                shown["plan"] = Part(stored, PlanShape.Head);
            }
            else if (field.Key == "period")
            {
                foreach (var year in (string[])["periodFrom", "periodTo"])
                    shown[year] = (int?)stored[year] is > 0 and var known ? known : null;
            }
            else if (field.Bare == typeof(Schedule))
            {
                foreach (var part in PlanShape.Of(field.Bare).Fields) shown[part.Json] = Value(value?[part.Json], part);
            }
            else
            {
                shown[field.Key is "hidden" or "document" ? field.Key : field.Json] = Value(value, field);
            }
        }

        return shown;
    }

    private JsonNode? Value(JsonNode? stored, PlanField field) => stored switch
    {
        null => null,
        JsonObject lines when field.Bare == typeof(LineRange) => new JsonArray((int)lines["from"]!, (int)lines["to"]!),
        JsonObject part => Part(part, PlanShape.Of(field.Bare)),
        JsonArray items => new JsonArray([.. items.Select(item => Value(item, field with { Type = field.Item! }))]),
        _ when field.Bare.IsEnum => PlanYamlWords.Word(field.Bare, (string)stored!),
        _ when field.Key is "lead" or "cooperating" => _plan.FindUnit((string?)stored)?.Name ?? (string?)stored,
        _ when field.Key == "group" => _plan.Groups.FirstOrDefault(group => group.Id == (string?)stored)?.Name,
        _ => stored.DeepClone(),
    };

    private static IEnumerable<JsonObject> Parts(JsonObject owner, string list) => owner[list]!.AsArray().Select(part => part!.AsObject());

    private static void Write(JsonNode shown, Stream output) => JsonSerializer.Serialize(output, shown, KeptJson.File);
}
