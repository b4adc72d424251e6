using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Web.Shared.Documents;
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
    public async Task A_grid_in_a_cell_keeps_its_cells_behind_the_row_it_stands_in() =>
        await ShouldReadAsync(
            Of(new Table(new TableRow(
                new TableCell(Paragraph("Theo năm:"), new Table(Row("TT", "Chỉ tiêu", "2026"), Row("1", "Hộ nghèo", "3")), Paragraph("")),
                Cell("Phòng Kinh tế")))),
            "Theo năm:\tPhòng Kinh tế",
            "TT\tChỉ tiêu\t2026",
            "1\tHộ nghèo\t3");

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
                    new Run(new Drawing(new DocumentFormat.OpenXml.Drawing.TextBody(
                        new DocumentFormat.OpenXml.Drawing.Paragraph(new DocumentFormat.OpenXml.Drawing.Run(
                            new DocumentFormat.OpenXml.Drawing.Text("sơ đồ")))))),
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

    [Fact]
    public async Task Hidden_text_is_no_text_by_its_run_or_by_its_style()
    {
        var hidden = new Run(new RunProperties(new Vanish()), new Text("90% (bản cũ) ") { Space = SpaceProcessingModeValues.Preserve });
        var shown = new Run(new RunProperties(new Vanish { Val = false }), new Text("96%"));
        await ShouldReadAsync(
            Of(new Paragraph(Run("Tỷ lệ đạt từ "), hidden, shown), new Paragraph(new ParagraphProperties(
                new ParagraphMarkRunProperties(new Vanish())), Run("Phường"))), "Tỷ lệ đạt từ 96%", "Phường");
        var styled = OfficeFiles
            .With(Of(new Paragraph(new Run(new RunProperties(new RunStyle { Val = "an" }), new Text("ẩn")), Run("Phường"))),
            "word/styles.xml", _ => """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:style w:styleId="goc"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="an"><w:basedOn w:val="goc"/></w:style></w:styles>
                """);
        styled = OfficeFiles.With(styled, "word/_rels/document.xml.rels", _ => Relate("styles", "styles.xml"));
        await ShouldReadAsync(styled, "Phường");
    }

    [Theory]
    [InlineData("<w:color w:val='FFFFFF'/>")]
    [InlineData("<w:color w:val='FFFFFF' w:themeColor='background1'/>")]
    [InlineData("<w:color w:val='FDFDFD'/>")]
    [InlineData("<w:sz w:val='2'/>")]
    [InlineData("<w:sz w:val='6'/><w:color w:val='000000'/>")]
    [InlineData("<w:webHidden/>")]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='auto'/>")]
    public async Task Text_that_nobody_sees_is_no_text_and_is_listed(string look)
    {
        var read = await RealSource.ReadAsync(Drawn(
            $"<w:p><w:r><w:t>Năm 2027 trồng 200 cây</w:t></w:r><w:r><w:rPr>{look}</w:rPr><w:t>, năm 2028 trồng 900 cây</w:t></w:r></w:p>"),
                "a.docx");
        read.Lines.ShouldBe(["Năm 2027 trồng 200 cây"]);
        read.LeftOut.ShouldHaveSingleItem().ShouldBe(new LeftOut(LeftOutKind.Hidden, ", năm 2028 trồng 900 cây", 1));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='1F4E79'/></w:rPr><w:t>Chỉ tiêu</w:t></w:r></w:p>",
        "Chỉ tiêu")]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/><w:highlight w:val='black'/></w:rPr><w:t>Chỉ tiêu</w:t></w:r></w:p>",
        "Chỉ tiêu")]
    [InlineData("<w:p><w:pPr><w:shd w:val='clear' w:fill='000080'/></w:pPr><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>Chỉ "
        + "tiêu</w:t></w:r></w:p>", "Chỉ tiêu")]
    [InlineData("<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='1F4E79'/></w:tcPr><w:p><w:r><w:rPr><w:color "
        + "w:val='FFFFFF'/></w:rPr><w:t>Chỉ tiêu</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "Chỉ tiêu")]
    [InlineData("<w:p><w:r><w:t>Mục lục </w:t></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:t>12</w:t></w:r></w:p>", "Mục lục 12")]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val='auto'/><w:sz w:val='16'/></w:rPr><w:t>Chỉ tiêu</w:t></w:r></w:p>", "Chỉ tiêu")]
    public async Task White_on_a_colour_and_small_print_are_read(string body, string line)
    {
        var read = await RealSource.ReadAsync(Drawn(body), "a.docx");
        read.Lines.ShouldBe([line]);
        read.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hidden_row_and_a_hidden_box_are_listed()
    {
        var read = await RealSource.ReadAsync(Drawn(
            """
            <w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>Năm 2028</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Năm 2027</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """), "a.docx");
        read.Lines.ShouldBe(["Năm 2027"]);
        read.LeftOut.ShouldHaveSingleItem().ShouldBe(new LeftOut(LeftOutKind.Hidden, "Năm 2028", 1));
    }

    [Fact]
    public async Task Struck_text_notes_and_objects_are_listed_and_not_read()
    {
        var word = Of(new Paragraph(Run("Tỷ lệ đạt từ "), new Run(new RunProperties(new Strike()), new Text("90%")), Run(" 96% trở lên"),
            new Run(new FootnoteReference { Id = 2 })), new Paragraph(new Run(new EmbeddedObject()), Run("Phường")));
        word = OfficeFiles.With(word, "word/footnotes.xml", _ =>
            """
            <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Năm 2028</w:t></w:r></w:p>
            <w:p><w:r><w:t>tăng 100.</w:t></w:r></w:p></w:footnote></w:footnotes>
            """);
        word = OfficeFiles.With(word, "word/_rels/document.xml.rels", _ => Relate("footnotes", "footnotes.xml"));
        var read = await RealSource.ReadAsync(word, "a.docx");
        read.Lines.ShouldBe(["Tỷ lệ đạt từ  96% trở lên", "Phường"]);
        read.LeftOut.Select(left => (left.Kind, left.Text, left.Line)).ShouldBe(
            [(LeftOutKind.Note, "Năm 2028 tăng 100.", 1), (LeftOutKind.Struck, "90%", 1), (LeftOutKind.Embedded, "", 2)]);
    }

    [Fact]
    public async Task What_was_deleted_with_changes_tracked_is_listed_and_not_read()
    {
        var read = await RealSource.ReadAsync(Drawn(
            """
            <w:p><w:r><w:t>Năm 2027 trồng </w:t></w:r><w:del><w:r><w:delText>900</w:delText><w:tab/><w:t> cây</w:t></w:r></w:del>
            <w:ins><w:r><w:t>200 cây</w:t></w:r></w:ins><w:del><w:r><w:delText>.</w:delText></w:r></w:del></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>(8) Hằng năm đạt 94%</w:delText></w:r></w:del></w:p>
            <w:p><w:r><w:t>Sau</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>Năm 2028</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """), "a.docx");
        read.Lines.ShouldBe(["Năm 2027 trồng 200 cây", "Sau"]);
        read.LeftOut.Select(left => (left.Kind, left.Text)).ShouldBe(
            [(LeftOutKind.Deleted, "900\t cây."), (LeftOutKind.Deleted, "(8) Hằng năm đạt 94%"), (LeftOutKind.Deleted, "Năm 2028")]);
    }

    [Fact]
    public async Task Comments_margins_charts_and_large_pictures_are_listed_and_page_numbers_are_not()
    {
        var word = Drawn(
            """
            <w:p><w:r><w:t>Tỷ lệ đạt 96%</w:t></w:r><w:r><w:commentReference w:id='4'/></w:r></w:p>
            <w:p><w:r><w:drawing><wp:extent xmlns:wp='wp' cx='5000000' cy='3000000'/><pic:pic xmlns:pic='pic'/></w:drawing></w:r></w:p>
            <w:p><w:r><w:drawing><wp:extent xmlns:wp='wp' cx='700000' cy='700000'/><pic:pic xmlns:pic='pic'/></w:drawing></w:r></w:p>
            <w:p><w:r><w:drawing><c:chart xmlns:c='c'/></w:drawing></w:r><w:r><w:drawing><d:relIds xmlns:d='d'/></w:drawing></w:r></w:p>
            """);
        word = OfficeFiles.With(word, "word/comments.xml", _ => Part("comments", Note("comment", "4", "Sửa thành 97%")));
        word = OfficeFiles.With(word, "word/header1.xml", _ => Part("hdr", "<w:p><w:r><w:t>Trang 2</w:t></w:r></w:p>"));
        foreach (var name in (string[])["footer1", "footer2"])
            word = OfficeFiles.With(word, $"word/{name}.xml", _ => Part("ftr", "<w:p><w:r><w:t>Năm 2028 trồng 900 cây</w:t></w:r></w:p>"));
        word = OfficeFiles.With(word, "word/_rels/document.xml.rels", _ =>
            Relate(("comments", "comments.xml"), ("header", "header1.xml"), ("footer", "footer1.xml"), ("footer", "footer2.xml")));
        var read = await RealSource.ReadAsync(word, "a.docx");
        read.Lines.Where(line => line.Length > 0).ShouldBe(["Tỷ lệ đạt 96%"]);
        read.LeftOut.Select(left => (left.Kind, left.Text)).ShouldBe(
        [
            (LeftOutKind.Margin, "Năm 2028 trồng 900 cây"), (LeftOutKind.Comment, "Sửa thành 97%"), (LeftOutKind.Embedded, ""),
            (LeftOutKind.Embedded, ""), (LeftOutKind.Embedded, ""),
        ]);
    }

    [Fact]
    public async Task A_text_box_follows_the_paragraph_it_hangs_on_once_and_a_hidden_one_is_none()
    {
        const string body =
            """
            <w:p><w:r><w:t>Phường</w:t></w:r><w:r>{0}<mc:AlternateContent><mc:Choice><w:drawing><x><w:txbxContent>
            <w:p><w:r><w:t>(8) Hằng năm đạt 94%</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
            </w:txbxContent></x></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>(8) lần nữa</w:t></w:r></w:p></w:txbxContent></w:pict>
            </mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> An</w:t></w:r></w:p><w:p><w:r><w:t>Sau</w:t></w:r></w:p>
            """;
        await ShouldReadAsync(Drawn(body.Replace("{0}", "", StringComparison.Ordinal)), "Phường An", "(8) Hằng năm đạt 94%", "a\t", "Sau");
        await ShouldReadAsync(Drawn(body.Replace("{0}", "<w:rPr><w:vanish/></w:rPr>", StringComparison.Ordinal)), "Phường An", "Sau");
    }

    private static byte[] Drawn(string body) => OfficeFiles.With(Of(Paragraph("x")), "word/document.xml", _ =>
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
            + $"xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>{body}</w:body></w:document>");

    private static string Part(string root, string body) =>
        $"<w:{root} xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>{body}</w:{root}>";

    private static string Note(string kind, string id, string text) =>
        $"<w:{kind} w:id='{id}'><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>";

    private static string Relate(string kind, string target) => Relate((kind, target));

    private static string Relate(params (string Kind, string Target)[] parts) =>
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + string.Concat(parts.Select((part, i) => $"<Relationship Id='r{i + 9}' Type='http://schemas.openxmlformats.org/officeDocument/"
            + $"2006/relationships/{part.Kind}' Target='{part.Target}'/>")) + "</Relationships>";

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
