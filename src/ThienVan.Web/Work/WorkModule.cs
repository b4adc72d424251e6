using Microsoft.EntityFrameworkCore;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Demonstration;
using ThienVan.Web.Work.Offers;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work;

/// <summary>Who does what by when: tasks and directives, and what stands behind the targets of the plan.</summary>
public static class WorkModule
{
    public static Room Room { get; } = new()
    {
        Name = "Work",
        Tables = Map,
        Told = [.. TaskTables.Told, .. ProgrammeTables.Told],
        Guides = ["nhiem-vu", "chuong-trinh-cong-tac"],
        Services = (services, configuration) => services
            .AddPermissions(WorkPermissions.All)
            .AddSingleton(WorkMenu.Pages)
            .AddScoped<WorkRights>()
            .AddTasks(configuration)
            .AddProgrammes()
            .AddOffers()
            .AddDemonstration(configuration),
        Web = builder => builder.AddTasks(),
        Endpoints = MapEndpoints,
        Demonstrate = async (services, _, ct) =>
        {
            await services.GetRequiredService<DemoTasks>().RunAsync(ct);
            await services.GetRequiredService<DemoProgrammes>().RunAsync(ct);
        },
    };

    private static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapTaskFile();
        routes.MapProgrammes();
    }

    private static void Map(ModelBuilder model)
    {
        TaskTables.Map(model);
        ProgrammeTables.Map(model);
    }
}
