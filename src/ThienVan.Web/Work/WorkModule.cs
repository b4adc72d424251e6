using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Demonstration;
using ThienVan.Web.Work.Meetings;
using ThienVan.Web.Work.Movements;
using ThienVan.Web.Work.Offers;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Projects;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work;

/// <summary>Who does what by when: tasks and directives, and what stands behind the targets of the plan.</summary>
public static class WorkModule
{
    public static Room Room { get; } = new()
    {
        Name = "Work",
        Tables = Map,
        Told = [.. TaskTables.Told, .. ProjectTables.Told, .. ProgrammeTables.Told, .. MovementTables.Told, .. MeetingTables.Told],
        Guides = ["nhiem-vu", "du-an", "phong-trao", "chuong-trinh-cong-tac", "giao-ban"],
        Chapters =
        [
            new("/cong-viec", "nhiem-vu"), new("/cong-viec/du-an", "du-an"), new("/cong-viec/phong-trao", "phong-trao"),
            new("/cong-viec/chuong-trinh", "chuong-trinh-cong-tac"), new("/cong-viec/giao-ban", "giao-ban"),
        ],
        Services = (services, configuration) => services
            .AddPermissions(WorkPermissions.All)
            .AddPermissions(ProjectPermissions.All)
            .AddPermissions(MovementPermissions.All)
            .AddSingleton(WorkMenu.Pages)
            .AddScoped<WorkRights>()
            .AddTasks(configuration)
            .AddProjects()
            .AddProgrammes()
            .AddMovements()
            .AddMeetings()
            .AddOffers()
            .AddDemonstration(configuration),
        Web = builder => builder.AddTasks(),
        Endpoints = MapEndpoints,
        Start = TakeProjectsAsync,
        Demonstrate = DemonstrateAsync,
    };

    private static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapTaskFile();
        ProgressForm.Map(routes);
        routes.MapProjectFile();
        routes.MapProgrammes();
        routes.MapMovementFiles();
        routes.MapMeetingPapers();
        routes.MapMeetingFiles();
        LoadFile.Map(routes);
    }

    private static void Map(ModelBuilder model)
    {
        TaskTables.Map(model);
        ProjectTables.Map(model);
        ProgrammeTables.Map(model);
        MovementTables.Map(model);
        MeetingTables.Map(model);
    }

    private static async Task<Refusal?> TakeProjectsAsync(IServiceProvider services, CancellationToken ct) =>
        (await services.GetRequiredService<ProjectTaking>().TakeAsync(Actor.System("Hệ thống"), ct)).Refusal;

    private static async Task DemonstrateAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        await services.GetRequiredService<DemoProjects>().RunAsync(ct);
        await services.GetRequiredService<DemoTasks>().RunAsync(ct);
        await services.GetRequiredService<DemoProgrammes>().RunAsync(ct);
        await services.GetRequiredService<DemoMovements>().RunAsync(ct);
    }
}
