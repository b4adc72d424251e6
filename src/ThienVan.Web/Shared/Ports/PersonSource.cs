using System.Security.Claims;

namespace ThienVan.Web.Shared.Ports;

/// <summary>Who an account is today, for an address that is opened without signing in; null when it is closed or holds no role. The room
/// that knows people registers one.</summary>
public sealed record PersonSource(Func<IServiceProvider, Guid, CancellationToken, Task<ClaimsPrincipal?>> FindAsync);
