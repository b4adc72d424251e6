using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>Turns of phrase that were once misread, each as the only target of a plan of five years.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData(
        "Tỷ lệ thu gom rác tại 17 thôn, bản đạt 70%.",
        "Tỷ lệ thu gom rác tại 17 thôn, bản: Ratio Exactly % total 70")]
    [InlineData(
        "Có 7 trên 9 trường đạt chuẩn quốc gia vào năm 2028; 9 trên 9 trường vào năm 2030.",
        "Trường đạt chuẩn quốc gia: Stock Exactly trường 2028=7, 2030=9")]
    [InlineData(
        "Thu nhập đến năm 2030 đạt 134 triệu đồng, gấp 1,6 lần năm 2025 (84 triệu đồng).", "Thu nhập: Stock Exactly triệu đồng 2030=134")]
    [InlineData(
        "Mỗi năm thành lập mới từ 80 doanh nghiệp trở lên; đến năm 2030 toàn xã có 1.200 doanh nghiệp hoạt động.",
        "Thành lập mới doanh nghiệp: Flow AtLeast doanh nghiệp 2026-2030=80..",
        "Toàn xã có doanh nghiệp hoạt động: Stock Exactly doanh nghiệp 2030=1200")]
    [InlineData(
        "Hằng năm thêm từ 2 đến 3 sản phẩm OCOP; lũy kế đến năm 2030 có 18 sản phẩm, trong đó 02 sản phẩm 5 sao.",
        "Thêm sản phẩm OCOP: Flow Range sản phẩm 2026-2030=2..3 total 18",
        "Lũy kế có sản phẩm: Cumulative Exactly sản phẩm 2030=18 sums 1a",
        "Sản phẩm 5 sao: Stock Exactly sản phẩm 2030=2")]
    [InlineData(
        "Thu ngân sách năm 2026 đạt 52 tỷ đồng, các năm tiếp theo tăng bình quân 8%/năm.",
        "Thu ngân sách: Flow Exactly tỷ đồng 2026=52",
        "Thu ngân sách tăng bình quân: GrowthAverage Exactly %/năm 2027-2030=8 total 8")]
    [InlineData("Tốc độ tăng giá trị nông nghiệp đạt −2,5%.", "Tốc độ tăng giá trị nông nghiệp: GrowthYearly Exactly %/năm total -2.5")]
    [InlineData("Xây dựng 1,200.5 m2 nhà.", "Xây dựng nhà: Flow Exactly m2 total 1200.5")]
    [InlineData("Tỷ lệ hộ nghèo dƣới 3%.", "Tỷ lệ hộ nghèo: Ratio AtMost % total ..3")]
    [InlineData("Tỷ lệ hộ dùng nước sạch đạt 96¹%.", "Tỷ lệ hộ dùng nước sạch: Ratio Exactly % total 96")]
    [InlineData("Tỷ lệ lао động quа đào tạо đạt 70%.", "Tỷ lệ lao động qua đào tạo: Ratio Exactly % total 70")]
    [InlineData("Số trường đạt chuẩn = 5 trường = 100%.", "Số trường đạt chuẩn: Stock Exactly trường total 5",
        "Số trường đạt chuẩn: Ratio Exactly % total 100")]
    [InlineData(
        "Mở 12 lớp với 600 lượt người học.", "Mở lớp: Stock Exactly lớp total 12", "Lượt người học: Stock Exactly lượt người total 600")]
    [InlineData(
        "Tỷ lệ thôn đạt chuẩn 58,9% (66/112 thôn, tăng thêm 20 thôn).", "Tỷ lệ thôn đạt chuẩn: Ratio Exactly % total 58.9")]
    [InlineData(
        "Tốc độ tăng giá trị nông nghiệp giai đoạn 2021 - 2025 đạt 4% và giai đoạn 2026 - 2030 đạt 5%.",
        "Tốc độ tăng giá trị nông nghiệp: GrowthYearly Exactly %/năm 2026-2030=5")]
    [InlineData(
        "Sản lượng thủy sản 9.200 tấn đến năm 2025 và 9.800 tấn đến năm 2030.", "Sản lượng thủy sản: Flow Exactly tấn 2030=9800")]
    [InlineData(
        "Thu ngân sách giai đoạn 2021 - 2025 đạt 20 tỷ đồng, tăng hằng năm 6% và giai đoạn 2026 - 2030 đạt 30 tỷ đồng, tăng hằng năm 9%.",
        "Thu ngân sách: Cumulative Exactly tỷ đồng 2030=30",
        "Thu ngân sách tăng: GrowthYearly Exactly %/năm 2026-2030=9")]
    [InlineData(
        "Thu nhập tăng hơn 7%/năm; tỷ lệ hộ cận nghèo dưới 0,6% vào năm 2029.",
        "Thu nhập tăng: GrowthYearly MoreThan %/năm 2026-2030=7..",
        "Tỷ lệ hộ cận nghèo: Ratio AtMost % 2029=..0.6")]
    [InlineData(
        "Đến năm 2030 thu nhập đạt 72 triệu đồng; hoàn thành bãi rác vào cuối năm 2027; tỷ lệ hộ dùng nước sạch đạt 98%.",
        "Thu nhập: Stock Exactly triệu đồng 2030=72",
        "Hoàn thành bãi rác: Milestone 2027=met",
        "Tỷ lệ hộ dùng nước sạch: Ratio Exactly % 2030=98")]
    [InlineData("Giá trị trồng trọt đạt 210 triệu/ha/năm.", "Giá trị trồng trọt: Stock Exactly triệu đồng/ha/năm total 210")]
    [InlineData(
        "Tăng tổng thu ngân sách bình quân hằng năm 7 - 8%.",
        "Tăng tổng thu ngân sách: GrowthAverage Range %/năm 2026-2030=7..8 total 7..8")]
    [InlineData(
        "Cơ cấu lao động năm 2027: nông nghiệp 40%, dịch vụ 60%. Đến năm 2030: nông nghiệp 30%; dịch vụ 70%.",
        "Cơ cấu lao động: nông nghiệp: Ratio Exactly % 2027=40, 2030=30", "Cơ cấu lao động: dịch vụ: Ratio Exactly % 2027=60, 2030=70")]
    [InlineData(
        "Đến năm 2030 không còn hộ nghèo, 97% người dân tham gia bảo hiểm y tế.",
        "Không còn hộ nghèo: Stock Exactly hộ 2030=0 kept from 2030", "Người dân tham gia bảo hiểm y tế: Ratio Exactly % 2030=97")]
    [InlineData(
        "Tốc độ tăng giá trị sản xuất đạt 9%/năm, trong đó: nông nghiệp 3%; dịch vụ 12%.",
        "Tốc độ tăng giá trị sản xuất: GrowthYearly Exactly %/năm 2026-2030=9",
        "Tốc độ tăng giá trị sản xuất: nông nghiệp: GrowthYearly Exactly %/năm 2026-2030=3",
        "Tốc độ tăng giá trị sản xuất: dịch vụ: GrowthYearly Exactly %/năm 2026-2030=12")]
    [InlineData("Xã phấn đấu giảm gần 3% hộ cận nghèo.", "Giảm hộ cận nghèo: Ratio Exactly % total 3")]
    [InlineData(
        "Trồng 3.500 cây, trong đó quý I trồng 2.000 cây.", "Trồng cây: Flow Exactly cây total 3500")]
    [InlineData(
        "Đào tạo nghề cho 180 lao động, trong đó có ít nhất 75 lao động nữ.",
        "Đào tạo nghề cho lao động: Flow Exactly lao động total 180", "Lao động nữ: Flow AtLeast lao động total 75..")]
    public void A_turn_of_phrase_is_read_as_a_reader_reads_it(string sentence, params string[] said)
    {
        string[] lines =
        [
            "KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", "", $"1. {sentence}",
        ];
        PlanImporter.Import(new SourceText(lines)).Indicators.Select(indicator => $"{indicator.Name}: {PlanTexts.Say(indicator)}")
            .ShouldBe(said);
    }

    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN XÃ PÙ LUÔNG Số: 12/KH-UBND", "Ủy ban nhân dân xã Pù Luông")]
    [InlineData("UBND XÃ CAO SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Ủy ban nhân dân xã Cao Sơn")]
    [InlineData("UBND PHƯỜNG 5 KẾ HOẠCH", "Ủy ban nhân dân phường 5")]
    [InlineData("HỘI ĐỒNG NHÂN DÂN XÃ LONG MỸ", "Hội đồng nhân dân xã Long Mỹ")]
    [InlineData("HỘI ĐỒNG NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ LONG MỸ          Độc lập", "Hội đồng nhân dân xã Long Mỹ")]
    public void The_letterhead_ends_where_the_next_thing_begins(string head, string issuer)
    {
        string[] lines =
        [
            .. head.Split('\n'), "KẾ HOẠCH", "Phát triển 5 năm 2026 - 2030", "", "II. CÁC CHỈ TIÊU", "", "1. Mỗi năm trồng 200 cây.",
        ];
        PlanImporter.Import(new SourceText(lines)).Issuer.ShouldBe(issuer);
    }

    [Fact]
    public void A_row_of_like_letters_is_no_twin()
    {
        string[] lines =
        [
            "KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", "",
            "1. Thu ngân sách nhà nước tăng bình quân 9%/năm.", "2. Mỗi năm trồng 200 cây xanh.", "",
            "PHỤ LỤC 1. CÁC CHỈ TIÊU",
            "TT\tChỉ tiêu\tĐơn vị\tNăm 2026\tNăm 2030", "1\tTỷ lệ hộ có nước sạch\t%\t90\t98", "2\tSố hộ có nước sạch\thộ\t900\t980",
        ];
        PlanImporter.Import(new SourceText(lines)).Rows.Select(row => row.Twins).ShouldBe([["PL1.1"], ["PL1.2"]]);
    }

    [Fact]
    public void A_list_of_thousands_is_read_in_the_time_of_its_length()
    {
        string[] head = ["KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", ""];
        var items = Enumerable.Range(1, 1500).Select(no => $"({no}) Trồng {no} cây (loại {no}); mỗi năm trồng 3 cây.");
        PlanImporter.Import(new SourceText([.. head, .. items])).Targets.Count.ShouldBeGreaterThan(1400);
    }

    [Theory]
    [InlineData("Lập đề án, hoàn thành trước ngày 30/6/2026", "hoàn thành trước ngày 30/6/2026")]
    [InlineData("Rà soát quỹ đất xong trong quý II/2026", "xong trong quý II/2026")]
    [InlineData("Nâng cấp nhà văn hóa, hoàn thành năm 2028", "hoàn thành năm 2028")]
    [InlineData("Trồng cây theo kế hoạch năm 2027", null)]
    public void A_task_says_in_its_own_words_when_it_is_due(string task, string? due) => Assignment.Within(task).Timing.ShouldBe(due);

    [Fact]
    public void Shared_out_in_the_last_article_each_point_has_its_lead_and_no_number_of_it_is_a_figure()
    {
        var plan = PlanImporter.Import(SourceText.FromText("""
            NGHỊ QUYẾT
            Về kế hoạch 5 năm 2026 - 2030

            Điều 1. Thông qua kế hoạch với các nội dung sau:
            2. Các chỉ tiêu chủ yếu đến năm 2030:
            a) Trồng 200 ha rừng.
            d) Có 98% số hộ được dùng nước hợp vệ sinh.
            đ) Giải quyết việc làm cho 120 lao động.
            Điều 2. Giao Ủy ban nhân dân xã thực hiện. Phòng Kinh tế chủ trì tại điểm a, đ khoản 2 Điều 1; Trạm Y tế chủ trì điểm d.
            """));
        plan.Targets.Select(target => $"{target.No} {plan.FindUnit(target.Lead!)!.Name}")
            .ShouldBe(["a Phòng Kinh tế", "d Trạm Y tế", "đ Phòng Kinh tế"]);
        plan.Unread.ShouldBeEmpty();
        plan.FindIndicator("d")!.Base.ShouldBe(ShareBase.StateAtDate);
    }

    [Fact]
    public void A_plan_of_one_year_promises_for_that_year_in_its_text_and_in_its_table()
    {
        var text = SourceText.FromText("""
            KẾ HOẠCH
            Phát triển kinh tế - xã hội năm 2026

            II. CHỈ TIÊU
            (1) Tổng thu ngân sách nhà nước trên địa bàn đạt 15,6 tỷ đồng trở lên, tăng 9,9% so với thực hiện năm 2025.
            (2) Sản lượng lương thực có hạt đạt 6.250 tấn (năm 2025: 6.180 tấn).
            (3) Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95,5%.

            PHỤ LỤC 1
            HỆ THỐNG CHỈ TIÊU NĂM 2026
            STT	Chỉ tiêu	Đơn vị tính	TH 2025	KH 2026
            1	Tổng thu ngân sách nhà nước trên địa bàn	Tỷ đồng	14,2	16,6
            2	Sản lượng lương thực có hạt	Tấn	6.180	6.300
            3	Tỷ lệ người dân tham gia bảo hiểm y tế	%	94,8	95,5
            """.Replace("\\t", "\t", StringComparison.Ordinal));
        PlanChecker.Check(PlanImporter.Import(text), text).Where(found => found.Kind == "two_figures").SelectMany(found => found.Readings)
            .Select(reading => reading.Text).Order(StringComparer.Ordinal)
            .ShouldBe(["15,6 tỷ đồng năm 2026", "16,6 tỷ đồng năm 2026", "6.250 tấn năm 2026", "6.300 tấn năm 2026"]);
    }

    [Fact]
    public void A_tasks_bracket_says_who_and_its_end_says_when()
    {
        var plan = PlanImporter.Import(SourceText.FromText("""
            KẾ HOẠCH
            Phát triển kinh tế - xã hội năm 2026

            II. CHỈ TIÊU
            1. Trồng 200 ha rừng.
            III. NHIỆM VỤ, GIẢI PHÁP
            1. Nâng cấp đường liên thôn (Phòng Kinh tế chủ trì, phối hợp Ban Quản lý dự án), hoàn thành quý III năm 2026.
            2. Rà soát quy hoạch chung, hoàn thành trước ngày 30/6/2026. Đơn vị chủ trì: Phòng Kinh tế.
            """));
        plan.Tasks.Select(task => (task.Name, plan.FindUnit(task.Lead!)!.Name, task.Schedule!.To)).ShouldBe(
        [
            ("Nâng cấp đường liên thôn, hoàn thành quý III năm 2026", "Phòng Kinh tế", new DateOnly(2026, 9, 30)),
            ("Rà soát quy hoạch chung, hoàn thành trước ngày 30/6/2026", "Phòng Kinh tế", new DateOnly(2026, 6, 30)),
        ]);
    }
}
