using System.Text.RegularExpressions;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>Reads appendix rows, tasks and projects.</summary>
internal sealed partial class PlanYamlAppendices(PlanYamlLinks links, PlanYamlPoints points, PlanYamlProvisions provisions)
{
    public IndicatorRow? Row(PlanYamlNode node)
    {
        if (PlanYamlFields.Open(node, PlanYamlShape.Row, links) is not { } row) return null;
        var comparator = row.Word("comparator", PlanYamlWords.Comparators);
        return new IndicatorRow
        {
            No = row.Defined("number", PlanYamlThing.Row),
            Name = row.Needed("name"),
            Unit = row.Text("unit"),
            By2030 = row.Text("by2030"),
            PerYear = row.Text("perYear"),
            Lead = row.Link("lead", PlanYamlThing.Unit),
            Twins = row.Links("twins", PlanYamlThing.Indicator),
            Comparator = comparator,
            Points = points.Points(row, comparator ?? Comparator.Exactly, asWritten: true),
            Provision = provisions.Of(row),
        };
    }

    public PlanTask? Task(PlanYamlNode node) => PlanYamlFields.Open(node, PlanYamlShape.Task, links) is not { } task ? null : new PlanTask
    {
        No = task.Defined("number", PlanYamlThing.Task),
        Name = task.Needed("name"),
        Section = task.Text("section"),
        Output = task.Text("output"),
        Lead = task.Link("lead", PlanYamlThing.Unit),
        Cooperating = Cooperating(task),
        Timing = task.Text("timing"),
        Schedule = Schedule(task),
        Serves = task.Links("serves", PlanYamlThing.Indicator),
        Provision = provisions.Of(task),
    };

    public PlanProject? Project(PlanYamlNode node) => PlanYamlFields.Open(node, PlanYamlShape.Project, links) is not { } project ? null : new PlanProject
    {
        No = project.Defined("number", PlanYamlThing.Project),
        Name = project.Needed("name"),
        Lead = project.Link("lead", PlanYamlThing.Unit),
        Cooperating = Cooperating(project),
        Timing = project.Text("timing"),
        Schedule = Schedule(project),
        Funding = project.Texts("funding"),
        Serves = project.Links("serves", PlanYamlThing.Indicator),
        Provision = provisions.Of(project),
    };

    /// <summary>Cooperating bodies may be plain names; what looks like an id must be one.</summary>
    private IReadOnlyList<string> Cooperating(PlanYamlFields fields)
    {
        var names = fields.Texts("cooperating");
        foreach (var id in names.Where(name => Slug().IsMatch(name))) links.Use(PlanYamlThing.Unit, id, fields.LineOf("cooperating"));
        return names;
    }

    private Schedule? Schedule(PlanYamlFields owner)
    {
        if (owner.Node("schedule") is not { } node) return null;
        if (node is PlanYamlScalar scalar)
        {
            if (PlanYamlSchedule.Parse(scalar.Text) is { } known) return known;
            links.Errors.Add(node.Line, $"“schedule: {scalar.Text}” không đọc được; hãy viết như 2026, 2026-2030, Q1/2026, 2/2026, đến 2/2026, từ 2026 hoặc hằng năm");
            return null;
        }

        if (PlanYamlFields.Open(node, PlanYamlShape.Schedule, links) is not { } fields) return null;
        var schedule = new Schedule(fields.Date("from"), fields.Date("to"), fields.Word("precision", PlanYamlWords.Precisions) ?? default);
        if (schedule.From > schedule.To) links.Errors.Add(fields.LineOf("to"), "thời gian kết thúc trước khi bắt đầu; hãy đổi chỗ “from” và “to”");
        return schedule;
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();
}

/// <summary>Reads recorded contradictions; runs last, because their figures follow the comparators of the indicators they change.</summary>
internal sealed class PlanYamlConflicts(PlanYamlLinks links, PlanYamlPoints points, PlanYamlProvisions provisions, PlanDocument plan)
{
    private readonly ILookup<string, Comparator> _comparators = plan.Indicators.ToLookup(indicator => indicator.Code, indicator => indicator.Comparator, StringComparer.Ordinal);

    public Conflict? Conflict(PlanYamlNode node)
    {
        if (PlanYamlFields.Open(node, PlanYamlShape.Conflict, links) is not { } conflict) return null;
        var id = conflict.Defined("id", PlanYamlThing.Conflict);
        return new Conflict
        {
            Id = id,
            Message = conflict.Needed("message"),
            Provisions = conflict.Items("provisions", provisions.Provision),
            Readings = conflict.Items("readings", reading => Reading(reading, id)),
        };
    }

    private Reading? Reading(PlanYamlNode node, string conflictId)
    {
        if (PlanYamlFields.Open(node, PlanYamlShape.Reading, links) is not { } reading) return null;
        links.Define(PlanYamlThing.Reading, $"{conflictId}/{reading.Needed("id")}", reading.LineOf("id"));
        return new Reading { Id = reading.Text("id") ?? "", Text = reading.Needed("text"), Changes = reading.Items("changes", Change) };
    }

    private IndicatorChange? Change(PlanYamlNode node)
    {
        if (PlanYamlFields.Open(node, PlanYamlShape.Change, links) is not { } change) return null;
        var code = change.Needed("code");
        links.Use(PlanYamlThing.Indicator, code, change.LineOf("code"));
        var own = change.Word("comparator", PlanYamlWords.Comparators);
        var comparator = own ?? _comparators[code].FirstOrDefault(Comparator.AtLeast);
        return new IndicatorChange
        {
            Code = code,
            Comparator = own,
            Points = change.Node("points") is null ? null : points.Points(change, comparator),
            Total = points.Total(change, comparator),
        };
    }
}
