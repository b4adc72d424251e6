using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

public sealed class TimeRollUpTests
{
    private static readonly Period _quarter = Cells.Quarter(2);
    private static readonly Observation[] _months = [.. Enumerable.Range(4, 3).Select(month => Cells.Seen(Cells.Month(month), month))];

    [Theory]
    [InlineData(IndicatorKind.Flow, 15)]
    [InlineData(IndicatorKind.ZeroEvent, 15)]
    [InlineData(IndicatorKind.Stock, 6)]
    [InlineData(IndicatorKind.Rank, 6)]
    [InlineData(IndicatorKind.Standard, 6)]
    [InlineData(IndicatorKind.Milestone, 6)]
    [InlineData(IndicatorKind.GrowthYearly, null)]
    [InlineData(IndicatorKind.GrowthAverage, null)]
    [InlineData(IndicatorKind.Cumulative, null)]
    public void Amounts_add_up_and_levels_stand_as_last_seen(IndicatorKind kind, int? whole) =>
        (TimeRollUp.Of(Cells.Indicator(kind), _quarter, _months)?.Value).ShouldBe(whole);

    [Fact]
    public void Cases_of_a_restricted_indicator_are_not_counted_together() =>
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.ZeroEvent, restricted: true), _quarter, _months).ShouldBeNull();

    [Theory]
    [InlineData(TimeAggregation.RatioOfSums, true)]
    [InlineData(TimeAggregation.Last, true)]
    [InlineData(TimeAggregation.Sum, false)]
    [InlineData(TimeAggregation.Worst, false)]
    public void A_share_is_put_together_only_where_the_plan_says_how(TimeAggregation way, bool together) =>
        (TimeRollUp.Of(Cells.Indicator(IndicatorKind.Ratio) with { TimeAggregation = way }, _quarter, Shares()) is not null)
            .ShouldBe(together);

    [Fact]
    public void Shares_are_sums_over_sums_and_one_without_its_parts_leaves_the_whole_open()
    {
        var whole = TimeRollUp.Of(Cells.Indicator(IndicatorKind.Ratio), _quarter, Shares())!;
        (whole.Numerator, whole.Denominator, whole.Period, whole.Value).ShouldBe((6, 24, _quarter, null));
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Ratio), _quarter, [.. Shares()[..2], Cells.Seen(Cells.Month(6), 50)]).ShouldBeNull();
    }

    [Fact]
    public void A_month_without_its_amount_leaves_the_quarter_open() =>
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Flow), _quarter, [.. _months[..2], Cells.Seen(Cells.Month(6), value: null)])
            .ShouldBeNull();

    [Fact]
    public void The_whole_is_as_firm_as_its_weakest_part()
    {
        Observation[] firm = [.. _months.Select(month => month with { Quality = Quality.Official, Verified = true })];
        var mixed = TimeRollUp.Of(Cells.Indicator(IndicatorKind.Flow), _quarter,
            [firm[0], firm[1] with { Quality = Quality.Estimated, Verified = false }, firm[2]])!;
        (mixed.Quality, mixed.Verified).ShouldBe((Quality.Estimated, false));
        var whole = TimeRollUp.Of(Cells.Indicator(IndicatorKind.Flow), _quarter, firm)!;
        (whole.Quality, whole.Verified).ShouldBe((Quality.Official, true));
    }

    [Fact]
    public void Of_two_that_start_together_the_longer_is_taken()
    {
        var two = Cells.Seen(new(Cells.Month(4).From, Cells.Month(5).To), 100);
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Flow), _quarter, [.. _months, two])!.Value.ShouldBe(106);
    }

    [Fact]
    public void Of_two_that_end_together_the_longer_says_the_level()
    {
        var two = Cells.Seen(new(Cells.Month(5).From, Cells.Month(6).To), 100);
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Stock), _quarter, [.. _months, two])!.Value.ShouldBe(100);
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Stock), _quarter, _months[..2]).ShouldBeNull();
    }

    [Fact]
    public void The_last_day_alone_is_still_to_be_filled()
    {
        var (first, last) = (new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2));
        Observation[] days = [Cells.Seen(new(first, first), 3), Cells.Seen(new(last, last), 4)];
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Flow), new(first, last), days)!.Value.ShouldBe(7);
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Flow), new(first, last), days[..1]).ShouldBeNull();
    }

    [Fact]
    public void Other_indicators_other_windows_and_the_whole_itself_are_no_parts()
    {
        var whole = Cells.Seen(_quarter, 99);
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Flow), _quarter, [whole]).ShouldBeNull();
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Flow), _quarter, [.. _months.Select(month => month with { Code = "2" })])
            .ShouldBeNull();
        TimeRollUp.Of(Cells.Indicator(IndicatorKind.Stock), _quarter, [Cells.Seen(new(Cells.Quarter(1).From, _quarter.To), 7)])
            .ShouldBeNull();
    }

    private static Observation[] Shares() =>
        [Cells.Parts(Cells.Month(4), 1, 4), Cells.Parts(Cells.Month(5), 2, 8), Cells.Parts(Cells.Month(6), 3, 12)];
}
