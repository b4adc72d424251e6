using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThienVan.Web.Shared.Cli;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Tests.Shared;

public sealed class ForeignDatabaseTests
{
    [Theory]
    [InlineData(Engine.Sqlite, "SELECT count(*) FROM sqlite_master WHERE type = 'table'")]
    [InlineData(Engine.Postgres, "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")]
    public async Task Another_programs_database_is_refused_and_left_as_it_is(Engine engine, string tables)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await AskAsync(engine, database, "CREATE TABLE nhan_su (id INTEGER)");
        var refused = await Should.ThrowAsync<ForeignDatabaseException>(() => TestApp.StartOnAsync(database, demo: false));
        Trouble.Find(refused)!.Code.ShouldBe("database.foreign");
        Convert.ToInt32(await AskAsync(engine, database, tables), null).ShouldBe(1);
    }

    private static async Task<object?> AskAsync(Engine engine, TestDatabase database, string sql)
    {
        await using DbConnection connection = engine == Engine.Sqlite
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
