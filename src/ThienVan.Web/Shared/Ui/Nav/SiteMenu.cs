using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>The parts of the menu, in their order.</summary>
public enum MenuPart
{
    /// <summary>Where people begin; it has no heading.</summary>
    Start,
    Plan,
    Area,
    Ward,
}

/// <summary>An entry of the menu; only pages that exist get one.</summary>
/// <param name="Text">One to three words.</param>
/// <param name="Address">Its page.</param>
/// <param name="Icon">What stands before the words.</param>
/// <param name="Policy">Who may open it; null for everybody.</param>
public sealed record MenuEntry(string Text, string Address, MenuIcon Icon, string? Policy = null)
{
    /// <summary>Fits under an icon of the bar on a telephone; null for an entry that has no place there.</summary>
    public string? Short { get; init; }

    /// <summary>Needs no account.</summary>
    public bool IsPublic { get; init; }
}

/// <summary>A room's share of the menu, registered as a singleton; the layout names no room.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Order">Small ones first within the part.</param>
/// <param name="Entries">In their order.</param>
public sealed record MenuGroup(MenuPart Part, int Order, IReadOnlyList<MenuEntry> Entries)
{
    /// <summary>The part's heading; null where it has none.</summary>
    public static string? Heading(MenuPart part) => part switch
    {
        MenuPart.Start => null,
        MenuPart.Plan => "Kế hoạch và thực hiện",
        MenuPart.Area => "Địa bàn và người dân",
        MenuPart.Ward => "Phường",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, message: null),
    };
}

/// <summary>Entries of a part that a person may open.</summary>
public sealed record OpenMenu(MenuPart Part, IReadOnlyList<MenuEntry> Entries);

/// <summary>What the menu offers, gathered from the rooms.</summary>
public sealed class SiteMenu(IEnumerable<MenuGroup> groups)
{
    private readonly OpenMenu[] _parts =
    [
        .. groups.OrderBy(group => group.Part).ThenBy(group => group.Order).GroupBy(group => group.Part)
            .Select(part => new OpenMenu(part.Key, [.. part.SelectMany(group => group.Entries)])),
    ];

    /// <summary>The entries this person may open, part by part: nobody is sent to a page that turns them away.</summary>
    public async Task<IReadOnlyList<OpenMenu>> OpenToAsync(ClaimsPrincipal user, IAuthorizationService authorization)
    {
        var open = new List<OpenMenu>();
        foreach (var part in _parts)
        {
            var entries = new List<MenuEntry>();
            foreach (var entry in part.Entries)
            {
                if (await AllowsAsync(user, authorization, entry)) entries.Add(entry);
            }

            if (entries.Count > 0) open.Add(new(part.Part, entries));
        }

        return open;
    }

    private static async Task<bool> AllowsAsync(ClaimsPrincipal user, IAuthorizationService authorization, MenuEntry entry) =>
        entry.IsPublic
        || (user.Identity is { IsAuthenticated: true }
            && (entry.Policy is null || (await authorization.AuthorizeAsync(user, entry.Policy)).Succeeded));
}
