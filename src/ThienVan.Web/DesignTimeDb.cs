using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web;

/// <summary>For <c>./migrate NAME</c>: every change of a table needs a migration for both databases.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>().UseThienVanSqlite("Data Source=design.db").Options,
            DesignTime.Ward, DesignTime.Tables);
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().UseThienVanPostgres("Host=localhost").Options,
            DesignTime.Ward, DesignTime.Tables);
}

file static class DesignTime
{
    public static WardContext Ward => new("design");

    public static IEnumerable<TableSource> Tables => Modules.Rooms.Select(room => new TableSource(room.Tables) { Told = room.Told });
}
