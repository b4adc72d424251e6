using System.Text;
using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Entry;
using ThienVan.Core.Reports.Entry.Paste;

namespace ThienVan.Core.Tests.Reports.Entry;

public sealed class PasteTests
{
    private static readonly PasteLine[] _lines =
    [
        new("14a", "Cây trồng trong năm", "14. Trồng cây xanh đặc trưng"),
        new("3a", "Doanh nghiệp mới", "3. Phát triển doanh nghiệp"),
        new("11", "Dự án của phường đúng tiến độ", "11. Giải phóng mặt bằng", EntryShape.Parts),
    ];

    [Fact]
    public void Headings_are_known_without_marks_and_rows_by_code_or_name()
    {
        var match = Match(
            "MA\tChi tieu\tĐVT\tTH trong kỳ\tGhi chú\n14a\tgì đó\tcây\t1.234\t\n\tDOANH NGHIỆP MỚI\tDN\t12\ttăng\nxx\tKhông có\t\t5\t");
        match.Columns.ShouldBe([PasteColumn.Code, PasteColumn.Name, PasteColumn.Measure, PasteColumn.Value, PasteColumn.Explanation]);
        match.Rows.Select(row => (row.Number, row.Code)).ShouldBe([(2, "14a"), (3, "3a"), (4, null)]);
        match.Rows[0].Cells["Value"].ShouldBe("1.234");
        match.Rows[1].Cells["Explanation"].ShouldBe("tăng");
        match.Rows[2].Text.ShouldBe("xx · Không có · 5");
    }

    [Theory]
    [InlineData("ĐVT", "nghìn đồng", "đồng", true)]
    [InlineData("Đơn vị tính", "ha", "m2", true)]
    [InlineData("Đơn vị đo", "m²", "m2", false)]
    [InlineData("ĐVT", "Đồng", "đồng", false)]
    [InlineData("đvt", "(%)", "%", false)]
    [InlineData("đvt", "Hồ sơ", "%|hồ sơ", false)]
    [InlineData("ĐVT", "", "đồng", false)]
    [InlineData("ĐVT", "văn bản", "", false)]
    public void A_unit_that_is_not_the_lines_is_asked_about(string heading, string pasted, string own, bool asked)
    {
        PasteLine line = new("7", "Chi ngân sách", "7. Chi") { Measures = own.Split('|', StringSplitOptions.RemoveEmptyEntries) };
        foreach (var text in new[] { $"Mã\t{heading}\tSố liệu\n7\t{pasted}\t12", $"{heading}\tSố liệu\n{pasted}\t12" })
        {
            var row = PasteMatcher.Match(PastedBlock.Read(text), [line]).Rows.ShouldHaveSingleItem();
            (row.Code, row.Maybe, row.Cells["Value"]).ShouldBe(asked ? (null, "7", "12") : ("7", null, "12"));
            if (asked) row.Doubt!.ShouldStartWith($"đơn vị tính dán vào là “{pasted}”, dòng này tính bằng “{own}”");
            row.Cells.Keys.ShouldNotContain(nameof(PasteColumn.Measure));
        }
    }

    [Fact]
    public void NFD_and_TCVN3_blocks_find_their_rows()
    {
        Match("Chỉ tiêu\tTử số\tMẫu số\nDự án của phường đúng tiến độ\t9\t10".Normalize(NormalizationForm.FormD))
            .Rows[0]
            .Code.ShouldBe("11");
        var old = Match("ChØ tiªu\tKÕt qu¶\nC©y trång trong n¨m\t80\nDoanh nghiÖp míi\t7");
        old.Columns.ShouldBe([PasteColumn.Name, PasteColumn.Value]);
        old.Rows.Select(row => (row.Code, row.Cells["Value"])).ShouldBe([("14a", "80"), ("3a", "7")]);
    }

    [Fact]
    public void A_bare_column_follows_from_the_line_it_was_pasted_on()
    {
        var match = PasteMatcher.Match(PastedBlock.Read("7\r\n8\r\n9\r\n"), [_lines[0], _lines[1]], focus: "14a");
        match.Rows.Select(row => (row.Code, row.Cells["Value"])).ShouldBe([("14a", "7"), ("3a", "8"), (null, "9")]);
    }

    [Fact]
    public void A_person_may_say_what_the_columns_are_and_a_line_is_filled_once()
    {
        var match = PasteMatcher.Match(
            PastedBlock.Read("11\t9\t10\n11\t8\t10"), _lines, columns: [PasteColumn.Code, PasteColumn.Numerator, PasteColumn.Denominator]);
        match.Rows.Select(row => row.Code).ShouldBe(["11", null]);
        match.Rows[0].Cells.ShouldBe(new Dictionary<string, string> { ["Numerator"] = "9", ["Denominator"] = "10" }, ignoreOrder: true);
    }

    [Fact]
    public void Words_for_met_and_quality_become_what_the_form_sends()
    {
        var match = Match("Mã\tĐạt\tĐộ tin cậy\n11\tChưa đạt\tChính thức\n3a\tĐã đạt\tước");
        match.Rows.Select(row => (row.Cells["Met"], row.Cells["Quality"])).ShouldBe([("chua", "Official"), ("co", "Estimated")]);
    }

    [Fact]
    public void Quoted_cells_keep_their_tabs_and_lines_and_a_lone_quote_is_a_letter()
    {
        PastedBlock
            .Read("a\t\"b\nc\t\"\"d\"\"\"\te\n5\" mưa\tf")
            .Rows.ShouldBe([
                ["a", "b c \"d\"".Replace(" \"d", "\t\"d", StringComparison.Ordinal), "e"],
                ["5\" mưa", "f"],
            ]);
    }

    [Fact]
    public void Of_any_text_every_filled_row_comes_back() =>
        Gen.Select(Gen.String[Gen.Char["ab1.,\t\n\"% "], 0, 60], Gen.Bool).Sample((text, quoted) =>
        {
            var block = PastedBlock.Read(text);
            var match = PasteMatcher.Match(block, _lines);
            match.Rows.Count.ShouldBe(block.Rows.Count(row => !PastedBlock.IsBlank(row)) - (match.Headings.Count > 0 ? 1 : 0));
            match.Rows.Where(row => row.Code is not null).Select(row => row.Code).ShouldBeUnique();
        });

    private static PasteMatch Match(string text) => PasteMatcher.Match(PastedBlock.Read(text), _lines);
}
