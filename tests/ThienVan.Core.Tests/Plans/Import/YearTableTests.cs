using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>An invented commune that lists "Chỉ tiêu n" under dashes and has a table with a column for each year.</summary>
public sealed class YearTableTests
{
    private const string Text = """
        ỦY BAN NHÂN DÂN XÃ SÔNG MÂY
        Số: 9/KH-UBND
        KẾ HOẠCH
        Phát triển kinh tế - xã hội 5 năm 2026-2030

        I. CÁC CHỈ TIÊU
        1. Chỉ tiêu kinh tế
        - Chỉ tiêu 1: Sản lượng nuôi trồng 05 năm đạt 60 tấn; trong đó năm 2026 là 10 tấn, năm 2027 là 11 tấn, năm 2028 là 12 tấn, năm 2029 là 13 tấn, năm 2030 là 14 tấn.
        - Chỉ tiêu 2: Giá trị sản xuất làng nghề tăng bình quân 6 - 7%/năm.
        2. Chỉ tiêu xã hội
        - Chỉ tiêu 3: Tỷ lệ lớp học có máy chiếu: 2026: 50%, 2027: 60%, 2028: 70%, 2029: 80%, 2030: 90%.
        - Chỉ tiêu 4: Dạy bơi cho 40 trẻ em/năm; cả giai đoạn 200 trẻ em.

        II. TỔ CHỨC THỰC HIỆN
        Phòng Kinh tế báo cáo.

        PHỤ LỤC 1Hệ thống chỉ tiêu
        TT	Chỉ tiêu	ĐVT	Ước 2025	Kế hoạch 2026-2030					Cơ quan theo dõi
        				2026	2027	2028	2029	2030	
        A	KINH TẾ
        1	Giá trị sản xuất làng nghề tăng	%	5	6,2	6,4	6,6	6,8	7,5	Phòng Kinh tế
        2	Sản lượng nuôi trồng	Tấn	9	10	11	12	13	14	Phòng Kinh tế
        	Trong đó: cá lồng	Tấn	4	5	5	6	6	7	
        -	Tôm	Tấn	1	1	2	2	3	3	
        3	Tỷ lệ trẻ bỏ học	%	1	0,9	0,8	0,7	0,6	≤ 0,5	Phòng Văn hóa - Xã hội
        """;

    private readonly PlanDocument _plan = PlanImporter.Import(SourceText.FromText(Text));

    [Fact]
    public void A_dash_before_a_named_number_hides_neither_the_number_nor_the_name()
    {
        _plan.Targets.Take(4).Select(target => target.No).ShouldBe(["1", "2", "3", "4"]);
        Say("3").ShouldBe(["Tỷ lệ lớp học có máy chiếu: Ratio Exactly % 2026=50, 2027=60, 2028=70, 2029=80, 2030=90"]);
    }

    [Fact]
    public void A_sum_and_the_years_that_make_it_stand_apart() => Say("1").ShouldBe([
        "Sản lượng nuôi trồng: Cumulative Exactly tấn 2030=60 sums 1b",
        "Sản lượng nuôi trồng: Flow Exactly tấn 2026=10, 2027=11, 2028=12, 2029=13, 2030=14 total 60"]);

    [Fact]
    public void The_whole_period_is_no_year() => Say("4")[0].ShouldEndWith("total 200");

    [Fact]
    public void A_part_of_a_row_is_a_row_of_its_own()
    {
        _plan.Rows.Select(row => (row.No, row.Name)).ShouldBe([
            ("1", "Giá trị sản xuất làng nghề tăng"),
            ("2", "Sản lượng nuôi trồng"),
            ("2.1", "Trong đó: cá lồng"),
            ("2.2", "Tôm"),
            ("3", "Tỷ lệ trẻ bỏ học"),
        ]);
        _plan.Rows[3].Points.Select(point => point.Low).ShouldBe([1m, 2m, 2m, 3m, 3m]);
        _plan.Rows[1].Lead.ShouldBe("kinh-te");
    }

    [Fact]
    public void A_row_that_no_sentence_says_is_a_target_too()
    {
        _plan.Targets.Skip(4).Select(target => $"{target.No} {target.Name} [{target.Lead}]").ShouldBe([
            "PL1.2.1 Sản lượng nuôi trồng: cá lồng [kinh-te]",
            "PL1.2.2 Sản lượng nuôi trồng: tôm [kinh-te]", "PL1.3 Tỷ lệ trẻ bỏ học [van-hoa-xa-hoi]"]);
        _plan.Rows.Select(row => string.Join(' ', row.Twins)).ShouldBe(["2", "1b", "PL1.2.1", "PL1.2.2", "PL1.3"]);
        PlanInvariants.Check(_plan).ShouldBeEmpty();
        _plan.Targets[^1].Indicators[0].Baseline.ShouldBe(new Baseline(1, new DateOnly(2025, 12, 31), "Phụ lục 1, dòng 3, cột năm 2025"));
    }

    [Fact]
    public void As_the_document_has_it_a_promise_stands_once()
    {
        var written = PlanImporter.AsWritten(_plan);
        written.Targets.Count.ShouldBe(4);
        written.Rows.Select(row => string.Join(' ', row.Twins)).ShouldBe(["2", "1b", "", "", ""]);
    }

    [Fact]
    public void A_bound_under_one_year_binds_the_row() => _plan.Rows[4].Comparator.ShouldBe(Comparator.AtMost);

    [Fact]
    public void A_year_off_the_average_is_no_contradiction() =>
        PlanChecker.Check(_plan, SourceText.FromText(Text)).Select(finding => finding.Kind).ShouldNotContain("two_figures");

    [Theory]
    [InlineData("05 năm đạt 60 tấn", "05 năm đạt 60 tấn", false)]
    [InlineData("05 năm đạt 60 tấn", "05 năm đạt 75 tấn", true)]
    [InlineData("cả giai đoạn 200", "cả giai đoạn 190", true)]
    public void Years_that_miss_a_sum_said_in_any_order_are_told(string written, string instead, bool told)
    {
        var source = SourceText.FromText(Text.Replace(written, instead, StringComparison.Ordinal));
        PlanChecker.Check(PlanImporter.Import(source), source).Any(finding => finding.Kind == "steps_vs_total").ShouldBe(told);
    }

    private List<string> Say(string no) =>
        [.. _plan.FindTarget(no)!.Indicators.Select(indicator => $"{indicator.Name}: {PlanTexts.Say(indicator)}")];
}
