using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>
/// The parts of one whole ("cơ cấu kinh tế: công nghiệp 45 %, dịch vụ 40 %, nông nghiệp 17 %") that do not add up to 100 %: in one
/// sentence, in the items under a heading, and in the rows of a table, year by year.
/// </summary>
internal static partial class SharesOfWhole
{
    // Further off than this the list names some parts only, or parts of several wholes.
    private const decimal LeastTold = 85;
    private const decimal MostTold = 120;

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        plan.HasPeriod ? [.. InSentences(plan), .. UnderHeadings(plan), .. InRows(plan)] : [];

    private static IEnumerable<FindingDraft> InSentences(CheckedPlan plan)
    {
        var frames = new FrameReader(plan.Plan);
        foreach (var (paragraph, index) in plan.Paragraphs.Select((paragraph, index) => (paragraph, index)))
        {
            if (paragraph.IsRow || !Structure().IsMatch(paragraph.Text)) continue;
            foreach (var sentence in SentenceEnd().Split(paragraph.Text).Where(text => Structure().IsMatch(text) && !Shift().IsMatch(text)))
            {
                var parts = Figures.In(sentence).Where(figure => figure.Unit == "%" && IsPart(sentence, figure.Index)).ToArray();
                foreach (var year in parts.GroupBy(part => frames.At(sentence, part.Index)))
                {
                    if (Off([.. year]) is { } sum)
                        yield return Make(sum, [.. year], sentence, [At(plan, paragraph, sentence, index)]);
                }
            }
        }
    }

    // "Cơ cấu kinh tế đến năm 2030:" and one item a part.
    private static IEnumerable<FindingDraft> UnderHeadings(CheckedPlan plan)
    {
        for (var i = 0; i < plan.Paragraphs.Count; i++)
        {
            var head = plan.Paragraphs[i];
            if (head.IsRow || !Structure().IsMatch(head.Text) || !head.Text.TrimEnd().EndsWith(':')) continue;
            var items = plan.Paragraphs.Skip(i + 1).TakeWhile(item => !item.IsRow && Parts(item).Length == 1).ToArray();
            WrittenFigure[] parts = [.. items.SelectMany(Parts)];
            if (Off(parts) is { } sum)
                yield return Make(sum, parts, head.Text, items.Prepend(head).Select(item => At(plan, item, item.Text, i)));
        }
    }

    private static WrittenFigure[] Parts(Paragraph item) => [.. Figures.In(item.Text).Where(figure => figure.Unit == "%")];

    private static IEnumerable<FindingDraft> InRows(CheckedPlan plan)
    {
        for (var i = 0; i < plan.Paragraphs.Count; i++)
        {
            var head = plan.Paragraphs[i];
            if (!head.IsRow || !Structure().IsMatch(head.Text)) continue;
            var next = plan.Paragraphs.Skip(i + 1).TakeWhile(row => row.Cells.Count == head.Cells.Count).ToArray();
            Paragraph[] parts = [.. next.TakeWhile(row => IsUnder(head, row))];
            if (parts.Length == 0 && !IsMoreOfTheSame(plan, i, head))
                parts = [head, .. next.TakeWhile(row => Structure().IsMatch(row.Text))];
            for (var column = 1; column < head.Cells.Count; column++)
            {
                WrittenFigure[] figures = [.. parts.Select(row => Bare(row.Cells[column])).OfType<WrittenFigure>()];
                if (figures.Length != parts.Length || Off(figures) is not { } sum) continue;
                yield return Make(sum, figures, head.Text, parts.Prepend(head).Distinct().Select(row => At(plan, row, row.Text, i)));
                break;
            }
        }
    }

    private static bool IsMoreOfTheSame(CheckedPlan plan, int index, Paragraph row) =>
        index > 0 && plan.Paragraphs[index - 1] is var before && before.Cells.Count == row.Cells.Count && Structure().IsMatch(before.Text);

    // "-", "+", no number at all, or "4.1" under "4".
    private static bool IsUnder(Paragraph head, Paragraph row)
    {
        var (own, no) = (head.Cells[0].Trim().TrimEnd('.'), row.Cells[0].Trim());
        return no.Length == 0 || no[0] is '-' or '+' || (own.Length > 0 && no.StartsWith(own + ".", StringComparison.Ordinal));
    }

    private static WrittenFigure? Bare(string cell) => Number().Match(cell) is { Success: true } match
        && decimal.TryParse(match.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture, out var number)
        ? new(match.Index, match.Length, number, number, Comparator: null, "%", "")
        : null;

    /// <returns>What the parts come to when that is not the whole; null when it is, or when these are not all parts of one.</returns>
    private static decimal? Off(WrittenFigure[] parts)
    {
        if (parts.Length < 2) return null;
        var (low, high) = (parts.Sum(part => part.Low), parts.Sum(part => part.High));
        var rounding = parts.Any(part => part.Low % 1 != 0) ? 0.1m * (parts.Length - 1) : 0;
        var tooMuch = low > 100 + rounding && !parts.Any(part => part.Comparator == Comparator.AtMost);
        var tooLittle = parts.Length > 2 && high < 100 - rounding
            && !parts.Any(part => part.Comparator is Comparator.AtLeast or Comparator.MoreThan);
        var told = tooMuch ? low : high;
        return (tooMuch || tooLittle) && told is >= LeastTold and <= MostTold ? told : null;
    }

    // A rise or fall, and what lies inside a part, is no part.
    private static bool IsPart(string sentence, int index) => !NoPart().IsMatch(sentence[..index]);

    private static FindingDraft Make(decimal sum, WrittenFigure[] parts, string whole, IEnumerable<Clause> clauses)
    {
        var written = string.Join(" + ", parts.Select(part => FigureText.Number(part.Low)));
        return FindingDraft.Of("shares_not_whole", FindingWeight.Contradiction,
            $"Các phần của “{Wording.Clip(Structure().Match(whole).Value.Trim(), 60)}” cộng được {FigureText.Percent(sum)} ({written}), "
                + $"không phải {FigureText.Percent(100)}: có phần ghi sai hoặc sót, đạt đủ các phần là không thể.",
            clauses) with
        {
            Key = written,
            Readings =
            [
                new Reading { Id = "a", Text = "Một phần ghi sai số" },
                new Reading { Id = "b", Text = sum < 100 ? "Còn phần khác chưa ghi" : "Các phần tính trên nhiều tổng khác nhau" },
            ],
        };
    }

    private static Clause At(CheckedPlan plan, Paragraph paragraph, string text, int index) =>
        new(text.Trim(), paragraph.Lines, plan.Places.At(paragraph.Lines.From), index);

    [GeneratedRegex(@"\b(?:cơ cấu|t[ỷỉ] trọng)(?: \p{L}+){0,4}", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Structure();

    [GeneratedRegex(@"(?<=[\p{L}%)]\.)\s+(?=\p{Lu})", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\btừ \d[\d,]*\s?%[^;.]*?\b(?:lên|xuống|còn)\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Shift();

    [GeneratedRegex(
        @"\b(?:tăng|giảm)(?: trưởng)?(?: bình quân)?(?: thêm)?\s*$|\btốc độ [^,;]*$|%[^;]*\btrong đó [^;.]*$",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex NoPart();

    [GeneratedRegex(@"^\s*(?<number>\d{1,3}(?:[.,]\d{1,2})?)\s*%?\s*$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Number();
}
