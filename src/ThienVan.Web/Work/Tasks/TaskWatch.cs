using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Work.Tasks;

/// <summary>What changed in the tasks a person follows since they last opened each; what they changed themselves is no news.</summary>
public sealed class TaskWatch(AppDb db, WorkRights rights, TaskReach reach)
{
    private const int Most = 20;

    private static readonly string[] _states = [WorkEvents.TaskMoved.Name, WorkEvents.TaskHandedOn.Name];

    private static readonly string[] _days =
        [WorkEvents.ExtensionGranted.Name, WorkEvents.TaskDayMoved.Name, WorkEvents.TaskRevised.Name];

    private static readonly string[] _told = [.. _states, .. _days, WorkEvents.TaskReported.Name];

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<WatchedLine>> ReadAsync(CancellationToken ct)
    {
        if (rights.Me is not { } me) return [];
        var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
        var followed = await db.Set<TaskFollowerRow>().AsNoTracking().Where(row => row.UserId == me)
            .Join(seen, row => row.TaskId, task => task.Id, (row, task) => new { row.SeenAt, Task = task })
            .Where(one => one.Task.ChangedAt > one.SeenAt).OrderByDescending(one => one.Task.ChangedAt).Take(Most).ToArrayAsync(ct);
        if (followed.Length == 0) return [];
        var (subjects, since) = (followed.Select(one => TaskSubject.Of(one.Task.Id)).ToArray(), followed.Min(one => one.SeenAt));
        var events = (await db.Events.AsNoTracking()
            .Where(row => subjects.Contains(row.Subject) && row.At > since && row.ActorId != me && _told.Contains(row.Kind))
            .Select(row => new { row.Subject, row.Kind, row.At }).ToArrayAsync(ct)).ToLookup(row => row.Subject);
        return
        [
            .. followed.Select(one => (one.Task, Kinds: events[TaskSubject.Of(one.Task.Id)].Where(row => row.At > one.SeenAt)
                .Select(row => row.Kind).ToHashSet())).Where(one => one.Kinds.Count > 0)
                .Select(one => new WatchedLine($"Việc {one.Task.Called}. {one.Task.Title}", Changes(one.Task, one.Kinds),
                    WorkLinks.Task(one.Task.Id))),
        ];
    }

    /// <summary>The person who asks has the task before them as it is in <paramref name="task"/>. A reader's bookmark, no write of record:
    /// outside the event chain (docs/adr/0009).</summary>
    public Task OpenedAsync(TaskRow task, CancellationToken ct)
    {
        var (me, at) = (rights.Me, task.ChangedAt);
        return db.Set<TaskFollowerRow>().Where(row => row.TaskId == task.Id && row.UserId == me && row.SeenAt < at)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, at), ct);
    }

    private static string Changes(TaskRow task, HashSet<string> kinds) => string.Join("; ", new[]
    {
        kinds.Overlaps(_states) ? task.Flow.Word() : null,
        kinds.Overlaps(_days) && task.Term.Due is { } due ? $"Hạn mới {due.Text}" : null,
        kinds.Contains(WorkEvents.TaskReported.Name) ? "Có báo cáo tiến độ" : null,
    }.OfType<string>());
}
