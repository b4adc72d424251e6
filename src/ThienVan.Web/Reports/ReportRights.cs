using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Reports;

/// <summary>What the person at the other end may do in a round.</summary>
public sealed class ReportRights(CurrentActor current)
{
    public Actor Actor => current.Required;

    public bool MayManage => current.May(ReportPermissions.Manage);

    public bool MayVerify => current.May(ReportPermissions.Verify);

    public bool MayPublish => current.May(ReportPermissions.Publish);

    public bool MayViewAll => current.May(ReportPermissions.View);

    /// <param name="unitId">Unit or neighbourhood group whose cell it is; null for an orphan, which only the ward's reach covers.</param>
    public bool MayEnter(string? unitId) => current.May(ReportPermissions.Enter, unitId);

    /// <param name="unitId">Unit that answers for the value; a deputy approves for the units in their charge.</param>
    public bool MayApprove(string? unitId) => current.May(ReportPermissions.Approve, unitId);

    /// <summary>May they see what nobody has approved yet? Whoever may enter it may, and those who see provisional figures.</summary>
    public bool MaySee(string? unitId) => current.May(PlanPermissions.ViewProvisional) || MayEnter(unitId);
}
