using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Chasing;

internal static class ChasingServices
{
    public static IServiceCollection AddChasing(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(ReminderOptions.Read(configuration))
        .AddScoped<ProgressReader>()
        .AddScoped<ReminderService>()
        .AddScoped<NudgeService>()
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
            When = ReminderOptions.Read(builder.Configuration).IsHour,
            LookAsync = (services, ct) => services.GetRequiredService<ReminderService>().RunAsync(ct),
        });
    }
}
