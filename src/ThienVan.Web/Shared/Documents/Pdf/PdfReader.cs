using ThienVan.Web.Shared.Documents.Bounded;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>
/// Lines of a PDF with a text layer. The library can throw anything on a hostile file, so everything it throws
/// ends here as a refusal; its pages, signs and decompressed bytes are counted.
/// </summary>
internal sealed class PdfReader(ReadingContext context)
{
    public IReadOnlyList<string> Read(MemoryStream file)
    {
        try
        {
            var pages = ReadPages(file);
            return PdfText.Lines(pages);
        }
        catch (Exception known) when (known is DocumentRefusedException or OperationCanceledException)
        {
            throw;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new DocumentRefusedException(context.Refusals.Password());
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            throw new DocumentRefusedException(IsWhole(file) ? context.Refusals.Damaged() : context.Refusals.Truncated());
        }
    }

    private List<PageContent> ReadPages(MemoryStream file)
    {
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            FilterProvider = new BoundedFilters(
                new ExpansionBudget(
                    file.Length, context.Limits.ExpandedBytes, () => new DocumentRefusedException(context.Refusals.ZipBomb()))
            ),
        };
        using var pdf = PdfDocument.Open(file, options);
        if (pdf.NumberOfPages > context.Limits.Pages)
            throw new DocumentRefusedException(context.Refusals.TooManyPages(context.Limits.Pages));

        var pages = new List<PageContent>();
        var (signs, pictures) = (0, 0);
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            context.Cancelled.ThrowIfCancellationRequested();
            var page = pdf.GetPage(number);
            pages.Add(new PageContent(number, page.Width, GlyphsOf(page), RulingReader.Of(page)));
            signs += page.Letters.Count;
            pictures += page.NumberOfImages;
            if (signs > context.Limits.Characters)
                throw new DocumentRefusedException(context.Refusals.TooMuchText(context.Limits.Characters));
        }

        if (signs < 20 * pages.Count && pictures > 0) throw new DocumentRefusedException(context.Refusals.Scanned());
        return pages;
    }

    private static List<Glyph> GlyphsOf(Page page) => LooseMarks.Join(
        page.Letters.Where(letter => letter.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrEmpty(letter.Value))
            .Select(letter => new Glyph(
                letter.Value[0] is >= '\uFB00' and <= '\uFB06'
                    ? letter.Value.Normalize(System.Text.NormalizationForm.FormKC)
                    : letter.Value,
                letter.StartBaseLine.X,
                Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X),
                letter.StartBaseLine.Y,
                Math.Max(letter.PointSize, 1)))
            .ToList());

    // A whole PDF says so in its last bytes.
    private static bool IsWhole(MemoryStream file)
    {
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        return bytes[Math.Max(0, bytes.Length - 2048)..].IndexOf("%%EOF"u8) >= 0;
    }
}
