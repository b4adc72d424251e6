using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>An invented commune whose headings count their targets.</summary>
public sealed class CountedHeadingTests
{
    private readonly PlanDocument _plan = PlanImporter.Import(SourceText.FromText("""
        KẾ HOẠCH
        Phát triển kinh tế - xã hội giai đoạn 2026 - 2030

        I. CÁC CHỈ TIÊU
        1. Chỉ tiêu kinh tế (02 chỉ tiêu)
        (1) Tổng đàn bò đến năm 2030 đạt 1.200 con.
        (2) Cơ cấu đến năm 2030: công nghiệp - xây dựng 40%, dịch vụ 35%.
        2. Chỉ tiêu xã hội: 01 chỉ tiêu
        (3) Tỷ lệ hộ cận nghèo giảm bình quân 1 - 2%/năm, đến cuối năm 2030 còn dưới 3%.
        """));

    [Fact]
    public void A_heading_that_counts_its_targets_is_no_target() =>
        _plan.Targets.Select(target => (target.No, target.Group)).ShouldBe([("1", "1"), ("2", "1"), ("3", "2")]);

    [Fact]
    public void Building_is_no_place_in_a_list() =>
        _plan
            .FindTarget("2")!
            .Indicators.Select(indicator => (indicator.Kind, indicator.PointFor(2030)!.Low))
            .ShouldBe([(IndicatorKind.Ratio, 40m), (IndicatorKind.Ratio, 35m)]);

    [Fact]
    public void A_pace_and_the_level_it_leads_to_are_two() =>
        _plan.FindTarget("3")!.Indicators.Select(indicator => indicator.Comparator).ShouldBe([Comparator.Range, Comparator.AtMost]);

    [Fact]
    public void Animals_are_counted_by_head_and_keep_their_name() => _plan.Targets[0].Name.ShouldBe("Tổng đàn bò");
}
