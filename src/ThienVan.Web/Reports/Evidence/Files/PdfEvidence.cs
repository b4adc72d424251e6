using System.Text;
using ThienVan.Core.Reports.Evidence;
using ThienVan.Web.Shared.Files;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace ThienVan.Web.Reports.Evidence.Files;

/// <summary>A PDF that opens without a password, runs nothing, hides no other file and carries no secrecy mark in its text. A scan has no text to read.</summary>
internal sealed class PdfEvidence(EvidenceOptions options, CancellationToken ct)
{
    private const int MostPages = 2_000;
    private const double Gap = 18;

    public byte[] Check(byte[] file)
    {
        if (ForeignBytes.EndsAsZip(file)) throw EvidenceRefusals.Thrown(EvidenceRefusals.Polyglot);
        try
        {
            using var pdf = Open(file);
            if (pdf.NumberOfPages > MostPages) throw EvidenceRefusals.Thrown(EvidenceRefusals.TooSlow);
            if (Runs(pdf)) throw EvidenceRefusals.Thrown(EvidenceRefusals.Macros);
            if (pdf.Advanced.TryGetEmbeddedFiles(out var embedded) && embedded.Count > 0) throw EvidenceRefusals.Thrown(EvidenceRefusals.Embedded);
            if (SecrecyMarking.InText(Lines(pdf)) is { } mark) throw EvidenceRefusals.Thrown(EvidenceRefusals.Classified(mark));
            return PdfPictures.WithoutCameraNotes(file);
        }
        catch (Exception known) when (known is EvidenceRefusedException or OperationCanceledException)
        {
            throw;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw EvidenceRefusals.Thrown(EvidenceRefusals.Locked);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            throw EvidenceRefusals.Thrown(EvidenceRefusals.Damaged);
        }
    }

    private PdfDocument Open(byte[] file)
    {
        var budget = new ExpansionBudget(file.Length, options.ExpandedBytes, () => EvidenceRefusals.Thrown(EvidenceRefusals.ZipBomb));
        var pdf = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters(budget) });
        if (!pdf.IsEncrypted) return pdf;

        // Opens with an empty password: still nothing that can be cleaned.
        pdf.Dispose();
        throw EvidenceRefusals.Thrown(EvidenceRefusals.Locked);
    }

    private static bool Runs(PdfDocument pdf)
    {
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        return catalog.ContainsKey(NameToken.Create("AA")) || Starts(Held(pdf, catalog, "OpenAction")) || Held(pdf, catalog, "Names")?.ContainsKey(NameToken.Create("JavaScript")) == true;
    }

    private static bool Starts(DictionaryToken? action) =>
        action is not null && action.TryGet(NameToken.Create("S"), out NameToken kind) && kind.Data is "JavaScript" or "Launch" or "ImportData" or "SubmitForm";

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
