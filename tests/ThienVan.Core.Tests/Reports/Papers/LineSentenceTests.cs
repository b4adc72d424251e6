using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;
using static ThienVan.Core.Tests.Reports.Papers.PaperSample;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class LineSentenceTests
{
    public static TheoryData<PaperLine, string> Told => new()
    {
        { Line(IndicatorKind.Standard) with { Done = false }, "chưa hoàn thành." },
        { Line(IndicatorKind.Standard)
            with { Done = true, DocumentNumber = "5/QĐ", DoneOn = new(2026, 3, 9) },
            "đã hoàn thành theo văn bản số 5/QĐ ngày 09/03/2026." },
        { Line(IndicatorKind.Milestone) with { Done = false, Verdict = PaperVerdict.NotDue }, "chưa đến hạn." },
        { Line(IndicatorKind.Stock) with { InPeriod = 15.2m, Unit = "%", OfGoal = new(0, InPoints: true) { With = ComparedWith.Range } },
            "đạt 15,2\u00A0%, trong khoảng kế hoạch năm." },
        { Line(IndicatorKind.Stock) with { InPeriod = 7, Unit = "hộ", OfGoal = new(116.7m, InPoints: false) { With = ComparedWith.Limit } },
            "đạt 7 hộ, bằng 116,7\u00A0% mức tối đa của kế hoạch năm." },
        { Line(IndicatorKind.Milestone) with { Done = true, DocumentNumber = " " }, "đã hoàn thành." },
        { Line(IndicatorKind.ZeroEvent) with { InPeriod = 0, Unit = "vụ" }, "không phát sinh." },
        { Line(IndicatorKind.ZeroEvent) with { InPeriod = 2, Unit = "vụ" }, "phát sinh 2 vụ." },
        { Line(IndicatorKind.Rank) with { InPeriod = 7 }, "xếp thứ 7 (kế hoạch ≥ 100)." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, Unit = "cây" }, "trong kỳ đạt 5 cây." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, Unit = "cây" }, "đạt 5 cây." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, ToDate = 9, Unit = "cây" }, "trong kỳ đạt 5 cây, lũy kế 9 cây." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, ToDate = 5, Unit = "cây" }, "trong kỳ đạt 5 cây." },
        { Line(IndicatorKind.Cumulative) with { ToDate = 9, Unit = "cây" }, "lũy kế 9 cây." },
        { Line(IndicatorKind.Stock)
            with { InPeriod = 5, OfGoal = new(0, InPoints: true), OfSamePeriod = new(2, InPoints: true) },
            "đạt 5, bằng kế hoạch năm, cao hơn cùng kỳ 2 điểm %." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, OfGoal = new(-3, InPoints: true) }, "đạt 5, thấp hơn kế hoạch năm 3 điểm %." },
        { Line(IndicatorKind.Ratio) with { InPeriod = 94.9996m, Mark = 95, Unit = "%", OfGoal = new(-0.0004m, InPoints: true) },
            "đạt 94,9996\u00A0%, thấp hơn kế hoạch năm 0,0004 điểm %." },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Each_kind_is_told_its_own_way(PaperLine line, string sentence) => LineSentence.Of(line).ShouldBe("Chỉ số thử: " + sentence);

    [Theory]
    [InlineData(Quality.Estimated, "(số ước)")]
    [InlineData(Quality.Preliminary, "(số sơ bộ)")]
    [InlineData(Quality.Official, null)]
    public void A_figure_that_is_not_final_says_so(Quality quality, string? said)
    {
        var line = Line(IndicatorKind.Stock) with { InPeriod = 5, Trace = new() { ValueId = Guid.Empty, Version = 1, Quality = quality } };
        LineSentence.Of(line)!.Contains(said ?? "(", StringComparison.Ordinal).ShouldBe(said is not null);
        LineSentence.Of(line)!.ShouldContain("5[^1]");
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
