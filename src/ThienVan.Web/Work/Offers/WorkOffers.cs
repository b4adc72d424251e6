using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Work.Offers;

/// <summary>What this room lends to the pages that every room shares: inbox, calendar, search, the page of a thing.</summary>
internal static class WorkOffers
{
    public static IServiceCollection AddOffers(this IServiceCollection services)
    {
        foreach (var deed in ProgrammeThing.Deeds) services.AddSingleton(deed);
        return services.AddTaskOffers().AddProgrammeOffers().AddMovementOffers();
    }

    private static IServiceCollection AddProgrammeOffers(this IServiceCollection services) => services
        .AddSingleton(new InboxSource("Chương trình công tác", ProgrammeInbox.ReadAsync))
        .AddSingleton(new SearchSource("Chương trình công tác", 31, ProgrammeFinder.FindAsync))
        .AddSingleton(new SearchCommand(
            "Lập chương trình công tác", WorkLinks.Programmes, WorkPermissions.WriteProgramme, "chương trình năm", "6 rõ"))
        .AddSingleton(new ThingSource(Programmes.ProgrammeSubject.Prefix, ProgrammeThing.FindAsync));

    private static IServiceCollection AddTaskOffers(this IServiceCollection services) => services
        .AddSingleton(new InboxSource("Nhiệm vụ", TaskInbox.ReadAsync))
        .AddSingleton(new WatchedSource((services, ct) => services.GetRequiredService<Tasks.TaskWatch>().ReadAsync(ct)))
        .AddSingleton(new DueSource(TaskDueDays.ReadAsync))
        .AddSingleton(new SearchSource("Nhiệm vụ", 30, TaskFinder.FindAsync))
        .AddSingleton(new SearchSource("Giao ban", 33, MeetingFinder.FindAsync))
        .AddSingleton(new SearchCommand("Giao việc", WorkLinks.Give, WorkPermissions.Give, "giao nhiệm vụ", "chỉ đạo"))
        .AddSingleton(new SearchCommand("Xem khối lượng việc các đơn vị", WorkLinks.Units, WorkPermissions.View, "tải việc"))
        .AddSingleton(new TrailSource(WorkTrail.NamesAsync) { Say = WorkTrail.Say })
        .AddSingleton(new ThingSource(Tasks.TaskSubject.Prefix, TaskThing.FindAsync))
        .AddSingleton(new TaskDoor(WorkLinks.GiveAbout, WorkPermissions.Give))
        .AddSingleton(new SearchSource("Dự án, đề án", 25, ProjectOffers.FindAsync))
        .AddSingleton(new SearchCommand("Xem tiến độ các dự án", ProjectLinks.Home, ProjectPermissions.View, "gantt", "đề án"))
        .AddSingleton(new SearchCommand("Hỏi nếu lùi thì sao", ProjectLinks.WhatIf, ProjectPermissions.View, "chậm", "trễ"))
        .AddSingleton(new ThingSource(ProjectLinks.SubjectPrefix, ProjectOffers.ThingAsync))
        .AddDeeds()
        .AddScoped<IFactSource, WorkFacts>()
        .AddSingleton(TaskHolding.Source);
}
