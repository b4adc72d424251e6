namespace ThienVan.Web.Plans.Files.Pdf;

/// <summary>From pages of signs to lines of text.</summary>
internal static class PdfText
{
    public static IReadOnlyList<string> Lines(IReadOnlyList<PageContent> pages)
    {
        var printed = pages.SelectMany(page => VisualLine.Of(page.Glyphs, page.Number, page.Width)).ToList();
        if (printed.Count == 0) return [];
        var paragraphs = new List<Paragraph>();
        var frame = PageFrame.Of(printed);
        paragraphs.AddRange(new ParagraphJoiner(frame, TabGrid.Find(printed, frame.Left)).Join(printed));
        TabbedRows.Mend(paragraphs);
        return paragraphs.SelectMany(each => each.IsApart ? (string[])["", each.Text] : [each.Text]).ToList();
    }
}
