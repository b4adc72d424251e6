using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>An entry of the top bar; only pages that exist get one.</summary>
/// <param name="Policy">Who may open it; null for everybody.</param>
public sealed record MenuEntry(string Text, string Address, string? Policy = null);

/// <summary>A room's share of the top bar, registered as a singleton; the layout names no room.</summary>
/// <param name="Order">Groups stand in this order: the plan 10, reporting 20, people 60, the public face 90.</param>
public sealed record MenuGroup(int Order, IReadOnlyList<MenuEntry> Entries);

/// <summary>What the top bar offers, gathered from the rooms.</summary>
public sealed class SiteMenu(IEnumerable<MenuGroup> groups)
{
    public IReadOnlyList<MenuEntry> Entries { get; } = [.. groups.OrderBy(group => group.Order).SelectMany(group => group.Entries)];

    /// <summary>The entries this person may open: nobody is sent to a page that turns them away.</summary>
    public async Task<IReadOnlyList<MenuEntry>> OpenToAsync(ClaimsPrincipal user, IAuthorizationService authorization)
    {
        var open = new List<MenuEntry>();
        foreach (var entry in Entries)
        {
            if (await AllowsAsync(user, authorization, entry.Policy)) open.Add(entry);
        }

        return open;
    }

    private static async Task<bool> AllowsAsync(ClaimsPrincipal user, IAuthorizationService authorization, string? policy) =>
        policy is null || (await authorization.AuthorizeAsync(user, policy)).Succeeded;
}
