using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Drawing;

namespace ThienVan.Core.Tests.Plans.Drawing;

public sealed class DeviationTests
{
    [Theory]
    [InlineData(IndicatorKind.Flow, Direction.Up, 80, 100, -0.2)]
    [InlineData(IndicatorKind.Flow, Direction.Up, 100, 100, 0)]
    [InlineData(IndicatorKind.Ratio, Direction.Up, 110, 100, 0.1)]
    [InlineData(IndicatorKind.Ratio, Direction.Down, 12, 10, -0.2)]
    [InlineData(IndicatorKind.Rank, Direction.Down, 28, 20, -0.4)]
    [InlineData(IndicatorKind.Rank, Direction.Up, 15, 20, 0.25)]
    [InlineData(IndicatorKind.ZeroEvent, Direction.Down, 0, 0, 0)]
    [InlineData(IndicatorKind.ZeroEvent, Direction.Down, 3, 0, -0.25)]
    public void Short_is_left_whichever_way_is_better(IndicatorKind kind, Direction direction, int actual, int needed, double deviation) =>
        Deviation.Of(Made(kind, direction), Seen(actual, needed)).ShouldBe((decimal)deviation);

    [Fact]
    public void The_need_of_the_day_goes_before_the_goal_of_the_year() =>
        Deviation.Of(Made(IndicatorKind.Flow, Direction.Up), Seen(45, 100) with { Expected = 50 }).ShouldBe(-0.1m);

    [Fact]
    public void Nothing_known_or_nothing_asked_has_no_place()
    {
        Deviation.Of(Made(IndicatorKind.Flow, Direction.Up), Seen(null, 100)).ShouldBeNull();
        Deviation.Of(Made(IndicatorKind.Flow, Direction.Up), Seen(5, null)).ShouldBeNull();
        Deviation.Of(Made(IndicatorKind.Standard, Direction.Up), Seen(null, null)).ShouldBeNull();
        Deviation.Of(Made(IndicatorKind.Standard, Direction.Up), Seen(null, null) with { Performance = Performance.Achieved }).ShouldBe(0);
    }

    [Fact]
    public void What_lies_beyond_the_scale_stands_at_its_end() =>
        new[] { -3m, Deviation.Short, 0m, Deviation.Beyond, 3m }.Select(Deviation.Place).ShouldBe([0, 0, 0.25m / 0.35m, 1, 1]);

    private static Indicator Made(IndicatorKind kind, Direction direction) => new()
    {
        Code = "1",
        Name = "Thử",
        Kind = kind,
        Direction = direction,
        Provision = new() { Reference = "" },
    };

    private static Assessment Seen(decimal? actual, decimal? needed) => new()
    {
        Code = "1",
        Year = 2026,
        Data = DataState.Verified,
        Performance = Performance.AtRisk,
        Explanation = new() { Rule = "stock", RuleVersion = "1", Say = () => new("") },
        Actual = actual,
        Target = needed,
    };
}
