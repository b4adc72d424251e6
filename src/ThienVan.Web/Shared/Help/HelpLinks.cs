using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Help;

/// <summary>Addresses of the guide.</summary>
public static class HelpLinks
{
    /// <param name="name">A page of <see cref="GuideShelf.Names"/>.</param>
    public static string Page(string name) => $"{SiteLinks.Help}/{name}";
}
