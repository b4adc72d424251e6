using System.Security.Claims;

namespace ThienVan.Web.Shared.Ui;

/// <summary>How many notices wait for a person, for the badge beside their name.</summary>
public sealed record UnreadCount(Func<ClaimsPrincipal, CancellationToken, Task<int>> ReadAsync);
