namespace ThienVan.Web.Shared.Ui;

/// <summary>An entry of the top bar; only pages that exist get one.</summary>
public sealed record MenuEntry(string Text, string Address);

/// <summary>What the top bar offers. A room registers it, so that the layout names no room.</summary>
public sealed record SiteMenu
{
    public required IReadOnlyList<MenuEntry> Entries { get; init; }

    /// <summary>Page that answers a search, and the query field it reads.</summary>
    public required string SearchAddress { get; init; }
    public required string SearchField { get; init; }
    public required string SearchHint { get; init; }
}
