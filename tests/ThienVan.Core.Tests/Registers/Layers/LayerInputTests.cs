using ThienVan.Core.Registers.Layers;

namespace ThienVan.Core.Tests.Registers.Layers;

public sealed class LayerInputTests
{
    private static readonly TypedPapers _sound = new()
    {
        Document = " Quyết định số 1/QĐ ",
        Issued = "14/06/2025",
        Scale = "1/2.000",
        From = "01/07/2025",
        Source = "Sở Xây dựng",
    };

    [Fact]
    public void Papers_are_read_as_they_are_typed()
    {
        var read = LayerPapers.Read(LayerKind.Planning, _sound, new(2026, 1, 1)).Value;
        (read.Document, read.Issued, read.Scale, read.From, read.To, read.Source)
            .ShouldBe(("Quyết định số 1/QĐ", new DateOnly(2025, 6, 14), 2000, new DateOnly(2025, 7, 1), null, "Sở Xây dựng"));
        LayerPapers.Read(LayerKind.Ward, _sound with { Scale = "" }, new(2026, 1, 1)).Value.Scale.ShouldBeNull();
    }

    [Theory]
    [InlineData("2000", 2000)]
    [InlineData("1:500", 500)]
    [InlineData("1 / 10 000", 10_000)]
    [InlineData("1/0", null)]
    [InlineData("hai nghìn", null)]
    [InlineData("2000/1", null)]
    public void A_scale_is_read_as_people_write_it(string typed, int? scale)
    {
        var read = LayerPapers.Read(LayerKind.Planning, _sound with { Scale = typed }, new(2026, 1, 1));
        if (scale is null) read.Refusal!.Code.ShouldBe("layer.scale");
        else read.Value.Scale.ShouldBe(scale);
    }

    [Fact]
    public void What_is_missing_is_asked_for()
    {
        TypedPapers[] wanting =
        [
            _sound with { Document = " " }, _sound with { Issued = null }, _sound with { From = "" }, _sound with { Source = null },
            _sound with { Scale = null }, _sound with { Issued = "31/02/2025" }, _sound with { Issued = "02/01/2026" },
            _sound with { Source = new('a', 301) },
        ];
        foreach (var one in wanting) LayerPapers.Read(LayerKind.Plots, one, new(2026, 1, 1)).IsRefused.ShouldBeTrue(one.ToString());
    }

    [Theory]
    [InlineData(106.62, 20.8, CoordinateOrder.LongitudeLatitude)]
    [InlineData(20.8, 106.62, CoordinateOrder.LatitudeLongitude)]
    [InlineData(593_456, 2_301_234, CoordinateOrder.EastNorth)]
    [InlineData(2_301_234, 593_456, CoordinateOrder.NorthEast)]
    [InlineData(0, 0, null)]
    [InlineData(double.NaN, 20, null)]
    [InlineData(-73, 40, null)]
    public void Numbers_say_what_they_are(double first, double second, CoordinateOrder? order) =>
        LayerCoordinates.Of(first, second).ShouldBe(order);

    [Theory]
    [InlineData("12", "45", "12/45")]
    [InlineData(" 012", "0045 ", "12/45")]
    [InlineData("DC 5", "7A", "dc5/7a")]
    [InlineData("0", "0", "0/0")]
    [InlineData("12.0", "45,00", "12/45")]
    [InlineData("12.000000000", "45", "12/45")]
    [InlineData("12", "45.5", "12/45.5")]
    [InlineData("12", "", null)]
    [InlineData(null, "45", null)]
    [InlineData("12/3", "45", null)]
    public void A_plot_is_found_however_its_numbers_are_written(string? sheet, string? plot, string? key) =>
        PlotKey.Of(sheet, plot).ShouldBe(key);

    [Fact]
    public void A_plot_is_called_by_whole_numbers() => PlotKey.Name(" 12.0", "45.000000000").ShouldBe("Thửa 45, tờ bản đồ 12");
}
