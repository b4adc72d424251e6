namespace ThienVan.Web.Plans.Files;

/// <summary>The keys one kind of entry may hold. <c>plans/plan.schema.json</c> says the same; a test keeps the two in step.</summary>
internal sealed record PlanYamlShape(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public static readonly PlanYamlShape File = new("file", ["plan"], ["units", "groups", "targets", "hidden", "rows", "tasks", "projects", "conflicts", "unread"]);
    public static readonly PlanYamlShape Plan = new("plan", [], ["number", "date", "issuer", "title", "period"]);
    public static readonly PlanYamlShape Unit = new("unit", ["id", "name"], ["short", "aliases", "internal"]);
    public static readonly PlanYamlShape Group = new("group", ["id", "name"], []);
    public static readonly PlanYamlShape Target = new("target", ["number", "name", "ref"], ["group", "short", "lead", "indicators", "lines", "quote"]);
    public static readonly PlanYamlShape Indicator = new("indicator", ["code", "name", "kind"], ["unit", "comparator", "direction", "strictness", "time", "area", "points", "total", "maintainFrom", "window", "profile", "after", "baseline", "of", "rankOf", "authority", "restricted", "fact", "lead", "ref", "lines", "quote"]);
    public static readonly PlanYamlShape Point = new("point", [], ["value", "low", "high", "due", "provenance", "basis"]);
    public static readonly PlanYamlShape Amount = new("amount", [], ["low", "high"]);
    public static readonly PlanYamlShape Baseline = new("baseline", ["value", "asOf", "source"], []);
    public static readonly PlanYamlShape Window = new("window", ["type", "source", "since"], ["provenance"]);
    public static readonly PlanYamlShape Profile = new("profile", ["document", "since", "marks"], []);
    public static readonly PlanYamlShape Mark = new("mark", ["elapsed", "share"], []);
    public static readonly PlanYamlShape Row = new("row", ["number", "name", "ref"], ["unit", "by2030", "perYear", "lead", "twins", "comparator", "points", "lines", "quote"]);
    public static readonly PlanYamlShape Task = new("task", ["number", "name", "ref"], ["section", "output", "lead", "cooperating", "timing", "schedule", "serves", "lines", "quote"]);
    public static readonly PlanYamlShape Project = new("project", ["number", "name", "ref"], ["lead", "cooperating", "timing", "schedule", "funding", "serves", "lines", "quote"]);
    public static readonly PlanYamlShape Schedule = new("schedule", ["precision"], ["from", "to"]);
    public static readonly PlanYamlShape Conflict = new("conflict", ["id", "message"], ["provisions", "readings"]);
    public static readonly PlanYamlShape Provision = new("provision", ["ref"], ["lines", "quote"]);
    public static readonly PlanYamlShape Reading = new("reading", ["id", "text"], ["changes"]);
    public static readonly PlanYamlShape Change = new("change", ["code"], ["comparator", "points", "total"]);
    public static readonly PlanYamlShape Unread = new("unread", ["lines", "text", "why"], []);

    public static readonly IReadOnlyList<PlanYamlShape> All =
    [
        File, Plan, Unit, Group, Target, Indicator, Point, Amount, Baseline, Window, Profile, Mark, Row, Task, Project, Schedule, Conflict, Provision, Reading, Change, Unread,
    ];

    public IEnumerable<string> Keys => Required.Concat(Optional);

    public bool Knows(string key) => Required.Contains(key, StringComparer.Ordinal) || Optional.Contains(key, StringComparer.Ordinal);
}
