using ThienVan.Web.Reports.Rounds.Demonstration;

namespace ThienVan.Web.Reports.Rounds;

internal static class RoundsServices
{
    public static IServiceCollection AddRounds(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(ShippedDefinitions.BesideTheProgram)
        .AddScoped<RoundReader>()
        .AddScoped<DefinitionReader>()
        .AddScoped<DefinitionService>()
        .AddScoped<RoundService>()
        .AddScoped<RoundSettings>()
        .AddScoped<RoundQueries>()
        .AddSingleton(DemoRoundsOptions.From(configuration))
        .AddScoped<DemoRounds>();

    /// <summary>What only a server does: the schedule.</summary>
    public static void AddRoundSchedule(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(RoundScheduleOptions.From(builder.Configuration)).AddHostedService<RoundSchedule>();
}
