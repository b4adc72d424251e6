using Microsoft.Data.Sqlite;

namespace ThienVan.Browser.Tests;

/// <summary>A round that is open today, asking one unit and every neighbourhood group.</summary>
internal static class OpenRound
{
    public const string Unit = "kinh-te-ha-tang-do-thi";
    public const string Group = "tdp-01";

    /// <summary>Lines of the round where none are named.</summary>
    private const string Usual =
        $$"""[{"code":"14a","unitId":"{{Unit}}","byNeighbourhood":true},{"code":"15a","unitId":"{{Unit}}","byNeighbourhood":true},{"code":"13","unitId":"{{Unit}}"}]""";

    /// <summary>Lamps alone, asked of the unit.</summary>
    public const string Lamps = $$"""[{"code":"15a","unitId":"{{Unit}}"}]""";

    // A round of the ward begins by its own day, wherever the test runs.
    private static DateOnly VietnamToday =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    public static async Task<Guid> OpenRoundAsync(this Site site, string lines = Usual)
    {
        var (id, today) = (Guid.CreateVersion7(), VietnamToday);
        await using var connection = new SqliteConnection(site.ConnectionString);
        await connection.OpenAsync();
        await using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO report_round (ward_id, id, definition_id, key, name, type, window_from, window_to, opens_on, cut_off, due_on, grace_until, upward_due_on, lines, state, opened_by, opened_at, demonstration)
            VALUES ('kien-an', $id, 'thu', $id, 'Báo cáo nhanh cây xanh, chiếu sáng', 'AdHoc', $from, $from, $from, $from, $to, $to, $to, $lines, 'Open', 'Thử', 0, 1)
            """;
        insert.Parameters.AddWithValue("$id", id);
        insert.Parameters.AddWithValue("$from", today.AddDays(-7));
        insert.Parameters.AddWithValue("$to", today.AddDays(7));
        insert.Parameters.AddWithValue("$lines", lines);
        await insert.ExecuteNonQueryAsync();
        return id;
    }
}
