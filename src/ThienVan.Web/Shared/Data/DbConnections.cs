using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ThienVan.Web.Shared.Data;

public static class DbConnections
{
    private const int KeptStatements = 100;

    /// <summary>Of one process.</summary>
    private const int MostConnections = 40;

    /// <summary>"Data Source=..." is SQLite, "Host=..." is PostgreSQL.</summary>
    public static bool IsPostgres(string connection) => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static DbContextOptionsBuilder UseThienVanSqlite(this DbContextOptionsBuilder options, string connection)
    {
        var parts = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true };
        if (Path.GetDirectoryName(Path.GetFullPath(parts.DataSource)) is { } folder) PrivateFiles.CreateFolder(folder);
        return options.UseSqlite(parts.ConnectionString).UseSnakeCaseNamingConvention().AddInterceptors(new SqlitePragmas());
    }

    public static DbContextOptionsBuilder UseThienVanPostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(Sized(connection), npgsql => npgsql.ExecutionStrategy(dependencies => new ReadAgain(dependencies)))
            .UseSnakeCaseNamingConvention();

    /// <summary>
    /// What an office needs unless its connection says otherwise: statements that come again are planned once a connection (whoever
    /// stands behind a pooler that gives statements away says "Max Auto Prepare=0"), and two processes with a backup and a command
    /// beside them stay below the hundred connections that PostgreSQL allows unless told.
    /// </summary>
    internal static string Sized(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        if (!Says(connection, "Max Auto Prepare", "MaxAutoPrepare")) parts.MaxAutoPrepare = KeptStatements;
        if (!Says(connection, "Maximum Pool Size", "MaxPoolSize", "Max Pool Size")) parts.MaxPoolSize = MostConnections;
        return parts.ConnectionString;
    }

    private static bool Says(string connection, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (connection.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
