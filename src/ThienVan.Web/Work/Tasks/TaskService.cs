using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Tasks;

/// <summary>Every step a person takes on a task. Each answers null when it is done.</summary>
public sealed class TaskService(
    AppDb db, WriteScope write, WorkRights rights, TaskDesk desk, TaskBook book, TaskGiving giving, TaskNotices notices,
    CalendarReader calendars)
{
    /// <summary>Id of the task given.</summary>
    public Task<Result<Guid>> GiveAsync(GiveTask asked, CancellationToken ct) => write.RunAsync<Guid>(rights.Actor, async change =>
    {
        if (asked.Key is { } key && await db.Set<TaskRow>().AnyAsync(row => row.Id == key, ct)) return key;
        var ready = await giving.ReadyAsync(asked, VietnamDay.Of(change.At), ct);
        return ready.IsRefused ? ready.Refusal! : (await book.AddAsync(change, ready.Value, ct)).Id;
    }, ct);

    public Task<Refusal?> AcceptAsync(Guid id, CancellationToken ct) =>
        MoveAsync(id, TaskStep.Accept, (task, _) => task.Flow.Accept(), reason: null, ct);

    public Task<Refusal?> DeclineAsync(Guid id, string? reason, CancellationToken ct) =>
        MoveAsync(id, TaskStep.Decline, (task, _) => task.Flow.Decline(reason), reason, ct);

    public Task<Refusal?> SubmitAsync(Guid id, string? outcome, CancellationToken ct) =>
        MoveAsync(id, TaskStep.Submit, (task, today) => task.Flow.Submit(outcome, today), outcome, ct);

    public Task<Refusal?> RecallAsync(Guid id, CancellationToken ct) =>
        MoveAsync(id, TaskStep.Recall, (task, _) => task.Flow.Recall(), reason: null, ct);

    public Task<Refusal?> ReturnAsync(Guid id, string? reason, CancellationToken ct) =>
        MoveAsync(id, TaskStep.Return, (task, _) => task.Flow.Return(reason), reason, ct);

    /// <summary>Work that comes again is given anew with its next day.</summary>
    public Task<Refusal?> AgreeAsync(SeenTask asked, CancellationToken ct) =>
        MoveAsync(asked, TaskStep.Agree, (task, _) => task.Flow.Agree(), reason: null, ct);

    public Task<Refusal?> StopAsync(Guid id, string? reason, CancellationToken ct) =>
        MoveAsync(id, TaskStep.Stop, (task, _) => task.Flow.Stop(reason), reason, ct);

    /// <param name="percent">As typed; blank for none.</param>
    public Task<Refusal?> ReportAsync(Guid id, string? words, string? percent, CancellationToken ct) =>
        desk.StepAsync(id, async (task, party, change) =>
        {
            if (party.RefuseDoer() is { } denied) return denied;
            if (task.Flow.Report(words).Refusal is { } refusal) return refusal;
            var share = Share(percent);
            if (share.IsRefused) return share.Refusal;
            var last = await db.Set<TaskReportRow>().Where(row => row.TaskId == id).OrderByDescending(row => row.Id)
                .FirstOrDefaultAsync(ct);
            if (last is not null && (last.Text, last.By, last.Percent) == (words!.Trim(), change.Actor.Name, share.Value))
                return TaskDesk.Same;
            db.Add(new TaskReportRow
            {
                Id = Guid.CreateVersion7(change.At),
                TaskId = id,
                Text = words!.Trim(),
                Percent = share.Value,
                By = change.Actor.Name,
                At = change.At,
            });
            task.Percent = share.Value ?? task.Percent;
            change.Record(WorkEvents.TaskReported, TaskSubject.Of(id), words.Trim(), now: new { percent = share.Value });
            await notices.SettleAsync(task, ct, TaskTurn.Doer);
            return null;
        }, ct);

    /// <param name="to">Unit, or unit and person, as the form says.</param>
    public Task<Refusal?> HandOnAsync(SeenTask asked, TaskHolder to, string? reason, CancellationToken ct) =>
        desk.StepAsync(asked, async (task, party, change) =>
        {
            var holder = await giving.HolderAsync(to, ct);
            var moved = TaskRules.HandOn(task, party, to, holder, reason);
            if (moved.IsRefused) return moved.Refusal;
            var old = new { task.UnitId, task.PersonId, task.PersonName };
            task.Follow(moved.Value);
            (task.UnitId, task.PersonId, task.PersonName) = (to.UnitId, holder.Value?.UserId, holder.Value?.Name);
            change.Record(WorkEvents.TaskHandedOn, TaskSubject.Of(task.Id), reason!.Trim(), old,
                new { task.UnitId, task.PersonId, task.PersonName });
            await notices.SettleHandedOnAsync(task, ct);
            await notices.GivenAsync(change, task, ct);
            return null;
        }, ct);

    /// <summary>The giver asks whoever does it how far it is, once a day.</summary>
    public Task<Refusal?> RemindAsync(SeenTask asked, string? words, CancellationToken ct) =>
        desk.StepAsync(asked, async (task, party, change) =>
        {
            var today = VietnamDay.Of(change.At);
            if (TaskRules.Remind(task, party, words, today) is { } refusal) return refusal;
            task.RemindedOn = today;
            change.Record(WorkEvents.TaskReminded, TaskSubject.Of(task.Id), words!.Trim());
            await notices.RemindedAsync(change, task, words.Trim(), ct);
            return null;
        }, ct);

    public Task<Refusal?> AskExtensionAsync(Guid id, DateOnly day, string? reason, CancellationToken ct) =>
        TermAsync(id,
            (task, party, today, calendar) => party.RefuseDoer() is { } denied ? denied
                : task.Flow.IsOpen && task.State != TaskState.Submitted ? task.Term.Ask(day, reason, today, calendar)
                : TaskRules.DayStands(task),
            WorkEvents.ExtensionAsked, reason, tellGiver: true, $"đề nghị gia hạn đến {FigureText.Day(day)}", ct);

    public Task<Refusal?> GrantExtensionAsync(Guid id, CancellationToken ct) =>
        TermAsync(id, (task, party, today, calendar) => Answered(task, party, term => term.Grant(today, calendar)),
            WorkEvents.ExtensionGranted, reason: null, tellGiver: false, "đã được gia hạn", ct);

    public Task<Refusal?> DenyExtensionAsync(Guid id, string? reason, CancellationToken ct) =>
        TermAsync(id, (task, party, _, _) => Answered(task, party, term => term.Deny(reason)),
            WorkEvents.ExtensionDenied, reason, tellGiver: false, "không được gia hạn", ct);

    public Task<Refusal?> MoveDayAsync(SeenTask asked, DateOnly day, string? reason, CancellationToken ct) =>
        TermAsync(asked,
            (task, party, today, calendar) => TaskRules.MoveDay(task, party, day, reason, today, calendar),
            WorkEvents.TaskDayMoved, reason, tellGiver: false, $"đổi hạn thành {FigureText.Day(day)}", ct);

    /// <summary>A cooperating unit says what became of its part.</summary>
    public Task<Refusal?> AnswerPartAsync(Guid id, string unit, string? words, CancellationToken ct) =>
        desk.StepAsync(id, async (task, _, change) =>
        {
            if (!rights.WorksFor(unit)) return TaskGiving.Denied;
            if (await db.Set<TaskPartRow>().AsTracking().FirstOrDefaultAsync(part => part.TaskId == id && part.UnitId == unit, ct)
                is not { } row) return TaskDesk.Unknown;
            if (VietnameseText.IsBlank(words)) return new("task.part", "Đề nghị ghi đơn vị đã phối hợp được gì.");
            (row.Answer, row.AnsweredBy, row.AnsweredAt) = (words.Trim(), change.Actor.Name, change.At);
            change.Record(WorkEvents.TaskPartAnswered, TaskSubject.Of(id), words.Trim(), now: new { unit });
            await notices.DoersAsync(change, task, "đơn vị phối hợp đã trả lời", ct);
            return null;
        }, ct);

    public Task<Refusal?> AddCheckAsync(Guid id, string? text, CancellationToken ct) => desk.StepAsync(id, async (_, party, change) =>
    {
        if (!party.MayCheck) return TaskGiving.Denied;
        if (text?.Trim() is not { Length: > 0 and <= 300 } line)
            return new("task.check", "Đề nghị ghi tên việc nhỏ, không quá 300 ký tự.");
        var held = await db.Set<TaskCheckRow>().Where(row => row.TaskId == id).OrderByDescending(row => row.Position)
            .Select(row => new { row.Position, row.Text, row.DoneAt }).FirstOrDefaultAsync(ct);
        if (held is { DoneAt: null } && held.Text == line) return TaskDesk.Same;
        db.Add(new TaskCheckRow { Id = Guid.CreateVersion7(change.At), TaskId = id, Position = (held?.Position ?? -1) + 1, Text = line });
        change.Record(WorkEvents.TaskChecked, TaskSubject.Of(id), now: new { line });
        return null;
    }, ct);

    /// <summary>A task of several times in a year is due on the first that is not ticked.</summary>
    public Task<Refusal?> TickAsync(
        Guid id, Guid check, bool done, CancellationToken ct) => desk.StepAsync(id, async (task, party, change) =>
    {
        if (!party.MayCheck) return TaskGiving.Denied;
        var rows = await db.Set<TaskCheckRow>().AsTracking().Where(row => row.TaskId == id).ToArrayAsync(ct);
        if (rows.FirstOrDefault(row => row.Id == check) is not { } row) return TaskDesk.Unknown;
        if (row.DoneAt is not null == done) return TaskDesk.Same;
        (row.DoneBy, row.DoneAt) = (done ? change.Actor.Name : null, done ? change.At : null);
        if ((rows.Where(line => line.DoneAt is null).Min(line => line.DueOn) ?? rows.Max(line => line.DueOn)) is { } stage)
            task.Follow(task.Term.Staged(stage));
        change.Record(WorkEvents.TaskChecked, TaskSubject.Of(id), now: new { line = row.Text, done });
        return null;
    }, ct);

    public Task<Refusal?> FollowAsync(Guid id, bool follow, CancellationToken ct) => desk.StepAsync(id, async (_, _, change) =>
    {
        var me = rights.Me!.Value;
        var row = await db.Set<TaskFollowerRow>().AsTracking().FirstOrDefaultAsync(row => row.TaskId == id && row.UserId == me, ct);
        if (row is not null == follow) return TaskDesk.Same;
        if (follow) db.Add(new TaskFollowerRow { TaskId = id, UserId = me, SeenAt = change.At });
        else db.Remove(row!);
        change.Record(WorkEvents.TaskFollowed, TaskSubject.Of(id), now: new { follow });
        return null;
    }, ct);

    private Task<Refusal?> MoveAsync(
        SeenTask asked, TaskStep step, Func<TaskRow, DateOnly, Result<TaskFlow>> go, string? reason, CancellationToken ct) =>
        desk.StepAsync(asked, async (task, party, change) =>
        {
            if (party.Refuse(step) is { } denied) return denied;
            var (old, today) = (task.State, VietnamDay.Of(change.At));
            var moved = go(task, today);
            if (moved.IsRefused) return moved.Refusal;
            task.Follow(moved.Value);
            if (step is TaskStep.Agree or TaskStep.Stop) task.Follow(task.Term.Ended);
            if (step == TaskStep.Submit) (task.SubmittedById, task.SubmittedBy) = (change.Actor.UserId, change.Actor.Name);
            if (step == TaskStep.Agree) (task.AgreedOn, task.AgreedBy) = (today, change.Actor.Name);
            change.Record(WorkEvents.TaskMoved, TaskSubject.Of(task.Id), reason?.Trim(), new { state = old },
                new { state = task.State, step });
            await TellAsync(change, task, step, ct);
            if (step == TaskStep.Agree) await RepeatAsync(change, task, ct);
            return null;
        }, ct);

    private async Task TellAsync(Change change, TaskRow task, TaskStep step, CancellationToken ct)
    {
        await notices.SettleAsync(task, ct, Settled(step));
        var followers = await db.Set<TaskFollowerRow>().Where(row => row.TaskId == task.Id).Select(row => row.UserId).ToArrayAsync(ct);
        await notices.MovedAsync(change, task, step, followers, ct);
    }

    // Who was asked for this step, or is asked for nothing after it.
    private static TaskTurn[] Settled(TaskStep step) => step switch
    {
        TaskStep.Recall or TaskStep.Return => [TaskTurn.Giver],
        TaskStep.Agree or TaskStep.Stop => [TaskTurn.Doer, TaskTurn.Giver],
        _ => [TaskTurn.Doer],
    };

    private async Task RepeatAsync(Change change, TaskRow task, CancellationToken ct)
    {
        if (task.RepeatsFrom is not { } began || task.Repeat.Next(task.Term, began, await calendars.GetAsync(ct)) is not { } due) return;
        var serves = await db.Set<TaskServesRow>().Where(row => row.TaskId == task.Id).Select(row => row.Code).ToArrayAsync(ct);
        var with = await db.Set<TaskPartRow>().Where(row => row.TaskId == task.Id).Select(row => row.UnitId).ToArrayAsync(ct);
        var checks = await db.Set<TaskCheckRow>().Where(row => row.TaskId == task.Id).OrderBy(row => row.Position)
            .Select(row => new TaskStage(row.Text, null)).ToArrayAsync(ct);
        await book.AddAsync(change, await giving.AgainAsync(task, due, serves, with, checks, ct), ct);
    }

    private static Result<TaskTerm> Answered(TaskRow task, TaskParty party, Func<TaskTerm, Result<TaskTerm>> answer) =>
        party.RefuseGiver() is { } denied ? denied : task.Flow.IsOpen ? answer(task.Term) : TaskRules.DayStands(task);

    private Task<Refusal?> TermAsync(
        SeenTask asked, Func<TaskRow, TaskParty, DateOnly, WorkingCalendar, Result<TaskTerm>> go, EventKind kind,
        string? reason, bool tellGiver, string what, CancellationToken ct) =>
        desk.StepAsync(asked, async (task, party, change) =>
        {
            var old = new { due = task.Due, asked = task.AskedDue };
            var moved = go(task, party, VietnamDay.Of(change.At), await calendars.GetAsync(ct));
            if (moved.IsRefused) return moved.Refusal;
            task.Follow(moved.Value);
            change.Record(kind, TaskSubject.Of(task.Id), reason?.Trim(), old,
                new { due = task.Due, asked = task.AskedDue, task.Extensions });
            if (tellGiver)
            {
                await notices.GiverAsync(change, task, what, ct);
                return null;
            }

            await notices.SettleAsync(task, ct, TaskTurn.Giver);
            await notices.DoersAsync(change, task, what, ct);
            return null;
        }, ct);

    private static Result<int?> Share(string? typed) =>
        VietnameseText.IsBlank(typed) ? (int?)null
        : int.TryParse(typed.Trim().TrimEnd('%'), CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 100
            ? share
            : new Refusal("task.percent", "Tỷ lệ hoàn thành là số nguyên từ 0 đến 100; đề nghị ghi lại hoặc để trống.");
}
