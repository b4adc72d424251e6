using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ThienVan.Web.Shared.Data;

public static class DbConnections
{
    private const int KeptStatements = 100;

    /// <summary>"Data Source=..." is SQLite, "Host=..." is PostgreSQL.</summary>
    public static bool IsPostgres(string connection) => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static DbContextOptionsBuilder UseThienVanSqlite(this DbContextOptionsBuilder options, string connection)
    {
        var parts = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true };
        if (Path.GetDirectoryName(Path.GetFullPath(parts.DataSource)) is { } folder) PrivateFiles.CreateFolder(folder);
        return options.UseSqlite(parts.ConnectionString).UseSnakeCaseNamingConvention().AddInterceptors(new SqlitePragmas());
    }

    public static DbContextOptionsBuilder UseThienVanPostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(KeepingStatements(connection)).UseSnakeCaseNamingConvention();

    /// <summary>
    /// Statements that come again are planned once a connection; whoever stands behind a pooler that gives statements away says
    /// "Max Auto Prepare=0" in the connection.
    /// </summary>
    internal static string KeepingStatements(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        if (!connection.Contains("Max Auto Prepare", StringComparison.OrdinalIgnoreCase)) parts.MaxAutoPrepare = KeptStatements;
        return parts.ConnectionString;
    }
}
