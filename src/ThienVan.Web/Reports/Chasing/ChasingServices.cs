using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Chasing;

internal static class ChasingServices
{
    public static IServiceCollection AddChasing(this IServiceCollection services) => services
        .AddScoped<ProgressReader>()
        .AddScoped<ReminderService>()
        .AddScoped<ReturnNotices>()
        .AddScoped<FeedService>()
        .AddSingleton(OpenValues.Source)
        .AddScoped<IFactSource, ReportFacts>();

    /// <summary>What only the web server needs.</summary>
    public static void AddChasing(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(ReminderOptions.From(builder.Configuration))
        .AddSingleton<ProgressOfPart>()
        .AddSingleton(new CockpitPanel(typeof(Parts.RoundWeather), 10))
        .AddHostedService<ReminderClock>();
}
