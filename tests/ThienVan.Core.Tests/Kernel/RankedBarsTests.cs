using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class RankedBarsTests
{
    [Fact]
    public void The_longest_stands_first_and_who_has_nothing_is_not_drawn() =>
        Of(("a", 2), ("b", 0), ("c", 8)).Bars.ShouldBe([new("c", 8, 1), new("a", 2, 0.25m)]);

    [Fact]
    public void What_there_is_no_bar_for_is_drawn_together_on_the_same_scale() =>
        Of(("a", 3), ("b", 3), ("c", 2), ("d", 2), ("e", 2)).Bars
            .ShouldBe([new("a", 3, 0.5m), new("b", 3, 0.5m), new("3 nơi khác", 6, 1)]);

    [Fact]
    public void As_many_as_there_are_bars_for_stand_by_their_names() =>
        Of(("a", 3), ("b", 2), ("c", 1)).Words.ShouldBe("a 3; b 2; c 1");

    [Fact]
    public void Nothing_is_no_picture() => Of(("a", 0)).Bars.ShouldBeEmpty();

    private static RankedBars Of(params (string Name, int Count)[] counts) => RankedBars.Of(counts, 3, others => $"{others} nơi khác");
}
