using System.Globalization;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Portal;

/// <summary>What machines ask a site for: which pages to read, and whom to tell of a hole (RFC 9116).</summary>
internal static class WellKnown
{
    private static readonly TimeSpan _stands = TimeSpan.FromDays(180);

    // What needs an account is nothing to a search engine.
    private static readonly string[] _forEverybody = [SiteLinks.Card, SiteLinks.Privacy, SiteLinks.Access, SiteLinks.Help];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", (DemonstrationMode demonstration, IEnumerable<PublicDoor> doors) =>
            TypedResults.Text(Robots(demonstration.On, doors.Select(door => door.Address)))).AllowAnonymous();
        routes.MapGet("/.well-known/security.txt", Security).AllowAnonymous();
    }

    // Invented figures are found by no search.
    private static string Robots(bool demonstration, IEnumerable<string> doors) => demonstration
        ? "User-agent: *\nDisallow: /\n"
        : $"User-agent: *\nAllow: /$\n{string.Concat(_forEverybody.Concat(doors).Select(page => $"Allow: {page}\n"))}Disallow: /\n";

    // Nobody to tell is said by the file's absence, never by an invented address.
    private static IResult Security(PortalOptions options, TimeProvider time)
    {
        if (options.SecurityContact is not { } contact) return TypedResults.NotFound();
        var expires = time.GetUtcNow().Add(_stands).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
        var own = options.PublicUrl is { } site ? $"Canonical: {new Uri(site, "/.well-known/security.txt")}\n" : "";
        return TypedResults.Text($"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: vi, en\n{own}");
    }
}
