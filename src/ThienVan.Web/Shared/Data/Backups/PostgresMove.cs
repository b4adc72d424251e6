using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>A ward that outgrew its file: everything out of SQLite into an empty PostgreSQL database, in one step.</summary>
internal sealed class PostgresMove(AppDb from, IEnumerable<TableSource> tables, WardContext ward, TimeProvider time)
{
    private static readonly string?[] _ofServer = ["postgres", "template0", "template1"];

    private static readonly Actor Actor = Actor.System("Chuyển cơ sở dữ liệu");

    private static Refusal NotSqlite => new(
        "move.not_sqlite", "Lệnh này chuyển từ SQLite: ConnectionStrings:ThienVan đang trỏ tới PostgreSQL.");

    private static Refusal NotPostgres(string why) => new(
        "move.not_postgres", $"Nơi đến phải là một cơ sở dữ liệu PostgreSQL ({why}). Cách viết: Host=...;Database=...;Username=...");

    private static Refusal OfServer => new(
        "move.of_server", "Nơi đến là cơ sở dữ liệu của chính máy chủ PostgreSQL. Đề nghị tạo một cơ sở dữ liệu riêng cho Thiên Văn.");

    private static Refusal Closed => new(
        "move.closed",
        "Không mở được nơi đến (--to): máy chủ chưa chạy, chưa có cơ sở dữ liệu đó, hoặc sai tên, mật khẩu. Dữ liệu giữ nguyên.");

    private static Refusal NotEmpty => new("move.not_empty", "Cơ sở dữ liệu đến đã có dữ liệu. Đề nghị tạo một cơ sở dữ liệu trống.");

    private static Refusal Differs => new(
        "move.differs", "Dữ liệu ở nơi đến không khớp nhật ký của nơi đi. Không dòng nào được giữ lại ở nơi đến. "
            + "Đề nghị chạy thienvan audit verify.");

    /// <returns>Rows moved, and what the audit of the new database showed.</returns>
    public async Task<Result<(long Rows, AuditResult Audit)>> RunAsync(string connection, Action<long, long> progress, CancellationToken ct)
    {
        if (from is not SqliteDb) return NotSqlite;
        if (!DbConnections.IsPostgres(connection)) return NotPostgres("đây không phải là Host=...");
        if (DbConnections.WhyUnreadable(connection) is { } why) return NotPostgres(why);
        if (_ofServer.Contains(new NpgsqlConnectionStringBuilder(connection).Database)) return OfServer;
        var options = new DbContextOptionsBuilder<PostgresDb>();
        options.UseThienVanPostgres(connection);
        await using var to = new PostgresDb(options.Options, ward, tables);
        if (!await to.Database.CanConnectAsync(ct)) return Closed;
        await to.BringUpToDateAsync(ct);
        if (!(await DatabaseStanding.ReadAsync(to, ct)).IsEmpty) return NotEmpty;
        await using var reading = await from.BeginSnapshotAsync(ct);
        await using var writing = await to.Database.BeginTransactionAsync(ct);
        var (rows, sorted) = (0L, TableOrder.Of(to));
        foreach (var (table, done) in sorted.Select((table, at) => (table, at)))
        {
            rows += await CopyAsync(table, to, ct);
            progress(done + 1, sorted.Count);
        }

        var before = await new EventAudit(from).VerifyInsideAsync((_, _) => { }, ct);
        var after = await new EventAudit(to).VerifyInsideAsync((_, _) => { }, ct);
        if (BackupAudit.Of(before) != BackupAudit.Of(after)) return Differs;
        await writing.CommitAsync(ct);
        await RecordAsync(to, rows, ct);
        return (rows, after);
    }

    private async Task<long> CopyAsync(ITable table, PostgresDb to, CancellationToken ct)
    {
        CopiedColumn[] columns = [.. table.Columns.Select(column => new CopiedColumn(column.Name, PostgresCells.TypeOf(column.StoreType)))];
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await using var command = from.Database.GetDbConnection().CreateCommand();
        command.Transaction = from.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"SELECT {names} FROM \"{table.Name}\"";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var connection = (NpgsqlConnection)to.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)", ct);
        while (await reader.ReadAsync(ct))
        {
            await writer.StartRowAsync(ct);
            for (var at = 0; at < columns.Length; at++)
            {
                if (reader.GetValue(at) is { } value and not DBNull)
                    await writer.WriteAsync(PostgresCells.Value(value, columns[at].Type), columns[at].Type, ct);
                else await writer.WriteNullAsync(ct);
            }
        }

        return (long)await writer.CompleteAsync(ct);
    }

    private async Task RecordAsync(PostgresDb to, long rows, CancellationToken ct)
    {
        using var turn = new WriteTurn();
        await new WriteScope(to, time, turn).RunAsync<bool>(Actor, change =>
        {
            change.Record(ProductEvents.Moved, "product", now: new { rows });
            return Task.FromResult<Result<bool>>(true);
        }, ct);
    }

    private sealed record CopiedColumn(string Name, NpgsqlTypes.NpgsqlDbType Type);
}
