using ThienVan.Core.Reports.Entry.Paste;

namespace ThienVan.Core.Tests.Reports.Entry.Paste;

public sealed class PasteGuessTests
{
    private static readonly PasteLine[] _lines =
    [
        new("14a", "Cây trồng trong năm", "Trồng cây xanh đặc trưng"),
        new("3a", "Doanh nghiệp mới", "Phát triển doanh nghiệp"),
        new("11", "Dự án đúng tiến độ", "Giải phóng mặt bằng"),
        new("11b", "Dự án đúng tiến độ", "Đầu tư công"),
    ];

    [Theory]
    [InlineData("14a\n3a", PasteColumn.Code)]
    [InlineData("14a\nxx", PasteColumn.Ignored)]
    [InlineData("14a\n3a\nxx", PasteColumn.Code)]
    [InlineData("11\n11", PasteColumn.Value)]
    [InlineData("Cây trồng trong năm\nDoanh nghiệp mới\nkhác hẳn", PasteColumn.Name)]
    [InlineData("Cây trồng trong năm\nkhác hẳn", PasteColumn.Ignored)]
    [InlineData("5\n7\nnhiều", PasteColumn.Value)]
    [InlineData("5\nnhiều", PasteColumn.Ignored)]
    [InlineData("nhiều\nít", PasteColumn.Ignored)]
    public void A_column_without_a_heading_is_what_most_of_its_cells_are(string block, PasteColumn column) =>
        Match(block).Columns.ShouldBe([column]);

    [Fact]
    public void A_second_column_of_a_kind_is_ignored_and_an_empty_one_too() =>
        Match("14a\t5\t\t6\n3a\t7\t\t8").Columns.ShouldBe([PasteColumn.Code, PasteColumn.Value, PasteColumn.Ignored, PasteColumn.Ignored]);

    [Fact]
    public void A_row_with_a_known_code_is_no_heading()
    {
        var match = Match("14a\tGhi chú\n3a\tx");
        match.Headings.ShouldBeEmpty();
        match.Rows.Select(row => (row.Number, row.Code)).ShouldBe([(1, "14a"), (2, "3a")]);
    }

    [Fact]
    public void Unknown_headings_are_ignored_beside_known_ones() =>
        Match("Mã\tlạ\tSố liệu\n14a\t9\t5").Columns.ShouldBe([PasteColumn.Code, PasteColumn.Ignored, PasteColumn.Value]);

    [Theory]
    [InlineData("cây trồng trong năm", "14a")]
    [InlineData("Cây trồng", "14a")]
    [InlineData("Số doanh nghiệp mới thành lập", "3a")]
    [InlineData("giải phóng mặt bằng", "11")]
    [InlineData("Dự án đúng tiến độ", null)]
    [InlineData("cây", null)]
    [InlineData("án đú", null)]
    public void A_name_finds_its_line_only_where_one_line_is_meant(string name, string? code) =>
        PasteMatcher.Match(PastedBlock.Read($"{name}\t5"), _lines, columns: [PasteColumn.Name, PasteColumn.Value]).Rows[0]
            .Code.ShouldBe(code);

    [Theory]
    [InlineData("14A.\tDoanh nghiệp mới", "14a")]
    [InlineData("\tDoanh nghiệp mới", "3a")]
    [InlineData("99\tDoanh nghiệp mới", "3a")]
    public void The_code_goes_before_the_name(string row, string code) =>
        PasteMatcher.Match(PastedBlock.Read(row), _lines, columns: [PasteColumn.Code, PasteColumn.Name]).Rows[0].Code.ShouldBe(code);

    [Fact]
    public void The_code_counts_wherever_it_stands() =>
        PasteMatcher.Match(PastedBlock.Read("Cây trồng trong năm\tDoanh nghiệp mới\t11b"), _lines,
            columns: [PasteColumn.Name, PasteColumn.Name, PasteColumn.Code]).Rows[0].Code.ShouldBe("11b");

    [Fact]
    public void Columns_of_another_width_are_found_out_anew() =>
        PasteMatcher.Match(PastedBlock.Read("14a\t5"), _lines, columns: [PasteColumn.Value])
            .Columns.ShouldBe([PasteColumn.Code, PasteColumn.Value]);

    [Fact]
    public void A_bare_column_without_a_place_starts_at_the_first_line_and_ends_with_the_last()
    {
        PasteMatcher.Match(PastedBlock.Read("1\n2\n3\n4\n5"), _lines, focus: "khong-co").Rows.Select(row => row.Code)
            .ShouldBe(["14a", "3a", "11", "11b", null]);
        PasteMatcher.Match(PastedBlock.Read("1\n2"), _lines, focus: "11b").Rows.Select(row => row.Code).ShouldBe(["11b", null]);
    }

    [Theory]
    [InlineData("có", "co")]
    [InlineData("x", "co")]
    [InlineData("Hoàn thành", "co")]
    [InlineData("Đã hoàn thành", "co")]
    [InlineData("Không", "chua")]
    [InlineData("không đạt", "chua")]
    [InlineData("chưa", "chua")]
    [InlineData("đang làm", "đang làm")]
    public void Words_for_reached_are_many(string typed, string cell) => Match($"Mã\tĐạt\n11\t{typed}").Rows[0].Cells["Met"].ShouldBe(cell);

    [Theory]
    [InlineData("Ước tính", "Estimated")]
    [InlineData("sơ bộ", "Preliminary")]
    [InlineData("lạ", "lạ")]
    public void Words_for_quality_too(string typed, string cell) =>
        Match($"Mã\tĐộ tin cậy\n11\t{typed}").Rows[0].Cells["Quality"].ShouldBe(cell);

    [Fact]
    public void A_row_shorter_than_the_block_fills_what_it_has()
    {
        var match = Match("Mã\tSố liệu\tGhi chú\n14a\t5");
        match.Rows[0].Cells.ShouldBe(new Dictionary<string, string> { ["Value"] = "5" });
        match.Rows[0].Text.ShouldBe("14a · 5");
    }

    [Theory]
    [InlineData("a\rb", 2)]
    [InlineData("a\r\nb", 2)]
    [InlineData("a\r\n\r\nb\n", 2)]
    [InlineData("\"a\nb\"", 1)]
    [InlineData("\"a\nb", 2)]
    [InlineData("\"a\"b\nc", 2)]
    [InlineData("\"a\"\"b\nc\"", 1)]
    [InlineData("\"a\nb\"\tc", 1)]
    [InlineData("\"a\nb\"\rc", 2)]
    [InlineData("x\"a\nb\"", 2)]
    [InlineData("", 0)]
    public void Lines_break_rows_but_for_those_inside_quotes(string text, int rows) => PastedBlock.Read(text).Rows.Count.ShouldBe(rows);

    [Fact]
    public void A_block_is_as_wide_as_its_widest_row()
    {
        PastedBlock.Read("a\nb\tc\td\ne\tf").Width.ShouldBe(3);
        PastedBlock.Read("").Width.ShouldBe(0);
    }

    private static PasteMatch Match(string text) => PasteMatcher.Match(PastedBlock.Read(text), _lines);
}
