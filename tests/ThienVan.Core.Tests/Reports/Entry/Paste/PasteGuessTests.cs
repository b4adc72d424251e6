using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Entry;
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
    public void Of_two_columns_that_may_be_the_figure_neither_is_taken_before_a_person_says_which()
    {
        var match = Match("14a\t5\t\t6\n3a\t7\t\t8");
        match.Columns.ShouldBe([PasteColumn.Code, PasteColumn.Ignored, PasteColumn.Ignored, PasteColumn.Ignored]);
        match.Question.ShouldNotBeNull();
        match.Rows.ShouldAllBe(row => row.Cells.Count == 0);
        Match("Mã\tThực hiện\tKết quả\n14a\t5\t6").Question.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("1\t14a\tcây\t85\n2\t3a\tdoanh nghiệp\t12")]
    [InlineData("1.\t14a\tcây\t85\n\t\t\t\n2.\t3a\tdoanh nghiệp\t12")]
    [InlineData("4\t14a\tx\t85\n5\t3a\ty\t12\n6\t11b\tz\t5")]
    public void A_column_that_counts_the_rows_is_no_figure(string text)
    {
        var match = Match(text);
        match.Columns.ShouldBe([PasteColumn.Ignored, PasteColumn.Code, PasteColumn.Ignored, PasteColumn.Value]);
        match.Question.ShouldBeNull();
        match.Rows.Take(2).Select(row => (row.Code, row.Cells["Value"])).ShouldBe([("14a", "85"), ("3a", "12")]);
    }

    [Fact]
    public void Beside_an_order_a_plan_and_a_result_are_asked_about()
    {
        var match = Match("1\t14a\tcây\t100\t85\n2\t3a\tdoanh nghiệp\t30\t12");
        match.Columns.ShouldBe([PasteColumn.Ignored, PasteColumn.Code, PasteColumn.Ignored, PasteColumn.Ignored, PasteColumn.Ignored]);
        match.Question.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("4\tCây trồng trong năm\t\n7\tDoanh nghiệp mới\t")]
    [InlineData("1.1\tCây trồng trong năm\n1.2\tDoanh nghiệp mới")]
    [InlineData("4\t14a\tchưa có\n9\t3a\tchưa có")]
    public void The_only_figures_left_of_the_names_may_be_an_order_and_are_asked_about(string text)
    {
        var match = Match(text);
        match.Question.ShouldNotBeNull();
        match.Rows.ShouldAllBe(row => row.Code != null && row.Cells.Count == 0);
    }

    [Theory]
    [InlineData("Đã đạt\t12/QĐ-UBND\t05/01/2026\nChưa\t\t")]
    [InlineData("Đạt\nChưa")]
    [InlineData("x\nkhông")]
    public void A_row_of_answers_is_no_heading(string text)
    {
        PasteLine[] lines =
            [new("2a", "Lập kế hoạch", "Đầu tư", EntryShape.Milestone), new("2b", "Lập kịch bản", "Đầu tư", EntryShape.Milestone)];
        var match = PasteMatcher.Match(PastedBlock.Read(text), lines, "2a", PasteColumn.Met);
        match.Headings.ShouldBeEmpty();
        match.Rows.Select(row => (row.Code, row.Cells["Met"])).ShouldBe([("2a", CellReader.Yes), ("2b", CellReader.No)]);
    }

    [Fact]
    public void A_lone_column_of_1_2_3_is_figures() => Match("1\n2\n3").Columns.ShouldBe([PasteColumn.Value]);

    [Theory]
    [InlineData(PasteColumn.Numerator, "507\t519", PasteColumn.Numerator, PasteColumn.Denominator)]
    [InlineData(null, "507\t519", PasteColumn.Numerator, PasteColumn.Denominator)]
    [InlineData(PasteColumn.Denominator, "507\t97,7", PasteColumn.Denominator, PasteColumn.Value)]
    [InlineData(PasteColumn.Numerator, "\t519", PasteColumn.Ignored, PasteColumn.Denominator)]
    public void Figures_follow_from_the_cell_they_were_pasted_on(PasteColumn? field, string text, params PasteColumn[] columns)
    {
        PasteLine[] lines = [new("5", "Hồ sơ đúng hạn", "Thủ tục", EntryShape.Parts)];
        var match = PasteMatcher.Match(PastedBlock.Read(text), lines, "5", field);
        match.Columns.ShouldBe(columns);
        (match.Question, match.Rows[0].Code).ShouldBe((null, "5"));
    }

    [Theory]
    [InlineData(PasteColumn.Numerator, "1\t5\n2\t8\n3\t9")]
    [InlineData(null, "1\t5\n2\t8\n3\t9")]
    public void A_column_that_counts_up_where_a_numerator_may_stand_is_asked_about(PasteColumn? field, string text)
    {
        PasteLine[] lines =
        [
            new("11", "Dự án đúng tiến độ", "Mặt bằng", EntryShape.Parts), new("12", "Hồ sơ", "Thủ tục", EntryShape.Parts),
            new("13", "Rác", "Rác", EntryShape.Parts),
        ];
        var match = PasteMatcher.Match(PastedBlock.Read(text), lines, "11", field);
        match.Question.ShouldNotBeNull();
        match.Rows.ShouldAllBe(row => row.Cells.Count == 0);
        PasteMatcher.Match(PastedBlock.Read("1\t5\t10\n2\t8\t9"), lines, "11", PasteColumn.Numerator).Columns
            .ShouldBe([PasteColumn.Ignored, PasteColumn.Numerator, PasteColumn.Denominator]);
    }

    [Fact]
    public void A_column_that_counts_the_rows_of_amounts_is_no_figure() =>
        Match("1\t5\n2\t8").Columns.ShouldBe([PasteColumn.Ignored, PasteColumn.Value]);

    [Theory]
    [InlineData("3a\tCây trồng trong năm\t1021", true)]
    [InlineData("3a\tCây trồng\t1021", true)]
    [InlineData("3a\tSố doanh nghiệp mới thành lập\t1021", false)]
    [InlineData("11\tDự án đúng tiến độ\t5", false)]
    public void A_code_beside_the_name_of_another_line_is_said(string text, bool doubted)
    {
        PasteColumn[] columns = [PasteColumn.Code, PasteColumn.Name, PasteColumn.Value];
        var row = PasteMatcher.Match(PastedBlock.Read(text), _lines, columns: columns).Rows.Single();
        (row.Doubt is not null).ShouldBe(doubted);
        row.Code.ShouldBe(text.Split('\t')[0]);
        if (doubted) row.Doubt.ShouldBe("mã 3a nhưng tên là của 14a; số sẽ vào 3a");
    }

    [Fact]
    public void Figures_without_room_to_the_right_and_names_of_no_line_are_asked_about()
    {
        Match("5\t6\n7\t9").Question.ShouldNotBeNull();
        Match("Vườn ươm\t6\nNhà máy\t9").ShouldSatisfyAllConditions(
            match => match.Question.ShouldNotBeNull(),
            match => match.Columns.ShouldBe([PasteColumn.Ignored, PasteColumn.Ignored]));
    }

    [Fact]
    public void A_figure_that_runs_on_into_a_line_of_parts_is_to_be_confirmed()
    {
        PasteLine[] lines = [new("5", "Cây trồng", "Cây"), new("6", "Hồ sơ đúng hạn", "Thủ tục", EntryShape.Parts)];
        var rows = PasteMatcher.Match(PastedBlock.Read("7\n95"), lines, "5").Rows;
        rows.Select(row => (row.Code, row.Maybe)).ShouldBe([("5", null), (null, "6")]);
        PasteMatcher.Match(PastedBlock.Read("Mã\tTử số\n5\t7"), lines).Rows[0].Doubt!.ShouldContain("tử số");
    }

    [Fact]
    public void A_blank_row_keeps_its_place()
    {
        var match = PasteMatcher.Match(PastedBlock.Read("9\r\n\r\n3\r\n"), _lines, focus: "14a");
        match.Rows.Select(row => (row.Number, row.Code, row.Cells["Value"])).ShouldBe([(1, "14a", "9"), (3, "11", "3")]);
        PasteMatcher.Match(PastedBlock.Read("\n9"), _lines, focus: "14a").Rows.Single().Code.ShouldBe("3a");
        PasteMatcher.Match(PastedBlock.Read("Kết quả\n\n3"), _lines, focus: "14a").Rows.Single().Code.ShouldBe("3a");
    }

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
    public void A_name_finds_its_line_only_where_one_line_is_meant(string name, string? code)
    {
        var row = PasteMatcher.Match(PastedBlock.Read($"{name}\t5"), _lines, columns: [PasteColumn.Name, PasteColumn.Value]).Rows[0];
        (row.Code ?? row.Maybe).ShouldBe(code);
    }

    [Theory]
    [InlineData("DOANH NGHIEP MOI", true)]
    [InlineData("Doanh nghiệp mới giải thể", false)]
    [InlineData("Doanh nghiệp", false)]
    [InlineData("Phát triển doanh nghiệp", false)]
    public void A_name_that_says_more_or_less_is_near_and_to_be_confirmed(string name, bool sure)
    {
        var row = Match($"Chỉ tiêu\tKết quả\n{name}\t7").Rows[0];
        (row.Code, row.Maybe, row.Doubt).ShouldBe(sure ? ("3a", null, null) : (null, "3a", "gần giống"));
    }

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
    [InlineData("a\r\n\r\nb\n", 3)]
    [InlineData("a\n\n", 2)]
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
