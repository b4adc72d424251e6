using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>Which days are worked, as data, and the days a person must keep, as a calendar of their own. Setting
/// <c>ThienVan:CalendarFolder</c> names another folder of shipped years; empty for
/// none.</summary>
public static class CalendarModule
{
    public static Room Room { get; } = new()
    {
        Name = "Calendar",
        Tables = CalendarTables.Map,
        Told = CalendarTables.Told,
        Services = (services, _) => services
            .AddScoped<CalendarReader>()
            .AddScoped<CalendarService>()
            .AddScoped<FeedService>()
            .AddSingleton(OwnFeed.Source)
            .AddSingleton(new SearchCommand("Đưa các hạn vào lịch của bạn", SiteLinks.Calendar))
            .AddDeeds(),
        Endpoints = routes => routes.MapFeed(),
        Commands = host => [CalendarCommand.Create(host)],
        Start = (services, ct) => services.GetRequiredService<CalendarService>().LoadShippedAsync(Folder(services), ct),
    };

    private static string Folder(IServiceProvider services) =>
        services.GetRequiredService<IConfiguration>()["ThienVan:CalendarFolder"] ?? Path.Combine(AppContext.BaseDirectory, "calendars");
}
