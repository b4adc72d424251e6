using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Approval;

namespace ThienVan.Core.Tests.Reports.Approval;

public sealed class FigureChangeTests
{
    [Theory]
    [InlineData(IndicatorKind.Flow, 30, 20, 50, false)]
    [InlineData(IndicatorKind.Stock, 10, 20, -50, false)]
    [InlineData(IndicatorKind.ZeroEvent, 4, 2, 100, false)]
    [InlineData(IndicatorKind.Stock, -10, -20, 50, false)]
    [InlineData(IndicatorKind.Ratio, 95.5, 90, 5.5, true)]
    [InlineData(IndicatorKind.Ratio, 5, 0, 5, true)]
    [InlineData(IndicatorKind.GrowthYearly, 8, 12, -4, true)]
    [InlineData(IndicatorKind.GrowthAverage, 12, 8, 4, true)]
    public void Amounts_change_by_percent_and_percentages_by_points(IndicatorKind kind, double now, double before, double amount,
        bool points) =>
        FigureChange.Of(kind, (decimal)now, (decimal)before).ShouldBe(new FigureChange((decimal)amount, points));

    [Theory]
    [InlineData(IndicatorKind.Flow, 5.0, 0.0)]
    [InlineData(IndicatorKind.Flow, null, 5.0)]
    [InlineData(IndicatorKind.Ratio, 5.0, null)]
    [InlineData(IndicatorKind.Rank, 5.0, 4.0)]
    [InlineData(IndicatorKind.Milestone, 1.0, 1.0)]
    public void There_is_no_change_from_nothing_and_none_of_places_and_outcomes(IndicatorKind kind, double? now, double? before) =>
        FigureChange.Of(kind, (decimal?)now, (decimal?)before).ShouldBeNull();
}
