using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Core.Tests.Reports;

namespace ThienVan.Core.Tests.Plans.Entry;

/// <summary>The owner's own estimate of the whole year, which is printed beside the figure.</summary>
public sealed class EstimateTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, "hợp đồng đã ký", "figure.estimate_missing")]
    [InlineData(90, null, "figure.estimate_why")]
    [InlineData(90, "hợp đồng đã ký", null)]
    public void An_estimate_and_its_reason_come_together(int? estimate, string? why, string? refusal) =>
        (ObservationRules.RefuseEstimate(Cells.Indicator(IndicatorKind.Flow), Seen(5, estimate, why))?.Code).ShouldBe(refusal);

    [Theory]
    [InlineData(IndicatorKind.Flow, 5, 5, true)]
    [InlineData(IndicatorKind.Flow, 5, 4, false)]
    [InlineData(IndicatorKind.Stock, 5, 4, true)]
    [InlineData(IndicatorKind.Stock, 5, 0, true)]
    [InlineData(IndicatorKind.Stock, 5, -1, false)]
    [InlineData(IndicatorKind.Ratio, 95, -1, false)]
    [InlineData(IndicatorKind.Ratio, 95, 100, true)]
    [InlineData(IndicatorKind.Ratio, 95, 101, false)]
    [InlineData(IndicatorKind.GrowthYearly, 5, -3, true)]
    [InlineData(IndicatorKind.GrowthAverage, 5, -3, true)]
    [InlineData(IndicatorKind.GrowthAverage, 5, 120, true)]
    [InlineData(IndicatorKind.Stock, 5, 120, true)]
    public void An_estimate_is_one_its_kind_can_come_to(IndicatorKind kind, int value, int estimate, bool stands) =>
        (ObservationRules.RefuseEstimate(Cells.Indicator(kind), Seen(value, estimate, "hợp đồng"))?.Code)
            .ShouldBe(stands ? null : "figure.estimate");

    [Fact]
    public void A_drive_may_be_expected_beyond_its_base() =>
        ObservationRules.RefuseEstimate(
            Cells.Indicator(IndicatorKind.Ratio) with { Base = ShareBase.FixedForYear }, Seen(95, 110, "đăng ký thêm")).ShouldBeNull();

    private static Observation Seen(decimal? value, decimal? estimate, string? why) => new()
    {
        Code = "1",
        Period = Cells.Month(3),
        Observed = new() { Value = value, YearEstimate = estimate, YearEstimateWhy = why },
    };
}
