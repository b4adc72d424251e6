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

    /// <summary>May they enter for some unit or group?</summary>
    public bool MayEnterSome => current.May(ReportPermissions.Enter);

    /// <param name="unitId">Unit or neighbourhood group whose cell it is; null for an orphan, which only the ward's reach covers.</param>
    public bool MayEnter(string? unitId) => current.May(ReportPermissions.Enter, unitId);

    /// <param name="unitId">Unit or neighbourhood group; null for an orphan.</param>
    public bool MaySend(string? unitId) => current.May(ReportPermissions.Send, unitId);

    /// <param name="unitId">Unit that answers for the value; a deputy approves for the units in their charge.</param>
    public bool MayApprove(string? unitId) => current.May(ReportPermissions.Approve, unitId);

    /// <summary>Whose work needs every unit's words and figures before they are approved: leaders, and those who verify, publish or
    /// manage rounds.</summary>
    public bool SeesAll => current.May(PlanPermissions.ViewProvisional) || MayVerify || MayPublish || MayManage;

    /// <summary>
    /// The one rule of reach: may they see what a unit has typed and nobody has approved yet, figures, words, files and the reasons of a
    /// return alike? The unit itself may, whoever approves for it, and those who see all.
    /// </summary>
    /// <param name="unitId">Unit or neighbourhood group; null for an orphan.</param>
    public bool MaySee(string? unitId) => SeesAll || MayEnter(unitId) || MayApprove(unitId);

    /// <summary>As <see cref="MaySee(string?)"/> of a cell: a group's part is seen by the group and by the unit that answers for the
    /// whole.</summary>
    /// <param name="unitId">Unit that answers for the whole.</param>
    /// <param name="area"><see cref="Core.Reports.Ward.Whole"/> or a neighbourhood group.</param>
    public bool MaySee(string? unitId, string area) => MaySee(unitId) || (area != Core.Reports.Ward.Whole && MayEnter(area));
}
