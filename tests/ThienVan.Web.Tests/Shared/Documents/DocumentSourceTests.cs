using System.Text.Json;
using System.Text.RegularExpressions;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Web.Tests.Shared.Documents;

public sealed partial class DocumentSourceTests
{
    [Fact]
    public async Task A_text_file_keeps_its_line_numbers()
    {
        var raw = (await File.ReadAllTextAsync(RealSource.Path)).Split('\n');
        var lines = await RealSource.LinesAsync();
        for (var i = 0; i < lines.Count; i++) lines[i].Length.ShouldBe(raw[i].Length, $"line {i + 1}");
    }

    [Fact]
    public async Task Word_with_a_paragraph_a_line_reads_like_the_text()
    {
        var lines = await RealSource.LinesAsync();
        (await RealSource.ReadAsync(WordFile.OfLines(lines), "a.docx")).Lines.ShouldBe(lines);
    }

    [Fact]
    public async Task Word_with_real_tables_reads_like_the_text()
    {
        var lines = await RealSource.LinesAsync();
        (await RealSource.ReadAsync(WordFile.WithTables(lines), "a.docx")).Lines.ShouldBe(lines);
    }

    [Fact]
    public async Task Word_made_by_LibreOffice_reads_like_the_text()
    {
        var word = await RealSource.ConvertAsync(await File.ReadAllBytesAsync(RealSource.Path), "txt", "docx");
        (await RealSource.ReadAsync(word, "a.docx")).Lines.ShouldBe(await RealSource.LinesAsync());
    }

    [Fact]
    public async Task Pdf_of_the_text_gives_its_lines_and_tabs() =>
        await ShouldReadAlikeAsync(await File.ReadAllBytesAsync(RealSource.Path), "txt");

    [Fact]
    public async Task Pdf_of_Word_with_tabs_gives_its_lines_and_tabs() =>
        await ShouldReadAlikeAsync(WordFile.OfLines(await RealSource.LinesAsync()), "docx");

    [Fact]
    public async Task Pdf_of_Word_with_tables_gives_its_rows() =>
        await ShouldReadAlikeAsync(WordFile.WithTables(await RealSource.LinesAsync()), "docx");

    private static async Task ShouldReadAlikeAsync(byte[] file, string extension)
    {
        var pdf = await RealSource.ReadAsync(await RealSource.ConvertAsync(file, extension, "pdf"), "a.pdf");
        var (read, expected) = (
            pdf.Lines.Where(line => line.Length > 0).ToList(), (await RealSource.LinesAsync()).Where(line => line.Length > 0).ToList());
        read.Except(expected, StringComparer.Ordinal).ShouldBeEmpty();
        read.ShouldBe(expected);
        Plan(new SourceText(pdf.Lines)).ShouldBe(Plan(new SourceText(await RealSource.LinesAsync())));
    }

    // The plan as text, without the line numbers: only these may differ between formats.
    private static string Plan(SourceText text) =>
        LineNumber().Replace(JsonSerializer.Serialize(PlanImporter.Import(text)), "");

    [GeneratedRegex("\"(From|To)\":[0-9]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LineNumber();
}
