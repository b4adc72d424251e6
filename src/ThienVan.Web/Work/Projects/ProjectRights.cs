using ThienVan.Core.Kernel;
using ThienVan.Web.People;

namespace ThienVan.Web.Work.Projects;

/// <summary>What the person at the other end may do with a project, by the unit that leads it.</summary>
public sealed class ProjectRights(CurrentActor current)
{
    public Actor Actor => current.Required;

    /// <summary>For every unit, so that they may also add a project nobody leads.</summary>
    public bool PlansAll => current.May(ProjectPermissions.Plan, unitId: null);

    public bool MayPlanSome => current.May(ProjectPermissions.Plan);

    /// <param name="lead">Null for an orphan, which only the ward's reach covers.</param>
    public bool MayPlan(string? lead) => current.May(ProjectPermissions.Plan, lead);

    /// <param name="lead">Null for an orphan, which only the ward's reach covers.</param>
    public bool MayReport(string? lead) => current.May(ProjectPermissions.Report, lead);

    public Refusal? RefusePlan(string? lead) => current.Refuse(ProjectPermissions.Plan, lead);

    public Refusal? RefuseReport(string? lead) => current.Refuse(ProjectPermissions.Report, lead);
}
