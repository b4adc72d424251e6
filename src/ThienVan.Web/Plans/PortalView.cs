using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Plans;

public sealed record PortalView
{
    public required PlanHead Plan { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }
    public DateOnly? DataAsOf { get; init; }
    public required IReadOnlyList<TargetGroupView> Groups { get; init; }

    /// <summary>Of approved figures alone.</summary>
    public ToneTally Tally => TargetGroupView.TallyOf(Groups);
    public required IReadOnlyList<PlanProject> Projects { get; init; }

    /// <summary>The plan in force, with the contradictions in it that nobody has decided.</summary>
    public required PlanReadings Readings { get; init; }
}
