using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Work.Tasks;

internal static class TaskServices
{
    public static IServiceCollection AddTasks(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("ThienVan:Work:Climb").Get<ClimbRule>() ?? new())
        .AddScoped<TaskClimber>()
        .AddScoped<TaskReach>()
        .AddScoped<TaskNotices>()
        .AddScoped<TaskBook>()
        .AddScoped<TaskGiving>()
        .AddScoped<TaskDesk>()
        .AddScoped<TaskService>()
        .AddScoped<TaskLinking>()
        .AddScoped<UnfinishedReader>()
        .AddScoped<TaskBulk>()
        .AddScoped<TaskReaders>()
        .AddScoped<TaskWatch>()
        .AddScoped<LinkedTasks>()
        .AddScoped<TaskQueries>()
        .AddScoped<TaskLists>()
        .AddScoped<LoadQueries>()
        .AddScoped<ProgressForm>()
        .AddScoped<TasksOfDay>()
        .AddSingleton(new ToldWork((services, asked, ct) => services.GetRequiredService<TasksOfDay>().ReadAsync(asked, ct)))
        .AddSingleton<TasksOfPart>()
        .AddSingleton(new CockpitPanel(typeof(Parts.WorkTile), 20))
        .AddSingleton(new TargetPanel(typeof(Parts.TasksBehind), 10));

    /// <summary>What only a server does: overdue tasks climb, in office hours.</summary>
    public static void AddTasks(this WebApplicationBuilder builder) => builder.AddClockWork(new()
    {
        Name = "TaskClimb",
        Title = "báo việc quá hạn lên cấp trên",
        Every = TimeSpan.FromMinutes(10),
        When = now => now.ToOffset(FigureText.Indochina).Hour is >= 8 and < 17,
        LookAsync = (services, ct) => services.GetRequiredService<TaskClimber>().RunAsync(ct),
    });
}
