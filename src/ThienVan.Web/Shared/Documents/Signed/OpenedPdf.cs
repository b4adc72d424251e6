using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Shared.Documents.Pdf;
using UglyToad.PdfPig;

namespace ThienVan.Web.Shared.Documents.Signed;

/// <summary>Whether a file that came back is a PDF that people can look at.</summary>
internal static class OpenedPdf
{
    /// <summary>The library can throw anything on a hostile file.</summary>
    public static bool HasPage(byte[] file)
    {
        var budget = new ExpansionBudget(file.Length, new DocumentLimits().ExpandedBytes, () => new InvalidDataException());
        try
        {
            using var pdf = PdfDocument.Open(
                file,
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters(budget) });
            return pdf.NumberOfPages > 0 && pdf.GetPage(1).Height > 0;
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return false;
        }
    }
}
