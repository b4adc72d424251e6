using CsCheck;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Tests.Work.Scheduling;

public sealed class StandingTests
{
    private static readonly DateOnly _today = new(2026, 6, 15);
    private static readonly Gen<Standing[]> _parts = Gen.Enum<Standing>().Array[0, 12];

    [Theory]
    [InlineData(-1, 0, null, Standing.Overdue, 1)]
    [InlineData(0, 0, null, Standing.OnTime, 0)]
    [InlineData(5, 3, null, Standing.OnTime, -2)]
    [InlineData(5, 6, null, Standing.Slipping, 1)]
    [InlineData(null, 6, null, Standing.OnTime, null)]
    [InlineData(null, null, null, Standing.Undated, null)]
    [InlineData(-10, 0, -4, Standing.Done, 6)]
    [InlineData(null, null, -4, Standing.Done, null)]
    public void A_promise_beside_what_became_of_it(int? promised, int? expected, int? done, Standing standing, int? slip)
    {
        var day = new PromisedDay(Day(promised), Day(expected), Day(done));
        (day.On(_today), day.Slip).ShouldBe((standing, slip));
    }

    [Fact]
    public void A_whole_counts_its_parts_and_is_as_bad_as_the_worst() => _parts.Sample(parts =>
    {
        var tally = StandingTally.Of(parts);
        tally.All.ShouldBe(parts.Length);
        foreach (var standing in Enum.GetValues<Standing>()) tally[standing].ShouldBe(parts.Count(part => part == standing));
        tally.Worst.ShouldBe(parts.Length == 0 ? null : parts.Max());
    });

    [Fact]
    public void Several_together_are_all_their_parts() => _parts.Array[0, 5].Sample(things =>
    {
        var together = StandingTally.Of(things.Select(parts => StandingTally.Of(parts)));
        var flat = StandingTally.Of(things.SelectMany(parts => parts));
        (together.All, together.Worst).ShouldBe((flat.All, flat.Worst));
        foreach (var standing in Enum.GetValues<Standing>()) together[standing].ShouldBe(flat[standing]);
    });

    private static DateOnly? Day(int? offset) => offset is { } days ? _today.AddDays(days) : null;
}
