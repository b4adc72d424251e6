using Microsoft.Data.Sqlite;
using Npgsql;

namespace ThienVan.Web.Tests.Shared;

public enum Engine { Sqlite, Postgres }

/// <summary>An empty database of its own for one test, gone after it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string ServerVariable = "THIENVAN_TEST_POSTGRES";
    private readonly Func<Task> _drop;

    /// <summary>Null for a file.</summary>
    private readonly string? _name;

    private TestDatabase(string connectionString, string? name, Func<Task> drop) =>
        (ConnectionString, _name, _drop) = (connectionString, name, drop);

    public string ConnectionString { get; }

    public static Task<TestDatabase> CreateAsync(Engine engine) =>
        engine == Engine.Sqlite ? Task.FromResult(Sqlite()) : PostgresAsync("template0");

    /// <summary>Another database with the same in it; nobody may be using this one.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        if (_name is not null) return await PostgresAsync(_name);
        var copy = Sqlite();
        File.Copy(FileOf(ConnectionString), FileOf(copy.ConnectionString));
        return copy;
    }

    /// <summary>Lets go of every connection, so that it can be copied.</summary>
    public void Rest()
    {
        if (_name is null) SqliteConnection.ClearAllPools();
        else NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync() => await _drop();

    private static TestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("thienvan-");
        return new($"Data Source={Path.Combine(folder.FullName, "test.db")}", name: null, () =>
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestDatabase> PostgresAsync(string template)
    {
        var server = Environment.GetEnvironmentVariable(ServerVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{ServerVariable} is not set: no PostgreSQL server to test on.");
        var name = $"tv_{Guid.CreateVersion7():N}";
        await OnServerAsync(server!, $"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE {template}");
        var own = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true, MaxPoolSize = 20 }.ConnectionString;
        return new(own, name, async () =>
        {
            await using (var pool = new NpgsqlConnection(own)) NpgsqlConnection.ClearPool(pool);
            await OnServerAsync(server!, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        });
    }

    private static string FileOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;

    private static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
