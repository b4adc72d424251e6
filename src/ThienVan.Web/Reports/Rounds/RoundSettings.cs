using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>What the office changes in a round after it opened: its dates, its lock, its exceptions. Null means done.</summary>
public sealed class RoundSettings(
    AppDb db, WriteScope write, RoundReader rounds, CalendarReader calendars, PeopleDirectory people, ReportRights rights,
    ExceptionNotices notices)
{
    public Task<Refusal?> ChangeDatesAsync(Guid id, DateChange dates, CancellationToken ct) => ChangeAsync(id, async (change, row, held) =>
    {
        var next = held.Round.Dates with
        {
            OpensOn = dates.OpensOn,
            DueOn = dates.DueOn,
            GraceUntil = dates.GraceUntil,
            UpwardDueOn = dates.UpwardDueOn,
        };
        if (RoundSteps.RefuseDates(held.Round, next, dates.Reason, await calendars.GetAsync(ct)) is { } refusal) return refusal;
        if (next == held.Round.Dates) return null;
        (row.OpensOn, row.DueOn, row.GraceUntil, row.UpwardDueOn) = (next.OpensOn, next.DueOn, next.GraceUntil, next.UpwardDueOn);
        change.Record(ReportEvents.RoundDatesChanged, RoundSubject.Of(id), dates.Reason!.Trim(), held.Round.Dates, next);
        return null;
    }, ct);

    /// <summary>Nobody enters any more without an exception; verifying and approving go on.</summary>
    public Task<Refusal?> LockAsync(Guid id, CancellationToken ct) => ChangeAsync(id, (change, row, held) =>
    {
        if (RoundSteps.RefuseLock(held.Round) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        (row.State, row.LockedBy, row.LockedAt) = (RoundState.Locked, change.Actor.Name, change.At);
        change.Record(ReportEvents.RoundLocked, RoundSubject.Of(id));
        return Task.FromResult<Refusal?>(null);
    }, ct);

    public Task<Refusal?> UnlockAsync(Guid id, string? reason, CancellationToken ct) => ChangeAsync(id, (change, row, held) =>
    {
        if (RoundSteps.RefuseUnlock(held.Round, reason) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        (row.State, row.LockedBy, row.LockedAt) = (RoundState.Open, null, null);
        change.Record(ReportEvents.RoundUnlocked, RoundSubject.Of(id), reason!.Trim());
        return Task.FromResult<Refusal?>(null);
    }, ct);

    /// <summary>Lets one unit, or one neighbourhood group, enter after the lock for a while.</summary>
    public Task<Refusal?> GrantAsync(Guid id, LockException exception, CancellationToken ct) => ChangeAsync(id, async (change, _, held) =>
    {
        var asked = exception with { Reason = exception.Reason.Trim() };
        if (
            RoundSteps.RefuseException(held.Round, asked, await ReportsAsync(held.Round, asked.UnitId, ct), VietnamDay.Of(change.At)) is
            { } refusal
        )
            return refusal;
        if (held.Exceptions.Contains(asked)) return null;
        db.Add(new LockExceptionRow
        {
            Id = Guid.CreateVersion7(change.At),
            RoundId = id,
            UnitId = asked.UnitId,
            Until = asked.Until,
            Reason = asked.Reason,
            GrantedBy = change.Actor.Name,
            GrantedAt = change.At,
        });
        change.Record(ReportEvents.LockExcepted, RoundSubject.Of(id), asked.Reason, old: null, new { asked.UnitId, asked.Until });
        await notices.TellAsync(change, held.Round, asked, ct);
        return null;
    }, ct);

    private async Task<bool> ReportsAsync(Round round, string unit, CancellationToken ct) =>
        round.Lines.Any(line => (line.UnitId ?? PlanUnit.None) == unit)
        || (round.Lines.Any(line => line.ByNeighbourhood) && (await people.NeighbourhoodsAsync(ct)).Any(group => group.Id == unit));

    private async Task<Refusal?> ChangeAsync(Guid id, Func<Change, RoundRow, OpenRound, Task<Refusal?>> edit, CancellationToken ct)
    {
        if (!rights.MayManage) return DefinitionService.Denied;
        var result = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (await rounds.FindAsync(id, ct) is not { } held) return RoundRefusals.UnknownRound;
            var row = await db.Set<RoundRow>().FirstAsync(round => round.Id == id, ct);
            return await edit(change, row, held) is { } refusal ? refusal : true;
        }, ct);
        return result.Refusal;
    }
}
