using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThienVan.Web.Shared.Config;

namespace ThienVan.Web.Shared.Data;

public static class DbConnections
{
    private const int KeptStatements = 100;

    /// <summary>Of one process.</summary>
    private const int MostConnections = 40;

    /// <summary>"Data Source=..." is SQLite, "Host=..." is PostgreSQL.</summary>
    public static bool IsPostgres(string connection) => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with how the connection is written; null when it names a database.</summary>
    public static string? WhyUnreadable(string connection)
    {
        try
        {
            if (IsPostgres(connection)) return WhyUnreadable(new NpgsqlConnectionStringBuilder(connection));
            var file = new SqliteConnectionStringBuilder(connection).DataSource;
            return file.Length > 0 && !IsServer(connection) ? null : "thiếu Data Source";
        }
        catch (ArgumentException exception)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    // Without a name PostgreSQL opens the database called like the user, which may be somebody else's.
    private static string? WhyUnreadable(NpgsqlConnectionStringBuilder parts) =>
        string.IsNullOrEmpty(parts.Host) ? "thiếu Host" : string.IsNullOrEmpty(parts.Database) ? "thiếu Database" : null;

    /// <summary>The database as the settings name it; null when they name none.</summary>
    public static string? Of(IConfiguration configuration)
    {
        const string key = $"ConnectionStrings:{DataServices.ConnectionName}";
        return configuration[key] is { Length: > 0 } connection && ProductSettings.FolderOf(configuration, key) is { } folder
            ? From(folder, connection)
            : configuration[key];
    }

    /// <summary>The same connection with its SQLite file found from <paramref name="folder"/>.</summary>
    public static string From(string folder, string connection)
    {
        if (WhyUnreadable(connection) is not null || IsPostgres(connection)) return connection;
        var parts = new SqliteConnectionStringBuilder(connection);
        if (!parts.DataSource.StartsWith(':')) parts.DataSource = Path.GetFullPath(parts.DataSource, folder);
        return parts.ConnectionString;
    }

    /// <summary>Which database this is, as people name it; without its password.</summary>
    public static string Named(string connection)
    {
        if (!IsPostgres(connection)) return $"SQLite {Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource)}";
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return $"PostgreSQL {parts.Database} trên {parts.Host}:{parts.Port}";
    }

    public static DbContextOptionsBuilder UseThienVanSqlite(this DbContextOptionsBuilder options, string connection)
    {
        var parts = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true };
        return options.UseSqlite(parts.ConnectionString).UseSnakeCaseNamingConvention().AddInterceptors(new SqlitePragmas());
    }

    public static DbContextOptionsBuilder UseThienVanPostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(Sized(connection), npgsql => npgsql.ExecutionStrategy(dependencies => new ReadAgain(dependencies)))
            .UseSnakeCaseNamingConvention();

    // SQLite takes "Server" for another name of its file, and would make a file named after a machine.
    private static bool IsServer(string connection) => connection.TrimStart().StartsWith("Server", StringComparison.OrdinalIgnoreCase);

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
