using ThienVan.Core.Kernel;
using ThienVan.Web.People;

namespace ThienVan.Web.Work.Movements;

/// <summary>What the person at the other end may do with a movement, by the unit that leads it, and for a neighbourhood group.</summary>
public sealed class MovementRights(CurrentActor current)
{
    public Actor Actor => current.Required;

    public bool SeesProjects => current.May(ProjectPermissions.View);

    public bool MayView => current.May(MovementPermissions.View);

    /// <summary>For every unit, so that they may also keep a movement nobody leads.</summary>
    public bool PlansAll => current.May(MovementPermissions.Plan, unitId: null);

    public bool MayPlanSome => current.May(MovementPermissions.Plan);

    public bool MayConfirmSome => current.May(MovementPermissions.Confirm);

    public bool MaySendSome => current.May(MovementPermissions.Send);

    /// <param name="lead">Null for an orphan, which only the ward's reach covers.</param>
    public bool MayPlan(string? lead) => current.May(MovementPermissions.Plan, lead);

    /// <param name="lead">Null for an orphan, which only the ward's reach covers.</param>
    public bool MayConfirm(string? lead) => current.May(MovementPermissions.Confirm, lead);

    /// <param name="lead">Null for an orphan, which only the ward's reach covers.</param>
    public bool MayCommend(string? lead) => current.May(MovementPermissions.Commend, lead);

    /// <param name="lead">Null for an orphan, which only the ward's reach covers.</param>
    public bool SeesNames(string? lead) => current.May(MovementPermissions.Names, lead);

    /// <summary>Files and history of what a group sent.</summary>
    public bool SeesProofs(string? lead, string group) => MaySend(group) || MayConfirm(lead) || SeesNames(lead);

    /// <summary>Of a neighbourhood group.</summary>
    public bool MaySend(string group) => current.May(MovementPermissions.Send, group);

    public bool May(string permission, string? unit) => current.May(permission, unit);

    public Refusal? RefusePlan(string? lead) => current.Refuse(MovementPermissions.Plan, lead);

    public Refusal? RefuseConfirm(string? lead) => current.Refuse(MovementPermissions.Confirm, lead);

    public Refusal? RefuseCommend(string? lead) => current.Refuse(MovementPermissions.Commend, lead);

    public Refusal? RefuseSend(string group) => current.Refuse(MovementPermissions.Send, group);
}
