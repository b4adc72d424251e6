using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>What is told of an indicator in a list under words of its own, and not in a sentence of figures.</summary>
/// <param name="Place">Where the list stands among the others.</param>
/// <param name="Lead">What the list is of: "Đã hoàn thành".</param>
/// <param name="Text">The indicator, and what belongs to it.</param>
public sealed record LineItem(int Place, string Lead, string Text)
{
    /// <summary>Null where a sentence tells it, or nothing does.</summary>
    public static LineItem? Of(PaperLine line) => line switch
    {
        { Done: { } done } => Outcome(line, done),
        { HasFigure: true } => null,
        { Earlier: { } earlier } => Known(line, earlier),
        { Kind: IndicatorKind.Narrative or IndicatorKind.Cumulative } => null,
        { Verdict: PaperVerdict.NotDue } => NotDue(line),
        _ => new(5, "Chưa có số liệu được phê duyệt trong kỳ", line.Name),
    };

    private static LineItem Outcome(PaperLine line, bool done)
    {
        var mark = MarkedText.Mark(line);
        if (done) return Done(line, Document(line), mark);
        if (line is { Verdict: PaperVerdict.NotDue, IsUnproven: false }) return NotDue(line, mark);
        var text = line.Name + Bracketed(line.IsGone ? null : PaperWords.DueSaid(line)) + mark;
        return line.IsUnproven ? new(1, "Đã báo xong, chưa có số, ngày văn bản", text) : new(2, "Chưa hoàn thành", text);
    }

    // What the round brought nothing of, as reports before told it.
    private static LineItem Known(PaperLine line, EarlierFigure earlier)
    {
        var (day, mark) = (FigureText.Day(earlier.Day), MarkedText.Mark(line));
        return (line.Verdict, earlier.Value) switch
        {
            (PaperVerdict.Met, null) => Done(line, $"theo số đã duyệt đến ngày {day}", mark),
            (PaperVerdict.NotDue, null) => NotDue(line, mark),
            (_, null) => new(4, NoNews(day), line.Name + Bracketed(line.Standing.Word) + PaperWords.Apart(line) + mark),
            _ => new(4, NoNews(day), $"{line.Name} {Last(line, earlier)}{mark}{Bracketed(Quality(line, earlier))}"),
        };
    }

    private static string Last(PaperLine line, EarlierFigure earlier) => line.Kind == IndicatorKind.Rank
        ? $"xếp thứ {FigureText.Number(earlier.Value)}"
        : (earlier.IsSum || line.Kind == IndicatorKind.Cumulative ? "lũy kế " : "là ")
            + FigureText.Beside(earlier.Value, line.Mark, line.Unit);

    private static string? Quality(PaperLine line, EarlierFigure earlier) =>
        line.IsEstimated ? "có số ước" : earlier.IsPreliminary ? "số sơ bộ" : null;

    private static LineItem Done(PaperLine line, string? by, string mark = "") =>
        new(0, "Đã hoàn thành", line.Name + Bracketed(by) + mark);

    private static LineItem NotDue(PaperLine line, string mark = "") =>
        new(3, VietnameseText.Capital(PaperWords.NotDue(line)), line.Name + mark);

    private static string NoNews(string day) => $"Trong kỳ chưa có số liệu mới, theo số đã duyệt đến ngày {day}";

    private static string? Document(PaperLine line)
    {
        string?[] parts =
        [
            VietnameseText.IsBlank(line.DocumentNumber) ? null : $"văn bản số {line.DocumentNumber.Trim()}",
            line.DoneOn is { } day ? $"ngày {FigureText.Day(day)}" : null,
        ];
        return string.Join(' ', parts.OfType<string>()) is { Length: > 0 } document ? document : null;
    }

    private static string Bracketed(string? words) => words is null ? "" : $" ({words})";
}
