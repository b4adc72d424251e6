namespace ThienVan.Web.Shared.Ports;

/// <summary>A person who may be told something.</summary>
/// <param name="UserId">Id of the account.</param>
/// <param name="Email">Null for none.</param>
public sealed record Holder(Guid UserId, string? Email);

/// <summary>Who holds a permission today, by its key; the room that knows people registers one.</summary>
public sealed record PermissionHolders(Func<IServiceProvider, string, CancellationToken, Task<IReadOnlyList<Holder>>> ReadAsync);
