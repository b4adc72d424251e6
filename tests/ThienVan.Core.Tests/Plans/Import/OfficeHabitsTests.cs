using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>Ways of writing that party committees, councils and offices have: marks, references, numbered columns, starts.</summary>
public sealed class OfficeHabitsTests
{
    [Fact]
    public void A_number_of_two_levels_before_a_dash_is_a_mark()
    {
        var plan = Read("""
            II- MỤC TIÊU
            2- Các chỉ tiêu chủ yếu
            2.1- Về kinh tế:
            (1) Thu ngân sách hằng năm đạt 18 tỷ đồng.
            2.2- Về xã hội:
            (2) Tỷ lệ dân số tham gia bảo hiểm y tế đến năm 2030 đạt 98%.
            (3) Đến năm 2028 đạt chuẩn nông thôn mới nâng cao.
            2.3- Về môi trường:
            (4) Tỷ lệ che phủ rừng đạt 58,6%.
            """);
        plan.Targets.Select(target => target.No).ShouldBe(["1", "2", "3", "4"]);
        plan.Groups.Select(group => group.Name).ShouldBe(["Về kinh tế", "Về xã hội", "Về môi trường"]);
        plan.Indicators.Last().Points.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Giao chỉ tiêu cho các thôn năm 2026 theo Biểu số 01, 02 và 03 kèm theo.")]
    [InlineData("Thực hiện các nội dung tại Điều 2, 3 và 4 của Nghị quyết trong năm 2026.")]
    public void Numbers_of_a_list_of_references_measure_nothing(string text) =>
        Read($"II. CÁC CHỈ TIÊU\n1. Tỷ lệ hộ nghèo đến năm 2030 còn 2%.\n2. {text}").Indicators
            .SelectMany(Conservation.Promised).ShouldBe([2m, 2m]);

    [Theory]
    [InlineData("1\t2\t3\t4\t5\t6=5/4")]
    [InlineData("A\tB\tC\t1\t2\t3=2/1*100")]
    [InlineData("(1)\t(2)\t(3)\t(4)\t(5)\t(6)=(5)/(4)")]
    public void Numbers_of_columns_are_no_row(string numbers) => Read($"""
        II. CÁC CHỈ TIÊU
        TT	Chỉ tiêu	ĐVT	TH 2025	KH 2026	So sánh (%)
        {numbers}
        1	Tổng đàn lợn	Con	12.300	13.000	105,7
        2	Tỷ lệ hộ nghèo	%	6,1	4,8
        """).Rows.Select(row => row.Name).ShouldBe(["Tổng đàn lợn", "Tỷ lệ hộ nghèo"]);

    [Fact]
    public void Days_that_a_matter_takes_start_from_days() =>
        One("Thời gian giải quyết hồ sơ rút ngắn từ 5 ngày xuống còn 3 ngày làm việc vào năm 2030.")
            .Select(one => (PlanTexts.Say(one), one.Baseline?.Value)).ShouldBe([("Stock Exactly ngày làm việc 2030=3", 5m)]);

    [Fact]
    public void A_grade_alone_is_of_what_stands_before_the_colon() =>
        One("Tỷ lệ trường đạt chuẩn quốc gia: mức độ 1 đạt 100%, mức độ 2 đạt 60%.").Select(one => one.Name)
            .ShouldBe(["Tỷ lệ trường đạt chuẩn quốc gia: mức độ 1", "Tỷ lệ trường đạt chuẩn quốc gia: mức độ 2"]);

    [Fact]
    public void What_follows_a_figure_behind_a_comma_is_of_the_next() =>
        One("Tỷ lệ khám phá án đạt trên 85%, án rất nghiêm trọng, đặc biệt nghiêm trọng đạt trên 95%.").Select(one => one.Name)
            .ShouldBe(["Tỷ lệ khám phá án", "Án rất nghiêm trọng, đặc biệt nghiêm trọng"]);

    [Theory]
    [InlineData("1.200 cây xanh được trồng mỗi năm.")]
    [InlineData("1.200 Cây xanh được trồng mỗi năm.")]
    [InlineData("12.500. Cây xanh được trồng mỗi năm.")]
    [InlineData("1200. Cây xanh được trồng mỗi năm.")]
    [InlineData("2026. Thu ngân sách đạt 45 tỷ đồng.")]
    [InlineData("2026) Thu ngân sách đạt 45 tỷ đồng.")]
    [InlineData("2026 - Năm bản lề của kế hoạch.")]
    [InlineData("(1.200) cây xanh.")]
    [InlineData("(2026) Thu ngân sách đạt 45 tỷ đồng.")]
    public void A_number_above_999_is_no_mark(string text)
    {
        Mark.Read(text).Kind.ShouldBe(MarkKind.None);
        ThienVan.Core.Plans.Checking.ClauseReader.Clean(text).ShouldBe(text);
    }

    [Fact]
    public void A_line_that_opens_with_a_year_takes_no_time_from_the_line_above()
    {
        var plan = Read("II. CÁC CHỈ TIÊU\n1. Tỷ lệ hộ nghèo đến năm 2030 còn 2%.\n2026. Thu ngân sách đạt 45 tỷ đồng.");
        plan.Indicators.Where(one => one.Unit == "tỷ đồng").SelectMany(one => one.Points).ShouldNotContain(point => point.Year == 2030);
    }

    private static IEnumerable<Indicator> One(string text) => Read($"II. CÁC CHỈ TIÊU CHỦ YẾU\n\n1. {text}").Indicators;

    private static PlanDocument Read(string text) =>
        PlanImporter.Import(SourceText.FromText($"KẾ HOẠCH\nPhát triển kinh tế - xã hội 5 năm 2026 - 2030\n\n{text}"));
}
