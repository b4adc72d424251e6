using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

public sealed class ShareBaseTests
{
    [Theory]
    [InlineData("Tỷ lệ giải ngân vốn đầu tư công", ShareBase.FixedForYear)]
    [InlineData("Quỹ Đền ơn đáp nghĩa so với kế hoạch năm", ShareBase.FixedForYear)]
    [InlineData("Mức giảm hộ cận nghèo", ShareBase.FixedForYear)]
    [InlineData("Dự án của xã đúng tiến độ", ShareBase.StateAtDate)]
    [InlineData("Tỷ lệ dân số tham gia bảo hiểm y tế", ShareBase.StateAtDate)]
    [InlineData("Hồ sơ giải quyết đúng hạn", ShareBase.NewCases)]
    [InlineData("Vụ việc khiếu nại được giải quyết", ShareBase.NewCases)]
    public void A_name_tells_what_a_share_seems_to_be_a_share_of(string name, ShareBase expected) =>
        Aggregation.Base(IndicatorKind.Ratio, name).ShouldBe(expected);

    [Fact]
    public void What_is_no_share_has_no_base() => Aggregation.Base(IndicatorKind.Stock, "Tỷ lệ giải ngân").ShouldBeNull();
}
