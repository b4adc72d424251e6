namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>The menu as it is shown to the person who asks, on the page they asked for.</summary>
/// <param name="Parts">What they may open.</param>
/// <param name="Here">Address of the entry that the page stands under; null under none.</param>
/// <param name="Path">Path of the page.</param>
/// <param name="Waiting">What waits for them.</param>
public sealed record ShownMenu(IReadOnlyList<OpenMenu> Parts, string? Here, string Path, Waiting Waiting)
{
    /// <summary>Between the first and the last entry of a telephone's bar there is room for two of the rooms'.</summary>
    private const int OnPhone = 2;

    private static readonly MenuEntry _search = new("Tìm kiếm", SiteLinks.Search, MenuIcon.Search) { Short = "Tìm" };

    /// <summary>Leads to every entry where the screen has no room for them.</summary>
    private static readonly MenuEntry _more = new("Các phòng", SiteLinks.Rooms, MenuIcon.More);

    public IEnumerable<MenuEntry> Entries => Parts.SelectMany(part => part.Entries);

    /// <summary>The bar of a telephone: at most five entries, the way to all others last.</summary>
    public IReadOnlyList<MenuEntry> Bar
    {
        get
        {
            MenuEntry[] own = [.. Entries.Where(entry => entry.Short is not null && entry.Address != SiteLinks.Inbox).Take(OnPhone)];
            return [.. own.Take(1), .. Entries.Where(entry => entry.Address == SiteLinks.Inbox), _search, .. own.Skip(1), _more];
        }
    }

    public MenuCount? Count(MenuEntry entry) => MenuCount.Of(entry, Waiting);

    internal static ShownMenu Of(IReadOnlyList<OpenMenu> parts, string path, Waiting waiting)
    {
        string[] addresses = [.. parts.SelectMany(part => part.Entries).Select(entry => entry.Address), SiteLinks.Search, SiteLinks.Rooms];
        return new(parts, addresses.Where(address => IsUnder(path, address)).MaxBy(address => address.Length), path, waiting);
    }

    private static bool IsUnder(string path, string address) =>
        path == address || (address != SiteLinks.Home && path.StartsWith(address + "/", StringComparison.Ordinal));
}
