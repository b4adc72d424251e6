using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Tasks;

/// <summary>Links a task to another the person may see, and takes the link away. Each answers null when it is done.</summary>
public sealed class TaskLinking(AppDb db, WorkRights rights, TaskDesk desk, TaskReach reach)
{
    private static readonly Refusal _number = new("task.link_number", "Đề nghị ghi số của việc kia như 12/2026.");

    /// <param name="id">The task whose page asks.</param>
    /// <param name="number">What the other is called: "12/2026".</param>
    public Task<Refusal?> LinkAsync(Guid id, string? number, TaskLinkKind kind, CancellationToken ct) =>
        desk.StepAsync(id, async (task, party, change) =>
        {
            if (!party.MayLink) return TaskGiving.Denied;
            if (Number(number) is not { } called) return _number;
            var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
            if (await seen.FirstOrDefaultAsync(row => row.Number == called.Number && row.Year == called.Year, ct) is not { } other)
                return new("task.link_unknown",
                    $"Không có việc {called.Number}/{called.Year}, hoặc bạn không được xem; đề nghị xem lại số trong danh sách nhiệm vụ.");
            if (other.Id == id) return new("task.link_self", "Một việc không nối với chính nó; đề nghị ghi số của việc khác.");
            if (await StandingAsync(id, other.Id, kind, ct) is not null) return TaskDesk.Same;
            if (kind == TaskLinkKind.WaitsFor && await CircleAsync(new(id, other.Id), ct) is { } circle) return circle;
            db.Add(new TaskLinkRow { TaskId = id, OtherId = other.Id, Kind = kind });
            change.Record(WorkEvents.TaskLinked, TaskSubject.Of(id), now: new { other = other.Called, kind });
            return null;
        }, ct);

    /// <param name="other">At the other end, whichever of the two pages the link was made on.</param>
    public Task<Refusal?> UnlinkAsync(Guid id, Guid other, TaskLinkKind kind, CancellationToken ct) =>
        desk.StepAsync(id, async (task, party, change) =>
        {
            var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
            if (await seen.FirstOrDefaultAsync(row => row.Id == other, ct) is not { } end) return TaskDesk.Unknown;
            var held = await StandingAsync(id, other, kind, ct)
                ?? (kind == TaskLinkKind.WaitsFor ? await StandingAsync(other, id, kind, ct) : null);
            if (held is null) return TaskDesk.Same;
            if (!MayUnlink(held, id, party, new(end, rights))) return TaskGiving.Denied;
            db.Remove(held);
            change.Record(WorkEvents.TaskUnlinked, TaskSubject.Of(id), old: new { other = end.Called, kind });
            return null;
        }, ct);

    /// <summary>Who waits is said by the one that waits; what is related, by either.</summary>
    internal static bool MayUnlink(TaskLinkRow link, Guid page, TaskParty party, TaskParty other) =>
        (link.TaskId == page ? party : other).MayLink || (link.Kind == TaskLinkKind.Related && party.MayLink);

    // Two tasks are related once, whichever of them said so.
    private Task<TaskLinkRow?> StandingAsync(Guid task, Guid other, TaskLinkKind kind, CancellationToken ct) =>
        db.Set<TaskLinkRow>().AsTracking().FirstOrDefaultAsync(row => row.Kind == kind
            && ((row.TaskId == task && row.OtherId == other)
                || (kind == TaskLinkKind.Related && row.TaskId == other && row.OtherId == task)), ct);

    private async Task<Refusal?> CircleAsync(TaskWait asked, CancellationToken ct)
    {
        var waits = await db.Set<TaskLinkRow>().Where(row => row.Kind == TaskLinkKind.WaitsFor)
            .Select(row => new TaskWait(row.TaskId, row.OtherId)).ToArrayAsync(ct);
        if (TaskWaits.Circle(waits, asked) is not { } circle) return null;
        var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
        var known = await seen.Where(row => circle.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Called, ct);
        var names = circle.Select(task => known.GetValueOrDefault(task, "(việc bạn không được xem)"));
        return new("task.link_circle",
            $"Các việc sẽ chờ nhau thành vòng: {string.Join(" → ", names)}; đề nghị bỏ một liên kết trong vòng rồi nối lại.");
    }

    private static (int Number, int Year)? Number(string? typed) =>
        typed?.Split('/', StringSplitOptions.TrimEntries) is [var number, var year] && Whole(number) is { } one && Whole(year) is { } two
            ? (one, two) : null;

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
