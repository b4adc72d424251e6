using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ThienVan.Web.Shared.Data;

public static class DbConnections
{
    /// <summary>"Data Source=..." is SQLite, "Host=..." is PostgreSQL.</summary>
    public static bool IsPostgres(string connection) => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static DbContextOptionsBuilder UseThienVanSqlite(this DbContextOptionsBuilder options, string connection)
    {
        var parts = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true };
        if (Path.GetDirectoryName(Path.GetFullPath(parts.DataSource)) is { } folder) PrivateFiles.CreateFolder(folder);
        return options.UseSqlite(parts.ConnectionString).UseSnakeCaseNamingConvention().AddInterceptors(new SqlitePragmas());
    }

    public static DbContextOptionsBuilder UseThienVanPostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection).UseSnakeCaseNamingConvention();
}
