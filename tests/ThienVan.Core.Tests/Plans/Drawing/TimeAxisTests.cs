using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Drawing;

namespace ThienVan.Core.Tests.Plans.Drawing;

public sealed class TimeAxisTests
{
    private static readonly Gen<TimeAxis> _axis = Gen.Select(Gen.Int[1, 9], Gen.Int[0, 9]).Select((count, shown) =>
        TimeAxis.Of([.. Enumerable.Range(2022, count).Select(year => (year, Period.ReportingYear(year)))], 2022 + shown));

    [Fact]
    public void A_later_day_never_stands_before_an_earlier_one() =>
        Gen.Select(_axis, Gen.Int[0, 4000].Array[2]).Sample((axis, days) =>
        {
            Array.Sort(days);
            decimal[] places = [.. days.Select(day => axis.Place(new DateOnly(2021, 6, 1).AddDays(day)))];
            places.ShouldBeInOrder();
            places.ShouldAllBe(place => place >= 0 && place <= 1);
        });

    [Fact]
    public void The_year_that_is_looked_at_is_wide_and_all_together_fill_the_width() =>
        _axis.Sample(axis =>
        {
            (axis.Parts[0].From, decimal.Round(axis.Parts[^1].To, 10)).ShouldBe((0m, 1m));
            if (axis.Parts.SingleOrDefault(part => part.Year == axis.Shown) is { } shown)
                axis.Parts.Where(part => part != shown).ShouldAllBe(part => shown.To - shown.From > 4 * (part.To - part.From));
        });

    [Fact]
    public void Names_stand_in_their_order_and_apart() =>
        _axis.Sample(axis =>
        {
            TimeTick[] ticks = [.. axis.Ticks];
            ticks.Zip(ticks.Skip(1)).ShouldAllBe(pair => pair.Second.Place - pair.First.Place > 0.05m);
        });
}
