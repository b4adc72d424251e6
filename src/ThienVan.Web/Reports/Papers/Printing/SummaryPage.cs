using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Reports.Papers.Printing;

/// <summary>The one-page summary: figures and verdicts, nobody's name.</summary>
internal static class SummaryPage
{
    public static byte[] Write(PaperContent paper) => OnePage.Write(new()
    {
        Issuer = paper.Issuer,
        Title = $"Kết quả thực hiện kế hoạch {paper.Period}",
        AsOf =
            $"{(paper.Warning is { } warning ? $"{warning}. " : "")}Số liệu đã duyệt, "
                + (paper.OpenUntil is { } last ? $"tính đến ngày {FigureText.Day(paper.CutOff)}; {PaperWords.StillOpen(last)}"
                    : $"chốt ngày {FigureText.Day(paper.CutOff)}")
                + (paper.Issue is null ? "; bản dự thảo" : ""),
        Counts =
        [
            .. PaperTally.Of(paper.Lines).Counts
                .Select(one => new OnePageCount($"{one.Count}", VietnameseText.Capital(one.Standing.Word), Tone(one.Standing))),
        ],
        Aside = Untold(paper.Lines),
        Rest = left => $"và {left} chỉ số khác trong báo cáo đầy đủ",
        Heads = ["Chỉ số", "Kết quả", "Kế hoạch năm", "Đánh giá"],
        Groups =
        [
            .. PaperGroups.Of(PaperTally.Counted(paper.Lines).Where(line => line.IsTold))
                .Select(group => new OnePageGroup(group.Name, [.. group.Lines.Select(Line)])),
        ],
        Foot = $"Nguồn: {Source(paper)}. Ý kiến của người dân gửi {paper.Issuer} hoặc tổ trưởng tổ dân phố.",
    });

    // They are counted above and have no line.
    private static string? Untold(IReadOnlyList<PaperLine> lines) =>
        PaperTally.Counted(lines).Count(line => !line.IsTold) is > 0 and var untold
            ? $"{untold} chỉ số chưa có số liệu được duyệt nên không có dòng ở bảng"
            : null;

    private static string Source(PaperContent paper) =>
        paper.Issue is { } issue ? $"Báo cáo số {issue.Number}, {OfficialWords.Day(issue.Day)}" : paper.RoundName;

    private static OnePageLine Line(PaperLine line) => new(
        line.Name,
        Result(line),
        PaperWords.Asked(line),
        VietnameseText.Capital(line.Standing.Word) + PaperWords.Apart(line),
        Tone(line.Standing));

    private static string Result(PaperLine line) => Figure(line) + (line.IsEstimated ? " (ước)" : line.IsPreliminary ? " (sơ bộ)" : "");

    private static string Figure(PaperLine line) => line switch
    {
        { HasFigure: false, Earlier: { } earlier } =>
            earlier.Value is { } known
                ? $"{FigureText.Beside(known, line.Mark, line.Unit)} (đến {FigureText.ShortDay(earlier.Day)})"
                : VietnameseText.Capital(PaperWords.Earlier(earlier, line)),
        { Done: not null } or { Kept: not null } => VietnameseText.Capital(AppendixTable.Figure(line)),
        { Kind: Core.Plans.IndicatorKind.Rank } => $"thứ {FigureText.Number(line.InPeriod)}",
        _ => FigureText.Beside(line.ToDate ?? line.InPeriod, line.Mark, line.Unit),
    };

    private static PageTone Tone(PaperStanding standing) => standing.Verdict switch
    {
        _ when standing.IsNearMiss => PageTone.Warning,
        PaperVerdict.Exceeded or PaperVerdict.Met or PaperVerdict.Likely => PageTone.Good,
        PaperVerdict.UnderWay => PageTone.Warning,
        PaperVerdict.NotMet or PaperVerdict.Hard => PageTone.Bad,
        _ => PageTone.Plain,
    };
}
