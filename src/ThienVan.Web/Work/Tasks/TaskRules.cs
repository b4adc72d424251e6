using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;

namespace ThienVan.Web.Work.Tasks;

/// <summary>What decides on the steps that are also taken on many tasks at once: asked before, where they are previewed, and again inside
/// the write.</summary>
internal static class TaskRules
{
    /// <param name="holder">Who was chosen, as <see cref="TaskGiving.HolderAsync"/> found them.</param>
    public static Result<TaskFlow> HandOn(TaskRow task, TaskParty party, TaskHolder to, Result<PersonLine?> holder, string? reason)
    {
        if (party.Refuse(TaskStep.HandOn) is { } denied) return denied;
        if (!party.IsGiver && to.UnitId != task.UnitId)
            return new Refusal("task.other_unit",
                "Trưởng đơn vị chuyển việc trong đơn vị mình; để chuyển sang đơn vị khác, "
                    + "đề nghị từ chối kèm lý do hoặc đề nghị người giao.");
        if (to.UnitId == task.UnitId && to.PersonId == task.PersonId)
            return new Refusal("task.same_holder", "Việc đang ở chính người này; đề nghị chọn người hoặc đơn vị khác.");
        return holder.Refusal is { } gone ? gone : task.Flow.HandOn(reason);
    }

    public static Result<TaskTerm> MoveDay(
        TaskRow task, TaskParty party, DateOnly day, string? reason, DateOnly today, WorkingCalendar calendar)
    {
        if (party.RefuseGiver() is { } denied) return denied;
        if (!task.Flow.IsOpen) return DayStands(task);
        if (VietnameseText.IsBlank(reason)) return new Refusal("task.reason", "Đề nghị ghi lý do đổi hạn để người thực hiện biết.");
        return task.Term.Move(new(day), today, calendar);
    }

    public static Result<TaskFlow> Agree(TaskRow task, TaskParty party) =>
        party.Refuse(TaskStep.Agree) is { } denied ? denied : task.Flow.Agree();

    /// <summary>Once a day, and only where whoever does it has the next word. Null where it may be done.</summary>
    public static Refusal? Remind(TaskRow task, TaskParty party, string? words, DateOnly today) =>
        party.RefuseGiver()
        ?? (task.Flow.Turn != TaskTurn.Doer
                ? new("task.state", $"Việc đang ở trạng thái “{task.Flow.Word()}”, không chờ người làm nên không nhắc.") { IsDone = true }
            : party.IsOwnWork ? new("task.own", "Việc này do chính bạn làm.")
            : task.RemindedOn == today ? new("task.reminded", "Hôm nay việc này đã được nhắc rồi.") { IsDone = true }
            : VietnameseText.IsBlank(words) ? new("task.reason", "Đề nghị ghi lời nhắc để người làm biết cần gì.")
            : words.Trim().Length > TaskFlow.LongestReason
                ? new("task.long", $"Lời nhắc dài quá {TaskFlow.LongestReason} ký tự; đề nghị viết gọn lại.")
            : null);

    /// <summary>The state in which no day is moved.</summary>
    public static Refusal DayStands(TaskRow task) =>
        new("task.state", $"Nhiệm vụ đang ở trạng thái “{task.State.Word()}” nên không đổi hạn được.") { IsDone = true };
}
