using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>
/// A room's share of the database model. Each room maps its own tables (prefixed with the room's name);
/// the context collects them without knowing any room.
/// </summary>
/// <param name="BeforeSave">Runs before every save, inside its transaction; null when the room has nothing to keep in step.</param>
public sealed record TableSource(Action<ModelBuilder> Map, Func<AppDb, CancellationToken, Task>? BeforeSave = null)
{
    /// <summary>Each of its tables: what the log tells of it, or why nothing.</summary>
    public IReadOnlyList<ToldTable> Told { get; init; } = [];

    /// <summary>Why rows out of a backup may not take the place of what is there; null when they may, or nothing is asked.</summary>
    public Func<AppDb, CancellationToken, Task<Refusal?>>? RefuseRestored { get; init; }

    /// <summary>Why the rows that lie here must not be served to a real office; null when nothing is asked.</summary>
    public Func<AppDb, CancellationToken, Task<Refusal?>>? RefuseProduction { get; init; }
}

/// <summary>The ward this process serves. Everything read and written is filtered by it.</summary>
public sealed record WardContext(string WardId);
