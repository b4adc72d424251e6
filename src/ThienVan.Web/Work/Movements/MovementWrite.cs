using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Movements;

/// <summary>What every write on a movement begins with: the movement or its year as it is now, and whether who asks may.</summary>
public sealed class MovementWrite(AppDb db, WriteScope write, MovementRights rights)
{
    private static readonly Refusal _unknown = new("movement.unknown",
        "Không có phong trào hoặc đợt này; đề nghị mở lại danh sách phong trào.");

    public MovementRights Rights => rights;

    internal async Task<Refusal?> OfMovementAsync(
        Guid id, Func<string?, Refusal?> refuse, Func<MovementRow, Change, Task<Refusal?>> step, CancellationToken ct) =>
        (await write.RunAsync<bool>(rights.Actor, async change =>
            await db.Set<MovementRow>().AsTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } movement ? _unknown
            : refuse(movement.LeadId) is { } denied ? Denied(change, denied, id)
            : await step(movement, change) is { } refusal ? refusal
            : true, ct)).Refusal;

    /// <param name="refuse">Asked of the unit that leads the movement.</param>
    internal async Task<Refusal?> OfYearAsync(Guid id, Func<string?, Refusal?> refuse,
        Func<MovementRow, MovementYearRow, Change, Task<Refusal?>> step, CancellationToken ct) =>
        (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (await db.Set<MovementYearRow>().AsTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } year) return _unknown;
            var movement = await db.Set<MovementRow>().AsTracking().FirstAsync(row => row.Id == year.MovementId, ct);
            if (refuse(movement.LeadId) is { } denied) return Denied(change, denied, movement.Id);
            return await step(movement, year, change) is { } refusal ? refusal : true;
        }, ct)).Refusal;

    private static Refusal Denied(Change change, Refusal denied, Guid movement) =>
        change.Refuse(denied, MovementEvents.Refused, MovementLinks.Subject(movement));
}
