using Microsoft.Data.Sqlite;
using Npgsql;

namespace ThienVan.Web.Tests.Shared;

public enum Engine { Sqlite, Postgres }

/// <summary>An empty database of its own for one test, gone after it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string ServerVariable = "THIENVAN_TEST_POSTGRES";
    private readonly Func<Task> _drop;

    private TestDatabase(string connectionString, Func<Task> drop)
    {
        ConnectionString = connectionString;
        _drop = drop;
    }

    public string ConnectionString { get; }

    public static Task<TestDatabase> CreateAsync(Engine engine) => engine == Engine.Sqlite ? Task.FromResult(Sqlite()) : PostgresAsync();

    public async ValueTask DisposeAsync() => await _drop();

    private static TestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("thienvan-");
        return new($"Data Source={Path.Combine(folder.FullName, "test.db")}", () =>
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestDatabase> PostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable(ServerVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{ServerVariable} is not set: no PostgreSQL server to test on.");
        var name = $"tv_{Guid.CreateVersion7():N}";
        await OnServerAsync(server!, $"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0");
        var own = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true, MaxPoolSize = 20 }.ConnectionString;
        return new(own, async () =>
        {
            await using (var pool = new NpgsqlConnection(own)) NpgsqlConnection.ClearPool(pool);
            await OnServerAsync(server!, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        });
    }

    private static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
