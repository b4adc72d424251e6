using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ThienVan.Web.Tests.Shared;

/// <summary>Counts the commands sent to the database, so that a list page cannot hide a query a row.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private readonly List<string> _commands = [];

    public int Count => Commands.Count;

    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_commands) return [.. _commands];
        }
    }

    public void Reset()
    {
        lock (_commands) _commands.Clear();
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        lock (_commands) _commands.Add(command.CommandText);
    }
}
