using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Configuration;
using ThienVan.Web.Shared.Documents.Printing;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Browser.Tests.Year;

/// <summary>The files of the year's report, read as Word, Excel and a printer read them.</summary>
internal static class YearPaper
{
    private const int InPeriod = 5;

    public static void ShouldBeValid(byte[] docx)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(word)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    /// <summary>"TH trong kỳ" of the appendix, by code.</summary>
    public static IReadOnlyDictionary<string, string> Appendix(byte[] docx)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var table = word.MainDocumentPart!.Document!.Descendants<Table>()
            .Single(table => Cells(table.Elements<TableRow>().First()).Contains("TH trong kỳ"));
        return table
            .Elements<TableRow>()
            .Skip(1)
            .Select(Cells)
            .Where(cells => cells.Length > InPeriod)
            .ToDictionary(cells => cells[0], cells => cells[InPeriod], StringComparer.Ordinal);
    }

    /// <summary>The same column of the workbook; numbers as the report would print them.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> WorkbookAsync(byte[] xlsx)
    {
        var read = await WorkbookReader.ReadAsync(new MemoryStream(xlsx), WorkbookLimits.Default, CancellationToken.None);
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        return read.Value.Find("Biểu chỉ tiêu")!.Rows.Skip(3).Where(row => row[6] is not null).ToDictionary(
            row => row[1]!.Text!,
            row =>
                row[6]!.Number is { } number
                    ? decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", vietnamese)
                    : row[6]!.Text ?? "",
            StringComparer.Ordinal);
    }

    /// <summary>Printed as the product prints it; null where the machine cannot. Set THIENVAN_TEST_PRINTS to a folder to look at the
    /// file.</summary>
    public static async Task<PrintedPaper?> PrintAsync(byte[] docx)
    {
        var printer = new PdfPrinter(PrinterTools.Find(new ConfigurationBuilder().Build()));
        if (!printer.CanPrint || !Tools().All(tool => OnPath(tool))) return null;
        var folder = Directory.CreateTempSubdirectory("thienvan-year-");
        var pdf = (await printer.PrintAsync(docx, CancellationToken.None)).Value;
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "bao-cao.pdf"), pdf);
        if (Environment.GetEnvironmentVariable("THIENVAN_TEST_PRINTS") is { Length: > 0 } prints)
            await File.WriteAllBytesAsync(Path.Combine(prints, "year-report.pdf"), pdf);
        return new PrintedPaper(folder);
    }

    /// <summary>Beside the printer and its typeface.</summary>
    public static string[] Tools() => ["pdftotext", "pdffonts"];

    internal static async Task<string> RunAsync(DirectoryInfo folder, string tool, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(tool, arguments)
            {
                UseShellExecute = false,
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await errors);
        return said;
    }

    private static string[] Cells(TableRow row) => [.. row.Elements<TableCell>().Select(cell => cell.InnerText.Trim())];

    private static bool OnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}

/// <summary>A report as it comes out of the printer.</summary>
internal sealed class PrintedPaper(DirectoryInfo folder) : IDisposable
{
    private const string File = "bao-cao.pdf";

    public Task<string> PageAsync(int number)
    {
        var page = number.ToString(CultureInfo.InvariantCulture);
        return YearPaper.RunAsync(folder, "pdftotext", "-layout", "-f", page, "-l", page, File, "-");
    }

    public Task<string> TextAsync() => YearPaper.RunAsync(folder, "pdftotext", "-layout", File, "-");

    /// <summary>Names of the fonts, without the mark of an embedded part: "Tinos-Bold".</summary>
    public async Task<IReadOnlyList<string>> FontsAsync() =>
        [
            .. (await YearPaper.RunAsync(folder, "pdffonts", File))
                .Split('\n')
                .Skip(2)
                .Where(line => line.Length > 0)
                .Select(line => line.Split(' ')[0])
                .Select(name => name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..]),
        ];

    public void Dispose() => folder.Delete(recursive: true);
}
