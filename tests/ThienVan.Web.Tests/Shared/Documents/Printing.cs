using Microsoft.Extensions.Configuration;
using ThienVan.Web.Shared.Documents.Printing;
using UglyToad.PdfPig;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>Prints with what the machine has; tests skip without LibreOffice. Set THIENVAN_TEST_PRINTS to a folder to look at the
/// files.</summary>
internal static class Printing
{
    public static PrinterTools Tools { get; } = PrinterTools.Find(new ConfigurationBuilder().Build());

    public static PdfPrinter Printer { get; } = new(Tools);

    /// <summary>Families the letters are set in, without style and subset.</summary>
    public static IReadOnlyList<string> Families(PdfDocument pdf) =>
    [
        .. pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName!.Split('+')[^1].Split('-')[0])
            .Select(name => name.Replace("PSMT", "", StringComparison.Ordinal).Replace("PS", "", StringComparison.Ordinal))
            .Distinct(),
    ];

    public static async Task<byte[]> PdfAsync(byte[] docx, string name)
    {
        if (Printer.Lacks is { } lacks) Assert.Skip($"Not installed: {lacks}.");
        var printed = await Printer.PrintAsync(docx, CancellationToken.None);
        printed.Refusal.ShouldBeNull();
        if (Environment.GetEnvironmentVariable("THIENVAN_TEST_PRINTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".docx"), docx);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".pdf"), printed.Value);
        }

        return printed.Value;
    }

    public static async Task<PdfDocument> OpenAsync(byte[] docx, string name) => PdfDocument.Open(await PdfAsync(docx, name));
}
