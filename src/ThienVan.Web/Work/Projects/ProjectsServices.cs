namespace ThienVan.Web.Work.Projects;

internal static class ProjectsServices
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddSingleton(ShippedKinds.BesideTheProgram)
        .AddScoped<ProjectRights>()
        .AddScoped<ProjectBookReader>()
        .AddScoped<ProjectTaking>()
        .AddScoped<ProjectWrite>()
        .AddScoped<ProjectService>()
        .AddScoped<StepService>()
        .AddScoped<ProjectRecords>()
        .AddScoped<ProjectQueries>();
}
