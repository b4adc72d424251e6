using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>
/// A person's verdict beside the computed one, for a while and with two names under it. Nothing computed changes, and it ends by itself.
/// </summary>
public sealed record VerdictOverride
{
    public const int LongestReason = 500;

    // As long as a plan.
    private const int LongestYears = 5;

    /// <summary><see cref="Indicator.Code"/>.</summary>
    public required string Code { get; init; }

    public required int Year { get; init; }

    public required Performance Performance { get; init; }

    public required string Reason { get; init; }

    public required string ProposedBy { get; init; }

    /// <summary>Another person than <see cref="ProposedBy"/>.</summary>
    public required string Approver { get; init; }

    /// <summary>Day it was approved: no verdict of an earlier day has it.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Day somebody ended it before its time; null when nobody did.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Verdicts that a person may give.</summary>
    public static IReadOnlyList<Performance> Choices { get; } =
        [Performance.OnTrack, Performance.AtRisk, Performance.OffTrack, Performance.Achieved, Performance.Missed, Performance.NotEvaluable];

    /// <returns>
    /// Null when it may be proposed: with a reason, an end not past and not beyond a plan's length, another verdict than the computed
    /// one, and never green over no data.
    /// </returns>
    public static Refusal? Refuse(Assessment verdict, Performance said, string? reason, DateOnly until, DateOnly today) =>
        !Choices.Contains(said) ? new("override.choice", "Đề nghị chọn một đánh giá trong danh sách.")
        : VietnameseText.IsBlank(reason) ? new("override.no_reason", "Đề nghị nêu lý do điều chỉnh đánh giá.")
        : reason.Length > LongestReason ? new("override.reason_long", $"Lý do dài tối đa {LongestReason} ký tự; đề nghị viết gọn lại.")
        : until < today ? new("override.ended", "Ngày hết hiệu lực đã qua; đề nghị chọn ngày từ hôm nay trở đi.")
        : until > today.AddYears(LongestYears)
            ? new("override.far", $"Điều chỉnh có hiệu lực tối đa {LongestYears} năm; đề nghị chọn ngày gần hơn.")
        : said == verdict.Performance ? new("override.same", "Hệ thống đang đánh giá đúng như vậy; không cần điều chỉnh.")
        : IsGreen(said) && verdict.Data == DataState.None
            ? new("override.no_data", "Chưa có số liệu thì không thể đánh giá là đạt; đề nghị nhập số liệu trước.")
        : null;

    /// <returns>
    /// Null when <paramref name="approver"/> may approve what <paramref name="proposer"/> asked for: four eyes, before its end.
    /// </returns>
    public static Refusal? RefuseApproval(Guid? proposer, Guid? approver, DateOnly until, DateOnly today) =>
        approver is null || proposer == approver
            ? new("override.own", "Người đề nghị không tự duyệt; đề nghị nhờ một người khác có quyền duyệt.")
        : until < today ? new("override.ended", "Ngày hết hiệu lực đã qua; đề nghị lập đề nghị mới.")
        : null;

    /// <summary>The verdicts of a target with what people say beside them on a day. Missing data are never shown green.</summary>
    /// <param name="approved">Approved ones, of any indicator, year and end.</param>
    public static TargetAssessment Beside(TargetAssessment target, IReadOnlyList<VerdictOverride> approved, DateOnly today)
    {
        if (approved.Count == 0) return target;
        var verdicts = Beside(target.Assessments, approved, today);
        var decisive = target.Decisive is null ? -1 : target.Assessments.ToList().IndexOf(target.Decisive);
        return target with { Assessments = verdicts, Decisive = decisive < 0 ? null : verdicts[decisive] };
    }

    /// <summary>The same of verdicts on whatever indicators.</summary>
    public static IReadOnlyList<Assessment> Beside(
        IReadOnlyList<Assessment> verdicts, IReadOnlyList<VerdictOverride> approved, DateOnly today) => approved.Count == 0 ? verdicts
        : [.. verdicts.Select(verdict => verdict with { Override = approved.FirstOrDefault(one => one.IsOf(verdict, today)) })];

    private bool IsOf(Assessment verdict, DateOnly today) =>
        verdict.Code == Code && verdict.Year == Year && Holds(today) && !(IsGreen(Performance) && verdict.Data == DataState.None);

    private bool Holds(DateOnly day) => From <= day && day <= Until && !(EndedOn <= day);

    private static bool IsGreen(Performance performance) => performance is Performance.OnTrack or Performance.Achieved;
}
