using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>The document's footnotes, numbered as they come after those a template already holds.</summary>
internal sealed class FootnoteList
{
    private long _last;

    public FootnoteList(Footnotes? held = null)
    {
        Notes = held ?? new Footnotes(
            Rule(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()),
            Rule(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark()));
        _last = Notes.Elements<Footnote>().Select(note => note.Id?.Value ?? 0).DefaultIfEmpty(0).Max();
    }

    public Footnotes Notes { get; }

    public bool IsEmpty => _last <= 0;

    /// <summary>The mark that stands in the text.</summary>
    public Run Add(string text)
    {
        _last = Math.Max(_last, 0) + 1;
        Notes.Append(new Footnote(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Note }),
            new Run(Mark(), new FootnoteReferenceMark()),
            new Run(new Text(" " + text) { Space = SpaceProcessingModeValues.Preserve })))
        { Id = _last });
        return new Run(Mark(), new FootnoteReference { Id = _last });
    }

    private static RunProperties Mark() => new(new RunStyle { Val = PaperStyles.NoteMark });

    private static Footnote Rule(long id, FootnoteEndnoteValues type, OpenXmlElement mark) =>
        new(new Paragraph(new Run(mark))) { Id = id, Type = type };
}
