using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Tips;

/// <summary>
/// Where a reporter writes: sealed rows without an event, for every event tells a time to whoever keeps the machine (ADR 0040). What was
/// filed is published the night after, so nothing can go unseen.
/// </summary>
public sealed class TipLedger(AppDb db, WriteTurn turn)
{
    private const int Attempts = 5;

    /// <summary>False where this tip is here already: the form was sent twice.</summary>
    public Task<bool> FileAsync(TipRow tip, IReadOnlyList<object> rows, CancellationToken ct) => KeepAsync(async () =>
    {
        if (await db.Set<TipRow>().AsNoTracking().AnyAsync(row => row.Lookup == tip.Lookup, ct)) return false;
        db.Add(tip);
        db.AddRange(rows);
        await db.SaveChangesAsync(ct);
        return true;
    }, ct);

    /// <summary>False where this message is here already.</summary>
    /// <param name="tip">Id of the tip.</param>
    /// <param name="message">Id of the part that says it.</param>
    /// <param name="parts">Its parts, from the first free place on.</param>
    public Task<bool> SayAsync(Guid tip, Guid message, Func<int, IReadOnlyList<BoxPartRow>> parts, CancellationToken ct) =>
        KeepAsync(async () =>
        {
            if (await db.Set<BoxPartRow>().AsNoTracking().AnyAsync(row => row.Id == message, ct)) return false;
            db.AddRange(parts(await NextAsync(db, tip, ct)));
            await db.SaveChangesAsync(ct);
            await db.Set<TipRow>().Where(row => row.Id == tip)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Turn, TipTurn.Readers), ct);
            return true;
        }, ct);

    /// <summary>First free place in a box.</summary>
    internal static async Task<int> NextAsync(AppDb db, Guid box, CancellationToken ct) =>
        (await db.Set<BoxPartRow>().Where(row => row.BoxId == box).MaxAsync(row => (int?)row.Position, ct) ?? 0) + 1;

    // Two presses at once meet in the unique index; the second then finds what the first left.
    private async Task<bool> KeepAsync(Func<Task<bool>> write, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var mine = await turn.TakeAsync(ct);
            db.Begin();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var done = await write();
                await transaction.CommitAsync(ct);
                return done;
            }
            catch (Exception exception) when (attempt < Attempts && (exception is DbUpdateException || db.IsCollision(exception)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
