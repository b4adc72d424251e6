using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Calendar;

namespace ThienVan.Web.Work.Tasks;

/// <summary>Who is to do a task: a unit, or one of its people.</summary>
public readonly record struct TaskHolder(string UnitId, Guid? PersonId)
{
    /// <summary>As a form carries it: "van-hoa-xa-hoi" or "van-hoa-xa-hoi|(id)"; null for what is neither.</summary>
    public static TaskHolder? Read(string? text) => text?.Split('|') switch
    {
        [{ Length: > 0 } unit] => new(unit, PersonId: null),
        [{ Length: > 0 } unit, var person] when Guid.TryParse(person, out var id) => new(unit, id),
        _ => null,
    };

    public override string ToString() => PersonId is { } person ? $"{UnitId}|{person}" : UnitId;
}

/// <summary>A task as a person gives it.</summary>
public sealed record GiveTask
{
    /// <summary>The task's id to be, made when the form was opened; null for one made now.</summary>
    public Guid? Key { get; init; }
    public required string? Title { get; init; }
    public string? Output { get; init; }
    public string? Document { get; init; }

    /// <summary>Null where nobody was chosen.</summary>
    public TaskHolder? To { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>Working days from today, in place of a day.</summary>
    public int? WorkingDays { get; init; }
    public TaskPriority Priority { get; init; }
    public TaskRepeat Repeat { get; init; }
    public string? AboutSubject { get; init; }
    public string? AboutTitle { get; init; }
    public IReadOnlyList<string> Serves { get; init; } = [];
    public IReadOnlyList<string> With { get; init; } = [];
    public TaskOrigin Origin { get; init; }
}

/// <summary>What must hold before a task is given: the one check for forms, meetings and programmes.</summary>
public sealed class TaskGiving(WorkRights rights, PeopleDirectory people, PlanReader plans, CalendarReader calendars)
{
    public const int LongestTitle = 500;

    public static readonly Refusal Denied = new("task.denied",
        "Bạn không giao việc cho đơn vị này được; đề nghị gửi đề xuất cho Văn phòng hoặc lãnh đạo phụ trách.");

    public async Task<Result<NewTask>> ReadyAsync(GiveTask asked, DateOnly today, CancellationToken ct)
    {
        if (Text(asked) is { } refusal) return refusal;
        if (asked.To is not { } to) return new Refusal("task.holder", "Đề nghị chọn đơn vị hoặc người được giao việc.");
        if (!rights.MayGiveTo(to.UnitId)) return Denied;
        var holder = await HolderAsync(to, ct);
        if (holder.IsRefused) return holder.Refusal!;
        if (await UnknownAsync(asked, ct) is { } unknown) return unknown;
        var due = Due(asked, today, await calendars.GetAsync(ct));
        return due.IsRefused ? due.Refusal! : Ready(asked, to, holder.Value, due.Value);
    }

    /// <summary>The person chosen, null for the unit; refused for a unit that is no more and a person who left it.</summary>
    public async Task<Result<PersonLine?>> HolderAsync(TaskHolder to, CancellationToken ct)
    {
        if ((await people.UnitsAsync(ct)).All(unit => unit.Id != to.UnitId))
            return new Refusal("task.unit", "Đơn vị này không còn hoạt động (đã sáp nhập hoặc giải thể); đề nghị chọn đơn vị khác.");
        if (to.PersonId is not { } person) return (PersonLine?)null;
        return (await people.HoldersAsync(WorkPermissions.Do, to.UnitId, ct)).FirstOrDefault(holder => holder.UserId == person) is { } found
            ? found
            : new Refusal("task.person", "Người này không còn làm việc ở đơn vị đã chọn; đề nghị chọn người khác hoặc giao cho cả đơn vị.");
    }

    /// <summary>The same work once more; for whoever does it now, or for the unit where that person has left.</summary>
    public async Task<NewTask> AgainAsync(
        TaskRow task, TaskDue due, IReadOnlyList<string> serves, IReadOnlyList<string> with, IReadOnlyList<TaskStage> checks,
        CancellationToken ct) => new()
        {
            Origin = task.Origin,
            Title = task.Title,
            Output = task.Output,
            Document = task.Document,
            UnitId = task.UnitId,
            Person = await HolderAsync(new(task.UnitId, task.PersonId), ct) is { IsRefused: false, Value: var person } ? person : null,
            Due = due,
            Priority = task.Priority,
            Repeat = task.Repeat,
            RepeatsFrom = task.RepeatsFrom,
            AboutSubject = task.AboutSubject,
            AboutTitle = task.AboutTitle,
            PlanKey = task.PlanKey,
            Serves = serves,
            With = with,
            Checks = checks,
            Demonstration = task.Demonstration,
        };

    private static Refusal? Text(GiveTask asked) =>
        asked.Title?.Trim() is not { } title || VietnameseText.IsBlank(title) ? new("task.title", "Đề nghị ghi việc cần làm.")
        : title.Length > LongestTitle
            ? new("task.title", $"Tên việc dài quá {LongestTitle} ký tự; đề nghị viết gọn, phần còn lại ghi ở sản phẩm.")
        : asked.Output?.Length > TaskFlow.LongestReason
            ? new("task.output", $"Sản phẩm dài quá {TaskFlow.LongestReason} ký tự; đề nghị viết gọn lại.")
        : asked.Document?.Length > LongestTitle
            ? new("task.document", $"Văn bản giao việc dài quá {LongestTitle} ký tự; chỉ cần ghi số, ngày, trích yếu.")
            : null;

    private async Task<Refusal?> UnknownAsync(GiveTask asked, CancellationToken ct)
    {
        var units = (await people.UnitsAsync(ct)).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        if (asked.With.FirstOrDefault(unit => !units.Contains(unit)) is { } gone)
            return new("task.with", $"Đơn vị phối hợp “{gone}” không còn hoạt động; đề nghị bỏ chọn.");
        if (asked.Serves.Count == 0) return null;
        var known = await plans.ForReportsAsync(ct) is { } plan
            ? plan.Document.Indicators.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal) : [];
        return asked.Serves.FirstOrDefault(code => !known.Contains(code)) is { } unknown
            ? new("task.serves", $"Kế hoạch đang áp dụng không có chỉ số “{unknown}”; đề nghị ghi mã như 14a, cách nhau bằng dấu phẩy.")
            : null;
    }

    private static Result<TaskDue?> Due(GiveTask asked, DateOnly today, WorkingCalendar calendar)
    {
        if (asked is { Due: not null, WorkingDays: not null })
            return new Refusal("task.two_terms", "Đề nghị chọn một trong hai: ngày cụ thể, hoặc số ngày làm việc.");
        if (asked.WorkingDays is < 1 or > 1000)
            return new Refusal("task.days", "Số ngày làm việc phải từ 1 đến 1000; đề nghị ghi lại hoặc chọn ngày cụ thể.");
        var due = asked.WorkingDays is { } days ? TaskDue.After(today, days, calendar)
            : asked.Due is { } day ? new TaskDue(day) : null;
        return TaskTerm.RefuseDue(due, today, calendar) is { } refusal ? refusal : due;
    }

    private static NewTask Ready(GiveTask asked, TaskHolder to, PersonLine? person, TaskDue? due) => new()
    {
        Id = asked.Key is { Version: 7 } key ? key : null,
        Origin = asked.Origin,
        Title = asked.Title!,
        Output = asked.Output,
        Document = asked.Document,
        UnitId = to.UnitId,
        Person = person,
        Due = due,
        Priority = asked.Priority,
        Repeat = asked.Repeat,
        AboutSubject = asked.AboutSubject,
        AboutTitle = asked.AboutTitle,
        Serves = asked.Serves,
        With = [.. asked.With.Where(unit => unit != to.UnitId)],
    };
}
