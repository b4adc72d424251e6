using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Things;

/// <summary>Addresses of a thing's history, files and notes.</summary>
public static class ThingLinks
{
    public const string Files = "/tep";

    /// <param name="subject">As its events carry it: "report/{round}", "people/{id}".</param>
    public static string Of(string subject) => $"{SiteLinks.Thing}/{string.Join('/', subject.Split('/').Select(Uri.EscapeDataString))}";

    public static string File(Guid id) => $"{Files}/{id}";
}
