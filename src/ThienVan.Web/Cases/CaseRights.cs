using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;

namespace ThienVan.Web.Cases;

/// <summary>What the person at the other end may do with cases, by the unit that holds them.</summary>
public sealed class CaseRights(CurrentActor current)
{
    private static readonly (CaseRole Role, string Permission)[] _roles =
    [
        (CaseRole.Officer, CasePermissions.Handle), (CaseRole.Head, CasePermissions.Head), (CaseRole.Leader, CasePermissions.Lead),
        (CaseRole.Chair, CasePermissions.Chair), (CaseRole.Office, CasePermissions.Route),
    ];

    public Actor Actor => current.Required;

    public Guid? Me => Actor.UserId;

    public bool MayView => current.May(CasePermissions.View);

    public bool SeesAll => current.May(CasePermissions.ViewAll);

    public bool Sees(string unitId) => SeesAll || current.May(CasePermissions.View, unitId);

    /// <summary>Works on it: may speak for the ward and let words out.</summary>
    public bool MayHandle(string unitId) => As(unitId).Roles.Count > 0;

    /// <summary>Their own unit: whoever reaches the whole ward does not work for every unit.</summary>
    public bool Works(string unitId) => Actor.UnitId == unitId && MayHandle(unitId);

    public Refusal? RefuseHandle(string unitId) => MayHandle(unitId) ? null : current.Refuse(CasePermissions.Handle, unitId);

    /// <summary>What they are to a case of a unit, in the words of the kinds' rules.</summary>
    public CaseActor As(string unitId) => new(Actor,
        [.. _roles.Where(one => current.May(one.Permission, unitId)).Select(one => one.Role)]);
}
