using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Web.People;

namespace ThienVan.Web.Plans;

/// <summary>What the person at the other end may do with the plan.</summary>
public sealed class PlanRights(CurrentActor current)
{
    public Actor Actor => current.Required;

    public bool MayDecide => current.May(Permission.DecideReading);

    public bool MaySeeProvisional => current.May(Permission.ViewProvisional);

    public bool MayImport => current.May(Permission.ImportPlan);

    /// <param name="lead">Unit that leads the indicator; an orphan's figures come from those who reach the whole ward.</param>
    public bool MayEnter(string? lead) => current.May(Permission.EnterObservation, lead);

    public bool MayEnter(Indicator indicator, string? lead) =>
        indicator.Kind is not (IndicatorKind.Cumulative or IndicatorKind.Narrative) && MayEnter(lead);
}
