namespace ThienVan.Core.Plans.Checking.Scan;

/// <summary>Sentences and table rows that a page break cut in two.</summary>
internal static class PageBreak
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
    [
        .. Collect(plan, Break.Row, "row_split",
            "Một dòng của bảng bị ngắt sang trang sau; nửa sau mất số thứ tự, dễ bị đọc thành dòng riêng hoặc bị bỏ. Đề nghị ghép lại."),
        .. Collect(plan, Break.Sentence, "sentence_split",
            "Câu bị ngắt giữa chừng do sang trang; nửa sau dễ bị tách khỏi mục của nó. Đề nghị nối lại."),
    ];

    private static IEnumerable<FindingDraft> Collect(CheckedPlan plan, Break cut, string kind, string message)
    {
        var found = plan.Paragraphs.Where(paragraph => paragraph.Cut == cut).Select(paragraph => Cut(paragraph, plan)).ToArray();
        if (found.Length > 0) yield return FindingDraft.Of(kind, FindingWeight.ScanFault, message, found);
    }

    private static Clause Cut(Paragraph paragraph, CheckedPlan plan)
    {
        var from = plan.Source![paragraph.Lines.From].Replace('\t', ' ').TrimEnd();
        var to = plan.Source[paragraph.Lines.To].Replace('\t', ' ').Trim();
        var quote = (from.Length > 60 ? "…" + from[^60..] : from) + " ⏎ " + Wording.Clip(to, 60);
        return new Clause(quote, paragraph.Lines, plan.Places.At(paragraph.Lines.From), paragraph.Lines.From);
    }
}
