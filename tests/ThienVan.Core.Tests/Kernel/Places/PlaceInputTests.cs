using CsCheck;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Kernel.Places;

public sealed class PlaceInputTests
{
    private static readonly VietnamGrid _grid = new(GridZone.HaiPhong);

    [Theory]
    [InlineData("20.8067312, 106.6271841")]
    [InlineData("20.8067312 106.6271841")]
    [InlineData("20.8067312;106.6271841")]
    [InlineData("20.8067312/106.6271841")]
    [InlineData("  20.8067312 ,  106.6271841  ")]
    [InlineData("106.6271841, 20.8067312")]
    [InlineData("20,8067312 106,6271841")]
    [InlineData("20,8067312; 106,6271841")]
    [InlineData("106,6271841 / 20,8067312")]
    [InlineData("20.80673121, 106.62718412")]
    public void Degrees_are_read_in_any_order_with_either_mark(string typed) => Read(typed).ShouldBe(new Place(20.8067312, 106.6271841));

    [Theory]
    [InlineData("20°48'24\"N 106°37'38\"E")]
    [InlineData("20° 48’ 24” N, 106° 37’ 38” E")]
    [InlineData("106°37'38\"E, 20°48'24\"N")]
    [InlineData("20°48'24''B 106°37'38''Đ")]
    [InlineData("20°48′24″ 106°37′38″")]
    [InlineData("20°48,4' 106°37.6333333'")]
    public void Degrees_minutes_and_seconds_are_read(string typed)
    {
        var place = Read(typed);
        place.Latitude.ShouldBe(20.8066667, 1e-6);
        place.Longitude.ShouldBe(106.6272222, 1e-6);
    }

    [Theory]
    [InlineData("2305157.09, 615634.84")]
    [InlineData("615634.84, 2305157.09")]
    [InlineData("2305157,09 615634,84")]
    [InlineData("615634,84; 2305157,09")]
    public void Metres_of_the_plane_are_read_in_any_order(string typed)
    {
        var place = Read(typed);
        place.Latitude.ShouldBe(20.8356280, 2e-7);
        place.Longitude.ShouldBe(106.8629218, 2e-7);
    }

    [Theory]
    [InlineData("0, 0")]
    [InlineData("51.5, 106.6")]
    [InlineData("20.8, 140.1")]
    [InlineData("20.8, 21.9")]
    [InlineData("106.6, 107.2")]
    [InlineData("5000000, 615634")]
    [InlineData("2305157, 5")]
    public void A_place_outside_the_country_is_refused(string typed) =>
        PlaceInput.Read(typed, _grid.FromGrid).Refusal!.Code.ShouldBe("register.place_outside");

    [Theory]
    [InlineData("ngõ 402 Trần Nhân Tông")]
    [InlineData("20.8067")]
    [InlineData("20.8, 106.6, 3")]
    [InlineData("-20.8, 106.6")]
    [InlineData("20.8.1, 106.6")]
    [InlineData("20°48'24\"")]
    [InlineData("20,8,106,6")]
    public void What_is_no_place_is_refused(string typed) =>
        PlaceInput.Read(typed, _grid.FromGrid).Refusal!.Code.ShouldBe("register.place");

    [Fact]
    public void A_plane_that_lands_outside_is_refused() =>
        PlaceInput.Read("2305157, 615634", _ => new(50, 10)).Refusal!.Code.ShouldBe("register.place_outside");

    [Fact]
    public void A_kept_place_is_parsed_as_it_was() => Gen.Select(Gen.Int[70_000_000, 240_000_000], Gen.Int[1_010_000_000, 1_180_000_000])
        .Sample((south, west) =>
        {
            var place = Place.Parse(new Place(south / 1e7, west / 1e7).ToString()).ShouldNotBeNull();
            place.Latitude.ShouldBe(south / 1e7, 1e-9);
            place.Longitude.ShouldBe(west / 1e7, 1e-9);
            Place.Parse(place.ToString()).ShouldBe(place);
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20.8")]
    [InlineData("bắc nam")]
    [InlineData("20.8 106.6 1")]
    public void What_was_never_kept_is_no_place(string? kept) => Place.Parse(kept).ShouldBeNull();

    [Fact]
    public void Whatever_is_typed_is_answered() => Gen.String[Gen.Char["0123456789.,;°'\" /-NEBĐ"], 0, 40].Sample(typed =>
        Should.NotThrow(() => PlaceInput.Read(typed, _grid.FromGrid)));

    private static Place Read(string typed)
    {
        var read = PlaceInput.Read(typed, _grid.FromGrid);
        read.Refusal?.Message.ShouldBeNull();
        return read.Value;
    }
}
