using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Movements;

public enum CommendationState { Proposed, Decided, Ended }

/// <summary>Who is commended.</summary>
public enum CommendedKind { Group, Unit, Person }

/// <summary>The way of a commendation: proposed, decided by a document, or ended with a reason; never taken out of the list.</summary>
public sealed record CommendationFlow
{
    public const int LongestReason = 500;

    private const int LongestNumber = 100;

    public required CommendationState State { get; init; }

    public required DateOnly ProposedOn { get; init; }

    /// <summary>Of the decision; null while there is none.</summary>
    public string? Number { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>Why it was withdrawn or revoked; null while it stands.</summary>
    public string? EndReason { get; init; }

    public static CommendationFlow Propose(DateOnly today) => new() { State = CommendationState.Proposed, ProposedOn = today };

    public Result<CommendationFlow> Decide(string? number, DateOnly? day, DateOnly today) =>
        State != CommendationState.Proposed ? Done
        : VietnameseText.IsBlank(number) || day is null
            ? new Refusal("commendation.document", "Đề nghị ghi số và ngày của quyết định khen thưởng, như 45/QĐ-UBND ngày 05/01/2026.")
        : number.Trim().Length > LongestNumber
            ? new Refusal("commendation.number", $"Số quyết định không quá {LongestNumber} ký tự; đề nghị ghi lại.")
        : DocumentDay.Refuse("commendation.day", "Ngày quyết định", day, today) is { } refusal ? refusal
        : this with { State = CommendationState.Decided, Number = number.Trim(), DecidedOn = day };

    /// <summary>Withdraws a proposal, or notes that a decision was revoked.</summary>
    public Result<CommendationFlow> End(string? reason) =>
        State == CommendationState.Ended ? Done
        : reason?.Trim() is not { Length: > 0 and <= LongestReason } why
            ? new Refusal("commendation.reason", $"Đề nghị ghi lý do rút, không quá {LongestReason} ký tự.")
        : this with { State = CommendationState.Ended, EndReason = why };

    private static Refusal Done => new("commendation.done", "Mục này đã được xử lý rồi; dưới đây là trang hiện nay.") { IsDone = true };
}
