using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace ThienVan.Web.Shared.Ui;

/// <summary>An entry of the top bar; only pages that exist get one.</summary>
/// <param name="Policy">Who may open it; null for everybody.</param>
public sealed record MenuEntry(string Text, string Address, string? Policy = null);

/// <summary>What the top bar offers. A room registers it, so that the layout names no room.</summary>
public sealed record SiteMenu
{
    public required IReadOnlyList<MenuEntry> Entries { get; init; }

    /// <summary>Who may search; null for everybody.</summary>
    public string? SearchPolicy { get; init; }

    /// <summary>Page that answers a search, and the query field it reads.</summary>
    public required string SearchAddress { get; init; }
    public required string SearchField { get; init; }
    public required string SearchHint { get; init; }

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

    public Task<bool> MaySearchAsync(ClaimsPrincipal user, IAuthorizationService authorization) => AllowsAsync(user, authorization, SearchPolicy);

    private static async Task<bool> AllowsAsync(ClaimsPrincipal user, IAuthorizationService authorization, string? policy) =>
        policy is null || (await authorization.AuthorizeAsync(user, policy)).Succeeded;
}
