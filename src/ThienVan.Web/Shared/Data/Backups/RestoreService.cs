using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>A backup on its way back: read and found fit first, put in place when somebody has seen what it replaces.</summary>
internal sealed class RestoreService(IBackupEngine engine, BackupService backups, DatabaseUpgrade upgrade, AppDb db, WardContext ward,
    TimeProvider time)
{
    /// <summary>Makes or upgrades the database once the file is found fit for it; a file that is not leaves nothing behind.</summary>
    public async Task<Result<PendingRestore>> OpenAsync(string file, Action<long, long> progress, CancellationToken ct)
    {
        var opened = await BackupReader.OpenAsync(file, progress, ct);
        if (opened.Refusal is { } unreadable) return unreadable;
        if (Unfit(opened.Value.Manifest) is { } unfit)
        {
            opened.Value.Dispose();
            return unfit;
        }

        var copy = await upgrade.RunAsync(ct);
        return new PendingRestore(opened.Value, await DatabaseStanding.ReadAsync(db, ct)) { CopyOfOlder = copy };
    }

    /// <summary>Puts the backup in place, after a copy of what it replaces.</summary>
    /// <returns>The copy's file; null when there was nothing to copy.</returns>
    public async Task<Result<string?>> ApplyAsync(PendingRestore pending, string copies, CancellationToken ct)
    {
        var copy = pending.Stood.IsEmpty ? null : Path.Combine(copies, $"truoc-khoi-phuc-{FigureText.FileMoment(time.GetUtcNow())}.tvbak");
        if (copy is not null) await backups.BackUpAsync(copy, ct);
        return await engine.RestoreAsync(pending.Reader, pending.Stood, ct) is { } refusal ? refusal : copy;
    }

    /// <summary>As a restore would go, in a database of its own that is gone afterwards; the running data is not touched.</summary>
    public async Task<Result<BackupRehearsed>> RehearseAsync(string file, Action<long, long> progress, CancellationToken ct)
    {
        var opened = await BackupReader.OpenAsync(file, progress, ct);
        if (opened.Refusal is { } unreadable) return unreadable;
        using var reader = opened.Value;
        if (Unfit(reader.Manifest) is { } unfit) return unfit;
        var found = await engine.RehearseAsync(reader, ct);
        return found.Refusal is { } refusal ? refusal : new BackupRehearsed(reader.Manifest, found.Value);
    }

    private Refusal? Unfit(BackupManifest manifest)
    {
        if (manifest.Engine != engine.Name)
            return new(
                "backup.other_engine",
                $"Bản sao lưu này của cơ sở dữ liệu {manifest.Engine}, còn hệ thống đang dùng {engine.Name}. Đề nghị đặt "
                    + "ConnectionStrings:ThienVan cho đúng loại."
            );
        return manifest.Ward == ward.WardId
            ? null
            : new("backup.other_ward",
                $"Bản sao lưu này của {manifest.Ward}, không phải {ward.WardId}. "
                    + "Đề nghị chọn đúng bản sao lưu hoặc đặt lại ThienVan:WardId.");
    }
}

/// <param name="reader">Disposed with this.</param>
internal sealed class PendingRestore(BackupReader reader, DatabaseStanding stood) : IDisposable
{
    public BackupReader Reader { get; } = reader;

    public BackupManifest Manifest => Reader.Manifest;

    /// <summary>What the backup would replace.</summary>
    public DatabaseStanding Stood { get; } = stood;

    /// <summary>Where the database of an older program was kept before it was upgraded; null for none.</summary>
    public string? CopyOfOlder { get; init; }

    public void Dispose() => Reader.Dispose();
}
