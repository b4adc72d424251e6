namespace ThienVan.Core.Plans.Checking;

internal enum PlaceKind { Elsewhere, Target, Row, Task, Project }

/// <summary>The item of the plan that a piece of text belongs to.</summary>
/// <param name="Code">"3", "A5", "III.1.3", "P22"; empty outside every item.</param>
/// <param name="Reference">Null outside every item.</param>
internal sealed record Place(PlaceKind Kind, string Code, string? Reference, LineRange Lines)
{
    public static readonly Place Elsewhere = new(PlaceKind.Elsewhere, "", Reference: null, default);

    public bool IsAppendix => Kind is PlaceKind.Row or PlaceKind.Project;

    public static string Row(IndicatorRow row) => "A" + row.No.TrimEnd('.');

    public static string Project(PlanProject project) => "P" + project.No.TrimEnd('.');
}

/// <summary>Which item a line belongs to; the narrowest wins, and a row over the target that was read from it: its cells are no
/// sentences.</summary>
internal sealed class PlaceIndex(PlanDocument plan)
{
    private readonly IReadOnlyList<Place> _places = [.. Collect(plan).OrderBy(place => place.Lines.To - place.Lines.From)];

    public Place At(int line) =>
        _places.FirstOrDefault(place => place.Lines.From <= line && line <= place.Lines.To) ?? Place.Elsewhere;

    private static IEnumerable<Place> Collect(PlanDocument plan) =>
    [
        .. plan.Rows.SelectMany(row => Make(PlaceKind.Row, Place.Row(row), row.Provision)),
        .. plan.Targets.SelectMany(target => Make(PlaceKind.Target, target.No, target.Provision)),
        .. plan.Projects.SelectMany(project => Make(PlaceKind.Project, Place.Project(project), project.Provision)),
        .. plan.Tasks.SelectMany(task => Make(PlaceKind.Task, task.No, task.Provision)),
    ];

    private static IEnumerable<Place> Make(PlaceKind kind, string code, Provision provision) =>
        provision.Lines is { } lines ? [new Place(kind, code, provision.Reference, lines)] : [];
}
