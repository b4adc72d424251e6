using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>Brings a database up to this program's version, after a copy of how an older program left it.</summary>
internal sealed class DatabaseUpgrade(AppDb db, BackupService backups, IConfiguration configuration, TimeProvider time)
{
    /// <summary>Any number of processes may ask at once; one does it.</summary>
    /// <returns>The copy's file; null when there was nothing to copy.</returns>
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        string? copy = null;
        await db.BringUpToDateAsync(ct, async () => copy = await CopyAsync(ct));
        return copy;
    }

    private async Task<string?> CopyAsync(CancellationToken ct)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(ct)).Any()) return null;
        var folder = configuration["ThienVan:Backup:Directory"] is { Length: > 0 } set ? set : db.Folder;
        PrivateFiles.CreateFolder(folder);
        var copy = Path.GetFullPath(Path.Combine(folder, $"truoc-nang-cap-{FigureText.FileMoment(time.GetUtcNow())}.tvbak"));
        await backups.BackUpAsync(copy, ct, ofOlder: true);
        return copy;
    }
}
