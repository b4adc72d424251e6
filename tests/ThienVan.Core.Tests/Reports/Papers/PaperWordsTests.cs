using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using static ThienVan.Core.Tests.Reports.Papers.PaperSample;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class PaperWordsTests
{
    [Theory]
    [InlineData("2026-11", "tháng 11 năm 2026", "tháng 12 năm 2026")]
    [InlineData("2026-12", "tháng 12 năm 2026", "tháng 1 năm 2027")]
    [InlineData("2026-q1", "quý I năm 2026", "quý II năm 2026")]
    [InlineData("2026-q3", "quý III năm 2026", "quý IV năm 2026")]
    [InlineData("2026-q4", "quý IV năm 2026", "quý I năm 2027")]
    [InlineData("2026-h1", "6 tháng đầu năm 2026", "6 tháng cuối năm 2026")]
    [InlineData("2026-h2", "6 tháng cuối năm 2026", "6 tháng đầu năm 2027")]
    [InlineData("2026-9t", "9 tháng năm 2026", "3 tháng cuối năm 2026")]
    [InlineData("2026", "năm 2026", "năm 2027")]
    [InlineData("2026-ns", "năm ngân sách 2026", "năm 2027")]
    [InlineData("2026-gn", "năm 2026", "năm 2027")]
    public void A_period_and_the_one_after_it_have_their_names(string key, string now, string next)
    {
        var window = Enum.GetValues<PeriodType>().SelectMany(type => ReportingPeriods.Of(type, 2026)).Single(named => named.Key == key);
        var round = EntryWindowTests.Round(RoundState.Open) with { Type = window.Type, Window = window.Period };
        (PaperWords.Period(round), PaperWords.NextPeriod(round)).ShouldBe((now, next));
    }

    [Fact]
    public void An_ad_hoc_report_goes_by_its_own_name()
    {
        var round = EntryWindowTests.Round(RoundState.Open) with { Type = PeriodType.AdHoc, Name = "Rà soát hè" };
        (PaperWords.Period(round), PaperWords.NextPeriod(round)).ShouldBe(("kỳ “Rà soát hè”", "thời gian tới"));
    }

    [Fact]
    public void A_comparison_says_what_it_is_in()
    {
        PaperWords.Compared(new(0, InPoints: true)).ShouldBe("0 điểm %");
        PaperWords.Compared(new(104.25m, InPoints: false)).ShouldBe("104,3");
    }

    [Fact]
    public void A_footnote_says_the_version_and_the_day_of_approval_where_there_is_one()
    {
        var trace = new FigureTrace { ValueId = Guid.Empty, Version = 2, Quality = Quality.Official };
        PaperWords.Footnote(Line(IndicatorKind.Flow), trace).ShouldBe("Chỉ tiêu 1, bản 2 (chính thức); xem phụ lục nguồn gốc số liệu.");
        PaperWords.Footnote(Line(IndicatorKind.Flow), trace with { ApprovedOn = new(2026, 3, 9) })
            .ShouldContain("(chính thức), duyệt ngày 09/03/2026;");
    }

    [Theory]
    [InlineData(PaperVerdict.UnderWay, false, "chưa hoàn thành, hạn 31/12/2026")]
    [InlineData(PaperVerdict.NotMet, false, "chưa hoàn thành")]
    [InlineData(PaperVerdict.NotDue, false, "chưa đến hạn 31/12/2026")]
    [InlineData(PaperVerdict.Undecided, true, "chưa hoàn thành, thời hạn chờ thống nhất")]
    [InlineData(PaperVerdict.Hard, true, "chưa hoàn thành, thời hạn chờ thống nhất")]
    [InlineData(PaperVerdict.NotDue, true, "chưa đến hạn, thời hạn chờ thống nhất")]
    public void No_day_is_told_that_nobody_decided(PaperVerdict verdict, bool open, string said) => PaperWords.NotDone(
        Line(IndicatorKind.Milestone) with { Done = false, Verdict = verdict, DueOn = new(2026, 12, 31), IsDayOpen = open }).ShouldBe(said);

    [Fact]
    public void What_the_plan_asks_waits_while_it_is_read_in_two_ways()
    {
        var line = Line(IndicatorKind.Stock);
        PaperWords.Asked(line).ShouldBe("≥ 100");
        PaperWords.Asked(line with { GoalDisputed = true }).ShouldBe(PaperWords.Disputed);
        PaperWords.Asked(line with { IsGoalOpen = true }).ShouldBe(PaperWords.Disputed);
        PaperWords.Asked(line with { IsDayOpen = true }).ShouldBe(PaperWords.DayOpen);
    }

    [Theory]
    [InlineData("0123456789ab", "0123456789ab")]
    [InlineData("0123456789abc", "0123456789ab")]
    [InlineData("01", "01")]
    public void Twelve_letters_of_a_hash_are_enough(string hash, string shown) => PaperWords.Short(hash).ShouldBe(shown);

    [Theory]
    [InlineData(0, 1, null, 1)]
    [InlineData(0, PaperRegister.Highest, "sổ giấy", PaperRegister.Highest)]
    [InlineData(0, PaperRegister.Highest + 1, "sổ giấy", null)]
    [InlineData(0, 0, "sổ giấy", null)]
    [InlineData(PaperRegister.Highest, null, null, null)]
    public void Numbers_run_from_one_to_the_highest(int last, int? asked, string? reason, int? number)
    {
        var step = PaperRegister.Take(last, asked, reason);
        (step.IsRefused ? null : (int?)step.Value.Number).ShouldBe(number);
    }

    [Theory]
    [InlineData("Tiếp công dân, khiếu nại", "x", PaperOutline.Economy)]
    [InlineData("x", "Giải quyết khiếu nại", PaperOutline.Internal)]
    [InlineData("An ninh trật tự", "Tố giác tội phạm", PaperOutline.Internal)]
    [InlineData("Quân sự", "x", PaperOutline.Defence)]
    [InlineData("Xây dựng chính quyền", "x", PaperOutline.Reform)]
    [InlineData("Tư pháp", "x", PaperOutline.Internal)]
    [InlineData("Giáo dục, y tế", "x", PaperOutline.Society)]
    [InlineData("Kinh tế - xã hội", "x", PaperOutline.Economy)]
    [InlineData("Khác", "x", PaperOutline.Economy)]
    [InlineData("Phát triển đô thị", "Hạng PAR Index", PaperOutline.Reform)]
    [InlineData("Phát triển đô thị", "Hạng SIPAS", PaperOutline.Reform)]
    [InlineData("Quốc phòng - an ninh", "Người đứng đầu tiếp dân, đối thoại", PaperOutline.Internal)]
    [InlineData("Văn hóa - xã hội", "Xây dựng đội ngũ isotope", PaperOutline.Society)]
    public void The_words_of_group_and_name_decide_the_section(string group, string name, string section) =>
        Rules.SectionOf(Line(IndicatorKind.Stock, name, group)).ShouldBe(section);
}
