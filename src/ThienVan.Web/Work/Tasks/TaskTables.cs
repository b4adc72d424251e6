using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Tasks;

/// <summary>What a task grew out of.</summary>
public enum TaskOrigin
{
    /// <summary>Somebody with the right gave it.</summary>
    Directive,

    /// <summary>A line of a unit's accepted programme.</summary>
    Programme,

    /// <summary>A conclusion of a meeting.</summary>
    Meeting,
}

/// <summary>One task, whatever it grew out of: who does what by when for whom, and how far it has come.</summary>
public sealed class TaskRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }

    /// <summary>With <see cref="Number"/> what people call it: "12/2026"; the year it was given in.</summary>
    public required int Year { get; init; }
    public required int Number { get; init; }
    public required TaskOrigin Origin { get; init; }

    /// <summary>Thing it is about, as its events carry it: "plan/target/14"; null for none.</summary>
    public string? AboutSubject { get; init; }

    /// <summary>Place of the plan that a programme's line grew out of: "Project:22"; null for work that grew out of none.</summary>
    public string? PlanKey { get; init; }

    /// <summary>What the thing was called when the task was given; null for none.</summary>
    public string? AboutTitle { get; init; }
    public required string Title { get; set; }

    /// <summary>What the search looks through, as <see cref="KeepWords"/> made it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What is expected; null where nobody said.</summary>
    public string? Output { get; set; }

    /// <summary>Document it stems from, as written: "Thông báo số 12/TB-UBND"; null for none.</summary>
    public string? Document { get; init; }
    public required TaskPriority Priority { get; init; }
    public required TaskRepeat Repeat { get; init; }

    /// <summary>Day the first of the tasks that come again was set for; null for work that does not.</summary>
    public DateOnly? RepeatsFrom { get; init; }
    public required string UnitId { get; set; }

    /// <summary>Null while it is the unit's and nobody's in particular.</summary>
    public Guid? PersonId { get; set; }
    public string? PersonName { get; set; }

    /// <summary>Null where the system itself gave it (demonstration, import).</summary>
    public Guid? GivenById { get; set; }
    public required string GivenBy { get; set; }
    public required DateTimeOffset GivenAt { get; init; }
    public TaskState State { get; set; }
    public string? DeclineReason { get; set; }
    public DateOnly? SubmittedOn { get; set; }
    public Guid? SubmittedById { get; set; }
    public string? SubmittedBy { get; set; }
    public string? Outcome { get; set; }
    public string? ReturnReason { get; set; }
    public int Returns { get; set; }
    public string? StopReason { get; set; }

    /// <summary>Day the giver agreed; null before.</summary>
    public DateOnly? AgreedOn { get; set; }
    public string? AgreedBy { get; set; }
    public DateOnly? Due { get; set; }
    public DatePrecision DuePrecision { get; set; }
    public int? DueWorkingDays { get; set; }
    public DateOnly? FirstDue { get; set; }
    public int Extensions { get; set; }
    public DateOnly? AskedDue { get; set; }
    public string? AskedReason { get; set; }

    /// <summary>Last share done that was reported, 0 to 100; null while nobody said one. A word of the doer, never counted with.</summary>
    public int? Percent { get; set; }

    /// <summary>How high it was told since it became overdue.</summary>
    public ClimbLevel Climbed { get; set; }

    /// <summary>Day the giver last asked after it; null for never.</summary>
    public DateOnly? RemindedOn { get; set; }

    /// <summary>Goes up with every change; what a form was opened on.</summary>
    public int Revision { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public bool Demonstration { get; init; }

    public string Called => $"{Number}/{Year}";

    /// <summary>What whoever does it says stands in its way; null for nothing.</summary>
    public string? Trouble => AskedDue is { } asked ? $"Đề nghị gia hạn đến {FigureText.Day(asked)}: {AskedReason}"
        : DeclineReason is { } declined ? $"Từ chối: {declined}" : null;

    /// <summary>What has come of it: its result, else the last share done; null for neither.</summary>
    public string? SoFar => Outcome is { } outcome ? outcome + (State == TaskState.Returned ? " (người giao đã trả lại)" : "")
        : Percent is { } share ? $"Khoảng {share}% theo báo cáo của đơn vị" : null;

    /// <summary>Call when the title, the output or the document became another.</summary>
    public void KeepWords() => Words = SearchWords.Kept(Called, Title, Output, Document);

    public TaskFlow Flow => new()
    {
        State = State,
        DeclineReason = DeclineReason,
        SubmittedOn = SubmittedOn,
        Outcome = Outcome,
        ReturnReason = ReturnReason,
        Returns = Returns,
        StopReason = StopReason,
    };

    public TaskTerm Term => new()
    {
        Due = Due is { } day ? new(day, DuePrecision) { WorkingDays = DueWorkingDays } : null,
        First = FirstDue,
        Extensions = Extensions,
        Asked = AskedDue is { } asked ? new(asked, AskedReason ?? "") : null,
    };

    /// <summary>Takes over what a step decided.</summary>
    public void Follow(TaskFlow flow)
    {
        (State, DeclineReason, SubmittedOn, Outcome) = (flow.State, flow.DeclineReason, flow.SubmittedOn, flow.Outcome);
        (ReturnReason, Returns, StopReason) = (flow.ReturnReason, flow.Returns, flow.StopReason);
    }

    /// <summary>Takes over the days; one that is ahead again may climb again.</summary>
    public void Follow(TaskTerm term)
    {
        if (term.Due?.Day != Due) Climbed = ClimbLevel.None;
        (Due, DuePrecision, DueWorkingDays) = (term.Due?.Day, term.Due?.Precision ?? DatePrecision.Day, term.Due?.WorkingDays);
        (FirstDue, Extensions, AskedDue, AskedReason) = (term.First, term.Extensions, term.Asked?.Day, term.Asked?.Reason);
    }
}

/// <summary>An indicator of the plan that a task serves.</summary>
public sealed class TaskServesRow
{
    public string WardId { get; init; } = "";
    public required Guid TaskId { get; init; }
    public required string Code { get; init; }
}

/// <summary>A unit that works with the lead, and what it said of its part.</summary>
public sealed class TaskPartRow
{
    public string WardId { get; init; } = "";
    public required Guid TaskId { get; init; }
    public required string UnitId { get; init; }
    public string? Answer { get; set; }
    public string? AnsweredBy { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
}

/// <summary>A word on how far a task has come.</summary>
public sealed class TaskReportRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid TaskId { get; init; }
    public required string Text { get; init; }
    public int? Percent { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A line of a task's own list.</summary>
public sealed class TaskCheckRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid TaskId { get; init; }
    public required int Position { get; init; }
    public required string Text { get; init; }

    /// <summary>Day the task is due on while this line is its next; null for a line without a day.</summary>
    public DateOnly? DueOn { get; init; }
    public string? DoneBy { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
}

/// <summary>A person who is told what becomes of a task.</summary>
public sealed class TaskFollowerRow
{
    public string WardId { get; init; } = "";
    public required Guid TaskId { get; init; }
    public required Guid UserId { get; init; }

    /// <summary>When the task had last changed as they last opened it.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}

internal static class TaskTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(TaskRow), "Nhiệm vụ", nameof(TaskRow.Number), nameof(TaskRow.Year), nameof(TaskRow.Title)),
        new(typeof(TaskServesRow), "Chỉ số mà nhiệm vụ phục vụ", nameof(TaskServesRow.Code)),
        new(typeof(TaskPartRow), "Phần phối hợp của nhiệm vụ", nameof(TaskPartRow.UnitId)),
        new(typeof(TaskReportRow), "Báo cáo tiến độ nhiệm vụ", nameof(TaskReportRow.By)),
        new(typeof(TaskCheckRow), "Việc nhỏ của nhiệm vụ", nameof(TaskCheckRow.Text)),
        new(typeof(TaskFollowerRow), "Người theo dõi nhiệm vụ", nameof(TaskFollowerRow.UserId))
        {
            Apart = new Dictionary<string, string>
            {
                [nameof(TaskFollowerRow.SeenAt)] = "a reader's bookmark, written outside the event chain (ADR 9)",
            },
        },
        new(typeof(TaskLinkRow), "Liên kết giữa hai nhiệm vụ", nameof(TaskLinkRow.TaskId), nameof(TaskLinkRow.OtherId)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<TaskRow>(table =>
        {
            table.ToTable("work_task");
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.Year, row.Number }).IsUnique();
            table.HasIndex(row => new { row.WardId, row.UnitId, row.State, row.Due });
            table.HasIndex(row => new { row.WardId, row.State, row.Due });
            table.HasIndex(row => new { row.WardId, row.PersonId, row.State });
            table.HasIndex(row => new { row.WardId, row.GivenById, row.State });
            table.HasIndex(row => new { row.WardId, row.AboutSubject });
        });
        model.Entity<TaskServesRow>(table =>
        {
            table.ToTable("work_task_serves");
            table.HasKey(row => new { row.TaskId, row.Code });
            table.HasIndex(row => new { row.WardId, row.Code });
        });
        model.Entity<TaskPartRow>(table =>
        {
            table.ToTable("work_task_part");
            table.HasKey(row => new { row.TaskId, row.UnitId });
            table.HasIndex(row => new { row.WardId, row.UnitId });
        });
        model.Entity<TaskReportRow>(table =>
        {
            table.ToTable("work_task_report");
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.TaskId });
        });
        model.Entity<TaskCheckRow>(table =>
        {
            table.ToTable("work_task_check");
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.TaskId });
        });
        model.Entity<TaskFollowerRow>(table =>
        {
            table.ToTable("work_task_follower");
            table.HasKey(row => new { row.TaskId, row.UserId });
            table.HasIndex(row => new { row.WardId, row.UserId });
        });
        TaskLinkRow.Map(model);
    }
}
