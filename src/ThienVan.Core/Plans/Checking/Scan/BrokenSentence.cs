using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Scan;

/// <summary>A full stop inside a citation, and words set twice in a row.</summary>
internal static partial class BrokenSentence
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        foreach (var paragraph in plan.Paragraphs)
        {
            foreach (Match match in StrayStop().Matches(paragraph.Text))
                yield return Make(plan, paragraph, match, "stray_stop",
                    $"Dấu chấm chen vào giữa số và ngày của văn bản (“{match.Value}”), câu bị cắt đôi. Đề nghị bỏ dấu chấm.");
            foreach (Match match in Twice().Matches(paragraph.Text))
                yield return Make(plan, paragraph, match, "repeated_words",
                    $"Lặp từ “{match.Value}”; có thể một trong hai là từ khác bị chép nhầm. Đề nghị đối chiếu bản gốc.");
        }
    }

    private static FindingDraft Make(CheckedPlan plan, Paragraph paragraph, Match match, string kind, string message)
    {
        var around = paragraph.Text[Math.Max(0, match.Index - 60)..Math.Min(paragraph.Text.Length, match.Index + match.Length + 60)];
        return FindingDraft.Of(
            kind,
            FindingWeight.ScanFault,
            message,
            [new Clause(around.Trim(), paragraph.Lines, plan.Places.At(paragraph.Lines.From), 0)]
        ) with
        {
            Key = match.Value,
        };
    }

    [GeneratedRegex(
        @"\d+[-/]\p{Lu}?[\p{L}\d/-]+\.\s+[Nn]gày\s+\d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )\d{4}", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex StrayStop();

    // Two words after one another; after a comma only where nothing follows, since a list may go on with a longer name ("hộ nghèo, hộ
    // nghèo đa chiều"). One word alone may be doubled on purpose, a joining word never.
    [GeneratedRegex(
        @"\b(?<words>\p{L}+ \p{L}+(?: \p{L}+ \p{L}+)?)(?: \k<words>\b(?! (?:chủ nghĩa|hóa|hoá)\b)|, \k<words>(?=\s*[,.;)]|\s*$))|"
            + @"\b(?<words>các|của|và|những|được|với|để|tại|theo|trên|cho|trong) \k<words>\b",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Twice();
}
