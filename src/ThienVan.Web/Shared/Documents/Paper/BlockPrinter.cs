using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>What a paragraph of a template looks like, to be given to those that take its place.</summary>
internal sealed record ParagraphDress(ParagraphProperties? Paragraph, RunProperties? Words);

/// <summary>Turns blocks into what Word stores.</summary>
/// <param name="textWidth">Room between the margins, in twentieths of a point.</param>
/// <param name="dress">Look of plain paragraphs; null for the style of the body.</param>
internal sealed class BlockPrinter(int textWidth, FootnoteList notes, ParagraphDress? dress = null)
{
    public IEnumerable<OpenXmlElement> Print(PaperBlock block) => block switch
    {
        PaperHeading heading => Heading(heading),
        PaperParagraph paragraph => [Paragraph(paragraph)],
        PaperTable table => [Table(table), Lines.Sliver()],
        _ => throw new InvalidOperationException($"No print for {block.GetType().Name}."),
    };

    private static IEnumerable<OpenXmlElement> Heading(PaperHeading heading)
    {
        if (heading.Label is not null) yield return Styled(PaperStyles.Heading(heading.Level), new Run(Lines.Words(heading.Label)));
        var title = Styled(PaperStyles.Heading(heading.Level), new Run(Lines.Words(heading.Text)));

        // Label and title are one entry of the outline.
        if (heading.Label is not null) title.ParagraphProperties!.Append(new OutlineLevel { Val = 9 });
        yield return title;
    }

    private static Paragraph Styled(string style, Run words) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), words);

    private Paragraph Paragraph(PaperParagraph paragraph)
    {
        var printed = new Paragraph(
            dress?.Paragraph?.CloneNode(deep: true) ?? new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Body }));
        if (paragraph.Side is { } side) printed.ParagraphProperties!.Justification = new Justification { Val = Lines.Side(side) };
        printed.Append(paragraph.Spans.SelectMany(span => Span(span, dress?.Words, size: null, bold: false)));
        return printed;
    }

    private IEnumerable<OpenXmlElement> Span(PaperSpan span, RunProperties? look, int? size, bool bold)
    {
        var properties = (RunProperties?)look?.CloneNode(deep: true) ?? new RunProperties();
        if (span.Bold || bold) properties.Bold = new Bold();
        if (span.Italic) properties.Italic = new Italic();
        if (size is { } points) properties.Append(Lines.HalfPoints(points));
        yield return new Run(new OpenXmlElement[] { properties }.Concat(Lines.Words(span.Text)));
        if (span.Note is not null) yield return notes.Add(span.Note);
    }

    private Table Table(PaperTable table)
    {
        var widths = PlainTable.Share(textWidth, [.. table.Columns.Select(column => column.Weight)]);
        var header = PlainTable.Row(header: true, table.Columns.Select((column, i) =>
            PlainTable.Cell(
                widths[i], [CellParagraph(PaperCell.Of(column.Title), PaperSide.Centre, table.FontSize, bold: true)], middle: true)
    )
);
        return PlainTable.Table(
            widths, [header, .. table.Rows.Select(row => Row(table, row, widths))], PlainTable.Lined("000000"), room: 57);
    }

    private TableRow Row(PaperTable table, PaperRow row, IReadOnlyList<int> widths)
    {
        var (cells, column) = (new List<TableCell>(), 0);
        foreach (var cell in row.Cells)
        {
            var side = cell.Side ?? table.Columns[column].Side;
            cells.Add(
                PlainTable.Cell(
                    widths.Skip(column).Take(cell.Columns).Sum(),
                    [CellParagraph(cell, side, table.FontSize, row.Bold, isHead: row.Bold)], cell.Columns, middle: true)
            );
            column += cell.Columns;
        }

        if (column != widths.Count) throw new InvalidOperationException($"A row of {column} columns in a table of {widths.Count}.");
        return PlainTable.Row(header: false, cells);
    }

    // A row that heads others goes with the first of them to the next page.
    private Paragraph CellParagraph(PaperCell cell, PaperSide side, int size, bool bold, bool isHead = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Cell });
        if (isHead) properties.Append(new KeepNext());
        properties.Append(new Justification { Val = Lines.Side(side) });
        return new Paragraph(new OpenXmlElement[] { properties }.Concat(cell.Spans.SelectMany(span => Span(span, look: null, size, bold))));
    }
}
