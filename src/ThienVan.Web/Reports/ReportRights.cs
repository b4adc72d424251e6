using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;

namespace ThienVan.Web.Reports;

/// <summary>What the person at the other end may do in a round.</summary>
public sealed class ReportRights(CurrentActor current)
{
    public Actor Actor => current.Required;

    public bool MayManage => current.May(Permission.ManageRounds);

    public bool MayVerify => current.May(Permission.VerifyObservation);

    public bool MayPublish => current.May(Permission.PublishReport);

    public bool MayViewAll => current.May(Permission.ViewRounds);

    /// <param name="unitId">Unit or neighbourhood group whose cell it is; null for an orphan, which only the ward's reach covers.</param>
    public bool MayEnter(string? unitId) => current.May(Permission.EnterObservation, unitId);

    /// <param name="unitId">Unit that answers for the value; a deputy approves for the units in their charge.</param>
    public bool MayApprove(string? unitId) => current.May(Permission.ApproveObservation, unitId);

    /// <summary>May they see what nobody has approved yet? Whoever may enter it may, and those who see provisional figures.</summary>
    public bool MaySee(string? unitId) => current.May(Permission.ViewProvisional) || MayEnter(unitId);
}
