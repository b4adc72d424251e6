using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

/// <summary>A unit in force.</summary>
public sealed record WardUnitLine
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public required UnitKind Kind { get; init; }
}

/// <summary>A person, as another room may know them.</summary>
/// <param name="UserId">Id of the account.</param>
/// <param name="Name">Name as written.</param>
/// <param name="Email">Null for none.</param>
public sealed record PersonLine(Guid UserId, string Name, string? Email);

/// <summary>A role a person holds today, their own or lent.</summary>
/// <param name="Person">Who holds it.</param>
/// <param name="Role">What they are.</param>
/// <param name="UnitId">Unit it reaches; null for the whole ward.</param>
public sealed record HeldRole(PersonLine Person, Role Role, string? UnitId)
{
    /// <summary>They are of the unit: a leader in charge of it is not.</summary>
    public bool IsOfUnit => UnitId is not null && (Role is Role.Head or Role.Officer or Role.Office or Role.NeighbourhoodHead);
}

/// <summary>Which units there are and who answers for what: the door of this room for what does not ask who is signed in.</summary>
public sealed class PeopleDirectory(AppDb db, WardPermissions permissions, TimeProvider time)
{
    /// <summary>Units in force today, parents before children, neighbourhood groups among them.</summary>
    public async Task<IReadOnlyList<WardUnitLine>> UnitsAsync(CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        var rows = await db.Set<UnitRow>()
            .AsNoTracking()
            .Where(row => row.From <= today && (row.To == null || row.To >= today))
            .ToArrayAsync(ct);
        return [.. UnitTree.InOrder(rows.Select(row => row.ToUnit())).Select(place => Line(place.Unit))];
    }

    /// <summary>Neighbourhood groups (tổ dân phố) in force today.</summary>
    public async Task<IReadOnlyList<WardUnitLine>> NeighbourhoodsAsync(CancellationToken ct) =>
        [.. (await UnitsAsync(ct)).Where(unit => unit.Kind == UnitKind.Neighbourhood)];

    /// <summary>People who may do it today for that unit, in the order of a register.</summary>
    /// <param name="permission">Key of what is asked for.</param>
    /// <param name="unitId">Unit whose data it is about; null when it belongs to none.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<PersonLine>> HoldersAsync(string permission, string? unitId, CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        var table = await permissions.FreshAsync(db, ct);
        var roles = table.Holders(permission).ToArray();
        var people = await db.Set<UserRow>().AsNoTracking()
            .Where(user =>
                !user.Disabled && (user.LastDay == null || user.LastDay >= today) && user.Grants.Any(grant => roles.Contains(grant.Role))
            )
            .Select(user => new { user.Id, user.Name, user.Email, user.Grants })
            .ToArrayAsync(ct);
        return [.. people.Where(user => table.Allows(user.Grants.Select(grant => grant.ToGrant()), permission, unitId, today))
            .Select(user => new PersonLine(user.Id, user.Name, user.Email)).InRegisterOrder(person => person.Name)];
    }

    /// <summary>Every role held today by an open account, in one reading.</summary>
    public async Task<IReadOnlyList<HeldRole>> RolesAsync(CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        var people = await db.Set<UserRow>().AsNoTracking()
            .Where(user => !user.Disabled && (user.LastDay == null || user.LastDay >= today))
            .Select(user => new { user.Id, user.Name, user.Email, user.Grants })
            .ToArrayAsync(ct);
        return [.. people.SelectMany(user => user.Grants.Select(grant => grant.ToGrant()).Where(grant => grant.HoldsOn(today))
            .Select(grant => new HeldRole(new PersonLine(user.Id, user.Name, user.Email), grant.Role, grant.UnitId)))];
    }

    private static WardUnitLine Line(Unit unit) => new()
    {
        Id = unit.Id,
        Name = unit.Name,
        ShortName = unit.ShortName,
        Kind = unit.Kind,
    };
}
