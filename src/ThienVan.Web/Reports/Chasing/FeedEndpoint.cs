using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>A person's due dates as a calendar other programs subscribe to. The address is the secret; an unknown one looks like no page
/// at all.</summary>
internal static class FeedEndpoint
{
    /// <summary>How long a round that is out stays in the calendar.</summary>
    private const int DaysKept = 60;

    private const int LongestToken = 100;

    public static void MapFeed(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/lich/{token}.ics", [HttpMethods.Get, HttpMethods.Head], ReadAsync).AllowAnonymous();

    private static async Task<IResult> ReadAsync(
        string token, HttpContext http, FeedService feeds, PeopleDirectory people, ProgressReader progress, AppDb db,
        IConfiguration configuration, TimeProvider time, CancellationToken ct)
    {
        if (token.Length > LongestToken || await feeds.OwnerAsync(token, ct) is not { } user) return Results.NotFound();
        StaffRole[] mine =
        [
            .. (await people.RolesAsync(ct))
                .Where(held => held.Person.UserId == user)
                .Select(held => new StaffRole(user, held.Role, held.UnitId)),
        ];
        if (mine.Length == 0) return Results.NotFound();
        var view = await progress.RecentAsync(VietnamDay.Today(time).AddDays(-DaysKept), ct);
        var changes = await ChangesAsync(db, view, ct);
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Text(
            FeedWriter.Write(
                "Hạn báo cáo",
                view.Rounds.SelectMany(round => DueCalendar.Of(round, changes[round.Round.Id], mine))
                    .Select(entry => Event(entry, db.WardId, Site(configuration)))
            ),
            FeedWriter.ContentType);
    }

    // The audit trail counts every change of a round itself, so a moved date always carries a higher number.
    private static async Task<Dictionary<Guid, RoundChanges>> ChangesAsync(AppDb db, ProgressView view, CancellationToken ct)
    {
        var rounds = view.Rounds.Select(round => round.Round.Id).ToDictionary(id => $"report/{id}");
        var subjects = rounds.Keys.ToArray();
        var found = await db.Events.Where(row => subjects.Contains(row.Subject)).GroupBy(row => row.Subject)
            .Select(group => new { group.Key, Count = group.Count(), At = group.Max(row => row.At) }).ToArrayAsync(ct);
        var changes = found.ToDictionary(group => rounds[group.Key], group => new RoundChanges(group.Count, group.At));
        foreach (var id in rounds.Values) changes.TryAdd(id, new(0, DateTimeOffset.UnixEpoch));
        return changes;
    }

    private static FeedEvent Event(DueEntry entry, string ward, Uri? site) => new()
    {
        Uid = $"{entry.Id}@{ward}",
        Day = entry.Day,
        Summary = entry.Summary,
        Url = site is null ? null : new Uri(site, ReportLinks.Round(entry.RoundId)),
        Sequence = entry.Sequence,
        ChangedAt = entry.ChangedAt,
        Cancelled = entry.Done,
    };

    private static Uri? Site(IConfiguration configuration) =>
        Uri.TryCreate(configuration["ThienVan:PublicUrl"], UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
