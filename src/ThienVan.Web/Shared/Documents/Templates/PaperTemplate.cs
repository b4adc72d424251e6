using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Packages;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Shared.Documents.Templates;

/// <summary>
/// A Word file with placeholders that people may change without code. Filling keeps its look: a text takes the look of its
/// placeholder, a block's paragraphs that of the placeholder's paragraph. Same template and values, same bytes.
/// </summary>
public sealed class PaperTemplate
{
    public const long MostBytes = TemplateGate.FileBytes;

    private readonly byte[] _file;
    private readonly TemplateVocabulary _vocabulary;
    private readonly HashSet<string> _asked;

    private PaperTemplate(byte[] file, TemplateVocabulary vocabulary, IEnumerable<PlaceholderText> paragraphs)
    {
        _file = file;
        _vocabulary = vocabulary;
        _asked = [.. paragraphs.SelectMany(paragraph => paragraph.Names).Select(TemplateVocabulary.Key)];
    }

    /// <summary>Does it have a place for this?</summary>
    public bool Asks(string name) => _asked.Contains(TemplateVocabulary.Key(name));

    /// <summary>The template, or why it cannot be one.</summary>
    public static Result<PaperTemplate> Read(byte[] file, TemplateVocabulary vocabulary, CancellationToken ct)
    {
        if (new TemplateGate(ct).Check(file) is { } refusal) return refusal;
        try
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
            if (word.MainDocumentPart?.Document?.Body is null) return TemplateRefusals.NotWord();
            PlaceholderText[] paragraphs = [.. PlaceholderText.In(word)];
            return CheckPlaceholders(paragraphs, vocabulary) is { } wrong ? wrong : new PaperTemplate(file, vocabulary, paragraphs);
        }
        catch (Exception damaged)
            when (damaged
                    is OpenXmlPackageException
                        or IOException
                        or InvalidDataException
                        or System.Xml.XmlException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            return TemplateRefusals.Damaged();
        }
    }

    public byte[] Fill(TemplateValues values)
    {
        using var file = new MemoryStream();
        file.Write(_file);
        using (var word = WordprocessingDocument.Open(file, isEditable: true, new OpenSettings { AutoSave = false }))
        {
            if (word.DocumentType != WordprocessingDocumentType.Document) word.ChangeDocumentType(WordprocessingDocumentType.Document);
            new TemplateFilling(word, _vocabulary, values).Run();
            word.Save();
        }

        file.Position = 0;
        return FixedZip.Rewrite(file);
    }

    private static Refusal? CheckPlaceholders(IReadOnlyList<PlaceholderText> paragraphs, TemplateVocabulary vocabulary)
    {
        if (paragraphs.FirstOrDefault(paragraph => paragraph.IsUnclosed) is { } slip) return TemplateRefusals.Unclosed(slip.Words);

        var names = paragraphs.SelectMany(paragraph => paragraph.Names).DistinctBy(TemplateVocabulary.Key).ToArray();
        var unknown = names.Where(name => vocabulary.Find(name) is null).ToArray();
        if (unknown.Length > 0) return TemplateRefusals.UnknownFields(unknown);

        var found = names.Select(TemplateVocabulary.Key).ToHashSet(StringComparer.Ordinal);
        var missing = vocabulary
            .Fields.Where(field => field.IsRequired && !found.Contains(TemplateVocabulary.Key(field.Name)))
            .Select(field => field.Name)
            .ToArray();
        if (missing.Length > 0) return TemplateRefusals.MissingFields(missing);

        var crowded = paragraphs.Where(paragraph => paragraph.Alone is null || paragraph.Paragraph.Ancestors<Footnote>().Any())
            .SelectMany(paragraph => paragraph.Names).Where(name => vocabulary.Find(name)!.IsBlock).ToArray();
        return crowded.Length > 0 ? TemplateRefusals.NotAlone(crowded) : null;
    }
}

/// <summary>One filling of one template.</summary>
internal sealed class TemplateFilling(WordprocessingDocument word, TemplateVocabulary vocabulary, TemplateValues values)
{
    private readonly MainDocumentPart _main = word.MainDocumentPart!;
    private readonly TemplateStyles _styles = new(word.MainDocumentPart!);

    public void Run()
    {
        var notes = new FootnoteList(_main.FootnotesPart?.Footnotes);
        foreach (var paragraph in PlaceholderText.In(word))
        {
            if (paragraph.Alone is { } name && vocabulary.Find(name) is { IsBlock: true }) Put(name, paragraph, notes);
            else paragraph.Fill(values.Text);
        }

        if (!notes.IsEmpty && _main.FootnotesPart is null) _main.AddNewPart<FootnotesPart>(PaperFile.FootnotesId).Footnotes = notes.Notes;
        if (_main.FootnotesPart is not null) _styles.Fit(notes.Notes);
    }

    private void Put(string name, PlaceholderText paragraph, FootnoteList notes)
    {
        if (!values.IsWithout(name)) PutBlocks(paragraph, values.Blocks(name), notes);
        else if (!TemplateSection.TryRemove(paragraph.Paragraph, other => vocabulary.Find(other) is { IsBlock: true }))
            PutBlocks(paragraph, [], notes);
    }

    private void PutBlocks(PlaceholderText placeholder, IReadOnlyList<PaperBlock> blocks, FootnoteList notes)
    {
        var paragraph = placeholder.Paragraph;
        var properties = (ParagraphProperties?)paragraph.ParagraphProperties?.CloneNode(deep: true);
        if (properties is not null) properties.SectionProperties = null;
        var printer = new BlockPrinter(
            PageFrame.TextWidthAt(paragraph), notes, new ParagraphDress(properties ?? new ParagraphProperties(), placeholder.Look));
        foreach (var element in blocks.SelectMany(printer.Print)) paragraph.InsertBeforeSelf(_styles.Fit(element));

        // A section ends in its last paragraph, and a cell must hold one.
        if (
            paragraph.ParagraphProperties?.SectionProperties is not null
            || (paragraph.Parent is not Body && paragraph.Parent!.Elements<Paragraph>().Count() == 1)
        )
            paragraph.RemoveAllChildren<Run>();
        else paragraph.Remove();
    }
}
