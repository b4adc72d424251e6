using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ThienVan.Web.Shared.Data;

/// <summary>
/// WAL lets readers and the one writer work side by side; FULL keeps an acknowledged write through a power cut,
/// not only through a killed process.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public const string Script =
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Script;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous I/O.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
