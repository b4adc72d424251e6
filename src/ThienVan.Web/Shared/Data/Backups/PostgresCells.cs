using System.Globalization;
using NpgsqlTypes;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>What SQLite stores of a value, as PostgreSQL stores it.</summary>
internal static class PostgresCells
{
    /// <summary>The type PostgreSQL is told, by the column's own.</summary>
    public static NpgsqlDbType TypeOf(string storeType) => storeType switch
    {
        "uuid" => NpgsqlDbType.Uuid,
        "timestamp with time zone" => NpgsqlDbType.TimestampTz,
        "date" => NpgsqlDbType.Date,
        "numeric" => NpgsqlDbType.Numeric,
        "double precision" => NpgsqlDbType.Double,
        "boolean" => NpgsqlDbType.Boolean,
        "integer" => NpgsqlDbType.Integer,
        "bigint" => NpgsqlDbType.Bigint,
        "bytea" => NpgsqlDbType.Bytea,
        "text" => NpgsqlDbType.Text,
        _ => throw new NotSupportedException($"A column of type {storeType} has no way from SQLite."),
    };

    /// <param name="stored">Not null.</param>
    /// <param name="type">The column's type in PostgreSQL.</param>
    /// <exception cref="FormatException">The value is none of that type.</exception>
    public static object Value(object stored, NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.Uuid => Guid.Parse((string)stored),
        NpgsqlDbType.TimestampTz => DateTimeOffset.UnixEpoch.AddTicks(Number(stored) * TimeSpan.TicksPerMicrosecond),
        NpgsqlDbType.Date => DateOnly.ParseExact((string)stored, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        NpgsqlDbType.Numeric => Convert.ToDecimal(stored, CultureInfo.InvariantCulture),
        NpgsqlDbType.Double => Convert.ToDouble(stored, CultureInfo.InvariantCulture),
        NpgsqlDbType.Boolean => Number(stored) != 0,
        NpgsqlDbType.Integer => checked((int)Number(stored)),
        NpgsqlDbType.Bigint => Number(stored),
        _ => stored,
    };

    private static long Number(object stored) => Convert.ToInt64(stored, CultureInfo.InvariantCulture);
}
