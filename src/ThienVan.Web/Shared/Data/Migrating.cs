using Microsoft.EntityFrameworkCore;

namespace ThienVan.Web.Shared.Data;

public static class Migrating
{
    /// <summary>Brings the database up to this program's version; any number of processes may start at once.</summary>
    public static async Task BringUpToDateAsync(this AppDb db, CancellationToken ct)
    {
        db.ClaimPlace();
        if (await db.IsUpToDateAsync(ct)) return;
        await db.AloneAsync(() => db.MigrateAsync(ct), ct);
    }

    // EF's lock on SQLite is a row that outlives a killed process and would stop every later start; ours is already held.
    internal static async Task MigrateAsync(this AppDb db, CancellationToken ct)
    {
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await db.Database.MigrateAsync(ct);
    }

    public static async Task<bool> IsUpToDateAsync(this AppDb db, CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct) && !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
}
