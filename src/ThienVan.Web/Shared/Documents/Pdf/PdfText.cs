namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>From pages of signs to lines of text: ruled tables row by row, everything else paragraph by paragraph.</summary>
internal static class PdfText
{
    public static IReadOnlyList<string> Lines(IReadOnlyList<PageContent> pages)
    {
        var cells = new List<(RuledGrid Grid, Dictionary<(int Row, int Column), List<VisualLine>> Cells, int Page)>();
        var printed = new List<VisualLine>();
        foreach (var page in pages)
        {
            var free = page.Glyphs;
            foreach (var grid in RuledGrid.Find(page.Rulings))
            {
                var inside = free.ToLookup(grid.Holds);
                cells.Add((grid, RuledTable.Cells(grid, inside[true], page), page.Number));
                free = inside[false].ToList();
            }

            printed.AddRange(VisualLine.Of(free, page.Number, page.Width));
        }

        var broken = cells.SelectMany(each => each.Cells.Values).SelectMany(lines => lines.SkipLast(1)).ToList();
        var writesSpaces = broken.Count(line => line.EndsWithSpace) * 4 > broken.Count;
        var tables = cells
            .Select(each => RuledTable.Of(each.Grid, each.Cells, each.Page, writesSpaces))
            .Where(table => table.Rows.Count > 0)
            .ToList();
        return Arrange(PageFurniture.Remove(printed, pages.Count), tables);
    }

    private static List<string> Arrange(List<VisualLine> printed, List<RuledTable> tables)
    {
        var joiner = printed.Count == 0 ? null : Joiner(printed);
        var lines = new List<string>();
        var run = new List<VisualLine>();
        var next = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            for (; next < printed.Count && IsBefore(printed[next], tables[i]); next++) run.Add(printed[next]);
            Flush();
            for (; i + 1 < tables.Count && GoesOn(tables[i], tables[i + 1], printed, next); i++)
            {
                tables[i].Continue(tables[i + 1]);
                tables[i + 1] = tables[i] with { Page = tables[i + 1].Page, Top = tables[i + 1].Top, Bottom = tables[i + 1].Bottom };
            }

            lines.AddRange(tables[i].Rows.Select(row => string.Join('\t', row)));
        }

        run.AddRange(printed.Skip(next));
        Flush();
        return lines;

        void Flush()
        {
            if (run.Count > 0) lines.AddRange(joiner!(run));
            run = [];
        }
    }

    private static Func<List<VisualLine>, IEnumerable<string>> Joiner(List<VisualLine> printed)
    {
        var frames = printed
            .GroupBy(line => Math.Round(line.PageWidth))
            .ToDictionary(group => group.Key, group => PageFrame.Of(group.ToList()));
        var grids = frames.ToDictionary(
            each => each.Key,
            each => TabGrid.Find(printed.Where(line => Math.Round(line.PageWidth) == each.Key).ToList(), each.Value.Left)
        );
        return run => SameWidth(run).SelectMany(part =>
        {
            var width = Math.Round(part[0].PageWidth);
            var paragraphs = new ParagraphJoiner(frames[width], grids[width]).Join(part).ToList();
            TabbedRows.Mend(paragraphs);
            return paragraphs.SelectMany(each => each.IsAfterBlank ? (string[])["", each.Text] : [each.Text]);
        });
    }

    private static IEnumerable<List<VisualLine>> SameWidth(List<VisualLine> run)
    {
        for (int start = 0, end; start < run.Count; start = end)
        {
            end = run.FindIndex(start, line => Math.Round(line.PageWidth) != Math.Round(run[start].PageWidth));
            if (end < 0) end = run.Count;
            yield return run.GetRange(start, end - start);
        }
    }

    private static bool IsBefore(VisualLine line, RuledTable table) =>
        line.Page < table.Page || (line.Page == table.Page && line.Baseline > table.Top);

    // The next page's table with as many columns goes on with this one when no text stands between them.
    private static bool GoesOn(RuledTable table, RuledTable following, List<VisualLine> printed, int next) =>
        following.Page == table.Page + 1
        && following.Columns == table.Columns
        && (next >= printed.Count || !IsBefore(printed[next], following));
}
