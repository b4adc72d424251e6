using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static ThienVan.Web.Tests.Shared.Documents.WordFile;

namespace ThienVan.Web.Tests.Shared.Documents;

public sealed class DocumentWordTests
{
    [Fact]
    public async Task A_soft_line_break_starts_a_line() =>
        await ShouldReadAsync(Of(new Paragraph(Run("Kế hoạch"), new Run(new Break()), Run("năm năm"))), "Kế hoạch", "năm năm");

    [Fact]
    public async Task Paragraphs_in_a_cell_are_one_text() =>
        await ShouldReadAsync(
            Of(
                new Table(new TableRow(new TableCell(Paragraph("Phòng Kinh tế,"), Paragraph("Hạ tầng")), new TableCell(Paragraph("95\t%"))))
            ),
            "Phòng Kinh tế, Hạ tầng\t95 %");

    [Fact]
    public async Task Merged_cells_leave_empty_ones() =>
        await ShouldReadAsync(
            Of(new Table(
                new TableRow(Cell("STT", new VerticalMerge { Val = MergedCellValues.Restart }), Cell("Kế hoạch", new GridSpan { Val = 2 }),
                    Cell("Chủ trì")),
                new TableRow(Cell("", new VerticalMerge()), Cell("Năm 2030"), Cell("Bình quân"), Cell("")),
                new TableRow(new TableRowProperties(new GridBefore { Val = 1 }, new GridAfter { Val = 1 }), Cell("98"), Cell("95")))),
            "STT\tKế hoạch\t\tChủ trì",
            "\tNăm 2030\tBình quân\t",
            "\t98\t95\t");

    [Fact]
    public async Task A_table_in_a_cell_is_text_of_the_cell() =>
        await ShouldReadAsync(
            Of(new Table(new TableRow(new TableCell(Paragraph("Đường"), new Table(Row("a", "b")), Paragraph("phố")), Cell("2026")))),
            "Đường a b phố\t2026");

    [Fact]
    public async Task Automatic_numbers_become_text() =>
        await ShouldReadAsync(
            With(
                Lists(
                    (NumberFormatValues.UpperRoman, "%1."),
                    (NumberFormatValues.Decimal, "%1.%2."),
                    (NumberFormatValues.Bullet, "\uF0B7")),
                Item("Mục tiêu", 0),
                Item("Chỉ tiêu", 1),
                Item("Đường phố", 1),
                Item("Cây xanh", 2),
                Item("Nhiệm vụ", 0),
                Item("Ngân sách", 1)),
            "I. Mục tiêu",
            "I.1. Chỉ tiêu",
            "I.2. Đường phố",
            "- Cây xanh",
            "II. Nhiệm vụ",
            "II.1. Ngân sách");

    [Fact]
    public async Task Letters_and_numbers_in_brackets_are_counted() =>
        await ShouldReadAsync(
            With(Lists((NumberFormatValues.Decimal, "(%1)"), (NumberFormatValues.LowerLetter, "%2)")), Item("Thu", 0),
                Item("Chi ngân sách phường", 0), Item("Đầu tư", 1)),
            "(1) Thu",
            "(2) Chi ngân sách phường",
            "a) Đầu tư");

    [Fact]
    public async Task Deleted_text_is_left_out_and_inserted_text_kept() =>
        await ShouldReadAsync(
            Of(
                new Paragraph(Run("Đạt "), new DeletedRun(new Run(new DeletedText("90"))), new InsertedRun(Run("95")), Run("%")),
                new Paragraph(new ParagraphProperties(new ParagraphMarkRunProperties(new Deleted())), Run("Một đoạn ")),
                Paragraph("bị nối"),
                new Table(new TableRow(new TableRowProperties(new Deleted()), Cell("bỏ")), Row("giữ"))),
            "Đạt 95%",
            "Một đoạn bị nối",
            "giữ");

    [Fact]
    public async Task Drawings_field_codes_and_tab_stops_are_not_text() =>
        await ShouldReadAsync(
            Of(
                new Paragraph(
                    new ParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Left, Position = 720 })),
                    new Run(new FieldCode(" PAGE ")),
                    new Run(new Picture(new TextBoxContent(Paragraph("hộp chữ")))),
                    Run("Đường phố"))),
            "Đường phố");

    [Fact]
    public async Task Symbols_and_capitals_read_as_they_are_shown() =>
        await ShouldReadAsync(
            Of(new Paragraph(
                new Run(new RunProperties(new Caps()), new Text("đường phố ") { Space = SpaceProcessingModeValues.Preserve }),
                new Run(new SymbolChar { Font = "Symbol", Char = "F0B3" }),
                Run(" 95"))),
            "ĐƯỜNG PHỐ ≥ 95");

    [Fact]
    public async Task Fonts_of_the_old_encodings_are_converted()
    {
        var fonts = new RunFonts { Ascii = ".VnTimeH" };
        var read = await RealSource.ReadAsync(
            Of(new Paragraph(new Run(new RunProperties(fonts), new Text("kÕ ho¹ch")), Run(" của phường"))), "a.docx");
        read.Lines.ShouldBe(["KẾ HOẠCH của phường"]);
    }

    private static async Task ShouldReadAsync(byte[] word, params string[] lines) =>
        (await RealSource.ReadAsync(word, "a.docx")).Lines.ShouldBe(lines);

    private static TableCell Cell(string text, params OpenXmlElement[] properties) =>
        new(new TableCellProperties(properties), Paragraph(text));

    private static Paragraph Item(string text, int level) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 7 })),
        Run(text)
    );

    private static Numbering Lists(params (NumberFormatValues Format, string Text)[] levels) => new(
        new AbstractNum(levels.Select((level, i) => new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = level.Format }, new LevelText { Val = level.Text })
        { LevelIndex = i }))
        { AbstractNumberId = 3 },
        new NumberingInstance(new AbstractNumId { Val = 3 }) { NumberID = 7 });
}
