using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Tasks;

/// <summary>What the other task of a link is to the one whose page is open.</summary>
public enum LinkedAs
{
    /// <summary>It must be done before.</summary>
    Before,

    /// <summary>It waits.</summary>
    After,
    Related,
}

/// <summary>A task at the other end of a link.</summary>
public sealed record LinkedTask
{
    public required LinkedAs As { get; init; }
    public required TaskLinkKind Kind { get; init; }
    public required TaskRow Row { get; init; }
    public required TaskTiming Timing { get; init; }
    public required bool MayUnlink { get; init; }
}

/// <summary>Reads links between tasks; an end the person who asks may not see is as if it were not.</summary>
public sealed class LinkedTasks(AppDb db, WorkRights rights, TaskReach reach)
{
    public async Task<IReadOnlyList<LinkedTask>> OfAsync(
        TaskRow task, TaskParty party, DateOnly today, WorkingCalendar calendar, CancellationToken ct)
    {
        var links = await db.Set<TaskLinkRow>().AsNoTracking().Where(row => row.TaskId == task.Id || row.OtherId == task.Id)
            .ToArrayAsync(ct);
        if (links.Length == 0) return [];
        var ends = links.Select(link => End(link, task.Id)).ToArray();
        var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
        var rows = await seen.Where(row => ends.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        return
        [
            .. links.Where(link => rows.ContainsKey(End(link, task.Id))).Select(link =>
            {
                var row = rows[End(link, task.Id)];
                return new LinkedTask
                {
                    As = link.Kind == TaskLinkKind.Related ? LinkedAs.Related : link.TaskId == task.Id ? LinkedAs.Before : LinkedAs.After,
                    Kind = link.Kind,
                    Row = row,
                    Timing = TaskTimings.Of(row.Flow, row.Due, today, calendar),
                    MayUnlink = TaskLinking.MayUnlink(link, task.Id, party, new(row, rights)),
                };
            }).OrderBy(linked => linked.As).ThenBy(linked => linked.Row.Due ?? DateOnly.MaxValue).ThenBy(linked => linked.Row.Id),
        ];
    }

    /// <summary>Which of these open tasks wait for one that is overdue, in one reading.</summary>
    public async Task<HashSet<Guid>> WaitForLateAsync(IReadOnlyCollection<Guid> tasks, TaskDays days, CancellationToken ct)
    {
        var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
        return
        [
            .. await db.Set<TaskLinkRow>().Where(link => link.Kind == TaskLinkKind.WaitsFor && tasks.Contains(link.TaskId))
                .Join(days.Timed(seen, TaskTiming.Overdue), link => link.OtherId, row => row.Id, (link, _) => link.TaskId)
                .ToArrayAsync(ct),
        ];
    }

    private static Guid End(TaskLinkRow link, Guid page) => link.TaskId == page ? link.OtherId : link.TaskId;
}
