using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Movements;

/// <summary>A group whose results the person who asks may send.</summary>
public sealed record GroupDuty(MovementRow Movement, MovementYearRow Year, GroupLine Line)
{
    /// <summary>What it sent last waits for a word.</summary>
    public bool Waits => Line.Result.Unconfirmed is { State: EntryState.Sent };

    /// <summary>Its last day is told: nothing more is owed.</summary>
    public bool IsWhole => Line.Standing?.On == Year.To && !Line.Result.IsReturned;
}

/// <summary>A year whose results the person who asks must look after.</summary>
/// <param name="Waiting">Entries that wait for a word, where the word is theirs.</param>
/// <param name="MayClose">Theirs to settle.</param>
public sealed record LeadDuty(MovementRow Movement, MovementYearRow Year, int Waiting, bool MayClose);

/// <summary>What of the movements is whose to do: the heads of groups send, the unit that leads looks; the Văn phòng where there is no such
/// unit, or nobody in it.</summary>
public sealed class MovementDuties(AppDb db, MovementRights rights, PeopleDirectory people)
{
    /// <param name="years">Those asked about.</param>
    public async Task<IReadOnlyList<GroupDuty>> OfGroupsAsync(IQueryable<MovementYearRow> years, CancellationToken ct)
    {
        if (!rights.MaySendSome) return [];
        string[] units = [.. (await people.NeighbourhoodsAsync(ct)).Select(unit => unit.Id).Where(rights.MaySend)];
        var groups = await db.Set<MovementGroupRow>().AsNoTracking().Where(row => units.Contains(row.UnitId))
            .Join(years, group => group.YearId, year => year.Id, (group, year) => new { group, year })
            .Join(db.Set<MovementRow>(), one => one.year.MovementId, movement => movement.Id,
                (one, movement) => new { one.group, one.year, movement })
            .ToArrayAsync(ct);
        Guid[] ids = [.. groups.Select(one => one.year.Id).Distinct()];
        var sent = ids.Length == 0 ? [] : await db.Set<MovementEntryRow>().AsNoTracking()
            .Where(row => ids.Contains(row.YearId) && units.Contains(row.UnitId)).OrderBy(row => row.Number).ToArrayAsync(ct);
        var entries = sent.ToLookup(row => (row.YearId, row.UnitId));
        return
        [
            .. groups.Select(one => new GroupDuty(
                one.movement, one.year, new(one.group, [.. entries[(one.year.Id, one.group.UnitId)]]))),
        ];
    }

    /// <summary>Names of those who have the word on what the groups sent, by movement; only of duties that wait.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> AwaitedAsync(IReadOnlyList<GroupDuty> duties, CancellationToken ct)
    {
        MovementRow[] movements = [.. duties.Where(duty => duty.Waits).Select(duty => duty.Movement).DistinctBy(movement => movement.Id)];
        if (movements.Length == 0) return new Dictionary<Guid, string>();
        var (roles, units) = (await people.RolesAsync(ct), await people.UnitsAsync(ct));
        return movements.ToDictionary(movement => movement.Id, movement =>
            MovementTurn.Of(roles, MovementPermissions.Confirm, movement.LeadId).Count == 0 ? "Văn phòng"
                : units.FirstOrDefault(unit => unit.Id == movement.LeadId)?.Name ?? movement.LeadId!);
    }

    /// <param name="years">Those asked about.</param>
    public async Task<IReadOnlyList<LeadDuty>> OfLeadsAsync(IQueryable<MovementYearRow> years, CancellationToken ct)
    {
        if (!rights.MayConfirmSome && !rights.MayPlanSome) return [];
        var rows = await years.Join(db.Set<MovementRow>(), year => year.MovementId, movement => movement.Id, (year, movement) => new
        {
            year,
            movement,
            waiting = db.Set<MovementEntryRow>().Count(entry => entry.YearId == year.Id && entry.State == EntryState.Sent),
        }).AsNoTracking().ToArrayAsync(ct);
        var roles = rows.Length == 0 ? [] : await people.RolesAsync(ct);
        return
        [
            .. rows.Select(row => new LeadDuty(row.movement, row.year,
                    IsTheirs(MovementPermissions.Confirm, row.movement.LeadId, roles) ? row.waiting : 0,
                    IsTheirs(MovementPermissions.Plan, row.movement.LeadId, roles)))
                .Where(duty => duty.Waiting > 0 || duty.MayClose),
        ];
    }

    private bool IsTheirs(string permission, string? lead, IReadOnlyList<HeldRole> roles)
    {
        var isOffice = rights.May(permission, unit: null);
        return MovementTurn.Of(roles, permission, lead).Count == 0 ? isOffice : !isOffice && rights.May(permission, lead);
    }
}
