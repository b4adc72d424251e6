using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>Addresses of a person's own calendar.</summary>
public static class CalendarLinks
{
    /// <summary>The calendar itself, for programs that subscribe; its page is <see cref="SiteLinks.Calendar"/>.</summary>
    public static string Feed(string token) => $"{SiteLinks.Calendar}/{token}.ics";
}
