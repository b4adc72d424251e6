using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Configuration;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Printing;

namespace ThienVan.Web.Tests.Shared.Documents;

public sealed class PdfPrinterTests
{
    [Fact]
    public async Task A_machine_without_the_programs_says_what_to_do()
    {
        var none = new PdfPrinter(
            PrinterTools.Find(
                new ConfigurationBuilder().AddInMemoryCollection([new("ThienVan:LibreOffice", ""), new("ThienVan:PdfToPng", "")]).Build())
        );
        none.CanPrint.ShouldBeFalse();
        (await none.PrintAsync([1], CancellationToken.None)).Refusal!.Code.ShouldBe("print.absent");
        (await none.PictureAsync([1], 96, CancellationToken.None)).Refusal!.Message.ShouldContain("pdftoppm");
    }

    [Fact]
    public async Task Without_the_typeface_nothing_is_printed_and_the_sentence_names_it()
    {
        var empty = Directory.CreateTempSubdirectory("thienvan-test-");
        try
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ThienVan:Fonts", empty.FullName)]).Build();
            var faceless = new PdfPrinter(PrinterTools.Find(settings) with { LibreOffice = "/bin/true" });
            faceless.CanPrint.ShouldBeFalse();
            (await faceless.PrintAsync([1], CancellationToken.None)).Refusal!.Message.ShouldContain("Times New Roman hoặc Tinos");
            PrintingHealth.Of(settings).Single(part => part.Name == PrinterTools.FaceName).Sentence
                .ShouldStartWith("Chưa cài phông chữ Times New Roman hoặc Tinos");

            // A file of the right name without Vietnamese letters is no face to print with.
            foreach (var style in (string[])["Regular", "Bold", "Italic", "BoldItalic"])
                await File.WriteAllBytesAsync(Path.Combine(empty.FullName, $"Tinos-{style}.ttf"), new byte[64]);
            PrinterTools.Find(settings).Face.ShouldBeNull();
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_and_one_that_fails_is_told()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Stands in a shell script for LibreOffice.");
        var folder = Directory.CreateTempSubdirectory("thienvan-test-");
        try
        {
            var hangs = Script(folder, "hangs", "sleep 60");
            var clock = System.Diagnostics.Stopwatch.StartNew();
            (
                await new PdfPrinter(new() { LibreOffice = hangs, Face = Any, Time = TimeSpan.FromMilliseconds(300) }).PrintAsync(
                    [1], CancellationToken.None)
            ).Refusal!.Code.ShouldBe("print.failed");
            (
                await new PdfPrinter(new() { LibreOffice = Script(folder, "fails", "exit 1"), Face = Any }).PrintAsync(
                    [1], CancellationToken.None)
            ).Refusal!.Code.ShouldBe("print.failed");
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_same_summary_prints_to_the_same_one_page_and_picture()
    {
        var file = OnePage.Write(Summary(34));
        OnePage.Write(Summary(34)).ShouldBe(file);
        using (var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false)) OfficeFiles.ShouldBeValid(word);

        var pdf = await Printing.PdfAsync(file, "one-page");
        using var printed = UglyToad.PdfPig.PdfDocument.Open(pdf);
        using var again = await Printing.OpenAsync(file, "one-page-again");
        Letters(again).ShouldBe(Letters(printed));
        printed.NumberOfPages.ShouldBe(1);
        printed.Information.CreationDate.ShouldBe("D:19800101000000Z'");
        if (!Printing.Printer.CanPicture) Assert.Skip("pdftoppm is not installed.");
        var picture = (await Printing.Printer.PictureAsync(pdf, 144, CancellationToken.None)).Value;
        picture.AsSpan(0, 4).ToArray().ShouldBe([0x89, 0x50, 0x4E, 0x47]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(120)]
    public async Task However_much_there_is_it_stays_one_page(int lines) =>
        UglyToad
            .PdfPig.PdfDocument.Open(await Printing.PdfAsync(OnePage.Write(Summary(lines)), $"one-page-{lines}"))
            .NumberOfPages.ShouldBe(1);

    private static IEnumerable<(string, double, double)> Letters(UglyToad.PdfPig.PdfDocument pdf) =>
        pdf.GetPages().SelectMany(page => page.Letters)
            .Select(letter => (letter.Value, letter.StartBaseLine.X, letter.StartBaseLine.Y));

    private static readonly PrintFace Any = new("Tinos", ["/fonts/Tinos-Regular.ttf"]);

    private static string Script(DirectoryInfo folder, string name, string line)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, "#!/bin/sh\n" + line + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static OnePageSummary Summary(int lines) => new()
    {
        Rest = left => $"và {left} chỉ tiêu khác",
        Issuer = "Ủy ban nhân dân phường Kiến An",
        Title = "Kết quả thực hiện kế hoạch quý I năm 2026",
        AsOf = "Số liệu chính thức, phê duyệt ngày 18/3/2026",
        Counts =
        [
            new("12", "Vượt", PageTone.Good),
            new("15", "Đạt", PageTone.Good),
            new("3", "Có khả năng đạt", PageTone.Warning),
            new("2", "Khó đạt", PageTone.Bad),
            new("2", "Chưa có số liệu", PageTone.Plain),
        ],
        Heads = ["Chỉ tiêu", "Kết quả", "Kế hoạch năm", "Đánh giá"],
        Groups =
        [
            .. Enumerable
                .Range(0, lines)
                .GroupBy(i => i * 6 / lines)
                .Select(group => new OnePageGroup(
                    $"Nhóm {group.Key + 1}: phát triển kinh tế",
                    [
                        .. group.Select(i => new OnePageLine(
            i % 3 == 0
                ? "Tỷ lệ hộ gia đình, cơ quan, trường học trên địa bàn thực hiện phân loại chất thải rắn sinh hoạt tại nguồn theo quy "
                    + "định của Luật Bảo vệ môi trường"
                : "Thu ngân sách nhà nước trên địa bàn",
            "1.234,5 tỷ đồng", "12,5 %", i % 4 == 0 ? "Khó đạt" : "Đạt", i % 4 == 0 ? PageTone.Bad : PageTone.Good))]))],
        Foot = "Nguồn: Báo cáo số 05/BC-UBND. Ý kiến gửi phường hoặc tổ trưởng tổ dân phố.",
    };
}
