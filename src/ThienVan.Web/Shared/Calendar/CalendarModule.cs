using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;
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
            .AddSingleton(new FirstStep(50, "Lịch làm việc của năm", "Nạp lịch nghỉ lễ, tết của năm: thienvan calendar import TỆP.",
                "/huong-dan/quan-tri", Policy: null, YearAsync))
            .AddSingleton(new SearchCommand("Đưa các hạn vào lịch của bạn", SiteLinks.Calendar))
            .AddDeeds(),
        Endpoints = routes => routes.MapFeed(),
        Commands = host => [CalendarCommand.Create(host)],
        Start = (services, ct) => services.GetRequiredService<CalendarService>().LoadShippedAsync(Folder(services), ct),
    };

    private static string Folder(IServiceProvider services) =>
        services.GetRequiredService<IConfiguration>()["ThienVan:CalendarFolder"] ?? Path.Combine(AppContext.BaseDirectory, "calendars");

    private static async Task<string?> YearAsync(IServiceProvider services, CancellationToken ct)
    {
        var year = VietnamDay.Today(services.GetRequiredService<TimeProvider>()).Year;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await services.GetRequiredService<AppDb>().Set<CalendarDayRow>().AnyAsync(row => row.Day >= first && row.Day <= last, ct)
            ? $"năm {year}"
            : null;
    }
}
