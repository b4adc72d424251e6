using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Ports;

/// <summary>One thing a person owns. Administrators read it, so it is a title, never a figure.</summary>
/// <param name="Title">What it is, as the next person will look for it.</param>
/// <param name="Address">Its page; null for none.</param>
public sealed record OwnedLine(string Title, string? Address = null);

/// <summary>
/// What a person owns in a room, and how it is handed to somebody else when they leave. A room that knows such things
/// registers one as a singleton.
/// </summary>
public sealed record OwnedWork
{
    /// <summary>Heading in the hand-over pack.</summary>
    public required string Title { get; init; }

    /// <summary>What the person owns now; empty for nothing.</summary>
    public required Func<IServiceProvider, Guid, CancellationToken, Task<IReadOnlyList<OwnedLine>>> ReadAsync { get; init; }

    /// <summary>Hands it over from the first person to the second, inside the write that is under way: load, change, record, save
    /// nothing.</summary>
    public required Func<IServiceProvider, Change, Guid, Guid, CancellationToken, Task> TransferAsync { get; init; }
}
