using CsCheck;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Kernel.Places;

public sealed class PlaceGridTests
{
    private static readonly Gen<Place> _places = Gen.Select(Gen.Double[-84, 84], Gen.Double[-179, 179], (north, east) =>
        Place.Parse(new Place(north, east).ToString())!.Value);

    [Fact]
    public void The_kept_square_tells_every_larger_one() => Gen.Select(_places, Gen.Int[0, PlaceGrid.Level]).Sample((place, level) =>
        PlaceGrid.At(PlaceGrid.Of(place), level).ShouldBe(PlaceGrid.At(place, level)));

    [Fact]
    public void A_square_lies_among_those_of_its_column() => _places.Sample(place =>
    {
        var (first, last) = PlaceGrid.ColumnOf(place.Longitude);
        PlaceGrid.Of(place).ShouldBeInRange(first, last);
    });

    [Fact]
    public void Whole_squares_hold_the_window_and_end_where_the_next_begins() =>
        Gen.Select(_places, _places, Gen.Int[0, 22]).Sample((one, other, level) =>
        {
            var (south, north) = (Math.Min(one.Latitude, other.Latitude), Math.Max(one.Latitude, other.Latitude));
            var (west, east) = (Math.Min(one.Longitude, other.Longitude), Math.Max(one.Longitude, other.Longitude));
            var (southWest, northEast) = PlaceGrid.Whole(new(south, west), new(north, east), level);
            southWest.Latitude.ShouldBeLessThanOrEqualTo(south);
            southWest.Longitude.ShouldBeLessThanOrEqualTo(west);
            northEast.Latitude.ShouldBeGreaterThan(north);
            northEast.Longitude.ShouldBeGreaterThan(east);
            PlaceGrid.At(southWest, level).ShouldBe(PlaceGrid.At(new Place(south, west), level));
            var (column, row) = PlaceGrid.At(new Place(north, east), level);
            PlaceGrid.At(northEast, level).ShouldBe((column + 1, row + 1));
        });
}
