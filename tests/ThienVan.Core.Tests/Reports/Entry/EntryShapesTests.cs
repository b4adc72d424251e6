using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Core.Tests.Reports.Entry;

public sealed class EntryShapesTests
{
    [Theory]
    [InlineData(IndicatorKind.Flow, false, EntryShape.Amount, false)]
    [InlineData(IndicatorKind.Stock, false, EntryShape.Level, false)]
    [InlineData(IndicatorKind.GrowthYearly, false, EntryShape.Growth, false)]
    [InlineData(IndicatorKind.GrowthAverage, false, EntryShape.Growth, false)]
    [InlineData(IndicatorKind.Rank, false, EntryShape.Rank, false)]
    [InlineData(IndicatorKind.Ratio, false, EntryShape.Parts, false)]
    [InlineData(IndicatorKind.Ratio, true, EntryShape.Percent, false)]
    [InlineData(IndicatorKind.ZeroEvent, false, EntryShape.Events, false)]
    [InlineData(IndicatorKind.ZeroEvent, true, EntryShape.YesNo, true)]
    [InlineData(IndicatorKind.Standard, false, EntryShape.Standard, true)]
    [InlineData(IndicatorKind.Milestone, false, EntryShape.Milestone, true)]
    [InlineData(IndicatorKind.Cumulative, false, EntryShape.None, false)]
    [InlineData(IndicatorKind.Narrative, false, EntryShape.None, false)]
    public void A_kind_asks_for_its_own_fields(IndicatorKind kind, bool restricted, EntryShape shape, bool met)
    {
        EntryShapes.Of(Cells.Indicator(kind, restricted: restricted)).ShouldBe(shape);
        shape.AsksWhetherMet().ShouldBe(met);
    }

    [Theory]
    [InlineData(ShareBase.NewCases, TimeAggregation.RatioOfSums, "phát sinh trong kỳ")]
    [InlineData(ShareBase.FixedForYear, TimeAggregation.RatioOfSums, "thực hiện trong kỳ trên số của cả năm")]
    [InlineData(ShareBase.FixedForYear, TimeAggregation.Last, "từ đầu năm đến cuối kỳ")]
    [InlineData(ShareBase.StateAtDate, TimeAggregation.Last, "tại ngày cuối kỳ")]
    public void A_share_says_of_which_days_it_is(ShareBase whole, TimeAggregation time, string days)
    {
        var share = Cells.Indicator(IndicatorKind.Ratio) with { Base = whole, TimeAggregation = time };
        EntryShapes.Rule(EntryShape.Parts, share).ShouldBe("Tử số và mẫu số, " + days);
        EntryShapes.Rule(EntryShape.Percent, share).ShouldBe("Chỉ nhập tỷ lệ %, " + days);
    }

    [Fact]
    public void What_nobody_types_says_who_fills_it_and_a_place_says_of_how_many()
    {
        EntryShapes.Rule(EntryShape.None, Cells.Indicator(IndicatorKind.Cumulative)).ShouldBe("Hệ thống tự tính lũy kế");
        EntryShapes.Rule(EntryShape.None, Cells.Indicator(IndicatorKind.Narrative)).ShouldBe("Không nhập số liệu");
        EntryShapes.Rule(EntryShape.Rank, Cells.Indicator(IndicatorKind.Rank)).ShouldBe("Thứ hạng (trong 114)");
        EntryShapes.Rule(EntryShape.Rank, Cells.Indicator(IndicatorKind.Rank) with { RankOf = null }).ShouldBe("Thứ hạng");
    }
}
