using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>A person's due dates out of every room as a calendar other programs subscribe to. The address is the secret; an unknown one
/// looks like no page at all.</summary>
internal static class FeedEndpoint
{
    private const int LongestToken = 100;

    public static void MapFeed(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(CalendarLinks.Feed("{token}"), [HttpMethods.Get, HttpMethods.Head], ReadAsync).AllowAnonymous();

    private static async Task<IResult> ReadAsync(
        string token, HttpContext http, FeedService feeds, PersonSource people, IEnumerable<DueSource> sources, AppDb db,
        IConfiguration configuration, CancellationToken ct)
    {
        if (token.Length > LongestToken || await feeds.OwnerAsync(token, ct) is not { } user) return Results.NotFound();
        if (await people.FindAsync(http.RequestServices, user, ct) is not { } person) return Results.NotFound();
        // Who has the address reads what its owner may: the rooms ask for rights as on a page.
        http.User = person;
        var lines = new List<DueLine>();
        // One after another: sources share the request's database context.
        foreach (var source in sources) lines.AddRange(await source.ReadAsync(http.RequestServices, ct));
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var site = PublicAddress.Of(configuration);
        return Results.Text(
            FeedWriter.Write("Hạn công việc", lines.Select(line => Event(line, db.WardId, site))), FeedWriter.ContentType);
    }

    private static FeedEvent Event(DueLine line, string ward, Uri? site) => new()
    {
        Uid = $"{line.Id}@{ward}",
        Day = line.Day,
        Summary = line.Summary,
        Url = site is null ? null : new Uri(site, line.Address),
        Sequence = line.Sequence,
        ChangedAt = line.ChangedAt,
        Cancelled = line.Done,
    };
}
