using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>Plans of invented places: other numbering, units, columns and years.</summary>
public sealed class OtherWardTests
{
    private static readonly PlanDocument _commune = PlanImporter.Import(PlanTexts.Fixture("xa-dong-bai.txt"));
    private static readonly PlanDocument _ward = PlanImporter.Import(PlanTexts.Fixture("phuong-lang-sen.txt"));
    private static readonly PlanDocument _zone = PlanImporter.Import(PlanTexts.Fixture("dac-khu-hon-mun.txt"));

    [Fact]
    public void Headers_are_read_in_every_layout()
    {
        Header(_commune).ShouldBe(("47/KH-UBND", new DateOnly(2026, 1, 5), "Ủy ban nhân dân xã Đông Bãi", 2026, 2030));
        Header(_ward).ShouldBe(("09/KH-UBND", new DateOnly(2024, 12, 20), "Ủy ban nhân dân phường Làng Sen", 2025, 2030));
        Header(_zone).ShouldBe(("3/KH-UBND", null, "Ủy ban nhân dân đặc khu Hòn Mun", 2026, 2030));
    }

    [Theory]
    [InlineData("2.1", "Flow AtLeast tấn 2026-2030=8500..", "Stock Exactly tạ/ha 2026-2030=62.5")]
    [InlineData("2.2", "Stock Exactly ha 2030=320.5")]
    [InlineData("2.3", "Flow AtLeast km 2026-2030=4.5.. total 22.5", "Cumulative Exactly km 2030=22.5 sums 2.3a")]
    [InlineData("2.4", "Stock Exactly triệu đồng/người/năm 2026=72, 2030=105")]
    [InlineData("2.5", "Ratio AtMost % 2030=..1.2")]
    [InlineData("2.6", "GrowthYearly Range %/năm 2026-2030=3..4")]
    [InlineData("2.7", "Standard 2027=met, 2028-2030=met Derived kept from 2027")]
    [InlineData("2.8", "Ratio Exactly % 2026=82, 2028=90, 2030=98")]
    [InlineData("2.9", "ZeroEvent Exactly lần 2026-2030=0")]
    public void A_commune_counts_its_targets_1_1(string no, params string[] expected) => Says(_commune, no, expected);

    [Theory]
    [InlineData("1", "Flow Exactly tỷ đồng 2025=110, 2030=200")]
    [InlineData("2", "Flow MoreThan doanh nghiệp 2025=40, 2026-2030=60..")]
    [InlineData("3", "GrowthAverage Range %/năm 2025-2030=11..12.5 total 11..12.5")]
    [InlineData("4", "Flow AtLeast lao động 2025-2030=1200..")]
    [InlineData("5", "Ratio AtMost % 2025-2030=..3")]
    [InlineData("6", "Rank AtMost hạng 2026=..15, 2027-2030=..15 Derived of 60 kept from 2026")]
    [InlineData("7", "Milestone 2025=met by 30/9")]
    [InlineData("8", "Ratio Exactly % 2025-2030=100")]
    [InlineData("9")]
    public void A_ward_writes_chi_tieu_before_the_number(string no, params string[] expected) => Says(_ward, no, expected);

    [Theory]
    [InlineData("1.1", "Flow AtLeast nghìn lượt khách 2026-2030=350..")]
    [InlineData("1.2", "Flow Exactly tỷ đồng 2030=1250")]
    [InlineData("1.3", "Stock AtMost tàu 2029=..120")]
    [InlineData("2.1", "Ratio Exactly % 2028=100")]
    [InlineData("2.2", "Ratio AtLeast % 2026=92.., 2027-2030=97..")]
    [InlineData("2.3", "Cumulative Exactly cây 2030=15000")]
    [InlineData("2.4", "Narrative")]
    [InlineData("2.5", "Stock AtLeast bến 2030=2..")]
    public void A_special_zone_lists_bullets(string no, params string[] expected) => Says(_zone, no, expected);

    [Fact]
    public void A_year_outside_the_plan_is_handed_to_the_reader_not_dropped()
    {
        var lost = _ward.Unread.Where(text => text.Why.Contains("ngoài kỳ", StringComparison.Ordinal)).ShouldHaveSingleItem();
        lost.Lines.ShouldBe(new LineRange(37, 37));
    }

    [Fact]
    public void What_else_is_not_read_is_the_review_and_it_is_said_so()
    {
        _ward.Unread.Count.ShouldBe(2);
        _ward.Unread[0].Lines.ShouldBe(new LineRange(13, 13));
        _ward.Unread[0].Why.ShouldStartWith("Phần đánh giá kết quả: 1 đoạn");
    }

    [Fact]
    public void Figures_of_the_years_before_are_no_targets() =>
        _ward.Targets.ShouldAllBe(target => target.Provision.Lines!.Value.From > 13);

    [Fact]
    public void Columns_are_known_by_their_heads_not_by_their_order()
    {
        var rows = _ward.Rows;
        rows.Select(row => (row.No, row.Name, row.Unit, row.By2030, row.PerYear, row.Lead)).ShouldBe(
        [
            ("1", "Thu ngân sách trên địa bàn", "Tỷ đồng", "200", null, "kinh-te-tai-chinh"),
            ("2", "Giải quyết việc làm mới cho lao động", "Lao động", null, "≥ 1.200", "van-hoa"),
            ("3", "Doanh nghiệp thành lập mới", "DN", null, "> 60", "kinh-te-tai-chinh"),
        ]);
        rows.SelectMany(row => row.Twins).ShouldBe(["1", "4", "2"]);
        rows[1].Provision.Lines.ShouldBe(new LineRange(52, 53));
    }

    [Fact]
    public void A_column_for_each_year_gives_a_point_for_each_year()
    {
        var row = _commune.Rows.Single(row => row.No == "2");
        row.Points.Select(point => (point.Year, point.Low))
            .ShouldBe([(2026, 280m), (2027, 290m), (2028, 300m), (2029, 310m), (2030, 320.5m)]);
        (row.By2030, row.Twins.ShouldHaveSingleItem()).ShouldBe(("320,5", "2.2"));
    }

    [Fact]
    public void An_empty_cell_is_no_point()
    {
        var row = _commune.Rows.Single(row => row.No == "3");
        row.Points.Select(point => (point.Year, point.High)).ShouldBe([(2026, 2.4m), (2030, 1.2m)]);
        row.Comparator.ShouldBe(Comparator.AtMost);
    }

    [Fact]
    public void Tasks_of_an_appendix_name_lead_company_output_and_time()
    {
        var tasks = _ward.Tasks.Where(task => task.No.StartsWith("PL", StringComparison.Ordinal)).ToList();
        tasks.Select(task => (task.No, task.Lead, task.Output)).ShouldBe([("PL2.1", "van-hoa", "Đề án"), ("PL2.2", "cong-an", "Biên bản")]);
        tasks[0].Cooperating.ShouldBe(["kinh-te-tai-chinh", "cong-an", "to-dan-pho"]);
        tasks[0].Schedule.ShouldBe(new Schedule(new DateOnly(2025, 9, 1), new DateOnly(2025, 9, 30), DatePrecision.Month));
        tasks[1].Cooperating.ShouldBe(["Các phòng, ban, đơn vị liên quan"]);
        tasks[1].Schedule.ShouldBe(new Schedule(From: null, To: null, DatePrecision.EveryYear));
    }

    [Fact]
    public void Projects_keep_quarters_and_days()
    {
        _commune.Projects.Select(project => project.Schedule).ShouldBe(
        [
            new Schedule(new DateOnly(2026, 4, 1), new DateOnly(2027, 12, 31), DatePrecision.Quarter),
            new Schedule(From: null, new DateOnly(2028, 6, 30), DatePrecision.Day),
        ]);
        _commune.Projects.Select(project => project.Lead).ShouldBe(["kinh-te", "kinh-te"]);
    }

    [Fact]
    public void A_unit_spelled_two_ways_is_one_unit()
    {
        _commune
            .Units.Select(unit => unit.Id)
            .ShouldBe(["kinh-te", "van-hoa-xa-hoi", "cong-an", "ban-chi-huy-quan-su", "uy-ban-mttq-viet-nam"]);
        _commune.Projects[0].Cooperating[^1].ShouldBe(_commune.Projects[1].Cooperating[0]);
        _commune.FindUnit("uy-ban-mttq-viet-nam")!.Internal.ShouldBeFalse();
    }

    [Fact]
    public void Tasks_hide_targets_of_their_own()
    {
        _commune.HiddenTargets.ShouldHaveSingleItem().Indicators.Select(PlanTexts.Say).ShouldBe(["Ratio AtLeast % 2030=70.."]);
        _ward.HiddenTargets.ShouldHaveSingleItem().Indicators.Select(PlanTexts.Say).ShouldBe(["Milestone 2027=met"]);
        _zone.HiddenTargets.ShouldBeEmpty();
    }

    private static void Says(PlanDocument plan, string no, string[] expected) =>
        plan.FindTarget(no)!.Indicators.Select(PlanTexts.Say).ShouldBe(expected);

    private static (string?, DateOnly?, string?, int, int) Header(PlanDocument plan) =>
        (plan.Number, plan.Date, plan.Issuer, plan.PeriodFrom, plan.PeriodTo);
}
