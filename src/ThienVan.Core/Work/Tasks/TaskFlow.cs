using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Tasks;

/// <summary>How far a task has come: chưa thực hiện, đang thực hiện, chờ nghiệm thu, trả lại, hoàn thành, dừng. What its day says is
/// <see cref="TaskTiming"/>, and the two never mix.</summary>
public enum TaskState { NotStarted, UnderWay, Submitted, Returned, Done, Stopped }

/// <summary>What a person may do to a task.</summary>
public enum TaskStep
{
    /// <summary>Whoever was given it takes it on.</summary>
    Accept,

    /// <summary>Whoever was given it says why it is not theirs; the giver answers.</summary>
    Decline,

    /// <summary>It goes to another unit or person, who is asked anew.</summary>
    HandOn,

    /// <summary>A word on how far it has come.</summary>
    Report,

    /// <summary>The result is handed in.</summary>
    Submit,

    /// <summary>What nobody has looked at yet is taken back.</summary>
    Recall,

    /// <summary>The giver does not agree with the result.</summary>
    Return,

    /// <summary>The giver agrees: only that makes it done.</summary>
    Agree,

    /// <summary>The giver takes the task away for good.</summary>
    Stop,
}

/// <summary>Who has the next word.</summary>
public enum TaskTurn { Doer, Giver, Nobody }

/// <summary>
/// The way of one task from "Giao việc" to the giver's agreement. Immutable; each step gives the next task or a refusal, and no other way
/// exists. Done only when the giver agrees; returned is not done.
/// </summary>
public sealed record TaskFlow
{
    public const int LongestReason = 2000;

    private static readonly TaskState[] Open = [TaskState.NotStarted, TaskState.UnderWay, TaskState.Returned];

    private static readonly IReadOnlyDictionary<TaskStep, (TaskState[] From, TaskState To)> Steps =
        new Dictionary<TaskStep, (TaskState[], TaskState)>
        {
            [TaskStep.Accept] = ([TaskState.NotStarted], TaskState.UnderWay),
            [TaskStep.Decline] = ([TaskState.NotStarted], TaskState.NotStarted),
            [TaskStep.HandOn] = (Open, TaskState.NotStarted),
            [TaskStep.Submit] = ([TaskState.UnderWay, TaskState.Returned], TaskState.Submitted),
            [TaskStep.Return] = ([TaskState.Submitted], TaskState.Returned),
            [TaskStep.Agree] = ([TaskState.Submitted], TaskState.Done),
            [TaskStep.Stop] = ([.. Open, TaskState.Submitted], TaskState.Stopped),
        };

    public static TaskFlow New { get; } = new();

    public TaskState State { get; init; }

    /// <summary>Why whoever was given it does not take it on; null unless that stands unanswered.</summary>
    public string? DeclineReason { get; init; }

    /// <summary>Day the result was handed in that waits or was agreed with; null while there is none.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>The result in the doer's words; kept when it comes back. Null before the first.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why it came back last; null when it never did.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>How often it came back.</summary>
    public int Returns { get; init; }

    /// <summary>Why it was stopped; null unless it was.</summary>
    public string? StopReason { get; init; }

    /// <summary>True while somebody still owes something.</summary>
    public bool IsOpen => State is not (TaskState.Done or TaskState.Stopped);

    public TaskTurn Turn => State switch
    {
        TaskState.Submitted => TaskTurn.Giver,
        TaskState.Done or TaskState.Stopped => TaskTurn.Nobody,
        _ => DeclineReason is null ? TaskTurn.Doer : TaskTurn.Giver,
    };

    public bool Allows(TaskStep step) => step switch
    {
        TaskStep.Report => State is TaskState.UnderWay or TaskState.Returned,
        TaskStep.Accept or TaskStep.Decline => State == TaskState.NotStarted && DeclineReason is null,
        TaskStep.Recall => State == TaskState.Submitted,
        _ => Steps[step].From.Contains(State),
    };

    public Result<TaskFlow> Accept() => Step(TaskStep.Accept, flow => flow);

    public Result<TaskFlow> Decline(string? reason) => Said(reason, "từ chối", out var why) is { } empty
        ? empty
        : Step(TaskStep.Decline, flow => flow with { DeclineReason = why });

    /// <summary>Its days and returns stay with it; whoever has it now is asked anew.</summary>
    public Result<TaskFlow> HandOn(string? reason) => Said(reason, "chuyển việc", out _) is { } empty
        ? empty
        : Step(TaskStep.HandOn, flow => flow with { DeclineReason = null });

    /// <summary>A word on the way changes no state; a returned task stays returned until its result is handed in again.</summary>
    public Result<TaskFlow> Report(string? words) => Said(words, "tiến độ", out _) is { } empty
        ? empty
        : Allows(TaskStep.Report) ? this : Refuse(TaskStep.Report);

    public Result<TaskFlow> Submit(string? outcome, DateOnly today) => VietnameseText.IsBlank(outcome)
        ? new Refusal("task.outcome", "Đề nghị ghi kết quả, sản phẩm đã hoàn thành để người giao nghiệm thu.")
        : TooLong(outcome) ?? Step(TaskStep.Submit, flow => flow with { SubmittedOn = today, Outcome = outcome.Trim() });

    /// <summary>One that came back before is returned again.</summary>
    public Result<TaskFlow> Recall() => Allows(TaskStep.Recall)
        ? this with { SubmittedOn = null, State = ReturnReason is null ? TaskState.UnderWay : TaskState.Returned }
        : Refuse(TaskStep.Recall);

    public Result<TaskFlow> Return(string? reason) => Said(reason, "trả lại", out var why) is { } empty
        ? empty
        : Step(TaskStep.Return, flow => flow with { ReturnReason = why, Returns = flow.Returns + 1, SubmittedOn = null });

    public Result<TaskFlow> Agree() => Step(TaskStep.Agree, flow => flow);

    public Result<TaskFlow> Stop(string? reason) => Said(reason, "dừng", out var why) is { } empty
        ? empty
        : Step(TaskStep.Stop, flow => flow with { StopReason = why, DeclineReason = null });

    private Result<TaskFlow> Step(TaskStep step, Func<TaskFlow, TaskFlow> then) =>
        Allows(step) ? then(this) with { State = Steps[step].To } : Refuse(step);

    private static Refusal? Said(string? reason, string what, out string? trimmed)
    {
        trimmed = reason?.Trim();
        return string.IsNullOrEmpty(trimmed)
            ? new("task.reason", $"Đề nghị ghi nội dung {what} để người liên quan biết vì sao và cần làm gì.")
            : TooLong(trimmed);
    }

    private static Refusal? TooLong(string text) => text.Trim().Length > LongestReason
        ? new("task.long", $"Nội dung dài quá {LongestReason} ký tự; đề nghị viết gọn lại, phần còn lại gửi kèm tệp.")
        : null;

    private Refusal Refuse(TaskStep step) => new("task.state",
        $"Nhiệm vụ đang ở trạng thái “{State.Word()}”{(DeclineReason is null ? "" : " và đã bị từ chối")} nên không {step.Word()} được; "
            + "đề nghị xem lại trang hiện nay.")
    { IsDone = true };
}
