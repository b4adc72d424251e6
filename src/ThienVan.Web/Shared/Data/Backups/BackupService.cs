using System.Reflection;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>One consistent file of everything, and back.</summary>
internal sealed class BackupService(IBackupEngine engine, WardContext ward, TimeProvider time)
{
    private static string Product { get; } =
        typeof(BackupService).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <param name="file">Where it comes to lie.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="overwrite">False to fail where a file lies already.</param>
    public async Task<BackupManifest> BackUpAsync(string file, CancellationToken ct, bool overwrite = false)
    {
        await using var writer = new BackupWriter(file, overwrite);
        var content = await engine.DumpAsync(writer, ct);
        var manifest = new BackupManifest
        {
            Format = BackupManifest.ThisFormat,
            Product = Product,
            Engine = engine.Name,
            Migration = content.Migration,
            Ward = ward.WardId,
            At = time.GetUtcNow(),
            Audit = content.Audit,
            Tables = content.Tables,
        };
        await writer.FinishAsync(manifest, ct);
        return manifest;
    }

    public async Task<Result<BackupManifest>> RestoreAsync(string file, Action<long, long> progress, CancellationToken ct)
    {
        var opened = await BackupReader.OpenAsync(file, progress, ct);
        if (opened.Refusal is { } unreadable) return unreadable;
        using var reader = opened.Value;
        if (Unfit(reader.Manifest) is { } unfit) return unfit;
        return await engine.RestoreAsync(reader, ct) is { } refusal ? refusal : reader.Manifest;
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
                $"Bản sao lưu này của cơ sở dữ liệu {manifest.Engine}, còn hệ thống đang dùng {engine.Name}. Hãy đặt "
                    + "ConnectionStrings:ThienVan cho đúng loại."
            );
        return manifest.Ward == ward.WardId
            ? null
            : new("backup.other_ward",
                $"Bản sao lưu này của {manifest.Ward}, không phải {ward.WardId}. Hãy chọn đúng bản sao lưu hoặc đặt lại ThienVan:WardId.");
    }
}

/// <param name="Manifest">What the backup says about itself.</param>
/// <param name="Audit">Log and state compared after restoring it.</param>
internal sealed record BackupRehearsed(BackupManifest Manifest, AuditResult Audit);
