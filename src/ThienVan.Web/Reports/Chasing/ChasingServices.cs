using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Chasing;

internal static class ChasingServices
{
    public static IServiceCollection AddChasing(this IServiceCollection services) => services
        .AddScoped<ProgressReader>()
        .AddScoped<ReminderService>()
        .AddScoped<ReturnNotices>()
        .AddSingleton(OpenValues.Source)
        .AddScoped<IFactSource, ReportFacts>();

    /// <summary>What only the web server needs.</summary>
    public static void AddChasing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProgressOfPart>().AddSingleton(new CockpitPanel(typeof(Parts.RoundWeather), 10));
        builder.AddClockWork(new()
        {
            Name = "Reminders",
            Title = "nhắc hạn báo cáo",
            Every = TimeSpan.FromMinutes(10),
            When = InOfficeHours,
            LookAsync = (services, ct) => services.GetRequiredService<ReminderService>().RunAsync(ct),
        });
    }

    /// <summary>8 to 17 o'clock: nobody's phone rings at night, and what was sent early in the morning is not asked for.</summary>
    public static bool InOfficeHours(DateTimeOffset now) => now.ToOffset(FigureText.Indochina).Hour is >= 8 and < 17;
}
