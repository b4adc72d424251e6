using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>What is written down about the working calendar and about people's own.</summary>
internal static class CalendarEvents
{
    public static readonly EventKind Imported = new(
        "calendar.imported", "calendar/{year}",
        "a year's working calendar was loaded or replaced",
        "the days before and now, reason");
    public static readonly EventKind FeedCreated = new(
        "calendar.feed_created", "people/{id}",
        "a person made their secret calendar address, which is not kept",
        "whether it replaced another");
    public static readonly EventKind FeedRevoked = new("calendar.feed_revoked", "people/{id}", "a secret calendar address was ended");
}
