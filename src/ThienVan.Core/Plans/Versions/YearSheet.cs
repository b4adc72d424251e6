using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Versions;

public enum AssignmentDoubtKind
{
    /// <summary>The document asks less than the plan does.</summary>
    BelowPlan,

    /// <summary>The document asks more than the plan does and does not say that it replaces it.</summary>
    AbovePlanBeside,

    /// <summary>The ward assigns less than was assigned to it.</summary>
    WardBelowAbove,

    /// <summary>The parts do not make the whole; the document says why.</summary>
    PartsDiffer,
}

/// <summary>What does not agree about an assigned figure: said, never settled silently.</summary>
/// <param name="Other">What it is held against; null for parts.</param>
public sealed record AssignmentDoubt(AssignmentDoubtKind Kind, HeldFigure Held, Amount? Other = null);

/// <summary>One indicator in the year's sheet.</summary>
public sealed record SheetLine
{
    public required OwnedIndicator Owned { get; init; }

    /// <summary>What the plan asks without any assignment; null where it leaves the year open.</summary>
    public TargetPoint? Planned { get; init; }

    public HeldFigure? Above { get; init; }

    public HeldFigure? Ward { get; init; }

    /// <summary>The amount the year's share is a share of, where a document assigns it.</summary>
    public HeldFigure? Base { get; init; }

    /// <summary>What the year is asked for; null while it is open.</summary>
    public required YearGoal Goal { get; init; }

    public IReadOnlyList<AssignmentDoubt> Doubts { get; init; } = [];

    public bool IsOpen => Goal.EveryReading.All(reading => reading.Point is null);

    public IEnumerable<HeldFigure> Held => new[] { Above, Ward, Base }.OfType<HeldFigure>();
}

/// <summary>Every indicator of a year: what the plan asks, what is assigned by which document, and what is still open.</summary>
public static class YearSheet
{
    /// <param name="readings">The plan of a day, with what is assigned on it.</param>
    public static IReadOnlyList<SheetLine> Of(PlanReadings readings, int year) =>
    [
        .. readings.Plan.Owned().Where(owned => owned.Indicator.Kind != IndicatorKind.Narrative)
            .Select(owned => Line(owned, readings, year)),
    ];

    private static SheetLine Line(OwnedIndicator owned, PlanReadings readings, int year)
    {
        HeldFigure[] held = [.. owned.Indicator.Assigned.Where(one => one.Year == year)];
        var goals = held.Where(one => one.Figure.What == AssignedWhat.Goal).ToLookup(one => one.Document.Level);
        var (above, ward) = (goals[AssignmentLevel.FromAbove].FirstOrDefault(), goals[AssignmentLevel.FromWard].FirstOrDefault());
        var bases = held.Where(one => one.Figure.What == AssignedWhat.Base).ToArray();
        var planned = AssignedGoals.PlannedFor(owned.Indicator, year);
        return new()
        {
            Owned = owned,
            Planned = planned,
            Above = above,
            Ward = ward,
            Base = AssignedGoals.Strongest(owned.Indicator, bases),
            Goal = YearGoal.Of(owned.Indicator, readings, year),
            Doubts =
            [
                .. Against(owned.Indicator, above, planned), .. Against(owned.Indicator, ward, planned),
                .. Against(owned.Indicator, above, ward), .. Bases(owned.Indicator, bases),
                .. held.Where(one => one.Figure.Surplus(owned.Indicator) is not (null or 0))
                    .Select(one => new AssignmentDoubt(AssignmentDoubtKind.PartsDiffer, one)),
            ],
        };
    }

    private static IEnumerable<AssignmentDoubt> Against(Indicator indicator, HeldFigure? held, TargetPoint? planned)
    {
        if (held is null || planned is null || !AssignedGoals.IsJudged(indicator)) yield break;
        var asked = AssignedGoals.AmountOf(planned);
        var side = AssignedGoals.Compare(indicator, AssignedGoals.AmountOf(held), asked);
        if (side < 0) yield return new(AssignmentDoubtKind.BelowPlan, held, asked);
        else if (side > 0 && !held.Figure.Replaces) yield return new(AssignmentDoubtKind.AbovePlanBeside, held, asked);
    }

    private static IEnumerable<AssignmentDoubt> Against(Indicator indicator, HeldFigure? above, HeldFigure? ward)
    {
        if (above is not null && ward is not null
            && AssignedGoals.Compare(indicator, AssignedGoals.AmountOf(ward), AssignedGoals.AmountOf(above)) < 0)
            yield return new(AssignmentDoubtKind.WardBelowAbove, ward, AssignedGoals.AmountOf(above));
    }

    private static IEnumerable<AssignmentDoubt> Bases(Indicator indicator, HeldFigure[] bases) => Against(
        indicator, Array.Find(bases, one => one.Document.Level == AssignmentLevel.FromAbove),
        Array.Find(bases, one => one.Document.Level == AssignmentLevel.FromWard));
}
