using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;
using static ThienVan.Core.Tests.Reports.Papers.PaperSample;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class LineSentenceTests
{
    private static readonly FigureTrace _guess = new() { ValueId = Guid.Empty, Version = 1, Quality = Quality.Estimated };
    private static readonly FigureTrace _early = _guess with { Quality = Quality.Preliminary };

    /// <summary>Every form a sentence or a list takes, as the guide lists them.</summary>
    public static TheoryData<PaperLine, string> Told => new()
    {
        { Line(IndicatorKind.Flow) with { InPeriod = 5, Unit = "cây" }, "Chỉ số thử đạt 5 cây trong kỳ." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, ToDate = 9, Unit = "cây", OfGoal = new(90, InPoints: false) },
            "Chỉ số thử đạt 5 cây trong kỳ, lũy kế 9 cây, bằng 90\u00A0% kế hoạch năm." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, ToDate = 5, Unit = "cây", OfSamePeriod = new(125, InPoints: false) },
            "Chỉ số thử đạt 5 cây trong kỳ, bằng 125\u00A0% so với cùng kỳ." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, ToDate = 9, Unit = "cây", IsEstimated = true, Trace = _guess },
            "Chỉ số thử ước đạt 5 cây[^1] trong kỳ, lũy kế ước 9 cây." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, Unit = "cây" }, "Chỉ số thử là 5 cây." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, Unit = "cây", IsEstimated = true, Trace = _guess },
            "Chỉ số thử ước đạt 5 cây[^1]." },
        { Line(IndicatorKind.Ratio) with { InPeriod = 97, Unit = "%", Trace = _early, OfGoal = new(2, InPoints: true) },
            "Chỉ số thử đạt 97\u00A0%[^1] (số sơ bộ), cao hơn kế hoạch năm 2 điểm %." },
        { Line(IndicatorKind.Ratio) with { InPeriod = 5, OfGoal = new(0, InPoints: true), OfSamePeriod = new(2, InPoints: true) },
            "Chỉ số thử đạt 5, bằng kế hoạch năm, cao hơn cùng kỳ 2 điểm %." },
        { Line(IndicatorKind.Ratio) with { InPeriod = 94.9996m, Mark = 95, Unit = "%", OfGoal = new(-0.0004m, InPoints: true) },
            "Chỉ số thử đạt 94,9996\u00A0%, thấp hơn kế hoạch năm 0,0004 điểm %." },
        { Line(IndicatorKind.Ratio) with { InPeriod = 15.2m, Unit = "%", Goal = "15–17",
                OfGoal = new(0, InPoints: true) { With = ComparedWith.Range } },
            "Chỉ số thử đạt 15,2\u00A0%, trong khoảng kế hoạch năm (15–17)." },
        { Line(IndicatorKind.Stock) with { InPeriod = 7, Unit = "hộ", IsFewGood = true, Trace = _guess,
                OfGoal = new(116.7m, InPoints: false) { With = ComparedWith.Limit } },
            "Chỉ số thử ước là 7 hộ[^1], bằng 116,7\u00A0% mức tối đa của kế hoạch năm." },
        { Line(IndicatorKind.Stock) with { InPeriod = 7, Unit = "hộ", Verdict = PaperVerdict.NotDue, DueYear = 2030 },
            "Chỉ số thử là 7 hộ, chưa đến hạn năm 2030." },
        { Line(IndicatorKind.Stock) with { InPeriod = 7, Unit = "hộ", GoalDisputed = true },
            "Chỉ số thử là 7 hộ, kế hoạch năm đang chờ thống nhất." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, Unit = "cây", OfGoal = new(80.9m, InPoints: false), IsPartlyJudged = true },
            "Chỉ số thử đạt 5 cây trong kỳ, bằng 80,9\u00A0% kế hoạch năm (còn cách hiểu khác chưa tính được)." },
        { Line(IndicatorKind.Cumulative) with { ToDate = 9, Unit = "cây" }, "Chỉ số thử lũy kế 9 cây." },
        { Line(IndicatorKind.Rank) with { InPeriod = 7 }, "Chỉ số thử xếp thứ 7, kế hoạch ≥ 100." },
        { Line(IndicatorKind.Rank) with { InPeriod = 7, Goal = "≤ 20 hoặc ≤ 10", GoalDisputed = true },
            "Chỉ số thử xếp thứ 7, kế hoạch năm đang chờ thống nhất." },
        { Line(IndicatorKind.ZeroEvent) with { InPeriod = 0, Unit = "vụ" }, "Chỉ số thử: trong kỳ không có." },
        { Line(IndicatorKind.ZeroEvent) with { InPeriod = 2, Unit = "vụ" }, "Chỉ số thử: trong kỳ có 2 vụ." },
        { Line(IndicatorKind.ZeroEvent) with { InPeriod = 0, Unit = "vụ", Trace = _early },
            "Chỉ số thử: trong kỳ không có[^1] (số sơ bộ)." },
        { Line(IndicatorKind.ZeroEvent) with { Kept = true }, "Chỉ số thử: không để xảy ra." },
        { Line(IndicatorKind.ZeroEvent) with { Kept = false }, "Chỉ số thử: còn để xảy ra." },
        { Line(IndicatorKind.Standard) with { Done = true, DocumentNumber = "5/QĐ", DoneOn = new(2026, 3, 9) },
            "Đã hoàn thành: Chỉ số thử (văn bản số 5/QĐ ngày 09/03/2026)." },
        { Line(IndicatorKind.Milestone) with { Done = true, DocumentNumber = " " }, "Đã hoàn thành: Chỉ số thử." },
        { Line(IndicatorKind.Milestone) with { Done = false, IsUnproven = true },
            "Đã báo xong, chưa có số, ngày văn bản: Chỉ số thử." },
        { Line(IndicatorKind.Standard) with { Done = false }, "Chưa hoàn thành: Chỉ số thử." },
        { Line(IndicatorKind.Standard) with { Done = false, Verdict = PaperVerdict.UnderWay, DueOn = new(2026, 12, 31) },
            "Chưa hoàn thành: Chỉ số thử (hạn 31/12/2026)." },
        { Line(IndicatorKind.Milestone) with { Done = false, Verdict = PaperVerdict.NotDue, DueOn = new(2026, 12, 31) },
            "Chưa đến hạn 31/12/2026: Chỉ số thử." },
        { Line(IndicatorKind.Milestone) with
            { Done = false, Verdict = PaperVerdict.Undecided, DueOn = new(2026, 12, 31), IsDayOpen = true },
            "Chưa hoàn thành: Chỉ số thử (thời hạn chờ thống nhất)." },
        { Line(IndicatorKind.Milestone) with { Done = false, Verdict = PaperVerdict.NotDue, DueOn = new(2026, 12, 31), IsDayOpen = true },
            "Chưa đến hạn, thời hạn chờ thống nhất: Chỉ số thử." },
        { Line(IndicatorKind.Standard) with { Verdict = PaperVerdict.NotDue, DueYear = 2030 },
            "Chưa đến hạn năm 2030: Chỉ số thử." },
        { Line(IndicatorKind.Stock) with { Unit = "hộ", Earlier = new(new(2026, 2, 14), 12, IsSum: false) },
            "Trong kỳ chưa có số liệu mới, theo số đã duyệt đến ngày 14/02/2026: Chỉ số thử là 12 hộ." },
        { Line(IndicatorKind.Flow) with { Unit = "hộ", Earlier = new(new(2026, 2, 14), 12, IsSum: true) },
            "Trong kỳ chưa có số liệu mới, theo số đã duyệt đến ngày 14/02/2026: Chỉ số thử lũy kế 12 hộ." },
        { Line(IndicatorKind.Flow) with { Unit = "hộ", Earlier = new(new(2026, 2, 14), 0, IsSum: true) { IsPreliminary = true } },
            "Trong kỳ chưa có số liệu mới, theo số đã duyệt đến ngày 14/02/2026: Chỉ số thử lũy kế 0 hộ (số sơ bộ)." },
        { Line(IndicatorKind.Rank) with { Earlier = new(new(2026, 2, 14), 12, IsSum: false) },
            "Trong kỳ chưa có số liệu mới, theo số đã duyệt đến ngày 14/02/2026: Chỉ số thử xếp thứ 12." },
        { Line(IndicatorKind.Milestone) with { Verdict = PaperVerdict.Hard, Earlier = new(new(2026, 2, 14), null, IsSum: false) },
            "Trong kỳ chưa có số liệu mới, theo số đã duyệt đến ngày 14/02/2026: Chỉ số thử (khó đạt)." },
        { Line(IndicatorKind.Milestone) with { Verdict = PaperVerdict.Met, Earlier = new(new(2026, 2, 14), null, IsSum: false) },
            "Đã hoàn thành: Chỉ số thử (theo số đã duyệt đến ngày 14/02/2026)." },
        { Line(IndicatorKind.Stock), "Chưa có số liệu được phê duyệt trong kỳ: Chỉ số thử." },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Each_kind_and_state_is_told_its_own_way(PaperLine line, string said) => Said(line).ShouldBe(said);

    [Fact]
    public void The_guide_lists_every_form()
    {
        var guide = File.ReadAllText(Plans.Import.PlanTexts.Find(Path.Combine("docs", "vi", "bao-cao-chinh-thuc.md"))!);
        foreach (var (_, said) in Told.Select(row => row.Data))
            guide.ShouldContain($"| {said.Replace('\u00A0', ' ').Replace("[^1]", "", StringComparison.Ordinal)} |");
    }

    [Fact]
    public void What_nobody_counts_is_told_by_nobody() => Said(Line(IndicatorKind.Narrative)).ShouldBeEmpty();

    [Fact]
    public void Sentences_of_a_target_stay_together_and_a_running_total_that_says_the_same_is_left_out()
    {
        PaperLine Told(string code, IndicatorKind kind = IndicatorKind.Ratio) => Line(kind, code) with { Code = code, InPeriod = 5 };
        var paragraphs = SectionParagraphs.Of(
        [
            Told("1"), Told("2a"), Told("2b"), Told("3a"), Told("3b"),
            Told("4a", IndicatorKind.Flow) with { ToDate = 9 }, Line(IndicatorKind.Cumulative, "4b") with { Code = "4b", ToDate = 9 },
        ]);
        paragraphs.ShouldBe(["1 đạt 5. 2a đạt 5. 2b đạt 5.", "3a đạt 5. 3b đạt 5. 4a đạt 5 trong kỳ, lũy kế 9."]);
    }

    [Fact]
    public void A_text_is_read_in_pieces_up_to_each_mark()
    {
        MarkedText.Read("một[^3a] hai\r\n\n[^4.b]ba[^3a]").ShouldBe(
            [[new MarkedPiece("một", "3a"), new MarkedPiece(" hai", null)], [new MarkedPiece("", "4.b"), new MarkedPiece("ba", "3a")]]);
        MarkedText.Plain("một[^3a] hai").ShouldBe("một hai");
        MarkedText.Codes("một[^3a] hai[^1] ba[^3a]").ShouldBe(["3a", "1"]);
    }
}
