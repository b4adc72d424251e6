using System.Reflection;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>One consistent file of everything, and back.</summary>
internal sealed class BackupService(IBackupEngine engine, WardContext ward, TimeProvider time)
{
    private static string Product { get; } =
        typeof(BackupService).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public async Task<BackupManifest> BackUpAsync(string file, CancellationToken ct, bool ofOlder = false)
    {
        await using var writer = new BackupWriter(file);
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
