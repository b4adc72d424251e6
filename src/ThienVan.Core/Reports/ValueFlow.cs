using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports;

/// <summary>How far a value has come: nháp, đã gửi, trả lại, đã thẩm tra, đã phê duyệt, đã công bố.</summary>
public enum ValueState { Draft, Submitted, Returned, Verified, Approved, Published }

/// <summary>What a person may do to a value.</summary>
public enum ValueStep { Save, Submit, Recall, Return, Verify, Approve, Publish, Revise }

/// <summary>
/// The way of one value from the officer's cell to the public. Immutable; each step gives the next value or a refusal, and no
/// other way exists. Four eyes: whoever wrote a version neither verifies nor approves it, and who verified it does not approve it.
/// </summary>
public sealed record ValueFlow
{
    private static readonly IReadOnlyDictionary<ValueStep, (ValueState[] From, ValueState To)> Steps = new Dictionary<
        ValueStep,
        (ValueState[], ValueState)
    >
    {
        [ValueStep.Submit] = (ValueStates.Open, ValueState.Submitted),
        [ValueStep.Recall] = ([ValueState.Submitted], ValueState.Draft),
        [ValueStep.Return] = (ValueStates.Pending, ValueState.Returned),
        [ValueStep.Verify] = ([ValueState.Submitted], ValueState.Verified),
        [ValueStep.Approve] = ([ValueState.Verified], ValueState.Approved),
        [ValueStep.Publish] = ([ValueState.Approved], ValueState.Published),
    };

    public static ValueFlow New { get; } = new();

    /// <summary>1 for the first; a correction after approval is the next.</summary>
    public int Version { get; init; } = 1;

    public ValueState State { get; init; }

    /// <summary>Everybody who saved or sent this version; the system itself is nobody.</summary>
    public IReadOnlyList<Guid> Authors { get; init; } = [];

    /// <summary>Null until verified.</summary>
    public Guid? VerifiedBy { get; init; }

    /// <summary>Why it came back last; kept with the version, so that whoever looks again knows. Null when it never came back.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>Why this version replaces the one before; null for version 1.</summary>
    public string? RevisionReason { get; init; }

    /// <summary>True while the unit may write in it.</summary>
    public bool IsOpen => State.IsOpen();

    /// <summary>True while an answer is owed to somebody who reopened this very value with a reason; the round's lock does not stop that
    /// answer.</summary>
    public bool IsReopened => State == ValueState.Returned || (Version > 1 && !Counts);

    /// <summary>True once the chair has approved it: only such values reach the cockpit and the public.</summary>
    public bool Counts => State.IsApproved();

    /// <summary>A change of the figure by its unit; a returned value stays marked as returned until it is sent again.</summary>
    public Result<ValueFlow> Save(Guid? by) => IsOpen ? this with { Authors = With(by) } : Refuse(ValueStep.Save);

    public Result<ValueFlow> Submit(Guid? by) => Step(ValueStep.Submit, flow => flow with { Authors = With(by) });

    /// <summary>The unit takes back what nobody has looked at yet.</summary>
    public Result<ValueFlow> Recall(Guid? by) => Step(ValueStep.Recall, flow => flow with { Authors = With(by) });

    public Result<ValueFlow> Return(string? reason) => VietnameseText.IsBlank(reason)
        ? new Refusal("value.return_reason", "Đề nghị ghi lý do trả lại để đơn vị biết cần sửa gì.")
        : Step(ValueStep.Return, flow => flow with { ReturnReason = reason.Trim(), VerifiedBy = null });

    public Result<ValueFlow> Verify(Guid by) => Authors.Contains(by)
        ? new Refusal(
            "value.four_eyes",
            "Bạn đã nhập hoặc gửi số liệu này nên không tự thẩm tra được; cần người thứ hai có quyền thẩm tra. Nếu Văn phòng chỉ có bạn, "
                + "đề nghị giao hoặc ủy quyền thẩm tra cho một người nữa."
        )
        : Step(ValueStep.Verify, flow => flow with { VerifiedBy = by });

    public Result<ValueFlow> Approve(Guid by) => Authors.Contains(by) || VerifiedBy == by
        ? new Refusal("value.four_eyes", "Bạn đã nhập hoặc thẩm tra số liệu này nên không tự phê duyệt được; "
            + "đề nghị để người khác phê duyệt.")
        : Step(ValueStep.Approve, flow => flow);

    public Result<ValueFlow> Publish() => Step(ValueStep.Publish, flow => flow);

    /// <summary>
    /// A new version of an approved value; the approved one stands until this one is approved in its turn. Asking for it is not
    /// writing in it: whoever saves or sends the new version becomes its author.
    /// </summary>
    public Result<ValueFlow> Revise(string? reason) => !Counts
        ? Refuse(ValueStep.Revise)
        : VietnameseText.IsBlank(reason)
            ? new Refusal("value.revise_reason", "Số liệu đã duyệt; đề nghị ghi lý do sửa để lập phiên bản mới.")
            : new ValueFlow { Version = Version + 1, RevisionReason = reason.Trim() };

    private Result<ValueFlow> Step(ValueStep step, Func<ValueFlow, ValueFlow> then) =>
        Steps[step].From.Contains(State) ? then(this) with { State = Steps[step].To } : Refuse(step);

    private Guid[] With(Guid? by) => by is { } author && !Authors.Contains(author) ? [.. Authors, author] : [.. Authors];

    private Refusal Refuse(ValueStep step) =>
        new("value.state",
            $"Số liệu này đang ở trạng thái “{ValueStates.Word(State)}” nên không {Word(step)} được; "
                + "đề nghị tải lại trang để xem bản mới nhất.");

    private static string Word(ValueStep step) => step switch
    {
        ValueStep.Save => "sửa",
        ValueStep.Submit => "gửi",
        ValueStep.Recall => "thu hồi",
        ValueStep.Return => "trả lại",
        ValueStep.Verify => "thẩm tra",
        ValueStep.Approve => "phê duyệt",
        ValueStep.Publish => "công bố",
        ValueStep.Revise => "lập phiên bản mới",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
    };
}
