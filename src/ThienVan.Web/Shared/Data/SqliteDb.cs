using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThienVan.Web.Shared.Data;

/// <summary>
/// One ward in one file. Instants are whole microseconds since 1970 (sort and compare as numbers), days ISO text,
/// decimals text that EF compares and orders with its own decimal functions.
/// </summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, WardContext ward, IEnumerable<TableSource> tables)
    : AppDb(options, ward, tables)
{
    private const int Busy = 5, Locked = 6;

    // The transaction is already BEGIN IMMEDIATE: it holds the only write lock there is.
    internal override async Task<EventHead> LockHeadAsync(CancellationToken ct)
    {
        var head = await EventHeads.FirstOrDefaultAsync(ct);
        return head ?? EventHeads.Add(new EventHead()).Entity;
    }

    // The provider's word for a deferred BEGIN; in WAL mode that is a snapshot.
    internal override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken ct) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, ct);

    internal string File => new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource;

    internal override string Folder => Path.GetDirectoryName(Path.GetFullPath(File))!;

    internal override void ClaimPlace() => PrivateFiles.Claim(File);

    internal override async Task AloneAsync(Func<Task> work, CancellationToken ct)
    {
        await using var alone = await FileLock.TakeAsync(File + ".starting", ct);
        await work();
    }

    internal override Task<List<string>> TableNamesAsync(CancellationToken ct) =>
        Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .ToListAsync(ct);

    internal override bool IsCollision(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode is Busy or Locked;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantToMicroseconds>();
    }

    private sealed class InstantToMicroseconds() : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond));
}
