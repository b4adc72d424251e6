using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Approval;

/// <summary>A line that goes out without a figure, and why.</summary>
public sealed record MissingLine(string Code, string Reason);

/// <summary>When a round may go out: each line has an approved value or is named as missing with a reason.</summary>
public static class Publication
{
    public const int LongestReason = 500;
    private const int Named = 5;

    /// <summary>Null from the cut-off day on: before it the figures are estimates of days to come, which nobody publishes or
    /// signs.</summary>
    public static Refusal? RefuseEarly(Round round, DateOnly today) => today < round.Dates.CutOff
        ? new("round.early",
            $"Chưa đến ngày chốt số liệu {FigureText.Day(round.Dates.CutOff)}, số liệu mới là số ước; đề nghị công bố, cấp số từ ngày đó.")
        : null;

    /// <summary>Lines of the round without an approved value for the whole ward, in the round's order.</summary>
    /// <param name="standing">Codes whose value for the whole ward was approved.</param>
    public static IReadOnlyList<RoundLine> Missing(Round round, IReadOnlySet<string> standing) =>
        [.. round.Lines.Where(line => !standing.Contains(line.Code))];

    /// <param name="standing">As for <see cref="Missing"/>.</param>
    /// <param name="named">Reasons as given; those of lines approved meanwhile are dropped.</param>
    /// <param name="today">Day in Viet Nam.</param>
    /// <returns>What is missing, each with its reason.</returns>
    public static Result<IReadOnlyList<MissingLine>> Settle(
        Round round, IReadOnlySet<string> standing, IReadOnlyList<MissingLine> named, DateOnly today)
    {
        if (round.State == RoundState.Published) return new Refusal("round.published", "Kỳ báo cáo đã được công bố; "
            + "đề nghị tải lại trang.");
        if (RefuseEarly(round, today) is { } early) return early;
        if (standing.Count == 0)
            return new Refusal("round.publish_empty", "Chưa có số liệu nào được duyệt nên chưa công bố được; đề nghị trình duyệt trước.");
        var reasons = named
            .Where(line => !VietnameseText.IsBlank(line.Reason))
            .GroupBy(line => line.Code)
            .ToDictionary(group => group.Key, group => group.First().Reason.Trim());
        var missing = Missing(round, standing);
        var unexplained = missing.Where(line => !reasons.ContainsKey(line.Code)).Select(line => line.Code).ToArray();
        if (unexplained.Length > 0)
            return new Refusal("round.publish_missing",
                $"Còn {unexplained.Length} số liệu chưa được duyệt ({Names(unexplained)}); "
                    + "đề nghị duyệt, hoặc ghi lý do thiếu của từng số.");
        if (reasons.Values.Any(reason => reason.Length > LongestReason))
            return new Refusal("round.publish_long", $"Mỗi lý do thiếu dài tối đa {LongestReason} ký tự; đề nghị viết gọn lại.");
        return missing.Select(line => new MissingLine(line.Code, reasons[line.Code])).ToArray();
    }

    private static string Names(string[] codes) => string.Join(", ", codes.Take(Named)) + (codes.Length > Named ? ", …" : "");
}
