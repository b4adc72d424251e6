using Microsoft.EntityFrameworkCore;

namespace ThienVan.Web.Shared.Data;

public static class Migrating
{
    /// <summary>Brings the database up to this program's version; any number of processes may start at once.</summary>
    public static async Task BringUpToDateAsync(this AppDb db, CancellationToken ct)
    {
        if (await db.IsUpToDateAsync(ct)) return;
        await db.MigrateAloneAsync(() => db.Database.MigrateAsync(ct), ct);
    }

    public static async Task<bool> IsUpToDateAsync(this AppDb db, CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct) && !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
}
