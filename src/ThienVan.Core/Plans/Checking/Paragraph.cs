using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking;

internal enum Break { None, Sentence, Row }

/// <summary>A paragraph or a table row put together again where a page break cut it.</summary>
/// <param name="Cells">One cell for running text.</param>
/// <param name="Cut">What a page break cut in two; <see cref="Break.None"/> when nothing.</param>
internal sealed record Paragraph(IReadOnlyList<string> Cells, LineRange Lines, Break Cut)
{
    public bool IsRow => Cells.Count > 1;

    public string Text => string.Join(" | ", Cells.Select(cell => cell.Trim()).Where(cell => cell.Length > 0));
}

internal static partial class ParagraphReader
{
    public static IReadOnlyList<Paragraph> Read(SourceText source)
    {
        var paragraphs = new List<Paragraph>();
        for (var line = 1; line <= source.Count; line++)
        {
            if (VietnameseText.IsBlank(source[line])) continue;
            var cells = source[line].Split('\t');
            var last = paragraphs.Count > 0 ? paragraphs[^1] : null;
            if (last is not null && Join(last, cells, line) is { } joined) paragraphs[^1] = joined;
            else paragraphs.Add(new Paragraph(cells, new LineRange(line, line), Break.None));
        }

        return paragraphs;
    }

    private static Paragraph? Join(Paragraph last, string[] cells, int line)
    {
        var gap = line - last.Lines.To > 1;
        var lines = last.Lines with { To = line };
        if (ContinuesRow(last, cells, gap)) return new Paragraph(JoinCells(last.Cells, cells), lines, Break.Row);
        if (!ContinuesSentence(last, cells)) return null;
        return new Paragraph([last.Cells[0].TrimEnd() + " " + cells[0].TrimStart()], lines, gap ? Break.Sentence : last.Cut);
    }

    // A second line of a table's head also starts with an empty cell, but no blank line stands before it.
    private static bool ContinuesRow(Paragraph last, string[] cells, bool gap) =>
        gap && last.IsRow && cells.Length == last.Cells.Count
        && VietnameseText.IsBlank(cells[0]) && Number().IsMatch(last.Cells[0]);

    private static bool ContinuesSentence(Paragraph last, string[] cells) =>
        !last.IsRow && cells.Length == 1 && OpenEnd().IsMatch(last.Cells[0]) && LowerStart().IsMatch(cells[0]);

    private static string[] JoinCells(IReadOnlyList<string> first, string[] second) =>
        [.. first.Zip(second, (a, b) => (a.Trim() + " " + b.Trim()).Trim())];

    [GeneratedRegex(@"^\s*\d+\.?\s*$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\d,]\s*$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"^\s*\p{Ll}\p{L}*[\s,;.]", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex LowerStart();
}
