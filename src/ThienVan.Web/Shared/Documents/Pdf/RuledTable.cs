using System.Text;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>A table with borders, or the part of one that a page shows: rows of cells, merged cells leaving empty ones.</summary>
internal sealed record RuledTable(int Page, double Top, double Bottom, int Columns, List<string[]> Rows)
{
    /// <summary>The printed lines of each cell, by the row and column it begins at.</summary>
    public static Dictionary<(int Row, int Column), List<VisualLine>> Cells(RuledGrid grid, IEnumerable<Glyph> glyphs, PageContent page) =>
        glyphs.GroupBy(grid.CellOf).Select(cell => (cell.Key, Lines: VisualLine.Of(cell, page.Number, page.Width)))
            .Where(cell => cell.Lines.Count > 0).ToDictionary(cell => cell.Key, cell => cell.Lines);

    public static RuledTable Of(RuledGrid grid, Dictionary<(int Row, int Column), List<VisualLine>> cells, int page, bool writesSpaces)
    {
        var rows = Enumerable.Range(0, grid.Rows).Select(_ => Enumerable.Repeat("", grid.Columns).ToArray()).ToList();
        foreach (var ((row, column), lines) in cells)
            rows[row][column] = Join(lines, grid.Xs[column], grid.RightOf(row, column), writesSpaces);
        rows.RemoveAll(row => Array.TrueForAll(row, cell => cell.Length == 0));
        return new RuledTable(page, grid.Ys[0], grid.Ys[^1], grid.Columns, rows);
    }

    /// <summary>Adds the part on the next page: its repeated headings are dropped, a row cut by the page's end is made whole.</summary>
    public void Continue(RuledTable next)
    {
        var rows = next.Rows.AsEnumerable();
        var repeated = Rows.Zip(next.Rows).TakeWhile(pair => pair.First.AsSpan().SequenceEqual(pair.Second)).Count();
        rows = rows.Skip(repeated);
        if (rows.FirstOrDefault() is { } first && first[0].Length == 0 && Rows.Count > 0 && first.Count(cell => cell.Length > 0) > 0)
        {
            var last = Rows[^1];
            for (var i = 0; i < last.Length; i++) last[i] = $"{last[i]} {first[i]}".Trim();
            rows = rows.Skip(1);
        }

        Rows.AddRange(rows);
    }

    // A cell has the same room free on both sides; without a space sign at the end a line that had room for one broke inside a word.
    private static string Join(List<VisualLine> lines, double left, double right, bool writesSpaces)
    {
        var margin = right - Math.Clamp(lines.Min(line => line.Left) - left, 0, 10);
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !BreaksInside(lines[i - 1], lines[i], margin, writesSpaces)) text.Append(' ');
            text.Append(lines[i].PlainText);
        }

        return text.ToString();
    }

    private static bool BreaksInside(VisualLine upper, VisualLine lower, double margin, bool writesSpaces)
    {
        if (upper.EndsWithSpace) return false;
        if (LineBreak.BreaksAfterSign(upper) || ")],.;:".Contains(lower.PlainText[0], StringComparison.Ordinal)) return true;
        var betweenLetters = char.IsLetterOrDigit(upper.PlainText[^1]) && char.IsLetterOrDigit(lower.PlainText[0]);
        return writesSpaces && !betweenLetters && upper.Right + upper.SpaceWidth < margin - (0.1 * upper.Size);
    }
}
