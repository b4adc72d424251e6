using CsCheck;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Tourism;

namespace ThienVan.Core.Tests.Registers.Tourism;

public sealed class WalkTests
{
    private static readonly Gen<Place> _place = Gen.Select(Gen.Double[20.5, 21.1], Gen.Double[106.3, 106.9]).Select(
        (north, east) => new Place(north, east));

    // A degree of a great circle of the mean radius: 6.371.008,8 m x pi / 180.
    [Theory]
    [InlineData(20, 106, 21, 106, 111_195.08)]
    [InlineData(0, 106, 0, 107, 111_195.08)]
    [InlineData(60, 106, 60, 107, 55_596.0)]
    [InlineData(20.8, 106.6, 20.8, 106.6, 0)]
    public void A_distance_is_that_of_the_sphere(double lat, double lon, double lat2, double lon2, double metres) =>
        GreatCircle.Metres(new(lat, lon), new(lat2, lon2)).ShouldBe(metres, 3);

    [Fact]
    public void Distances_are_distances() => Gen.Select(_place, _place, _place).Sample((a, b, c) =>
    {
        GreatCircle.Metres(a, b).ShouldBe(GreatCircle.Metres(b, a), 1e-6);
        GreatCircle.Metres(a, a).ShouldBe(0);
        GreatCircle.Metres(a, c).ShouldBeLessThanOrEqualTo(GreatCircle.Metres(a, b) + GreatCircle.Metres(b, c) + 1e-6);
    });

    [Fact]
    public void A_walk_goes_once_to_every_sight_from_the_first_on_always_to_the_nearest_left() => _place.Array[0, 12].Sample(places =>
    {
        var walk = Walk.Of(places.Index().ToArray(), sight => sight.Item);
        walk.Select(stop => stop.Sight.Index).ShouldBe(Enumerable.Range(0, places.Length), ignoreOrder: true);
        if (places.Length > 0) (walk[0].Sight.Index, walk[0].Metres).ShouldBe((0, 0));
        for (var at = 1; at < walk.Count; at++)
        {
            var here = walk[at - 1].Sight.Item;
            walk[at].Metres.ShouldBe(GreatCircle.Metres(here, walk[at].Sight.Item));
            walk.Skip(at).ShouldAllBe(left => GreatCircle.Metres(here, left.Sight.Item) >= walk[at].Metres);
        }
    });
}
