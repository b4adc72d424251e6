using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Portal;

/// <summary>Addresses of the portal beside <see cref="SiteLinks.Home"/> and <see cref="SiteLinks.Card"/>.</summary>
public static class PortalLinks
{
    /// <summary>The card as a picture of its own.</summary>
    public const string CardPicture = SiteLinks.Card + ".svg";
}
