using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Tasks;

/// <summary>A task as it was looked at.</summary>
/// <param name="Id">Which.</param>
/// <param name="Revision">What was looked at; null where the task as it is now is meant.</param>
public readonly record struct SeenTask(Guid Id, int? Revision = null)
{
    public static implicit operator SeenTask(Guid id) => new(id);
}

/// <summary>The write around every step on a task: found among those the person may see, its revision counted, an attempt on somebody
/// else's left in the log.</summary>
public sealed class TaskDesk(AppDb db, WriteScope write, WorkRights rights, TaskReach reach, TaskNotices notices)
{
    public static readonly Refusal Unknown = new("task.unknown",
        "Không có nhiệm vụ này, hoặc bạn không được xem; đề nghị mở lại danh sách nhiệm vụ.");

    public static readonly Refusal Same = new("task.same", "Việc này đã làm rồi; dưới đây là trang hiện nay.") { IsDone = true };

    private static readonly Refusal _changed = new("task.changed",
        "Việc này vừa đổi sau khi bạn xem (có thể do chính lần bấm trước của bạn); đề nghị mở việc để xem hiện nay ra sao.");

    /// <summary>Null when it is done.</summary>
    public async Task<Refusal?> StepAsync(
        SeenTask asked, Func<TaskRow, TaskParty, Change, Task<Refusal?>> step, CancellationToken ct)
    {
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            var seen = await reach.SeenAsync(db.Set<TaskRow>().AsTracking(), ct);
            if (await seen.FirstOrDefaultAsync(row => row.Id == asked.Id, ct) is not { } task) return Unknown;
            if (asked.Revision is { } revision && revision != task.Revision) return _changed;
            task.Revision++;
            task.ChangedAt = change.At;
            if (await step(task, new(task, rights), change) is not { } refusal)
            {
                await notices.SettleOverdueAsync(task, VietnamDay.Of(change.At), ct);
                return task.Id;
            }

            return refusal.Code == TaskGiving.Denied.Code
                ? change.Refuse(refusal, WorkEvents.TaskStepRefused, TaskSubject.Of(task.Id))
                : refusal;
        }, ct);
        return result.Refusal;
    }
}
