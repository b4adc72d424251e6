namespace ThienVan.Web.Shared.Ports;

/// <summary>A thing the person who asks follows, and what changed there since they last opened it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Changes">What changed, in the room's words.</param>
/// <param name="Address">Its page: opened, the line goes.</param>
public sealed record WatchedLine(string Title, string Changes, string Address);

/// <summary>Where a room says what changed in what the person who asks follows; counted nowhere, nothing of it waits for them.</summary>
public sealed record WatchedSource(Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<WatchedLine>>> ReadAsync);
