using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
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

    public async Task<BackupContent> DumpAsync(BackupWriter writer, CancellationToken ct)
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var rows = new Dictionary<string, long>();
        foreach (var table in Tables())
            await writer.AddAsync(PartOf(table), async target => rows.Add(table.Name, await CopyOutAsync(table, target, ct)));
        var audit = await new EventAudit(db).VerifyInsideAsync((_, _) => { }, ct);
        return new((await db.Database.GetAppliedMigrationsAsync(ct)).Last(), BackupAudit.Of(audit), rows);
    }

    public async Task<Refusal?> RestoreAsync(BackupReader reader, CancellationToken ct)
    {
        await db.BringUpToDateAsync(ct);
        var manifest = reader.Manifest;
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).Last() != manifest.Migration)
            return new(
                "backup.other_schema",
                $"Bản sao lưu do phiên bản {manifest.Product} tạo ra, khác lược đồ của chương trình này. Hãy khôi phục bằng đúng phiên "
                    + "bản đó rồi nâng cấp."
            );
        if (!Tables().TrueForAll(table => reader.Has(PartOf(table)))) return BackupReader.Damaged("thiếu bảng");

        var result = await write.RunAsync<bool>(Actor, change => ReplaceAsync(change, reader, ct), ct);
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
        return await engine.RestoreAsync(reader, ct) is { } refusal ? refusal : await new EventAudit(copy).VerifyAsync((_, _) => { }, ct);
    }

    private static string PartOf(ITable table) => $"tables/{table.Name}.copy";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    private static string Columns(ITable table) =>
        string.Join(", ", table.Columns.Select(column => Quoted(column.Name)).Order(StringComparer.Ordinal));

    /// <summary>Tables after those they refer to.</summary>
    private List<ITable> Tables()
    {
        var sorted = new List<ITable>();
        foreach (
            var table in db.GetService<IDesignTimeModel>()
                .Model.GetRelationalModel()
                .Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
        )
            Visit(table);
        return sorted;

        void Visit(ITable table)
        {
            if (sorted.Contains(table)) return;
            foreach (var key in table.ForeignKeyConstraints.Where(key => key.PrincipalTable != table)) Visit(key.PrincipalTable);
            sorted.Add(table);
        }
    }

    private async Task<long> CopyOutAsync(ITable table, Stream target, CancellationToken ct)
    {
        var rows = 0L;
        using var reader = await Connection.BeginTextExportAsync($"COPY {Quoted(table.Name)} ({Columns(table)}) TO STDOUT", ct);
        await using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true);
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            await writer.WriteAsync(line.AsMemory(), ct);
            await writer.WriteAsync('\n');
            rows++;
        }

        return rows;
    }

    private async Task<Result<bool>> ReplaceAsync(Change change, BackupReader reader, CancellationToken ct)
    {
        var replaced = Tables();
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
        if (await db.RefuseRestoredAsync(ct) is { } unfit) return unfit;
        change.Record(ProductEvents.Restored, "product", now: new { backupAt = reader.Manifest.At, events = reader.Manifest.Audit.Count });
        return true;
    }

    private async Task<long> CopyInAsync(ITable table, BackupReader reader, CancellationToken ct)
    {
        var rows = 0L;
        await using var part = await reader.OpenPartAsync(PartOf(table), ct);
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
}
