using ThienVan.Core.Kernel;
using ThienVan.Web.People;

namespace ThienVan.Web.Work;

/// <summary>What the person at the other end may do with the work of the ward.</summary>
public sealed class WorkRights(CurrentActor current, PeopleDirectory people)
{
    private IReadOnlyList<string>? _units;

    public Actor Actor => current.Required;

    public Guid? Me => Actor.UserId;

    /// <summary>Nobody is signed in: a paper that the system itself draws up.</summary>
    public bool IsNobody => current.Actor is null;

    public bool SeesAll => current.May(WorkPermissions.ViewAll);

    public bool MayGive => current.May(WorkPermissions.Give);

    /// <summary>May they settle what somebody else gave?</summary>
    public bool MaySettle => current.May(WorkPermissions.Settle);

    /// <summary>Gives to the unit without working for it: the chair, the Văn phòng, the deputy in charge.</summary>
    public bool Oversees(string unitId) => MayGiveTo(unitId) && !WorksFor(unitId);

    public bool MayGiveTo(string unitId) => current.May(WorkPermissions.Give, unitId);

    /// <summary>Their own unit, or one their role names: whoever reaches the whole ward does not work for every unit.</summary>
    public bool WorksFor(string unitId) =>
        current.May(WorkPermissions.Do, unitId) && (Actor.UnitId == unitId || !current.May(WorkPermissions.Do, unitId: null));

    /// <summary>Heads and stands in for the people of the unit.</summary>
    public bool Heads(string unitId) => WorksFor(unitId) && MayGiveTo(unitId);

    public bool WritesProgrammes => current.May(WorkPermissions.WriteProgramme);

    public bool MayWriteProgramme(string unitId) => current.May(WorkPermissions.WriteProgramme, unitId);

    public bool MayAcceptProgrammes => current.May(WorkPermissions.AcceptProgramme);

    /// <summary>A unit's programme is seen by the unit, by whoever decides on it and by those who see all work.</summary>
    public bool MaySeeProgramme(string unitId) => SeesAll || MayAcceptProgrammes || MayWriteProgramme(unitId) || WorksFor(unitId);

    /// <summary>Units and neighbourhood groups they work for today; read once a request.</summary>
    public async Task<IReadOnlyList<string>> UnitsAsync(CancellationToken ct) => _units ??=
        !current.May(WorkPermissions.Do) ? []
        : [.. (await people.UnitsAsync(ct)).Select(unit => unit.Id).Where(WorksFor)];
}
