using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>What is written down about the working calendar.</summary>
internal static class CalendarEvents
{
    public static readonly EventKind Imported = new(
        "calendar.imported", "calendar/{year}",
        "a year's working calendar was loaded or replaced",
        "the days before and now, reason");
}
