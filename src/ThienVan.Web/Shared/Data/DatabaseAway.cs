using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ThienVan.Web.Shared.Data;

/// <summary>Tells a database that cannot be reached, or has no room left, from a fault of ours.</summary>
public static class DatabaseAway
{
    /// <summary>Of SQLite: busy, locked, read-only, no reading or writing of the file, no room on the disk, no such file.</summary>
    private static readonly int[] _sqlite = [5, 6, 8, 10, 13, 14];

    /// <summary>Classes of PostgreSQL: connections, who may connect, no such database, resources of the server, not taking connections, its
    /// administrator's stop, the system under it.</summary>
    private static readonly string[] _postgres = ["08", "28", "3D", "53", "55", "57", "58"];

    public static bool Is(Exception? exception) => Find(exception) is not null;

    /// <summary>The connection went, or was not to be had, and nobody waited long for it: asked again at once it may be there.</summary>
    internal static bool IsLost(Exception exception) =>
        Find(exception) is NpgsqlException lost && lost.GetBaseException() is not TimeoutException;

    private static DbException? Find(Exception? exception) => exception switch
    {
        null => null,
        SqliteException sqlite => Array.IndexOf(_sqlite, sqlite.SqliteErrorCode) >= 0 ? sqlite : null,
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => null,
        PostgresException postgres => Array.IndexOf(_postgres, postgres.SqlState[..2]) >= 0 ? postgres : null,
        NpgsqlException npgsql => npgsql,
        _ => Find(exception.InnerException),
    };
}
