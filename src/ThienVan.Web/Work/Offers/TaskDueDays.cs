using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>The last days of a person's own tasks in their calendar, and of those that wait for their word; numbers only, no
/// titles.</summary>
internal static class TaskDueDays
{
    /// <summary>How long a task that is done or stopped stays in the calendar.</summary>
    private const int DaysKept = 60;

    public static async Task<IReadOnlyList<DueLine>> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        var rights = services.GetRequiredService<WorkRights>();
        var (units, me) = (await rights.UnitsAsync(ct), rights.Me);
        var since = VietnamDay.Today(services.GetRequiredService<TimeProvider>()).AddDays(-DaysKept);
        var rows = await services.GetRequiredService<AppDb>().Set<TaskRow>().AsNoTracking()
            .Where(row => row.Due >= since
                && (row.PersonId == me || row.GivenById == me || (row.PersonId == null && units.Contains(row.UnitId))))
            .ToArrayAsync(ct);
        return
        [
            .. rows.Where(row => row.PersonId == me || (row.PersonId is null && units.Contains(row.UnitId))).Select(Line),
            .. rows.Where(row => row.GivenById == me && row.Flow.Turn == TaskTurn.Giver).Select(Awaited),
        ];
    }

    // Only while it waits for the giver's word: calendars drop what is no longer there.
    private static DueLine Awaited(TaskRow row) => Line(row) with
    {
        Id = $"viec-cho-{row.Id:N}",
        Summary = $"Việc {row.Called} chờ bạn trả lời",
        Done = false,
    };

    private static DueLine Line(TaskRow row) => new()
    {
        Id = $"viec-{row.Id:N}",
        Day = row.Due!.Value,
        Summary = $"Hạn việc {row.Called}",
        Address = WorkLinks.Task(row.Id),
        Sequence = row.Revision,
        ChangedAt = row.ChangedAt,
        Done = row.State is TaskState.Submitted or TaskState.Done or TaskState.Stopped,
    };
}
