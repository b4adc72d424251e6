using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>Reads the file from the top: head, then each list.</summary>
internal sealed class PlanYamlReader
{
    private readonly PlanYamlLinks _links;

    private readonly PlanYamlPoints _points;

    private readonly PlanYamlTargets _targets;

    private readonly PlanYamlProvisions _provisions;

    private readonly PlanDocument _head;

    private PlanYamlReader(PlanYamlFields file, PlanYamlLinks links)
    {
        _links = links;
        _head = Head(file);
        _points = new PlanYamlPoints(links, _head.PeriodFrom, _head.PeriodTo);
        _provisions = new PlanYamlProvisions(links);
        _targets = new PlanYamlTargets(links, _points, _provisions);
    }

    public static PlanDocument? Read(PlanYamlNode root, PlanYamlErrors errors)
    {
        var links = new PlanYamlLinks(errors);
        return PlanYamlFields.Open(root, PlanYamlShape.File, links) is { } file ? new PlanYamlReader(file, links).Document(file) : null;
    }

    private PlanDocument Document(PlanYamlFields file)
    {
        var appendices = new PlanYamlAppendices(_links, _points, _provisions);
        var plan = _head with
        {
            Units = file.Items("units", Unit),
            Groups = file.Items("groups", Group),
            Targets = file.Items("targets", _targets.Target),
            HiddenTargets = file.Items("hidden", _targets.Target),
            Rows = file.Items("rows", appendices.Row),
            Tasks = file.Items("tasks", appendices.Task),
            Projects = file.Items("projects", appendices.Project),
            Unread = file.Items("unread", Unread),
        };
        var conflicts = new PlanYamlConflicts(_links, _points, _provisions, plan);
        plan = plan with { Conflicts = file.Items("conflicts", conflicts.Conflict) };
        _links.CheckUses();
        return plan;
    }

    private PlanDocument Head(PlanYamlFields file)
    {
        if (file.Node("plan") is not { } node || PlanYamlFields.Open(node, PlanYamlShape.Plan, _links) is not { } head) return new PlanDocument();
        var (from, to) = PlanYears(head);
        return new PlanDocument
        {
            Number = head.Text("number"),
            Date = head.Date("date"),
            Issuer = head.Text("issuer"),
            Title = head.Text("title"),
            PeriodFrom = from,
            PeriodTo = to,
        };
    }

    private (int From, int To) PlanYears(PlanYamlFields head)
    {
        if (head.Text("period") is not { } text) return (0, 0);
        if (PlanYamlFigures.TrySpan(text, out var from, out var to) && PlanYamlFigures.ArePlanYears(from, to)) return (from, to);
        _links.Errors.Add(head.LineOf("period"), $"“period: {text}” không hợp lệ; hãy viết năm đầu-năm cuối như 2026-2030, từ {PlanYamlFigures.FirstYear} đến {PlanYamlFigures.LastYear}, không quá {PlanYamlFigures.MostYears} năm");
        return (0, 0);
    }

    private PlanUnit? Unit(PlanYamlNode node) => PlanYamlFields.Open(node, PlanYamlShape.Unit, _links) is not { } unit ? null : new PlanUnit
    {
        Id = unit.Defined("id", PlanYamlThing.Unit),
        Name = unit.Needed("name"),
        ShortName = unit.Text("short"),
        Aliases = unit.Texts("aliases"),
        Internal = unit.Flag("internal", fallback: true),
    };

    private TargetGroup? Group(PlanYamlNode node) => PlanYamlFields.Open(node, PlanYamlShape.Group, _links) is { } group
        ? new TargetGroup(group.Defined("id", PlanYamlThing.Group), group.Needed("name"))
        : null;

    private UnreadText? Unread(PlanYamlNode node) => PlanYamlFields.Open(node, PlanYamlShape.Unread, _links) is { } unread
        ? new UnreadText(unread.Lines("lines") ?? default, unread.Text("text") ?? "", unread.Needed("why"))
        : null;
}
