using System.Text.Json.Nodes;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Documents.Yaml;

namespace ThienVan.Web.Plans.Files;

/// <summary>Lines of the file that the plan's names stand on, so that what Core finds wrong with the plan is said of the file.</summary>
internal sealed class PlanYamlLines
{
    /// <summary>Each loose end is compared with the known names for a hint; a hostile file must not make that long.</summary>
    private const int MostShown = 20;

    private const int MostCompared = 1000;

    private readonly List<(JsonNode Name, int Line)> _noted = [];

    public T Note<T>(T name, int line) where T : JsonNode
    {
        _noted.Add((name, line));
        return name;
    }

    public void Check(PlanDocument plan, YamlErrors errors)
    {
        var faults = PlanInvariants.Check(plan);
        if (faults.Count == 0) return;
        var lines = _noted.DistinctBy(noted => noted.Name.GetPath(), StringComparer.Ordinal)
            .ToDictionary(noted => noted.Name.GetPath(), noted => noted.Line, StringComparer.Ordinal);
        foreach (var fault in faults.Take(MostShown))
            errors.Add(Line(fault.At) ?? 1, fault.Say(place => Line(place) is { } line ? $"dòng {line}" : null) + Hint(fault, plan));

        int? Line(PlanPlace place) => lines.TryGetValue($"$.{place.Path}", out var line) ? line : null;
    }

    private static string Hint(PlanFault fault, PlanDocument plan) =>
        fault.First is not null ? "; đề nghị đổi thành mã khác"
        : PlanYamlWords.Nearest(fault.Name, Known(fault.Thing, plan).Take(MostCompared)) is { } near ? $"; có phải “{near}”?"
        : "; đề nghị khai báo trước hoặc sửa lại mã";

    private static IEnumerable<string> Known(PlanThing thing, PlanDocument plan) => thing switch
    {
        PlanThing.Unit => plan.Units.Select(unit => unit.Id),
        PlanThing.Group => plan.Groups.Select(group => group.Id),
        PlanThing.Place => plan.Conflicts.SelectMany(conflict => conflict.Provisions).Select(place => place.Reference),
        _ => plan.Indicators.Select(indicator => indicator.Code),
    };
}
