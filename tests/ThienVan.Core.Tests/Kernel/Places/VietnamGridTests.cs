using System.Globalization;
using CsCheck;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Kernel.Places;

/// <summary>Against what PROJ makes of the same places (the commands stand in the file).</summary>
public sealed class VietnamGridTests
{
    private const double Centimetre = 0.01;
    private const double DegreeOfCentimetre = 9e-8;

    private static readonly VietnamGrid _grid = new(GridZone.HaiPhong);

    private static readonly string _file = PlanTexts.Find(Path.Combine("tests", "fixtures", "places", "vn-2000.txt"))!;

    private static readonly double[][] _points = [.. File.ReadLines(_file).Where(line => line[0] != '#').Select(Figures)];

    [Fact]
    public void Degrees_become_the_metres_that_PROJ_says()
    {
        _points.Length.ShouldBe(250);
        foreach (var point in _points)
        {
            var place = _grid.ToGrid(new(point[0], point[1]));
            place.East.ShouldBe(point[2], Centimetre / 100);
            place.North.ShouldBe(point[3], Centimetre / 100);
        }
    }

    [Fact]
    public void Metres_become_the_degrees_that_PROJ_says()
    {
        foreach (var point in _points)
        {
            var place = _grid.FromGrid(new(North: point[3], East: point[2]));
            place.Latitude.ShouldBe(point[4], DegreeOfCentimetre / 100);
            place.Longitude.ShouldBe(point[5], DegreeOfCentimetre / 100);
        }
    }

    private static double[] Figures(string line) =>
        [.. line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];

    // cs2cs -f "%.4f" EPSG:4326 EPSG:3405 (VN-2000 / UTM 48): another zone, from one end of the country to the other.
    [Theory]
    [InlineData(23.3, 105.3, 2576868.9102, 530480.1907)]
    [InlineData(8.6, 104.75, 950750.5218, 472296.2329)]
    [InlineData(20.8067312, 106.6271841, 2301720.8643, 669148.6046)]
    public void Every_zone_is_a_matter_of_three_figures(double latitude, double longitude, double north, double east)
    {
        var place = new VietnamGrid(new(105, 0.9996, 500_000)).ToGrid(new(latitude, longitude));
        place.North.ShouldBe(north, 0.001);
        place.East.ShouldBe(east, 0.001);
    }

    [Fact]
    public void There_and_back_is_the_same_place_in_the_whole_country() =>
        Gen.Select(Gen.Double[8, 23.5], Gen.Double[102, 110]).Sample((latitude, longitude) =>
        {
            var back = _grid.FromGrid(_grid.ToGrid(new(latitude, longitude)));
            back.Latitude.ShouldBe(latitude, DegreeOfCentimetre);
            back.Longitude.ShouldBe(longitude, DegreeOfCentimetre);
        });
}
