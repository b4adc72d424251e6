using ThienVan.Web.Shared.Clock;

namespace ThienVan.Web.Reports.Rounds;

internal static class RoundsServices
{
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton(ShippedDefinitions.BesideTheProgram)
        .AddScoped<RoundReader>()
        .AddScoped<DefinitionReader>()
        .AddScoped<DefinitionService>()
        .AddScoped<RoundService>()
        .AddScoped<RoundSettings>()
        .AddScoped<RoundQueries>();

    /// <summary>What only a server does: open rounds on their day. A round opens once, however many processes look.</summary>
    public static void AddRoundSchedule(this WebApplicationBuilder builder) => builder.AddClockWork(new()
    {
        Name = "RoundSchedule",
        Title = "mở kỳ báo cáo theo lịch",
        Every = TimeSpan.FromMinutes(10),
        LookAsync = (services, ct) => services.GetRequiredService<RoundService>().OpenDueAsync(ct),
    });
}
