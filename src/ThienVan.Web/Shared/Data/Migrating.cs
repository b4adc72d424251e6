using Microsoft.EntityFrameworkCore;

namespace ThienVan.Web.Shared.Data;

public static class Migrating
{
    /// <summary>Brings the database up to this program's version; any number of processes may start at once.</summary>
    /// <param name="db">Made where there is none.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="first">What the one process that does it does before; null for nothing.</param>
    /// <exception cref="ForeignDatabaseException">Another program's tables lie there; nothing was written.</exception>
    public static async Task BringUpToDateAsync(this AppDb db, CancellationToken ct, Func<Task>? first = null)
    {
        db.ClaimPlace();
        if (await db.IsUpToDateAsync(ct)) return;
        await db.AloneAsync(async () =>
        {
            if (await db.IsUpToDateAsync(ct)) return;
            if (await db.IsForeignAsync(ct)) throw new ForeignDatabaseException();
            if (first is not null) await first();
            await MigrateAsync(db, ct);
        }, ct);
    }

    /// <summary>True when another program's tables lie there and none of ours.</summary>
    internal static async Task<bool> IsForeignAsync(this AppDb db, CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct)
        && !(await db.Database.GetAppliedMigrationsAsync(ct)).Any()
        && (await db.TableNamesAsync(ct)).Exists(name => !name.StartsWith("__EF", StringComparison.Ordinal));

    // EF's lock on SQLite is a row that outlives a killed process and would stop every later start; ours is already held.
    private static async Task MigrateAsync(AppDb db, CancellationToken ct)
    {
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await db.Database.MigrateAsync(ct);
    }

    public static async Task<bool> IsUpToDateAsync(this AppDb db, CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct) && !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
}
