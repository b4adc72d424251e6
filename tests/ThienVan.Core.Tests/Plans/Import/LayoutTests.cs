using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

public sealed class LayoutTests
{
    [Theory]
    [InlineData("(15) Hằng năm", "Bracket", "15", 1)]
    [InlineData("2. Về xã hội", "Number", "2", 1)]
    [InlineData("1.1. Tăng trưởng", "Number", "1.1", 2)]
    [InlineData("5. 100% thôn", "Number", "5", 1)]
    [InlineData("II. Về xã hội", "Roman", "II", 1)]
    [InlineData("1.500 doanh nghiệp", "None", "", 1)]
    [InlineData("a) Về kinh tế", "Letter", "a", 1)]
    [InlineData("Chỉ tiêu 5: Thu ngân sách", "Named", "5", 1)]
    [InlineData("- Chỉ tiêu 5: Thu ngân sách", "Named", "5", 1)]
    [InlineData("- Thu ngân sách", "Dash", "", 1)]
    [InlineData("2030 là năm cuối", "None", "", 1)]
    [InlineData("(2026: 10 hộ)", "None", "", 1)]
    public void Marks_are_told_apart(string text, string kind, string no, int depth)
    {
        var mark = Mark.Read(text);
        (mark.Kind.ToString(), mark.No, mark.Depth).ShouldBe((kind, no, depth));
    }

    [Fact]
    public void A_sentence_cut_by_a_page_break_is_one_passage()
    {
        var source = SourceText.FromText("- Quản\n\nlý nguồn thu.\n\n- Chi đúng.\nđoạn mới");
        var lines = new TextLines(source);
        var passages = PassageReader.Read(lines, new LineRange(1, source.Count));
        passages.Select(passage => passage.Body).ShouldBe(["Quản lý nguồn thu.", "Chi đúng.", "đoạn mới"]);
        passages[0].Lines.ShouldBe(new LineRange(1, 3));
    }

    [Theory]
    [InlineData("phường **đạt *chuẩn*** mới", "phường đạt chuẩn mới")]
    [InlineData("“ <i>Tổ số</i> ”", "“Tổ số”")]
    [InlineData(@"$\geq 12\%/năm$.", "≥ 12%/năm.")]
    [InlineData("PHỤ LỤC 2**Nhiệm vụ", "PHỤ LỤC 2 Nhiệm vụ")]
    public void What_scanning_left_on_the_words_is_taken_off(string raw, string clean) => Markup.Clean(raw).ShouldBe(clean);

    [Fact]
    public void Parts_are_told_by_their_headings()
    {
        var layout = Layout.Of(
            SourceText.FromText(
                "KẾ HOẠCH\n\nI. MỤC TIÊU\n\nChung.\n\nII. CÁC CHỈ TIÊU\n\n1. Một\n\nIII. GIẢI PHÁP\n\n- Hai\n\nIV. TỔ CHỨC THỰC "
                    + "HIỆN\n\nBa\n\nNơi nhận:\n- Lưu.\n\nPHỤ LỤC 01\nTT\tChỉ tiêu\tĐVT")
        );
        layout
            .Parts.Select(part => (part.No, part.Role))
            .ShouldBe([("I", PartRole.Objective), ("II", PartRole.Targets), ("III", PartRole.Tasks), ("IV", PartRole.Organisation)]);
        layout.Appendices.ShouldHaveSingleItem().No.ShouldBe("1");
    }

    [Fact]
    public void A_count_that_goes_on_under_each_heading_keeps_its_groups()
    {
        var plan = PlanImporter.Import(SourceText.FromText(
            "Kế hoạch giai đoạn 2026 - 2030\n\nI. CÁC CHỈ TIÊU\n\n1. Chỉ tiêu kinh tế\n\n1. Hằng năm thu 5 tỷ đồng.\n\n2. Hằng năm chi 4 "
                + "tỷ đồng.\n\n2. Chỉ tiêu xã hội\n\n3. Hằng năm, 100% trẻ được tiêm chủng.\n\n4. Hằng năm mở 2 lớp xóa mù chữ."
        )
    );
        plan.Targets.Select(target => (target.No, target.Group)).ShouldBe([("1", "1"), ("2", "1"), ("3", "2"), ("4", "2")]);
    }

    [Fact]
    public void A_count_that_starts_again_under_each_heading_keeps_its_groups()
    {
        var plan = PlanImporter.Import(SourceText.FromText(
            "Kế hoạch giai đoạn 2026 - 2030\n\nI. CÁC CHỈ TIÊU\n\n1. Chỉ tiêu kinh tế\n\n1. Hằng năm thu 5 tỷ đồng.\n\n2. Hằng năm chi 4 "
                + "tỷ đồng.\n\n2. Chỉ tiêu xã hội\n\n1. Hằng năm, 100% trẻ dưới 6 tuổi được tiêm chủng."
        )
    );
        plan.Groups.Select(group => group.Name).ShouldBe(["Chỉ tiêu kinh tế", "Chỉ tiêu xã hội"]);
        plan.Targets.Select(target => (target.No, target.Group)).ShouldBe([("1", "1"), ("2", "1"), ("2.1", "2")]);
    }

    [Fact]
    public void Two_header_lines_are_one_header_even_with_merged_cells() =>
        ColumnReader
            .Read(ColumnReader.Join(["STT", "Chỉ tiêu", "Kế hoạch", "Đơn vị chủ trì"], ["", "", "Đến năm 2030", "Bình quân năm", ""]))
            .Select(column => column.Role)
            .ShouldBe([ColumnRole.No, ColumnRole.Name, ColumnRole.By, ColumnRole.PerYear, ColumnRole.Lead]);

    [Fact]
    public void A_table_whose_columns_are_unknown_is_unread_not_guessed()
    {
        var plan = PlanImporter.Import(SourceText.FromText("PHỤ LỤC 1\n1\tMột\tHai\n2\tBa\tBốn"));
        plan.Rows.ShouldBeEmpty();
        plan.Unread.Select(text => text.Lines.From).ShouldBe([2, 3]);
    }

    [Theory]
    [InlineData("UB MTTQ VN và các tổ chức chính trị - xã hội; các TDP", "UB MTTQ VN", "các tổ chức chính trị - xã hội", "các TDP")]
    [InlineData("Tổ dân phố, các phòng, ban, đơn vị liên quan", "Tổ dân phố", "các phòng, ban, đơn vị liên quan")]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị, Công an phường", "Phòng Kinh tế, Hạ tầng và Đô thị", "Công an phường")]
    public void Bodies_that_take_part_are_listed_one_by_one(string cell, params string[] bodies) => ListCell.Bodies(cell).ShouldBe(bodies);

    [Fact]
    public void Money_is_split_by_source() =>
        ListCell.Sources("Ngân sách nhà nước và xã hội hóa").ShouldBe(["Ngân sách nhà nước", "xã hội hóa"]);
}
