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

    [Fact]
    public void On_a_telephone_no_name_touches_the_next() =>
        _axis.Sample(axis =>
        {
            const decimal Plot = 140, Letter = 7;
            axis.FewTicks.ShouldNotBeEmpty();
            axis.FewTicks.Zip(axis.FewTicks.Skip(1)).ShouldAllBe(pair =>
                (pair.Second.Place - pair.First.Place) * Plot > (pair.First.Text.Length + pair.Second.Text.Length) * Letter / 2);
            if (axis.Parts.Count > 1 && axis.Parts.Any(part => part.Year == axis.Shown))
                axis.FewTicks.ShouldContain(tick => tick.Text == $"{axis.Shown}");
        });

    [Fact]
    public void Ten_years_on_a_telephone_show_the_year_looked_at_and_both_ends()
    {
        var axis = TimeAxis.Of([.. Enumerable.Range(2021, 10).Select(year => (year, Period.ReportingYear(year)))], 2026);

        axis.FewTicks.Select(tick => tick.Text).ShouldBe(["2021", "2026", "2030"]);
    }
}
