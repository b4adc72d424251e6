namespace ThienVan.Web.Work.Demonstration;

internal static class DemonstrationServices
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(DemoWorkOptions.From(configuration))
        .AddScoped<DemoTasks>()
        .AddScoped<DemoProjects>()
        .AddScoped<DemoProgrammes>()
        .AddScoped<DemoMovements>();
}
