using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using static ThienVan.Core.Tests.Reports.Papers.PaperSample;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class SectionDraftsTests
{
    private static readonly PaperLine _hard = Line(IndicatorKind.Stock, "Hộ nghèo", "Văn hóa - xã hội")
        with
    { LeadId = "van-hoa", LeadName = "Phòng Văn hóa", InPeriod = 5, Verdict = PaperVerdict.Hard, Explanation = "Thiếu vốn" };
    private static readonly PaperLine _failed = Line(IndicatorKind.Stock, "Thu ngân sách", "Ngân sách")
        with
    { LeadId = "kinh-te", LeadName = "Phòng Kinh tế", InPeriod = 7, Verdict = PaperVerdict.NotMet, Explanation = " " };
    private static readonly PaperLine _good = Line(IndicatorKind.Stock, "Cây xanh", "Đô thị")
        with
    {
        LeadId = "kinh-te",
        LeadName = "Phòng Kinh tế",
        InPeriod = 9,
        Verdict = PaperVerdict.Met,
        Explanation = "Đủ vốn",
        Trace = new() { ValueId = Guid.Empty, Version = 1, Quality = Quality.Official }
    };
    private static readonly PaperLine _silent = Line(IndicatorKind.Stock, "Trường học") with { Verdict = PaperVerdict.NoData };

    [Fact]
    public void What_falls_short_is_named_with_its_cause_and_its_unit()
    {
        var drafts = Of([_hard, _failed, _good, _silent]);
        drafts[PaperOutline.Weaknesses].ShouldBe(
            "Các chỉ số chưa đạt: Thu ngân sách.\nCác chỉ số khó đạt: Hộ nghèo.\nCác chỉ số chưa có số liệu: Trường học.");
        drafts[PaperOutline.Causes].ShouldBe("Hộ nghèo: Thiếu vốn.");
        drafts[PaperOutline.Tasks].ShouldStartWith("Chỉ đạo Phòng Văn hóa; Phòng Kinh tế có giải pháp");
        drafts[PaperOutline.Strengths].ShouldBe(
            "Đến ngày 14/09/2026, trong tổng số 4 chỉ số theo dõi có 1 chỉ số đạt.\nCác chỉ số đạt: Cây xanh.");
        drafts[PaperOutline.Direction].ShouldEndWith(
            "Trong kỳ theo dõi 4 chỉ số; 1 chỉ số đã có số liệu được phê duyệt, do 1 đơn vị báo cáo. Kết quả đánh giá đến ngày "
            + "14/09/2026: 1 chỉ số đạt; 1 chỉ số chưa đạt; 1 chỉ số khó đạt; 1 chỉ số chưa có số liệu.");
        Of([_silent])[PaperOutline.Direction].ShouldContain("chưa có chỉ số nào có số liệu mới được phê duyệt.");
        Of([_silent, _hard])[PaperOutline.Strengths].ShouldBeEmpty();
    }

    [Fact]
    public void What_most_figures_are_is_said_once_and_the_others_say_what_they_are()
    {
        PaperLine early = _good with { Trace = _good.Trace! with { Quality = Quality.Preliminary }, Name = "Hồ nước" };
        var drafts = Of([early, early with { Name = "Vườn hoa", LeadId = null }, _good]);
        drafts[PaperOutline.Direction].ShouldContain(". Các số liệu là số sơ bộ, trừ số ghi rõ khác. Kết quả");
        drafts[PaperOutline.Urban].ShouldBe("Hồ nước là 9[^1]. Vườn hoa là 9[^1]. Cây xanh là 9[^1] (số chính thức).");
        drafts = Of([early, _good, _good]);
        drafts[PaperOutline.Direction].ShouldNotContain("sơ bộ");
        drafts[PaperOutline.Urban].ShouldContain("Hồ nước là 9[^1] (số sơ bộ).");
    }

    [Fact]
    public void Where_all_is_well_nothing_is_mended()
    {
        var drafts = Of([_good, _hard with { Verdict = PaperVerdict.Likely }]);
        foreach (var section in new[] { PaperOutline.Weaknesses, PaperOutline.Causes, PaperOutline.Tasks, PaperOutline.Proposals,
            PaperOutline.Economy }) drafts[section].ShouldBeEmpty();
        Of([])[PaperOutline.Strengths].ShouldBeEmpty();
        Of([_hard with { LeadId = null }])[PaperOutline.Tasks].ShouldBeEmpty();
    }

    [Fact]
    public void Results_stand_in_their_sections_and_only_where_there_is_a_figure()
    {
        var drafts = Of([_good, _failed, _silent]);
        drafts[PaperOutline.Urban].ShouldStartWith("Cây xanh là 9");
        drafts[PaperOutline.Budget].ShouldStartWith("Thu ngân sách là 7");
        drafts[PaperOutline.Economy].ShouldBe("Chưa có số liệu được phê duyệt trong kỳ: Trường học.");
    }

    [Fact]
    public void What_is_missed_by_little_is_named_apart()
    {
        var drafts = Of([_hard, _hard with { Name = "Hộ cận nghèo", IsNearMiss = true }]);
        drafts[PaperOutline.Weaknesses].ShouldBe("Các chỉ số khó đạt: Hộ nghèo.\nCác chỉ số khó đạt, hụt ít: Hộ cận nghèo.");
    }

    [Fact]
    public void Where_the_period_brought_no_figure_the_last_known_one_is_told_with_its_day()
    {
        var known = _silent with { Unit = "trường", Verdict = PaperVerdict.Likely, Earlier = new(new(2026, 2, 14), 12, IsSum: false) };
        Of([known])[PaperOutline.Economy]
            .ShouldBe("Trong kỳ chưa có số liệu mới, theo số đã duyệt đến ngày 14/02/2026: Trường học là 12 trường.");
    }

    [Fact]
    public void A_units_words_stand_where_most_of_its_figures_are_told()
    {
        UnitWords Words(string topic, string text, string unit = "kinh-te") => new(unit, "Phòng Kinh tế", topic, text);
        var drafts = Of([_good, _failed, _good with { Name = "Hồ nước" }, _hard],
        [
            Words(SectionDrafts.Results, "Đã trồng\ncây"), Words(SectionDrafts.Results, " "),
                Words(SectionDrafts.Difficulties, "Thiếu đất."), Words(SectionDrafts.Proposals, "Cấp vốn"),
            Words(SectionDrafts.Directions, "Trồng tiếp"), Words(SectionDrafts.Results, "Không có chỉ tiêu", "khac"),
        ]);
        drafts[PaperOutline.Urban].Split('\n')
            .ShouldBe(["Cây xanh là 9[^1]. Hồ nước là 9[^1].", "Đã trồng cây."]);
        drafts[PaperOutline.Weaknesses].ShouldEndWith("\nThiếu đất.");
        drafts[PaperOutline.Proposals].ShouldBe("Cấp vốn.");
        drafts[PaperOutline.Tasks].ShouldEndWith("\nTrồng tiếp.");
        drafts[PaperOutline.Direction].ShouldStartWith("Ủy ban nhân dân phường Thử tiếp tục");
        drafts[PaperOutline.Direction].ShouldEndWith("\nKhông có chỉ tiêu.");
    }

    [Theory]
    [InlineData("UBND thành phố", "Như trên\nThường trực")]
    [InlineData(null, "Thường trực")]
    public void Who_is_above_is_named_first_among_those_who_get_it(string? addressee, string first) =>
        SectionDrafts.Of(Input([]) with { Addressee = addressee })[PaperOutline.Recipients].ShouldStartWith(first);

    [Fact]
    public void Who_reported_is_told_only_where_it_is_known_of_every_figure()
    {
        var orphan = _good with { LeadId = null, LeadName = "Chưa giao đơn vị" };
        string Said(params PaperLine[] lines) => Of(lines)[PaperOutline.Direction];
        Said(_good, _good).ShouldContain("; 2 chỉ số đã có số liệu được phê duyệt, do 1 đơn vị báo cáo.");
        Said(_good, orphan).ShouldContain("; 2 chỉ số đã có số liệu được phê duyệt.");
        Said(orphan).ShouldNotContain("chưa giao");
    }

    [Theory]
    [InlineData(13, "Đến ngày 13/09/2026 (kỳ báo cáo chưa kết thúc, còn đến ngày 14/09/2026), trong tổng số")]
    [InlineData(14, "Đến ngày 14/09/2026, trong tổng số")]
    public void A_report_read_before_its_last_day_speaks_of_the_day_it_is_read(int day, string said) =>
        SectionDrafts.Of(Input([_good]) with { AsOf = new(2026, 9, day) })[PaperOutline.Strengths].ShouldContain(said);

    [Fact]
    public void The_committee_reports_on_what_the_council_resolved()
    {
        var drafts = Of([]);
        drafts[PaperOutline.Grounds].Split('\n').ShouldBe(
        [
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo của cơ "
                + "quan hành chính nhà nước",
            "Căn cứ Kế hoạch số 135/KH-UBND ngày 23 tháng 12 năm 2025 của Hội đồng nhân dân phường Thử",
        ]);
        SectionDrafts.Of(Input([]) with { AsOf = new(2025, 6, 1) })[PaperOutline.Grounds].ShouldNotContain("Luật Tổ chức");
        SectionDrafts.Of(Input([]) with { PlanDay = null })[PaperOutline.Grounds]
            .ShouldEndWith("Căn cứ Kế hoạch số 135/KH-UBND của Hội đồng nhân dân phường Thử");
        drafts[PaperOutline.Opening].ShouldStartWith("Ủy ban nhân dân phường Thử báo cáo");
        IssuingPlace.Committee("Hội đồng nhân dân phường Thử").ShouldBe("Ủy ban nhân dân phường Thử");
    }

    private static IReadOnlyDictionary<string, string> Of(PaperLine[] lines, params UnitWords[] texts) =>
        SectionDrafts.Of(Input(lines) with { Texts = texts });

    private static SectionInput Input(PaperLine[] lines) => new()
    {
        Round = EntryWindowTests.Round(RoundState.Open, new("1a", "kinh-te"), new("2a", "kinh-te"), new("3a", null)),
        Issuer = "Ủy ban nhân dân phường Thử",
        Plan = "Kế hoạch số 135/KH-UBND",
        PlanDay = new(2025, 12, 23),
        Rules = PaperSample.Rules,
        PlanIssuer = "Hội đồng nhân dân phường Thử",
        Lines = lines,
    };
}
