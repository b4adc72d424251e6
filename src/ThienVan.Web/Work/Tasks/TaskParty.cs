using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;

namespace ThienVan.Web.Work.Tasks;

/// <summary>What the person who asks is to one task.</summary>
public sealed class TaskParty(TaskRow task, WorkRights rights)
{
    private static readonly Refusal _denied = new("task.denied",
        "Việc này do người giao hoặc người được giao làm; nếu cần, đề nghị trao đổi với họ trong phần ghi chú của nhiệm vụ.");

    private static readonly Refusal _ownResult = new("task.four_eyes",
        "Bạn đã báo cáo kết quả này nên không tự nghiệm thu được; đề nghị để người giao hoặc lãnh đạo nghiệm thu.");

    /// <summary>Gave it, may settle for others, or stands in where the Văn phòng or the system gave it.</summary>
    public bool IsGiver { get; } = (task.GivenById is { } giver && giver == rights.Me) || rights.MaySettle
        || ((task.GivenById is null || task.Origin != TaskOrigin.Directive) && rights.Oversees(task.UnitId));

    /// <summary>It is theirs, or their unit's and nobody's in particular, or they head the unit.</summary>
    public bool IsDoer { get; } = (task.PersonId is { } person && person == rights.Me)
        || (rights.WorksFor(task.UnitId) && (task.PersonId is null || rights.Heads(task.UnitId)));

    public bool May(TaskStep step) => task.Flow.Allows(step) && step switch
    {
        TaskStep.HandOn => IsGiver || rights.Heads(task.UnitId),
        TaskStep.Return or TaskStep.Stop => IsGiver,
        TaskStep.Agree => IsGiver && !IsOwnResult,
        _ => IsDoer,
    };

    public bool MayAskExtension => IsDoer && task.Due is not null && task.AskedDue is null && task.Flow.IsOpen
        && task.State != TaskState.Submitted;

    public bool MayAnswerExtension => IsGiver && task.AskedDue is not null;

    public bool MayMoveDay => IsGiver && task.Flow.IsOpen;

    public bool MayCheck => (IsDoer || IsGiver) && task.Flow.IsOpen;

    /// <summary>It is theirs in person.</summary>
    public bool IsOwnWork => task.PersonId is { } person && person == rights.Me;

    public bool MayRemind => IsGiver && !IsOwnWork && task.Flow.Turn == TaskTurn.Doer;

    /// <summary>A task that has ended is linked too: what comes next refers to it.</summary>
    public bool MayLink => IsDoer || IsGiver;

    /// <summary>Null where they may; what the state allows is the flow's to say.</summary>
    public Refusal? Refuse(TaskStep step) => step switch
    {
        TaskStep.HandOn => IsGiver || rights.Heads(task.UnitId) ? null : _denied,
        TaskStep.Return or TaskStep.Stop => RefuseGiver(),
        TaskStep.Agree => RefuseGiver() ?? (IsOwnResult ? _ownResult : null),
        _ => RefuseDoer(),
    };

    public Refusal? RefuseDoer() => IsDoer ? null : _denied;

    public Refusal? RefuseGiver() => IsGiver ? null : _denied;

    // Whoever gives themselves a task agrees with it themselves.
    private bool IsOwnResult => task.SubmittedById is { } by && by == rights.Me && task.GivenById != by;
}
