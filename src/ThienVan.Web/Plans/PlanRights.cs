using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans;

/// <summary>What the person at the other end may do with the plan.</summary>
public sealed class PlanRights(CurrentActor current, IEnumerable<EntryDoor> doors)
{
    public Actor Actor => current.Required;

    public bool MayView => current.May(PlanPermissions.View);

    public bool MayDecide => current.May(PlanPermissions.Decide);

    public bool MaySeeProvisional => current.May(PlanPermissions.ViewProvisional);

    public bool MayEnterHistory => current.May(PlanPermissions.EnterHistory);

    public bool MaySetTerms => current.May(PlanPermissions.SetTerms);

    public bool MayAssign => current.May(PlanPermissions.Assign);

    public bool MayImport => current.May(PlanPermissions.Import);

    public bool MayCompare => current.May(PlanPermissions.Compare);

    public bool MayConfirm => current.May(PlanPermissions.Confirm);

    /// <summary>Takes a former version up again: who keeps the accounts may prepare a plan, and put none in force.</summary>
    public bool MayRevert => MayImport && MayConfirm;

    /// <param name="lead">Unit that leads the indicator; an orphan's figures come from those who reach the whole ward.</param>
    public bool MayEnter(string? lead) => doors.Any(door => current.May(door.Permission, lead));

    public bool MayEnter(Indicator indicator, string? lead) =>
        indicator.Kind is not (IndicatorKind.Cumulative or IndicatorKind.Narrative) && MayEnter(lead);
}
