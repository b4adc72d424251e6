namespace ThienVan.Web.Reports.Demonstration;

internal static class DemonstrationServices
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(DemoRoundsOptions.From(configuration))
        .AddScoped<DemoRounds>();
}
