using System.Text;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>Puts printed lines back into the paragraphs and rows they were broken from.</summary>
internal sealed class ParagraphJoiner(PageFrame frame, TabGrid? grid)
{
    private readonly LineBreak _breaks = new(frame, grid);

    public IEnumerable<Paragraph> Join(IReadOnlyList<VisualLine> lines)
    {
        Paragraph? current = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var inRow = current?.IsTabbed == true || (i > 0 && HasTab(lines[i - 1]));
            var end = i == 0 ? new BreakMeaning(BreakKind.EndsParagraph) : _breaks.Between(lines[i - 1], lines[i], inRow);
            if (current is null || end.Kind == BreakKind.EndsParagraph)
            {
                if (current is not null) yield return current;
                current = Start(i == 0 ? null : lines[i - 1], lines[i], inRow);
            }
            else
            {
                Continue(current, end);
            }

            current.Append(Render(lines[i]));
        }

        if (current is not null) yield return current;
    }

    private static void Continue(Paragraph paragraph, BreakMeaning end)
    {
        switch (end.Kind)
        {
            case BreakKind.Space: paragraph.Append(" "); break;
            case BreakKind.Tabs: paragraph.Append(new string('\t', end.Tabs)); break;
            case BreakKind.SpaceOrTab: paragraph.AppendDoubtfulSpace(); break;
        }
    }

    // A row may begin with empty cells; a paragraph that begins at a stop is merely indented.
    private Paragraph Start(VisualLine? above, VisualLine line, bool afterRow)
    {
        var below = above is not null && above.Page == line.Page;
        var paragraph = new Paragraph(below && frame.IsApart(above!, line), below && frame.HasBlankBetween(above!, line));
        if (grid is not null && (afterRow || HasTab(line)) && line.Left > frame.Left + (grid.Step / 2) && grid.IsStop(line.Left))
            paragraph.Append(new string('\t', grid.StopsUpTo(line.Left)));
        return paragraph;
    }

    private bool HasTab(VisualLine line) =>
        grid is not null && line.Pieces.Skip(1).Any(piece => piece.Gap > line.Em / 2 && grid.IsStop(piece.Left));

    private string Render(VisualLine line)
    {
        var text = new StringBuilder(line.Pieces[0].Text);
        for (var i = 1; i < line.Pieces.Count; i++)
        {
            text.Append(Between(line.Pieces[i - 1], line.Pieces[i], line.Em)).Append(line.Pieces[i].Text);
        }

        return text.ToString();
    }

    // Text that ends just short of a stop leaves hardly any gap: then only a new beginning, never the middle of a word, is a cell.
    private bool IsTab(Piece piece, double em) =>
        grid is not null && grid.IsStop(piece.Left) && (piece.Gap > 0.3 * em || !char.IsLower(piece.Text[0]));

    private string Between(Piece left, Piece right, double em)
    {
        if (IsTab(right, em)) return new string('\t', grid!.Tabs(left.Right, right.Left));
        if (right.Gap > (right.AfterSpace ? 2.5 : 1.5) * em) return "\t";
        return right.AfterSpace || right.Gap > 0.2 * em ? " " : "";
    }
}
