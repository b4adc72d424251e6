using CsCheck;
using ThienVan.Core.Plans.Drawing;

namespace ThienVan.Core.Tests.Plans.Drawing;

public sealed class ChartAxisTests
{
    [Fact]
    public void Every_value_lies_on_the_axis_and_the_ticks_are_few() =>
        Gen.Select(Gen.Decimal[-5000, 5000].Select(value => decimal.Round(value, 3)).Array[1, 12], Gen.Bool).Sample((values, fromZero) =>
        {
            var axis = ChartAxis.Holding(values, fromZero);
            values.Select(axis.Place).ShouldAllBe(place => place >= 0 && place <= 1);
            axis.Ticks.Count.ShouldBeInRange(2, 8);
            (axis.Ticks[0], axis.Ticks[^1]).ShouldBe((axis.Low, axis.High));
        });

    [Fact]
    public void No_two_ticks_have_the_same_label() =>
        Gen.Select(Gen.Decimal[-5000, 5000], Gen.Decimal[0, 1], Gen.Int[0, 4]).Sample((low, span, places) =>
        {
            var axis = ChartAxis.Holding([decimal.Round(low, places), decimal.Round(low + span, places)], fromZero: false);
            axis.Ticks.Select(axis.Label).Distinct().Count().ShouldBe(axis.Ticks.Count);
        });

    [Theory]
    [InlineData(0, 1000, "0|200|400|600|800|1.000")]
    [InlineData(99.2, 99.21, "99,2|99,202|99,204|99,206|99,208|99,21")]
    public void Labels_have_the_places_that_their_step_asks_for(double low, double high, string labels)
    {
        var axis = ChartAxis.Holding([(decimal)low, (decimal)high], fromZero: false);
        axis.Ticks.Select(axis.Label).ShouldBe(labels.Split('|'));
    }

    [Fact]
    public void Amounts_start_at_zero() => ChartAxis.Holding([380, 500], fromZero: true).Low.ShouldBe(0);

    [Fact]
    public void Shares_near_the_top_fill_the_height() =>
        ChartAxis.Holding([95, 97.5m, 100], fromZero: false).Low.ShouldBeGreaterThanOrEqualTo(94);

    [Fact]
    public void Nothing_to_draw_still_has_an_axis() => ChartAxis.Holding([], fromZero: true).High.ShouldBeGreaterThan(0);

    [Fact]
    public void Between_two_counted_things_lies_no_tick() =>
        Gen.Int[0, 50].Array[1, 6].Sample(values =>
        {
            var axis = ChartAxis.Holding([.. values.Select(value => (decimal)value)], fromZero: true, whole: true);
            axis.Ticks.ShouldAllBe(tick => decimal.IsInteger(tick));
        });

    [Fact]
    public void A_share_that_hardly_moves_does_not_fill_the_height_nor_pass_all() =>
        Gen.Select(Gen.Int[500, 1000], Gen.Int[0, 20]).Sample((tenths, more) =>
        {
            decimal[] values = [tenths / 10m, Math.Min(tenths + more, 1000) / 10m];
            var axis = ChartAxis.Holding(values, fromZero: false, least: 10, ceiling: 100);
            (axis.High - axis.Low).ShouldBeGreaterThanOrEqualTo(10);
            axis.High.ShouldBeLessThanOrEqualTo(100);
            values.Select(axis.Place).ShouldAllBe(place => place >= 0 && place <= 1);
        });

    [Fact]
    public void The_first_of_a_list_stands_on_top_and_every_place_on_the_axis() =>
        Gen.Int[1, 200].Array[1, 6].Sample(places =>
        {
            var axis = ChartAxis.OfPlaces([.. places.Select(place => (decimal)place)]);
            axis.Place(1).ShouldBe(0);
            places.ShouldAllBe(place => axis.Place(place) >= 0 && axis.Place(place) <= 1);
            axis.Ticks.ShouldAllBe(tick => decimal.IsInteger(tick));
            axis.Ticks.Count.ShouldBeInRange(2, 8);
        });
}
