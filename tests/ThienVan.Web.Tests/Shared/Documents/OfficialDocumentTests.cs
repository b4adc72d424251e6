using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Tests.Shared.Documents;

public sealed class OfficialDocumentTests
{
    [Fact]
    public void A_report_is_valid_and_the_same_paper_gives_the_same_bytes()
    {
        var file = OfficialDocument.Write(Papers.Report());
        using (var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false)) OfficeFiles.ShouldBeValid(word);
        OfficialDocument.Write(Papers.Report()).ShouldBe(file);
    }

    [Fact]
    public void A_letter_has_no_type_and_says_its_subject_under_its_number()
    {
        var file = OfficialDocument.Write(Papers.Report() with { Type = null, Appendices = [] });
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        OfficeFiles.ShouldBeValid(word);
        Lines(word).ShouldContain($"V/v {Papers.Report().Subject}");
        Lines(word).ShouldNotContain("BÁO CÁO");
    }

    [Fact]
    public void The_frame_follows_the_decree()
    {
        using var word = Open();
        var sections = word.MainDocumentPart!.Document!.Descendants<SectionProperties>().ToArray();
        sections.Length.ShouldBe(3);
        foreach (var section in sections)
        {
            var margin = section.GetFirstChild<PageMargin>()!;
            Millimetres(margin.Top!).ShouldBeInRange(20, 25);
            Millimetres(margin.Bottom!).ShouldBeInRange(20, 25);
            Millimetres((int)margin.Left!.Value).ShouldBeInRange(30, 35);
            Millimetres((int)margin.Right!.Value).ShouldBeInRange(15, 20);
            section.GetFirstChild<TitlePage>().ShouldNotBeNull();
            section.GetFirstChild<PageNumberType>()!.Start!.Value.ShouldBe(1);
        }

        sections
            .Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape)
            .ShouldBe([false, true, false]);
        word.MainDocumentPart.HeaderParts.Single().Header!.Descendants<SimpleField>().Single().Instruction!.Value!.Trim().ShouldBe("PAGE");
    }

    [Fact]
    public void Words_stand_where_the_decree_puts_them()
    {
        using var word = Open();
        var lines = Lines(word);
        foreach (
            var line in (string[])
                [
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "Độc lập - Tự do - Hạnh phúc",
                    "ỦY BAN NHÂN DÂN",
                    "PHƯỜNG KIẾN AN",
                    "Số: 05/BC-UBND",
                    "Kiến An, ngày 05 tháng 01 năm 2026",
                    "BÁO CÁO",
                    "Nơi nhận:",
                    "- Như trên;",
                    "- Lưu: VT, VP.",
                    "Phụ lục I",
                    "Phụ lục II",
                    "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân phường Kiến An)",
                ]
        )
            lines.ShouldContain(line);
        lines.ShouldContain(line => line.EndsWith("./.", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_are_as_wide_as_the_text_repeat_their_head_and_split_no_row()
    {
        using var word = Open();
        var table = word.MainDocumentPart!.Document!.Descendants<Table>().Single(table => table.Descendants<TableHeader>().Any());
        table
            .GetFirstChild<TableGrid>()!
            .Elements<GridColumn>()
            .Sum(column => int.Parse(column.Width!, CultureInfo.InvariantCulture))
            .ShouldBe(16838 - 1701 - 850);
        table.Elements<TableRow>().ShouldAllBe(row => row.Descendants<CantSplit>().Any());
        table.Elements<TableRow>().First().Descendants<TableHeader>().ShouldNotBeEmpty();
    }

    [Fact]
    public void Footnotes_are_numbered_as_they_come()
    {
        using var word = Open();
        var marks = word.MainDocumentPart!.Document!.Descendants<FootnoteReference>().Select(mark => mark.Id!.Value).ToArray();
        marks.ShouldBe(Enumerable.Range(1, marks.Length).Select(i => (long)i));
        var notes = word.MainDocumentPart.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(note => note.Id!.Value > 0).ToArray();
        notes.Select(note => note.Id!.Value).ShouldBe(marks);
        notes[0].InnerText.Trim().ShouldBe(Papers.Trace);
    }

    [Fact]
    public async Task LibreOffice_prints_the_pages_their_numbers_and_the_typeface()
    {
        using var pdf = await Printing.OpenAsync(OfficialDocument.Write(Papers.Report()), "report");
        pdf.NumberOfPages.ShouldBeGreaterThanOrEqualTo(5);
        var pages = pdf.GetPages().ToArray();
        pages[0].Text.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        pages.Select(TopNumber).Take(2).ShouldBe([null, "2"]);
        var appendix = Array.FindIndex(pages, page => page.Width > page.Height);
        pages.Skip(appendix).Select(TopNumber).Take(2).ShouldBe([null, "2"]);
        pages[appendix + 1].Text.ShouldContain("Chỉ tiêu");
        Printing.Families(pdf).ShouldBe([Printing.Tools.Face!.Family.Replace(" ", "", StringComparison.Ordinal)]);
    }

    // What stands alone within the top margin of 20 mm, in the middle of the page.
    private static string? TopNumber(UglyToad.PdfPig.Content.Page page)
    {
        var words = page.GetWords().Where(word => word.BoundingBox.Bottom > page.Height - 57).ToArray();
        if (words.Length == 0) return null;
        Math.Abs(words.Single().BoundingBox.Centroid.X - ((85 + page.Width - 42.5) / 2)).ShouldBeLessThan(3);
        return words[0].Text;
    }

    private static double Millimetres(int twips) => Math.Round(twips / 1440.0 * 25.4, 1);

    private static WordprocessingDocument Open() =>
        WordprocessingDocument.Open(new MemoryStream(OfficialDocument.Write(Papers.Report())), isEditable: false);

    private static string[] Lines(WordprocessingDocument word) =>
        [.. word.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)];
}
