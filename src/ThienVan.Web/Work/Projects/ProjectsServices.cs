using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Work.Projects;

internal static class ProjectsServices
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddSingleton(ShippedKinds.BesideTheProgram)
        .AddSingleton(StepsOfPlan.Source)
        .AddScoped<ProjectRights>()
        .AddScoped<ProjectBookReader>()
        .AddScoped<ProjectTaking>()
        .AddScoped<ProjectWrite>()
        .AddScoped<ProjectService>()
        .AddScoped<StepService>()
        .AddScoped<ProjectRecords>()
        .AddScoped<ProjectQueries>()
        .AddScoped<ProjectsOfPart>()
        .AddSingleton(new CockpitPanel(typeof(Parts.ProjectTile), 21))
        .AddSingleton(new TargetPanel(typeof(Parts.ProjectsBehind), 20));
}
