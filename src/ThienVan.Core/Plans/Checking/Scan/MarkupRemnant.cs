using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Scan;

/// <summary>Codes a converter left behind: LaTeX, HTML, markdown, and headings they glued together.</summary>
internal static partial class MarkupRemnant
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
    [
        .. Collect(plan, "latex_remnant", Latex(),
            "Còn mã LaTeX trong ô số liệu; máy không đọc được con số nếu không gỡ mã. Đề nghị gõ lại ký hiệu."),
        .. Collect(plan, "html_remnant", Html(), "Còn thẻ HTML do chuyển đổi tệp, lẫn vào tên gọi khi trích dẫn. Đề nghị xóa thẻ."),
        .. Collect(plan, "glued_heading", Glued(),
            "Tiêu đề dính liền với dòng sau, thiếu khoảng cách; dễ mất cả phụ lục khi đọc tự động. Đề nghị tách dòng."),
        .. Collect(plan, "markdown_remnant", Bold(), "Còn dấu ** hoặc __ của định dạng chữ. Đề nghị xóa dấu."),
    ];

    private static IEnumerable<FindingDraft> Collect(CheckedPlan plan, string kind, Regex pattern, string message)
    {
        var found = plan.Paragraphs.SelectMany(paragraph => Lines(paragraph, plan, pattern)).ToArray();
        if (found.Length > 0) yield return FindingDraft.Of(kind, FindingWeight.ScanFault, message, found);
    }

    private static IEnumerable<Clause> Lines(Paragraph paragraph, CheckedPlan plan, Regex pattern)
    {
        for (var line = paragraph.Lines.From; line <= paragraph.Lines.To; line++)
        {
            if (pattern.Match(plan.Source![line]) is { Success: true } match)
                yield return new Clause(Around(plan.Source[line], match), new LineRange(line, line), plan.Places.At(line), line);
        }
    }

    private static string Around(string line, Match match)
    {
        var from = Math.Max(0, match.Index - 40);
        var to = Math.Min(line.Length, match.Index + match.Length + 40);
        return line[from..to].Replace('\t', ' ').Trim();
    }

    [GeneratedRegex(@"\$[^$\t]*[\\^_][^$\t]*\$|\\(?:geq?|leq?|times|text|frac)\b", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Latex();

    [GeneratedRegex(
        @"</?(?:i|b|u|em|strong|br|p|sub|sup|span|div|td|tr|table)\s*/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Html();

    [GeneratedRegex(
        @"^(?:PHỤ LỤC|PHẦN|CHƯƠNG)(?:\s+[\dIVX]+)?\**(?=\p{Lu}\p{Ll})|(?<=[\p{L}\d])\*{2,}(?=[\p{L}(])", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Glued();

    [GeneratedRegex(@"(?<![\p{L}\d])\*\*(?=\p{L})|(?<=\p{L})\*\*\s*$|(?<![\p{L}_])__(?=\p{L})", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Bold();
}
