using ThienVan.Core.Kernel;
using ThienVan.Web.People;

namespace ThienVan.Web.Cases;

/// <summary>What the person at the other end may do with cases, by the unit that holds them.</summary>
public sealed class CaseRights(CurrentActor current)
{
    public Actor Actor => current.Required;

    /// <summary>Null for who is not signed in.</summary>
    public Actor? ActorOrNobody => current.Actor;

    public bool MayView => current.May(CasePermissions.View);

    public bool SeesAll => current.May(CasePermissions.ViewAll);

    public bool MayRoute => current.May(CasePermissions.Route);

    public bool MayHandle(string unitId) => current.May(CasePermissions.Handle, unitId);

    public Refusal? RefuseHandle(string unitId) => current.Refuse(CasePermissions.Handle, unitId);

    public Refusal? RefuseRoute() => current.Refuse(CasePermissions.Route, unitId: null);
}
