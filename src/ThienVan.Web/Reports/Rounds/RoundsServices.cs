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

    /// <summary>What only a server does: the schedule.</summary>
    public static void AddRoundSchedule(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(RoundScheduleOptions.From(builder.Configuration)).AddHostedService<RoundSchedule>();
}
