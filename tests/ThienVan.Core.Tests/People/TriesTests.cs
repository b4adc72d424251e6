using CsCheck;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class TriesTests
{
    private static readonly DateTimeOffset _start = DateTimeOffset.UnixEpoch;
    private static readonly TryLimit _ofMany = new(3, TimeSpan.FromMinutes(15), OfOne: false);

    [Fact]
    public void Five_in_a_row_of_one_place_wait_however_far_apart_they_were()
    {
        var tries = Fail(Access.Rule.OfOnePlace, 0, 600, 1200, 1800);
        tries.IsHeld(_start.AddMinutes(1800)).ShouldBeFalse();
        tries = tries.Fail(_start.AddMinutes(2400), Access.Rule.OfOnePlace);
        (tries.IsHeld(_start.AddMinutes(2414)), tries.IsHeld(_start.AddMinutes(2415))).ShouldBe((true, false));
    }

    [Fact]
    public void Failures_of_many_are_counted_within_a_quarter_of_an_hour()
    {
        Fail(_ofMany, 0, 10, 15, 20).IsHeld(_start.AddMinutes(20)).ShouldBeFalse();
        Fail(_ofMany, 0, 10, 14).IsHeld(_start.AddMinutes(14)).ShouldBeTrue();
    }

    [Fact]
    public void Nobody_gets_more_than_the_limit_in_a_span_whatever_they_time() =>
        Gen.Int[0, 5].Array[1, 200].Sample(gaps =>
        {
            var (tries, now, tried) = (new Tries(0, _start, Until: null), _start, new List<DateTimeOffset>());
            foreach (var gap in gaps)
            {
                now = now.AddMinutes(gap);
                if (tries.IsHeld(now)) continue;
                tries = tries.Fail(now, Access.Rule.OfOnePlace);
                tried.Add(now);
            }

            var most = Access.Rule.MostFailures;
            return tried.Select((at, i) => i + most < tried.Count ? tried[i + most] - at : Access.Rule.Lock)
                .All(span => span >= Access.Rule.Lock);
        });

    private static Tries Fail(TryLimit limit, params int[] minutes) =>
        minutes.Aggregate(new Tries(0, _start, Until: null), (tries, minute) => tries.Fail(_start.AddMinutes(minute), limit));
}
