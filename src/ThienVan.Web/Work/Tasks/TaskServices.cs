namespace ThienVan.Web.Work.Tasks;

internal static class TaskServices
{
    public static IServiceCollection AddTasks(this IServiceCollection services) => services
        .AddScoped<TaskReach>()
        .AddScoped<TaskNotices>()
        .AddScoped<TaskBook>()
        .AddScoped<TaskGiving>()
        .AddScoped<TaskService>()
        .AddScoped<TaskQueries>()
        .AddScoped<LoadQueries>();
}
