using System.Text;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Tests.Shared.Documents;

public sealed class WorkbookTests
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";

    [Fact]
    public void A_workbook_is_valid_and_the_same_data_give_the_same_bytes()
    {
        var file = WorkbookWriter.Write(Sheets());
        using (var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false)) OfficeFiles.ShouldBeValid(book);
        WorkbookWriter.Write(Sheets()).ShouldBe(file);
    }

    [Fact]
    public async Task What_is_written_is_read_back_with_its_addresses()
    {
        var read = (await ReadAsync(WorkbookWriter.Write(Sheets()))).Value;

        var sheet = read.Find("biểu nhập")!;
        sheet["A1"]!.ShouldSatisfyAllConditions(cell => cell.Text.ShouldBe("Biểu số liệu quý I"), cell => cell.IsMerged.ShouldBeTrue());
        sheet["A3"]!.ShouldSatisfyAllConditions(cell => cell.Text.ShouldBe("01.02"), cell => cell.Kind.ShouldBe(ReadKind.Text));
        sheet["C3"]!.Number.ShouldBe(1234567.89m);
        sheet["D3"]!.Day.ShouldBe(new DateOnly(2026, 3, 14));
        sheet["B3"]!.Text.ShouldBe("=CMD|' /C calc'!A0");
        sheet["C4"].ShouldBeNull();
        sheet
            .Rows.SelectMany(row => row.Cells)
            .Where(cell => cell.Trouble is not null)
            .Select(cell => cell.Address.ToString())
            .ShouldBe(["A1"]);
        read.Find("_meta")!.ShouldSatisfyAllConditions(meta => meta.IsHidden.ShouldBeTrue(), meta => meta["B1"]!.Text.ShouldBe("3"));
    }

    [Fact]
    public async Task Any_text_comes_back_as_it_was_stored() =>
        await Gen.String.SampleAsync(async text =>
        {
            var sheet = new Sheet { Name = "a", Columns = [], Rows = [new(SheetCell.Of(text))] };
            var stored = string.Join(
                    '\n',
                    new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)])
                        .ReplaceLineEndings("\n")
                        .Split('\n')
                        .Select(VietnameseText.Normalize)
                )
                .Trim();
            ((await ReadAsync(WorkbookWriter.Write([sheet]))).Value.Sheets[0]["A1"]?.Text ?? "").ShouldBe(stored);
        }, iter: 200);

    [Theory]
    [InlineData("""<c r="B2"><f>1+1</f><v>2</v></c>""", "workbook.formula")]
    [InlineData("""<c r="B2" t="e"><v>#DIV/0!</v></c>""", "workbook.error_value")]
    [InlineData("""<c r="B2"><v>1e400</v></c>""", "workbook.error_value")]
    public async Task A_cell_that_is_no_plain_value_says_why(string cell, string code)
    {
        var read = (await ReadAsync(With($"""<row r="2">{cell}</row>"""))).Value;
        var trouble = read.Sheets[0]["B2"]!.Trouble!;
        trouble.Code.ShouldBe(code);
        trouble.Message.ShouldContain("B2");
    }

    [Fact]
    public async Task A_formula_that_was_never_computed_is_seen() =>
        (await ReadAsync(With("""<row><c/><c><f>A9</f></c></row>"""))).Value.Sheets[0]["B1"]!.Trouble!.Code.ShouldBe("workbook.formula");

    [Fact]
    public async Task Numbers_are_rounded_to_what_people_saw_and_their_dress_is_told()
    {
        var styles =
            """<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-42A]&quot;ngày&quot; dd/mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="4"/></cellXfs></styleSheet>""";
        var file = OfficeFiles.With(
            With(
                """<row r="1"><c r="A1"><v>1.1000000000000001</v></c><c r="B1" s="1"><v>0.125</v></c><c r="C1" s="2"><v>46023</v></c><c r="D1" s="3"><v>5E-3</v></c></row>"""
            ),
            "xl/styles.xml",
            _ => styles
        );
        var row = (await ReadAsync(file)).Value.Sheets[0].Rows[0];
        row[1]!.Number.ShouldBe(1.1m);
        row[2]!.IsPercent.ShouldBeTrue();
        row[3]!.ShouldSatisfyAllConditions(cell => cell.Kind.ShouldBe(ReadKind.Date), cell => cell.Day.ShouldBe(new DateOnly(2026, 1, 1)));
        row[4]!.ShouldSatisfyAllConditions(cell => cell.Number.ShouldBe(0.005m), cell => cell.Kind.ShouldBe(ReadKind.Number));
    }

    [Fact]
    public async Task Decomposed_and_old_texts_come_out_in_unicode_even_on_our_own_form()
    {
        const string old = "H¶i Phßng ®Èy m¹nh ph¸t triÓn kinh tÕ";
        var sheet = new Sheet
        {
            Name = "a",
            Columns = [],
            Rows =
            [
                .. Enumerable.Repeat(new SheetRow(SheetCell.Of("Đơn vị chủ trì thực hiện nhiệm vụ được giao trong kỳ")), 40),
                new(SheetCell.Of(old)),
                new(SheetCell.Of("Kiến An".Normalize(NormalizationForm.FormD))),
            ],
        };
        var read = (await ReadAsync(WorkbookWriter.Write([sheet]))).Value;
        read.ConvertedFrom.ShouldBe("TCVN3 (ABC)");
        read.Sheets[0]["A41"]!.ShouldSatisfyAllConditions(
            cell => cell.Text.ShouldBe("Hải Phòng đẩy mạnh phát triển kinh tế"), cell => cell.Original.ShouldBe(old));
        read.Sheets[0]["A42"]!.ShouldSatisfyAllConditions(cell => cell.Text.ShouldBe("Kiến An"), cell => cell.Original.ShouldBeNull());
    }

    [Fact]
    public async Task A_million_rows_are_refused_fast_and_with_the_place()
    {
        var rows = new StringBuilder("<worksheet><sheetData>");
        for (var i = 1; i <= 1_000_000; i++) rows.Append("<row r=\"").Append(i).Append("\"><c t=\"s\"><v>0</v></c></row>");
        var file = OfficeFiles.With(With(""), SheetPart, _ => rows.Append("</sheetData></worksheet>").ToString());
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var refusal = (await ReadAsync(file)).Refusal!;
        refusal.Code.ShouldBe("workbook.too_many_rows");
        refusal.Message.ShouldContain("A20001");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Bombs_are_refused_by_what_comes_out_of_them()
    {
        var rows = """<row r="1"><c r="A1" t="inlineStr"><is><t>""" + new string('a', 30 << 20) + "</t></is></c></row>";
        (await ReadAsync(With(rows))).Refusal!.Code.ShouldBe("workbook.zip_bomb");
    }

    [Theory]
    [InlineData("", "workbook.empty")]
    [InlineData("hello", "workbook.not_workbook")]
    [InlineData("PK\x03\x04 cut off", "workbook.damaged")]
    public async Task What_is_no_workbook_is_refused(string content, string code) =>
        (await ReadAsync(Encoding.Latin1.GetBytes(content))).Refusal!.Code.ShouldBe(code);

    [Fact]
    public async Task Macros_old_locked_and_wide_files_are_refused_by_name()
    {
        var good = With("""<row r="1"><c r="A1"><v>1</v></c></row>""");
        var old = (byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        (byte[] File, string Code)[] cases =
        [
            (OfficeFiles.With(good, "xl/vbaProject.bin", _ => "x"), "workbook.macros"),
            (
                OfficeFiles.With(good, "[Content_Types].xml",
                    types => types!.Replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main", StringComparison.Ordinal)),
                "workbook.macros"
            ),
            ([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "workbook.password"),
            ([.. old, .. Encoding.Unicode.GetBytes("Workbook")], "workbook.old_format"),
            (With("""<row r="1"><c r="XFD1"><v>1</v></c></row>"""), "workbook.too_many_columns"),
            (With("<row>"), "workbook.damaged"),
            (OfficeFiles.Zip(("word/document.xml", "<a/>"), ("[Content_Types].xml", "<Types/>")), "workbook.not_workbook"),
        ];
        foreach (var (file, code) in cases) (await ReadAsync(file)).Refusal.ShouldNotBeNull(code).Code.ShouldBe(code);
    }

    private static Task<Result<ReadWorkbook>> ReadAsync(byte[] file) =>
        WorkbookReader.ReadAsync(new MemoryStream(file), WorkbookLimits.Default, CancellationToken.None);

    private static byte[] With(string rows) =>
        OfficeFiles.With(WorkbookWriter.Write([new Sheet { Name = "a", Columns = [], Rows = [] }]), SheetPart,
            _ =>
                $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""
        );

    private static Sheet[] Sheets() =>
    [
        new()
        {
            Name = "Biểu nhập",
            Columns = [new(10), new(40), new(16), new(14), new(20) { Hidden = true }],
            Rows =
            [
                new(SheetCell.Of("Biểu số liệu quý I", CellLook.Title)),
                new(SheetCell.Of("Mã", CellLook.Header), SheetCell.Of("Chỉ tiêu", CellLook.Header),
                    SheetCell.Of("Kết quả", CellLook.Header), SheetCell.Of("Ngày", CellLook.Header))
                {
                    Height = 34,
                },
                new(SheetCell.Of("01.02", CellLook.TextInput), SheetCell.Of("=CMD|' /C calc'!A0", CellLook.Body), SheetCell.Of(1234567.89m),
                    SheetCell.Of(new DateOnly(2026, 3, 14), CellLook.Body)),
                new(SheetCell.Of("01.03"), SheetCell.Of("Tỷ lệ", CellLook.Body), SheetCell.Empty(CellLook.FigureInput)),
            ],
            FrozenRows = 2,
            FrozenColumns = 1,
            RepeatedRows = (2, 2),
            Protected = true,
            Landscape = true,
            Merges = ["A1:D1"],
            Checks =
            [
                new() { Range = "C3:C9", Minimum = 0, Prompt = "Nhập số", Error = "Đề nghị nhập một số từ 0 trở lên." },
                new() { Range = "B3:B9", Choices = ["ước", "sơ bộ, kiểm tra", "chính thức"], Error = "Đề nghị chọn trong danh sách." },
            ],
        },
        new() { Name = "_meta", Hidden = true, Columns = [], Rows = [new(SheetCell.Of("mẫu"), SheetCell.Of("3"))] },
    ];
}
