using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>A person's verdict in the place of the computed one, for a while and with a name under it. The figures and the forecast stay as they are.</summary>
public sealed record VerdictOverride
{
    private VerdictOverride()
    {
    }

    /// <summary><see cref="Indicator.Code"/>.</summary>
    public required string Code { get; init; }

    public required int Year { get; init; }

    public required Performance Performance { get; init; }

    public required string Reason { get; init; }

    public required string Approver { get; init; }

    /// <summary>Last day it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <returns>Refused without a reason, without an approver, or with an end already past.</returns>
    public static Result<VerdictOverride> Create(Assessment verdict, Performance performance, string reason, string approver, DateOnly until, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("override.no_reason", "Đề nghị nêu lý do điều chỉnh đánh giá.");
        if (string.IsNullOrWhiteSpace(approver)) return new Refusal("override.no_approver", "Đề nghị ghi người duyệt điều chỉnh đánh giá.");
        if (until < today) return new Refusal("override.ended", "Ngày hết hiệu lực đã qua; đề nghị chọn ngày từ hôm nay trở đi.");
        if (IsGreen(performance) && verdict.Data == DataState.None) return new Refusal("override.no_data", "Chưa có số liệu thì không thể đánh giá là đạt; đề nghị nhập số liệu trước.");
        return new VerdictOverride { Code = verdict.Code, Year = verdict.Year, Performance = performance, Reason = reason.Trim(), Approver = approver.Trim(), Until = until };
    }

    /// <summary>The verdict as overridden, or as it was when the override is of another indicator or year, has ended, or would be green over no data.</summary>
    public Assessment Apply(Assessment verdict, DateOnly today)
    {
        if (verdict.Code != Code || verdict.Year != Year || today > Until || (IsGreen(Performance) && verdict.Data == DataState.None)) return verdict;
        var explanation = verdict.Explanation;
        return verdict with
        {
            Performance = Performance,
            Explanation = explanation with
            {
                Rule = "override",
                Sentence = $"{Approver} điều chỉnh đánh giá đến {FigureText.Day(Until)}, lý do: {Reason.TrimEnd('.')}. {explanation.Sentence}",
                Steps = [new("Quy tắc đã tính", explanation.Rule), .. explanation.Steps],
            },
        };
    }

    private static bool IsGreen(Performance performance) => performance is Performance.OnTrack or Performance.Achieved;
}
