using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>
/// Out with VACUUM INTO, which reads one snapshot and keeps no writer waiting. Back with SQLite's online backup into the live
/// file: one transaction, so that serving processes see the old data or the new, never a mixture, and need no restart.
/// </summary>
internal sealed class SqliteBackup(SqliteDb db, IEnumerable<TableSource> tables, WardContext ward, TimeProvider time) : IBackupEngine
{
    private const string Part = "database.db";
    private static readonly Actor Actor = Actor.System("Khôi phục dữ liệu");

    public string Name => "Sqlite";

    private string LiveFile => db.File;

    public async Task<BackupContent> DumpAsync(BackupWriter writer, bool ofOlder, CancellationToken ct)
    {
        using var folder = PrivateFiles.FolderBeside(LiveFile);
        var copy = folder.File(Part);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", ct);
        await using var file = File.OpenRead(copy);
        await writer.AddAsync(Part, target => file.CopyToAsync(target, ct));
        await using var snapshot = Open(copy);
        return await DescribeAsync(snapshot, ofOlder, ct);
    }

    public async Task<Refusal?> RestoreAsync(BackupReader reader, DatabaseStanding stood, CancellationToken ct)
    {
        db.ClaimPlace();
        using var folder = PrivateFiles.FolderBeside(LiveFile);
        return await WithCopyAsync(reader, folder, stood, async beside =>
        {
            await RecordAsync(beside, reader.Manifest, ct);
            await SwapAsync(beside, ct);
            return true;
        }, ct) is { Refusal: { } refusal } ? refusal : null;
    }

    public async Task<Result<AuditResult>> RehearseAsync(BackupReader reader, CancellationToken ct)
    {
        using var folder = PrivateFiles.FolderBeside(Path.Combine(Path.GetTempPath(), Part));
        return await WithCopyAsync(
            reader, folder, DatabaseStanding.Empty, async beside => await new EventAudit(beside).VerifyAsync((_, _) => { }, ct), ct);
    }

    private async Task<Result<T>> WithCopyAsync<T>(
        BackupReader reader, PrivateFolder folder, DatabaseStanding stood, Func<SqliteDb, Task<T>> work, CancellationToken ct)
    {
        if (!reader.Has(Part)) return BackupReader.Damaged("thiếu cơ sở dữ liệu");
        var copy = folder.File(Part);
        await using (var file = PrivateFiles.Create(copy))
        await using (var part = await reader.OpenPartAsync(Part, ct))
            await part.CopyToAsync(file, ct);

        await using var beside = Open(copy);
        if (await CheckAsync(beside, reader.Manifest, ct) is { } refusal) return refusal;
        await beside.Database.MigrateAsync(ct);
        return await beside.RefuseRestoredAsync(stood, ct) is { } unfit ? unfit : await work(beside);
    }

    private static async Task<Refusal?> CheckAsync(SqliteDb beside, BackupManifest manifest, CancellationToken ct)
    {
        try
        {
            var healthy = await beside.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToArrayAsync(ct);
            if (healthy is not ["ok"]) return BackupReader.Damaged("cơ sở dữ liệu không toàn vẹn");
            if (!beside.Database.GetMigrations().Contains(manifest.Migration))
                return new("backup.newer",
                    $"Bản sao lưu do phiên bản {manifest.Product} tạo ra, mới hơn chương trình này. Đề nghị nâng cấp rồi khôi phục.");
            var ofOlder = manifest.Migration != beside.Database.GetMigrations().Last();
            return
                await DescribeAsync(beside, ofOlder, ct) is var found
                && found.Migration == manifest.Migration
                && (ofOlder ? found.Audit.EndsAs(manifest.Audit) : found.Audit == manifest.Audit)
                && Same(found.Tables, manifest.Tables)
                ? null
                : BackupReader.Damaged("dữ liệu không khớp bản kê");
        }
        catch (SqliteException)
        {
            return BackupReader.Damaged("không đọc được cơ sở dữ liệu");
        }
    }

    private static bool Same(IReadOnlyDictionary<string, long> left, IReadOnlyDictionary<string, long> right) =>
        left.Count == right.Count && left.All(table => right.TryGetValue(table.Key, out var rows) && rows == table.Value);

    private static async Task<BackupContent> DescribeAsync(SqliteDb copy, bool ofOlder, CancellationToken ct)
    {
        var names = await copy
            .Database.SqlQueryRaw<string>(
                "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .ToArrayAsync(ct);
        var counts = new Dictionary<string, long>();
        foreach (var name in names)
            counts.Add(name, await CountAsync(copy, name, ct));
        var audit = ofOlder
            ? await BackupAudit.OfHeadAsync(copy, ct)
            : BackupAudit.Of(await new EventAudit(copy).VerifyAsync((_, _) => { }, ct));
        return new((await copy.Database.GetAppliedMigrationsAsync(ct)).Last(), audit, counts);
    }

    // A table's name cannot be a parameter; it comes from the database itself and is quoted.
    private static Task<long> CountAsync(SqliteDb copy, string table, CancellationToken ct)
    {
        var sql = $"SELECT count(*) AS \"Value\" FROM \"{table.Replace("\"", "\"\"")}\"";
        return copy.Database.SqlQueryRaw<long>(sql).SingleAsync(ct);
    }

    private async Task RecordAsync(SqliteDb beside, BackupManifest manifest, CancellationToken ct)
    {
        using var turn = new WriteTurn();
        await new WriteScope(beside, time, turn).RunAsync<bool>(Actor, change =>
        {
            change.Record(ProductEvents.Restored, "product", now: new { backupAt = manifest.At, events = manifest.Audit.Count });
            return Task.FromResult<Result<bool>>(true);
        }, ct);
    }

    private async Task SwapAsync(SqliteDb beside, CancellationToken ct)
    {
        await using var live = Open(LiveFile);
        await live.Database.OpenConnectionAsync(ct);
        await beside.Database.OpenConnectionAsync(ct);
        ((SqliteConnection)beside.Database.GetDbConnection()).BackupDatabase((SqliteConnection)live.Database.GetDbConnection());
    }

    // Without a pool the file is let go, and can be deleted, as soon as the context is disposed.
    private SqliteDb Open(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        var options = new DbContextOptionsBuilder<SqliteDb>();
        options.UseThienVanSqlite(connection);
        return new(options.Options, ward, tables);
    }
}
