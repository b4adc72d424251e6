using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports;

/// <summary>A value as it was when it came back: what the answer is held against, and what stands beside it in the next review.</summary>
public sealed record ReturnedValue
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Who gave it back.</summary>
    public required string By { get; init; }
    public required ObservedValue Observed { get; init; }

    /// <summary>Null when none was given.</summary>
    public string? Source { get; init; }

    /// <summary>Null when none was given.</summary>
    public string? Explanation { get; init; }

    /// <summary>True when the unit has changed the figure or its source, written something new, or proved it with a new file.</summary>
    /// <param name="now">What would be sent.</param>
    /// <param name="source">Null for none.</param>
    /// <param name="explanation">Null for none.</param>
    /// <param name="proved">True when a file came since the return.</param>
    public bool IsAnswered(ObservedValue now, string? source, string? explanation, bool proved) =>
        proved || now != Observed || (source is not null && source != Source) || (explanation is not null && explanation != Explanation);

    /// <summary>Why a value that came back is not sent again as it was; null when it was never returned, or is answered.</summary>
    /// <param name="returned">Null when it never came back.</param>
    /// <param name="reason">Why it came back.</param>
    public static Refusal? RefuseUnanswered(
        ReturnedValue? returned, string? reason, ObservedValue now, string? source, string? explanation, bool proved) =>
        returned is null || returned.IsAnswered(now, source, explanation, proved)
            ? null
            : new("entry.unanswered",
                $"Số liệu này bị trả lại với lý do “{reason}”. Đề nghị sửa số, hoặc ghi trả lời vào ô Giải trình, hoặc thêm minh chứng, "
                    + "rồi gửi lại.");
}
