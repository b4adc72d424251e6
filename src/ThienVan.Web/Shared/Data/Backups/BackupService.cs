using System.Reflection;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>One consistent file of everything, and back.</summary>
internal sealed class BackupService(IBackupEngine engine, WardContext ward, TimeProvider time)
{
    private static string Product { get; } =
        typeof(BackupService).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <param name="file">Where it comes to lie.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="overwrite">False to fail where a file lies already.</param>
    /// <param name="ofOlder">The database is as an older program left it.</param>
    public async Task<BackupManifest> BackUpAsync(string file, CancellationToken ct, bool overwrite = false, bool ofOlder = false)
    {
        await using var writer = new BackupWriter(file, overwrite);
        var content = await engine.DumpAsync(writer, ofOlder, ct);
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
}

/// <param name="Manifest">What the backup says about itself.</param>
/// <param name="Audit">Log and state compared after restoring it.</param>
internal sealed record BackupRehearsed(BackupManifest Manifest, AuditResult Audit);
