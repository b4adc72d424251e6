using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Meetings;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>What takes the forms of a task and of a meeting off their pages; told only to whoever may see the thing.</summary>
internal static class TaskDeeds
{
    private static readonly EventKind[] _steps =
    [
        WorkEvents.TaskMoved, WorkEvents.TaskHandedOn, WorkEvents.ExtensionAsked, WorkEvents.ExtensionGranted,
        WorkEvents.ExtensionDenied, WorkEvents.TaskDayMoved, WorkEvents.TaskPartAnswered, WorkEvents.TaskChecked, WorkEvents.TaskLinked,
        WorkEvents.TaskUnlinked, WorkEvents.TaskReminded,
    ];

    public static IServiceCollection AddDeeds(this IServiceCollection services) => services
        .AddSingleton(new FormDeed { Form = "viec-", Kinds = _steps, Subjects = TaskAsync, Words = TaskHistory.Called })
        .AddSingleton(new FormDeed
        {
            Form = "giao-ban-",
            Kinds = [WorkEvents.MeetingClosed, WorkEvents.MeetingNumbered],
            Subjects = MeetingAsync,
            Words = (kind, _) => kind == WorkEvents.MeetingClosed.Name ? "Kết thúc cuộc giao ban" : "Ghi số thông báo kết luận",
        });

    private static async Task<IReadOnlyList<string>> TaskAsync(LateForm late, CancellationToken ct)
    {
        var subject = TaskSubject.Prefix + late.Part("Id");
        return await TaskThing.FindAsync(late.Http.RequestServices, subject, ct) is null ? [] : [subject];
    }

    private static Task<IReadOnlyList<string>> MeetingAsync(LateForm late, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>(late.Http.RequestServices.GetRequiredService<WorkRights>().SeesAll
            && Guid.TryParse(late.Part("Id"), out var id) ? [MeetingService.Subject(id)] : []);
}
