using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Programmes;

/// <summary>How far a programme has come: dự thảo, đã gửi, trả lại, chấp nhận.</summary>
public enum ProgrammeState { Draft, Sent, Returned, Accepted }

/// <summary>What a person may do to a programme.</summary>
public enum ProgrammeStep { Edit, Send, Recall, Return, Accept, Revise }

/// <summary>The way of a unit's programme of a year. Immutable; each step gives the next or a refusal, and no other way exists. Who sent
/// it does not accept it.</summary>
public sealed record ProgrammeFlow
{
    private static readonly IReadOnlyDictionary<ProgrammeStep, (ProgrammeState[] From, ProgrammeState To)> s_steps =
        new Dictionary<ProgrammeStep, (ProgrammeState[], ProgrammeState)>
        {
            [ProgrammeStep.Send] = ([ProgrammeState.Draft, ProgrammeState.Returned], ProgrammeState.Sent),
            [ProgrammeStep.Recall] = ([ProgrammeState.Sent], ProgrammeState.Draft),
            [ProgrammeStep.Return] = ([ProgrammeState.Sent], ProgrammeState.Returned),
            [ProgrammeStep.Accept] = ([ProgrammeState.Sent], ProgrammeState.Accepted),
            [ProgrammeStep.Revise] = ([ProgrammeState.Accepted], ProgrammeState.Draft),
        };

    public static ProgrammeFlow New { get; } = new();

    /// <summary>1 for the first; what follows an accepted one is the next.</summary>
    public int Version { get; init; } = 1;

    public ProgrammeState State { get; init; }

    /// <summary>Who sent it last; null before, and where the system did.</summary>
    public Guid? SentBy { get; init; }

    /// <summary>Why it came back last, kept until it is accepted; null when it never came back.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>Why this version follows an accepted one; null for the first.</summary>
    public string? RevisionReason { get; init; }

    /// <summary>True while the unit may write in it.</summary>
    public bool IsOpen => State is ProgrammeState.Draft or ProgrammeState.Returned;

    /// <summary>A returned programme stays marked as returned until it is sent again.</summary>
    public Result<ProgrammeFlow> Edit() => IsOpen ? this : Refuse(ProgrammeStep.Edit);

    /// <param name="lines">How many there are.</param>
    public Result<ProgrammeFlow> Send(Guid? by, int lines) => IsOpen && lines == 0
        ? new Refusal("programme.empty", "Chương trình chưa có nhiệm vụ nào; đề nghị thêm nhiệm vụ rồi gửi.")
        : Step(ProgrammeStep.Send, flow => flow with { SentBy = by });

    /// <summary>The unit takes back what the Văn phòng has not decided on.</summary>
    public Result<ProgrammeFlow> Recall() =>
        Step(ProgrammeStep.Recall, flow => ReturnReason is null ? flow : flow with { State = ProgrammeState.Returned });

    public Result<ProgrammeFlow> Return(string? reason) => VietnameseText.IsBlank(reason)
        ? new Refusal("programme.return_reason", "Đề nghị ghi lý do trả lại để đơn vị biết cần sửa gì.")
        : Step(ProgrammeStep.Return, flow => flow with { ReturnReason = reason.Trim() });

    public Result<ProgrammeFlow> Accept(Guid? by) => State == ProgrammeState.Sent && by is not null && by == SentBy
        ? new Refusal("programme.four_eyes", "Bạn đã gửi chương trình này nên không tự chấp nhận được; đề nghị để người khác xem.")
        : Step(ProgrammeStep.Accept, flow => flow with { ReturnReason = null });

    /// <summary>A new version of an accepted programme; the accepted one stands until this one is accepted in its turn.</summary>
    public Result<ProgrammeFlow> Revise(string? reason) => State == ProgrammeState.Accepted && VietnameseText.IsBlank(reason)
        ? new Refusal("programme.revise_reason", "Chương trình đã được chấp nhận; đề nghị ghi lý do điều chỉnh.")
        : Step(ProgrammeStep.Revise, flow => new() { Version = flow.Version + 1, RevisionReason = reason!.Trim() });

    private Result<ProgrammeFlow> Step(ProgrammeStep step, Func<ProgrammeFlow, ProgrammeFlow> then)
    {
        var (from, to) = s_steps[step];
        return from.Contains(State) ? then(this with { State = to }) : Refuse(step);
    }

    private Refusal Refuse(ProgrammeStep step) => new("programme.state",
        $"Chương trình đang ở trạng thái “{State.Word()}” nên không {Word(step)} được; đề nghị xem lại trang này như nó là bây giờ.");

    private static string Word(ProgrammeStep step) => step switch
    {
        ProgrammeStep.Edit => "sửa",
        ProgrammeStep.Send => "gửi",
        ProgrammeStep.Recall => "thu hồi",
        ProgrammeStep.Return => "trả lại",
        ProgrammeStep.Accept => "chấp nhận",
        ProgrammeStep.Revise => "điều chỉnh",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
    };
}
