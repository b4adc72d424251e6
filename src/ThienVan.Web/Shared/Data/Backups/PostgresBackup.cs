using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>
/// Every table of the model as COPY text, read in one REPEATABLE READ snapshot, written back in one transaction:
/// serving processes see the old data until it commits. Needs the schema the backup was made on.
/// </summary>
internal sealed class PostgresBackup(
    PostgresDb db, WriteScope write, IEnumerable<TableSource> tables, WardContext ward, TimeProvider time) : IBackupEngine
{
    private static readonly Actor Actor = Actor.System("Khôi phục dữ liệu");

    public string Name => "Postgres";

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    public async Task<BackupContent> DumpAsync(BackupWriter writer, bool ofOlder, CancellationToken ct)
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var rows = new Dictionary<string, long>();
        foreach (var (table, columns) in await StoredTablesAsync(ct))
            await writer.AddAsync(PartOf(table), async target => rows.Add(table, await CopyOutAsync(table, columns, target, ct)));
        var audit = ofOlder
            ? await BackupAudit.OfHeadAsync(db, ct)
            : BackupAudit.Of(await new EventAudit(db).VerifyInsideAsync((_, _) => { }, ct));
        return new((await db.Database.GetAppliedMigrationsAsync(ct)).Last(), audit, rows);
    }

    public async Task<Refusal?> RestoreAsync(BackupReader reader, DatabaseStanding stood, CancellationToken ct)
    {
        await db.BringUpToDateAsync(ct);
        var manifest = reader.Manifest;
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).Last() != manifest.Migration)
            return new(
                "backup.other_schema",
                $"Bản sao lưu do phiên bản {manifest.Product} tạo ra, khác lược đồ của chương trình này. Đề nghị khôi phục bằng đúng phiên "
                    + "bản đó rồi nâng cấp."
            );
        if (!TableOrder.Of(db).TrueForAll(table => reader.Has(PartOf(table.Name)))) return BackupReader.Damaged("thiếu bảng");

        var result = await write.RunAsync<bool>(Actor, change => ReplaceAsync(change, reader, stood, ct), ct);
        return result.Refusal;
    }

    public async Task<Result<AuditResult>> RehearseAsync(BackupReader reader, CancellationToken ct)
    {
        var name = $"thienvan_thu_{Guid.CreateVersion7(time.GetUtcNow()):N}";
        try
        {
            await RunAsync($"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0", ct);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return NoRoomToRehearse;
        }

        try
        {
            return await RehearseInAsync(name, reader, ct);
        }
        finally
        {
            await RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        }
    }

    private static Refusal NoRoomToRehearse => new(
        "backup.no_rehearsal",
        "Tài khoản PostgreSQL của hệ thống không được tạo cơ sở dữ liệu để khôi phục thử. Đề nghị cấp quyền (ALTER ROLE ... CREATEDB), "
            + "hoặc đặt ConnectionStrings:ThienVan sang một máy chủ PostgreSQL khác có quyền đó rồi chạy lại lệnh này."
    );

    private async Task<Result<AuditResult>> RehearseInAsync(string name, BackupReader reader, CancellationToken ct)
    {
        var there = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Database = name, Pooling = false };
        var options = new DbContextOptionsBuilder<PostgresDb>();
        options.UseThienVanPostgres(there.ConnectionString);
        await using var copy = new PostgresDb(options.Options, ward, tables);
        using var turn = new WriteTurn();
        var engine = new PostgresBackup(copy, new WriteScope(copy, time, turn), tables, ward, time);
        return await engine.RestoreAsync(reader, DatabaseStanding.Empty, ct) is { } refusal
            ? refusal
            : await new EventAudit(copy).VerifyAsync((_, _) => { }, ct);
    }

    private static string PartOf(string table) => $"tables/{table}.copy";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    private static string Columns(ITable table) => Columns(table.Columns.Select(column => column.Name));

    // By their quoted names: as every backup made so far has them.
    private static string Columns(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quoted).Order(StringComparer.Ordinal));

    /// <summary>Tables as the database has them, with their columns; an older program's may be other than this one's.</summary>
    private async Task<IEnumerable<(string Table, string Columns)>> StoredTablesAsync(CancellationToken ct)
    {
        var columns = await db.Database.SqlQuery<StoredColumn>(
            $"""
            SELECT c.table_name AS "Table", c.column_name AS "Column" FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name <> {HistoryRepository.DefaultTableName}
            """).ToArrayAsync(ct);
        return columns.GroupBy(column => column.Table, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Columns(group.Select(column => column.Column))));
    }

    private async Task<long> CopyOutAsync(string table, string columns, Stream target, CancellationToken ct)
    {
        var rows = 0L;
        using var reader = await Connection.BeginTextExportAsync($"COPY {Quoted(table)} ({columns}) TO STDOUT", ct);
        await using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true);
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            await writer.WriteAsync(line.AsMemory(), ct);
            await writer.WriteAsync('\n');
            rows++;
        }

        return rows;
    }

    private async Task<Result<bool>> ReplaceAsync(Change change, BackupReader reader, DatabaseStanding stood, CancellationToken ct)
    {
        var replaced = TableOrder.Of(db);
        await RunAsync($"TRUNCATE {string.Join(", ", replaced.Select(table => Quoted(table.Name)))}", ct);
        foreach (var table in replaced)
        {
            if (await CopyInAsync(table, reader, ct) != reader.Manifest.Tables.GetValueOrDefault(table.Name))
                return BackupReader.Damaged($"số dòng của {table.Name}");
        }

        // The write began on the head that was just replaced.
        await db.ChangeTracker.Entries<EventHead>().Single().ReloadAsync(ct);
        var audit = await new EventAudit(db).VerifyInsideAsync((_, _) => { }, ct);
        if (BackupAudit.Of(audit) != reader.Manifest.Audit) return BackupReader.Damaged("nhật ký không khớp bản kê");
        if (await db.RefuseRestoredAsync(stood, ct) is { } unfit) return unfit;
        change.Record(ProductEvents.Restored, "product", now: new { backupAt = reader.Manifest.At, events = reader.Manifest.Audit.Count });
        return true;
    }

    private async Task<long> CopyInAsync(ITable table, BackupReader reader, CancellationToken ct)
    {
        var rows = 0L;
        await using var part = await reader.OpenPartAsync(PartOf(table.Name), ct);
        using var lines = new StreamReader(part, new UTF8Encoding(false, throwOnInvalidBytes: true));
        await using (var writer = await Connection.BeginTextImportAsync($"COPY {Quoted(table.Name)} ({Columns(table)}) FROM STDIN", ct))
        {
            for (; await lines.ReadLineAsync(ct) is { } line; rows++)
            {
                await writer.WriteAsync(line.AsMemory(), ct);
                await writer.WriteAsync('\n');
            }
        }

        foreach (var column in table.Columns.Where(column => column.StoreType is "integer" or "bigint"))
            await AdvanceAsync(table, column, ct);
        return rows;
    }

    // Generated numbers must go on after the highest one restored; columns without a sequence give null and nothing happens.
    private Task<int> AdvanceAsync(ITable table, IColumn column, CancellationToken ct) => RunAsync(
        $"SELECT setval(pg_get_serial_sequence('{Quoted(table.Name)}', '{column.Name}'), (SELECT max({Quoted(column.Name)}) FROM "
            + $"{Quoted(table.Name)}))",
        ct
    );

    // Names come from the model, quoted; they cannot be parameters.
    private Task<int> RunAsync(string sql, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(sql, ct);

    private sealed record StoredColumn(string Table, string Column);
}
