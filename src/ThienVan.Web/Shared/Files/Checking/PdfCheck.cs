using System.Text;
using ThienVan.Core.Kernel.Files;
using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Shared.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace ThienVan.Web.Shared.Files.Checking;

/// <summary>A PDF that opens without a password, runs nothing, hides no other file and carries no secrecy mark in its text. A scan has no
/// text to read.</summary>
internal sealed class PdfCheck(FileLimits options, CancellationToken ct)
{
    private const int MostPages = 2_000;
    private const double Gap = 18;

    public byte[] Check(byte[] file)
    {
        if (ForeignBytes.EndsAsZip(file)) throw FileRefusals.Thrown(FileRefusals.Polyglot);
        try
        {
            using var pdf = Open(file);
            if (pdf.NumberOfPages > MostPages) throw FileRefusals.Thrown(FileRefusals.TooSlow);
            if (Runs(pdf)) throw FileRefusals.Thrown(FileRefusals.Macros);
            if (pdf.Advanced.TryGetEmbeddedFiles(out var embedded) && embedded.Count > 0) throw FileRefusals.Thrown(FileRefusals.Embedded);
            if (SecrecyMarking.InText(Lines(pdf)) is { } mark) throw FileRefusals.Thrown(FileRefusals.Classified(mark));
            return PdfPictures.WithoutCameraNotes(file);
        }
        catch (Exception known) when (known is FileRefusedException or OperationCanceledException)
        {
            throw;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw FileRefusals.Thrown(FileRefusals.Locked);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            throw FileRefusals.Thrown(FileRefusals.Damaged);
        }
    }

    private PdfDocument Open(byte[] file)
    {
        var budget = new ExpansionBudget(file.Length, options.ExpandedBytes, () => FileRefusals.Thrown(FileRefusals.ZipBomb));
        var pdf = PdfDocument.Open(
            file,
            new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = new BoundedFilters(budget),
            }
        );
        if (!pdf.IsEncrypted) return pdf;

        // Opens with an empty password: still nothing that can be cleaned.
        pdf.Dispose();
        throw FileRefusals.Thrown(FileRefusals.Locked);
    }

    private static bool Runs(PdfDocument pdf)
    {
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        return catalog.ContainsKey(NameToken.Create("AA"))
            || Starts(Held(pdf, catalog, "OpenAction"))
            || Held(pdf, catalog, "Names")?.ContainsKey(NameToken.Create("JavaScript")) == true;
    }

    private static bool Starts(DictionaryToken? action) =>
        action is not null
        && action.TryGet(NameToken.Create("S"), out NameToken kind)
        && kind.Data is "JavaScript" or "Launch" or "ImportData" or "SubmitForm";

    private static DictionaryToken? Held(PdfDocument pdf, DictionaryToken from, string name)
    {
        if (!from.TryGet(NameToken.Create(name), out var token)) return null;
        if (token is IndirectReferenceToken reference) token = pdf.Structure.GetObject(reference.Data).Data;
        return token as DictionaryToken;
    }

    private IEnumerable<string> Lines(PdfDocument pdf)
    {
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            ct.ThrowIfCancellationRequested();
            var page = pdf.GetPage(number);
            foreach (var line in Lines(page)) yield return line;
            foreach (var stamp in page.GetAnnotations()) yield return stamp.Content ?? "";
        }

        var about = pdf.Information;
        foreach (var word in new[] { about.Title, about.Subject, about.Keywords }) yield return word ?? "";
    }

    // Words on one base line; a wide gap parts a mark in its box from the letterhead beside it.
    private static IEnumerable<string> Lines(Page page)
    {
        foreach (var row in page.GetWords().GroupBy(word => Math.Round(word.BoundingBox.Bottom / 3)))
        {
            var (line, end) = (new StringBuilder(), double.NaN);
            foreach (var word in row.OrderBy(word => word.BoundingBox.Left))
            {
                if (word.BoundingBox.Left - end > Gap)
                {
                    yield return line.ToString();
                    line.Clear();
                }

                line.Append(word.Text).Append(' ');
                end = word.BoundingBox.Right;
            }

            yield return line.ToString();
        }
    }
}
