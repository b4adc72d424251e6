using Microsoft.EntityFrameworkCore;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Offers;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work;

/// <summary>Who does what by when: tasks and directives, and what stands behind the targets of the plan.</summary>
public static class WorkModule
{
    public static Room Room { get; } = new()
    {
        Name = "Work",
        Tables = Map,
        Told = [.. TaskTables.Told],
        Guides = ["nhiem-vu"],
        Services = (services, _) => services
            .AddPermissions(WorkPermissions.All)
            .AddSingleton(WorkMenu.Pages)
            .AddScoped<WorkRights>()
            .AddTasks()
            .AddOffers(),
        Endpoints = routes => routes.MapTaskFile(),
    };

    private static void Map(ModelBuilder model) => TaskTables.Map(model);
}
