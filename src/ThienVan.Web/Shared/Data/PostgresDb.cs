using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace ThienVan.Web.Shared.Data;

/// <summary>Many wards on one server, every table distributable by <c>ward_id</c>.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, WardContext ward, IEnumerable<TableSource> tables)
    : AppDb(options, ward, tables)
{
    // "tvmigrat" in ASCII: a number no one else on the server uses.
    private const long StartLock = 0x74766d6967726174;

    internal override async Task<EventHead> LockHeadAsync(CancellationToken ct)
    {
        await Database.ExecuteSqlAsync(
            $"INSERT INTO event_head (ward_id, seq, hash) VALUES ({WardId}, 0, {Core.Kernel.EventChain.Genesis}) ON CONFLICT DO NOTHING",
            ct
        );
        return await EventHeads
            .FromSql($"SELECT * FROM event_head WHERE ward_id = {WardId} FOR UPDATE")
            .IgnoreQueryFilters()
            .SingleAsync(ct);
    }

    internal override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken ct) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    internal override async Task AloneAsync(Func<Task> work, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Database.GetConnectionString());
        await connection.OpenAsync(ct);
        // However long the one before takes: an upgrade is not over in the time of a page's query.
        await using var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = StartLock } },
        };
        await take.ExecuteNonQueryAsync(ct);
        await work();
        await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection)
        {
            Parameters = { new() { Value = StartLock } },
        };
        await release.ExecuteNonQueryAsync(ct);
    }

    internal override Task<List<string>> TableNamesAsync(CancellationToken ct) =>
        Database.SqlQuery<string>($"SELECT tablename AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()").ToListAsync(ct);

    internal override bool IsCollision(Exception exception) =>
        (exception as PostgresException ?? exception.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantToUtc>();
    }

    private sealed class InstantToUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), stored => stored);
}
