namespace ThienVan.Web.Reports.Rounds;

internal static class RoundsServices
{
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton(ShippedDefinitions.BesideTheProgram)
        .AddScoped<RoundReader>()
        .AddScoped<RoundCalendar>()
        .AddScoped<DefinitionReader>()
        .AddScoped<DefinitionService>()
        .AddScoped<RoundService>()
        .AddScoped<RoundSettings>();
}
