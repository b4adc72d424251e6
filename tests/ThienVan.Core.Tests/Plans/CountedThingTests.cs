using ThienVan.Core.Plans;

namespace ThienVan.Core.Tests.Plans;

public sealed class CountedThingTests
{
    [Theory]
    [InlineData("Dự án đúng tiến độ", "dự án", "dự án")]
    [InlineData("Tỷ lệ rác sinh hoạt được thu gom", "tấn", "tấn")]
    [InlineData("Tỷ lệ rác sinh hoạt được thu gom", null, "đơn vị tính")]
    [InlineData("Tỷ lệ giải ngân vốn đầu tư công", null, "đơn vị tính")]
    [InlineData("Hồ sơ đúng hạn", null, "hồ sơ")]
    [InlineData("Hồ sơ đúng hạn", "bộ hồ sơ", "bộ hồ sơ")]
    [InlineData("Khiếu nại được giải quyết", null, "trường hợp")]
    public void What_the_plan_says_goes_before_what_the_name_tells(string name, string? counted, string thing) =>
        CountedThing.Of(new()
        {
            Code = "1",
            Name = name,
            Kind = IndicatorKind.Ratio,
            Counted = counted,
            Provision = new() { Reference = "Phần II" },
        }).ShouldBe(thing);
}
