using CsCheck;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;

namespace ThienVan.Core.Tests.Registers.Open;

public sealed class OpenInputTests
{
    [Theory]
    [InlineData("106.60,20.78,106.66,20.84", 106.60, 20.78, 106.66, 20.84)]
    [InlineData("106.60,20.78,-5,106.66,20.84,900", 106.60, 20.78, 106.66, 20.84)]
    [InlineData("170, -10, -170, 10", 170, -10, -170, 10)]
    [InlineData("1.066e2,20,107,21", 106.6, 20, 107, 21)]
    public void A_window_is_read(string typed, double west, double south, double east, double north) =>
        BoxInput.Read(typed).Value.ShouldBe(new Box(west, south, east, north));

    [Theory]
    [InlineData("106.6,20.7,106.7")]
    [InlineData("106.6,20.7,106.7,20.8,1")]
    [InlineData("106.6,20.9,106.7,20.8")]
    [InlineData("106.6,20.7,106.7,x")]
    [InlineData("106.6,20.7,106.7,NaN")]
    [InlineData("206.6,20.7,207,20.8")]
    [InlineData("106.6,-91,107,20.8")]
    [InlineData(",,,")]
    public void What_is_no_window_is_refused(string typed) => BoxInput.Read(typed).Refusal!.Code.ShouldBe("open.bbox");

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-23")]
    [InlineData("2026-11-22T18:00:00Z", "2026-11-23", "2026-11-23")]
    [InlineData("2026-11-23T00:30:00.25+07:00", "2026-11-23", "2026-11-23")]
    [InlineData("2026-01-01/2026-11-23", "2026-01-01", "2026-11-23")]
    [InlineData("2026-01-01/..", "2026-01-01", null)]
    [InlineData("2026-01-01/", "2026-01-01", null)]
    [InlineData("../2026-01-01T00:00:00Z", null, "2026-01-01")]
    [InlineData("/2026-01-01", null, "2026-01-01")]
    public void Instants_and_intervals_are_read(string typed, string? from, string? to) =>
        DaySpanInput.Read(typed).Value.ShouldBe(new DaySpan(Day(from), Day(to)));

    [Theory]
    [InlineData("hôm nay")]
    [InlineData("23/11/2026")]
    [InlineData("2026-02-30")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("2026-11-23/2026-01-01")]
    [InlineData("2026-01-01/2026-02-01/2026-03-01")]
    [InlineData("2026-11-23T10:00:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void What_is_no_time_is_refused(string typed) => DaySpanInput.Read(typed).Refusal!.Code.ShouldBe("open.datetime");

    [Fact]
    public void No_text_breaks_the_readers() => Gen.String.Where(text => text.Trim().Length > 0).Sample(text =>
    {
        _ = BoxInput.Read(text);
        _ = DaySpanInput.Read(text);
    });

    // Whoever asks for smaller and smaller windows is answered by the rounded place alone.
    [Fact]
    public void A_window_holds_a_rounded_place_where_the_window_behind_it_holds_the_true_one() =>
        Gen.Select(Gen.Int[20_7000000, 20_9000000], Gen.Int[106_5000000, 106_7000000], Gen.Int[0, 200], Gen.Int[0, 200], Gen.Int[0, 9],
            Gen.Int[0, 9]).Sample((lat, lon, south, west, high, wide) =>
            {
                var place = new Place(lat / 1e7, lon / 1e7);
                var box = new Box(106.5 + (west / 1000.0), 20.7 + (south / 1000.0), 106.5 + ((west + wide) / 1000.0) + 0.0003,
                    20.7 + ((south + high) / 1000.0) + 0.0003);
                RoundedPlace.Behind(box).Contains(place).ShouldBe(box.Contains(RoundedPlace.Of(place)), $"{place} {box}");
            });

    [Fact]
    public void A_rounded_place_is_near_and_tells_no_more() =>
        Gen.Select(Gen.Double[20, 21], Gen.Double[106, 107]).Select((north, east) => new Place(north, east)).Sample(place =>
        {
            var rounded = RoundedPlace.Of(place);
            RoundedPlace.Of(rounded).ShouldBe(rounded);
            Math.Abs(rounded.Latitude - place.Latitude).ShouldBeLessThanOrEqualTo(0.000501);
            RoundedPlace.Of(place.ToString()).ShouldBe(RoundedPlace.Of(Place.Parse(place.ToString())!.Value).ToString());
        });

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
