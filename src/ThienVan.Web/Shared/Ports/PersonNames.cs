namespace ThienVan.Web.Shared.Ports;

/// <summary>Everybody who has or had an account in the ward, by it.</summary>
public sealed record PersonNames(Func<IServiceProvider, CancellationToken, Task<IReadOnlyDictionary<Guid, string>>> ReadAsync);
