using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers;

/// <summary>How far the ward goes, as its layers say: what is written down of items far beside it was written wrong.</summary>
/// <param name="ReadAsync">Window around the boundary in force on a day; null where none is loaded.</param>
public sealed record WardReach(Func<IServiceProvider, DateOnly, CancellationToken, Task<MapBox?>> ReadAsync);
