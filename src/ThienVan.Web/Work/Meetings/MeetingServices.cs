namespace ThienVan.Web.Work.Meetings;

internal static class MeetingServices
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<PackProjects>()
        .AddScoped<PackReader>()
        .AddScoped<MeetingService>()
        .AddScoped<MeetingQueries>();
}
