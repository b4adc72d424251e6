using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ports;

/// <summary>What a paper asks of the ward's work.</summary>
/// <param name="Days">Tasks that were open in them, or ended.</param>
/// <param name="Day">End of which day is told.</param>
/// <param name="Whole">Every unit's; else those the person who asks may see.</param>
public sealed record AskedWork(Period Days, DateOnly Day, bool Whole);

/// <summary>How the ward's tasks stood at the end of a day, by the units that lead them; the room of the work registers it.</summary>
public sealed record ToldWork(Func<IServiceProvider, AskedWork, CancellationToken, Task<IReadOnlyList<ToldTask>>> ReadAsync);
