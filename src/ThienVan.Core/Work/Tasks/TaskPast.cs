using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Tasks;

/// <summary>What a step left behind of what it changed.</summary>
/// <param name="Turned">It changed the state.</param>
/// <param name="State">The state before it; null where the trail does not say.</param>
/// <param name="Moved">It changed the last day.</param>
/// <param name="Due">The last day before it; null for none.</param>
public sealed record TaskUndo(bool Turned = false, TaskState? State = null, bool Moved = false, DateOnly? Due = null);

/// <summary>How a task stood at the end of a day that is over: what happened since is taken back, as far as its trail tells.</summary>
public sealed record TaskPast
{
    /// <summary>Of a task whose result came after the day, where no step says how it stood before.</summary>
    public const string NoResult = "Chưa có kết quả";

    /// <summary>Of a task that turned since, where no step says from what.</summary>
    public const string Unknown = "Không rõ, đã chuyển sau ngày này";

    private readonly bool _hadNoResult;

    private TaskPast(TaskFlow? flow, TaskDue? due, bool hadNoResult, bool isAsNow) =>
        (Flow, Due, _hadNoResult, IsAsNow) = (flow, due, hadNoResult, isAsNow);

    /// <summary>Null where it is not known.</summary>
    public TaskFlow? Flow { get; }

    /// <summary>Null while none was set.</summary>
    public TaskDue? Due { get; }

    /// <summary>True where nothing has turned or moved it since: what is said of it now held then.</summary>
    public bool IsAsNow { get; }

    /// <param name="day">The day, over at its end.</param>
    /// <param name="now">As it stands today.</param>
    /// <param name="agreedOn">Null while the giver has not agreed.</param>
    /// <param name="since">Steps after the day, oldest first.</param>
    public static TaskPast On(DateOnly day, TaskFlow now, TaskDue? due, DateOnly? agreedOn, IReadOnlyList<TaskUndo> since)
    {
        var (turned, moved) = (since.FirstOrDefault(step => step.Turned), since.FirstOrDefault(step => step.Moved));
        var then = moved is null ? due : moved.Due == due?.Day ? due : moved.Due is { } old ? new TaskDue(old) : null;
        var handedIn = now.SubmittedOn > day;
        var flow = turned is not null ? Before(turned, handedIn ? null : now.SubmittedOn)
            : handedIn ? null
            : now.State == TaskState.Done && agreedOn > day ? now with { State = TaskState.Submitted }
            : now;
        return new(flow, then, handedIn && flow is null, turned is null && moved is null && !handedIn && !(agreedOn > day));
    }

    public TaskTiming? Timing(DateOnly day, WorkingCalendar calendar) =>
        Told is { } flow && !LostItsDay(flow) ? TaskTimings.Of(flow, Due?.Day, day, calendar) : null;

    /// <summary>"Đang thực hiện, quá hạn 3 ngày làm việc".</summary>
    public string Standing(DateOnly day, WorkingCalendar calendar) =>
        Told is not { } flow ? Unknown
        : LostItsDay(flow) ? flow.Word()
        : flow.Standing(Due?.Day, day, calendar, Flow is null ? NoResult : flow.Word());

    // A result that came back since is handed in anew: on which day it was first, nothing tells.
    private static bool LostItsDay(TaskFlow flow) => flow is { State: TaskState.Submitted or TaskState.Done, SubmittedOn: null };

    // Whatever it was before its result came, it was open.
    private TaskFlow? Told => Flow ?? (_hadNoResult ? TaskFlow.New : null);

    private static TaskFlow? Before(TaskUndo turned, DateOnly? submittedOn) => turned.State is not { } state ? null
        : TaskFlow.New with { State = state, SubmittedOn = state is TaskState.Submitted or TaskState.Done ? submittedOn : null };
}
