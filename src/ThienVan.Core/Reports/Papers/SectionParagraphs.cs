using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>What a section tells of its indicators, in paragraphs: figures first, those of a target together, then what is done, open,
/// not due and not known, a list each.</summary>
public static class SectionParagraphs
{
    /// <summary>Sentences of a paragraph; those of one target are never parted.</summary>
    private const int Packed = 4;

    /// <param name="early"><see cref="PaperCertainty.IsMostlyPreliminary"/> of all of the report.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<PaperLine> lines, bool early = false) =>
        [.. Figures(lines, early), .. Lists(lines)];

    /// <summary>The same, a sentence each.</summary>
    public static IReadOnlyList<string> Sentences(IReadOnlyList<PaperLine> lines, bool early) =>
        [.. Told(lines).Select(line => LineSentence.Of(line, early)!), .. Lists(lines)];

    private static IEnumerable<string> Figures(IReadOnlyList<PaperLine> lines, bool early)
    {
        var paragraph = new List<string>();
        foreach (var target in Told(lines).GroupBy(Target, StringComparer.Ordinal))
        {
            string[] sentences = [.. target.Select(line => LineSentence.Of(line, early)!)];
            if (paragraph.Count > 0 && paragraph.Count + sentences.Length > Packed)
            {
                yield return string.Join(' ', paragraph);
                paragraph.Clear();
            }

            paragraph.AddRange(sentences);
        }

        if (paragraph.Count > 0) yield return string.Join(' ', paragraph);
    }

    private static IEnumerable<PaperLine> Told(IReadOnlyList<PaperLine> lines) =>
        lines.Where(line => LineItem.Of(line) is null && LineSentence.Of(line) is not null && !IsTwin(line, lines));

    private static IEnumerable<string> Lists(IReadOnlyList<PaperLine> lines) =>
        from line in lines
        where !IsTwin(line, lines)
        let item = LineItem.Of(line)
        where item is not null
        group item.Text by (item.Place, item.Lead) into list
        orderby list.Key.Place
        select $"{list.Key.Lead}: {string.Join("; ", list)}.";

    // In the plan's first year its running total is the year's.
    private static bool IsTwin(PaperLine line, IReadOnlyList<PaperLine> lines) => line.Kind == IndicatorKind.Cumulative
        && lines.Any(other => other.Kind == IndicatorKind.Flow && Known(other) == Known(line) && other.Unit == line.Unit
            && Target(other) == Target(line));

    private static decimal? Known(PaperLine line) => line.ToDate ?? line.Earlier?.Value;

    /// <summary>"14" of "14a".</summary>
    private static string Target(PaperLine line) => line.Code.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]);
}
