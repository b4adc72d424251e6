using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.People.Register;

/// <summary>People and units as their pages show them.</summary>
public sealed class PeopleQueries(AppDb db, TimeProvider time)
{
    private DateOnly Today => VietnamDay.Today(time);

    /// <summary>In the order of a register. A ward has hundreds of people at most: they are searched in memory, where marks do not
    /// count.</summary>
    public async Task<IReadOnlyList<PersonRow>> ListAsync(PeopleFilter filter, CancellationToken ct)
    {
        var (today, closed) = (Today, filter.Closed);
        var users = await db.Set<UserRow>().AsNoTracking()
            .Where(user => (user.Disabled || (user.LastDay != null && user.LastDay < today)) == closed)
            .Select(user => new { user.Id, user.SignInName, user.Name, user.Email, user.UnitId, user.LastDay })
            .ToArrayAsync(ct);
        var units = await UnitNamesAsync(ct);
        var roles = (
            await LinesAsync(grants => grants.Where(row => row.From <= today && (row.To == null || row.To >= today)), _ => true, ct)
        ).ToLookup(role => role.HolderId);
        return
        [
            .. users.Select(user => new PersonRow
            {
                Id = user.Id,
                SignInName = user.SignInName,
                Name = user.Name,
                Email = user.Email,
                UnitId = user.UnitId,
                UnitName = user.UnitId is { } unit ? units.GetValueOrDefault(unit) : null,
                Closed = closed,
                LastDay = user.LastDay,
                Roles = [.. roles[user.Id]],
            }).Where(person => Admits(filter, person)).InRegisterOrder(person => person.Name),
        ];
    }

    /// <summary>Null when there is no such person.</summary>
    public async Task<PersonView?> PersonAsync(Guid id, CancellationToken ct)
    {
        var (today, roles) = (Today, await RolesAsync(id, ct));
        var user = await db.Set<UserRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        return user is null ? null : new()
        {
            Id = id,
            SignInName = user.SignInName,
            Name = user.Name,
            Email = user.Email,
            UnitId = user.UnitId,
            Closed = user.IsClosedOn(today),
            LastDay = user.LastDay,
            LockedUntil = user.Lockout.IsLocked(time.GetUtcNow()) ? user.LockedUntil : null,
            MustChangePassword = user.MustChangePassword,
            CreatedAt = user.CreatedAt,
            Roles = roles,
        };
    }

    /// <summary>Roles the person holds, in force first, then those they lent.</summary>
    public Task<IReadOnlyList<RoleLine>> RolesAsync(Guid userId, CancellationToken ct) =>
        LinesAsync(grants => grants.Where(row => row.UserId == userId || row.LenderId == userId), row => row.UserId == userId, ct);

    /// <summary>Roles that reach the unit today.</summary>
    public async Task<IReadOnlyList<RoleLine>> HoldersAsync(string unitId, CancellationToken ct) =>
        [
            .. (await LinesAsync(grants => grants.Where(row => row.UnitId == unitId), _ => true, ct)).Where(role =>
                role.State == RoleState.InForce
            ),
        ];

    /// <summary>The tree; closed units too when asked.</summary>
    public async Task<IReadOnlyList<UnitLine>> UnitsAsync(bool closed, CancellationToken ct)
    {
        var today = Today;
        var rows = await db.Set<UnitRow>()
            .AsNoTracking()
            .Where(row => closed || row.To == null || row.To >= today)
            .ToDictionaryAsync(row => row.Id, ct);
        var holders = await db.Set<GrantRow>().Where(row => row.UnitId != null && row.From <= today && (row.To == null || row.To >= today))
            .GroupBy(row => row.UnitId!)
            .Select(unit => new { unit.Key, Count = unit.Select(row => row.UserId).Distinct().Count() })
            .ToDictionaryAsync(unit => unit.Key, unit => unit.Count, ct);
        return
        [
            .. UnitTree.InOrder(rows.Values.Select(row => row.ToUnit())).Select(place => new UnitLine
            {
                Unit = place.Unit,
                Depth = place.Depth,
                Internal = rows[place.Unit.Id].Internal,
                Open = place.Unit.HoldsOn(today),
                Holders = holders.GetValueOrDefault(place.Unit.Id),
            }),
        ];
    }

    private static bool Admits(PeopleFilter filter, PersonRow person) =>
        (filter.UnitId is null || person.UnitId == filter.UnitId || person.Roles.Any(role => role.UnitId == filter.UnitId))
        && (filter.Role is null || person.Roles.Any(role => role.Role == filter.Role))
        && (
            VietnameseText.IsBlank(filter.Text)
            || VietnameseText
                .Fold($"{person.Name} {person.SignInName} {person.Email}")
                .Contains(VietnameseText.Fold(filter.Text), StringComparison.Ordinal)
        );

    private async Task<IReadOnlyList<RoleLine>> LinesAsync(
        Func<IQueryable<GrantRow>, IQueryable<GrantRow>> which, Func<GrantRow, bool> mine, CancellationToken ct)
    {
        var today = Today;
        var users = db.Set<UserRow>();
        var units = db.Set<UnitRow>();
        var rows = await which(db.Set<GrantRow>().AsNoTracking()).Select(row => new
        {
            Row = row,
            Holder = users.Where(user => user.Id == row.UserId).Select(user => user.Name).First(),
            Lender = users.Where(user => user.Id == row.LenderId).Select(user => user.Name).FirstOrDefault(),
            Unit = units.Where(unit => unit.Id == row.UnitId).Select(unit => unit.ShortName ?? unit.Name).FirstOrDefault(),
        }).ToArrayAsync(ct);
        return
        [
            .. rows.Select(line => new RoleLine
            {
                Id = line.Row.Id,
                HolderId = line.Row.UserId,
                HolderName = line.Holder,
                Role = line.Row.Role,
                UnitId = line.Row.UnitId,
                UnitName = line.Unit,
                From = line.Row.From,
                To = line.Row.To,
                LenderId = line.Row.LenderId,
                LenderName = line.Lender,
                Reason = line.Row.Reason,
                Mine = mine(line.Row),
                State =
                    line.Row.ToGrant().HoldsOn(today) ? RoleState.InForce
                    : line.Row.From > today && !(line.Row.To < line.Row.From) ? RoleState.ToCome
                    : RoleState.Over,
            })
            .OrderByDescending(role => role.Mine)
            .ThenBy(role => role.State)
            .ThenBy(role => role.Role)
            .ThenBy(role => role.UnitName, PersonName.Alphabet)
            .ThenBy(role => role.From),
        ];
    }

    private Task<Dictionary<string, string>> UnitNamesAsync(CancellationToken ct) =>
        db.Set<UnitRow>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName ?? unit.Name, ct);
}
