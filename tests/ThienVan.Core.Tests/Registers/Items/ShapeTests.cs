using CsCheck;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class ShapeTests
{
    private static readonly RegisterField _line = new() { Code = "tuyen", Name = "Tuyến", Kind = FieldKind.Line };
    private static readonly RegisterField _area = new() { Code = "ranh", Name = "Ranh", Kind = FieldKind.Area };

    // Corners around a middle, in the order of their directions: whatever they are, the ring crosses itself nowhere.
    private static readonly Gen<Place[]> _star = Gen.Select(Gen.Double[0.0005, 0.004].Array[5, 40], Gen.Double[20.75, 20.85])
        .Select((far, north) => far.Select((away, at) => Place.Parse(new Place(
            north + (away * Math.Sin(2 * Math.PI * at / far.Length)),
            106.62 + (away * Math.Cos(2 * Math.PI * at / far.Length))).ToString())!.Value).ToArray());

    [Theory]
    [InlineData("20.80, 106.62\n20.81, 106.62\n20.81, 106.63")]
    [InlineData("20.80, 106.62\r\n20.81, 106.62\r\n20.81, 106.63\r\n20.80, 106.62\r\n")]
    [InlineData("106.62 20.80\n106.62 20.80\n106.62 20.81\n106.63 20.81")]
    [InlineData("20.80 106.62; 20.81 106.62; 20.81 106.63")]
    [InlineData("20.80, 106.62 20.81, 106.62 20.81, 106.63")]
    [InlineData("POLYGON ((106.62 20.80, 106.62 20.81, 106.63 20.81, 106.62 20.80))")]
    [InlineData("polygon z((106.62 20.80 3,106.62 20.81 3,106.63 20.81 3,106.62 20.80 3))")]
    [InlineData("MULTIPOLYGON (((106.62 20.80, 106.62 20.81, 106.63 20.81, 106.62 20.80)))")]
    [InlineData("""{"type":"Polygon","coordinates":[[[106.62,20.80],[106.62,20.81],[106.63,20.81],[106.62,20.80]]]}""")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[106.62,20.8,1],[106.62,20.81,1],[106.63,20.81,1],[106.62,20.8,1]]]]}""")]
    public void An_area_is_kept_in_one_way(string typed)
    {
        var kept = FieldReader.Read(_area, typed, Trees.Ward).Value!;
        kept.ShouldEndWith("|20.8000000 106.6200000,20.8100000 106.6200000,20.8100000 106.6300000");
        FieldWords.FigureOf(kept).ShouldBeInRange(575_000, 577_000);
        FieldWords.Say(_area, kept, Trees.Ward).Replace('\u00a0', ' ').ShouldEndWith(" m²");
    }

    /// <summary>As the tables of corners on papers of land are: numbered, metres of VN-2000, north before east or after.</summary>
    [Theory]
    [InlineData("1 2301000,00 593000,00\n2 2301050,00 593000,00\n3 2301050,00 593100,00\n4 2301000,00 593100,00")]
    [InlineData("1) 2301000.00; 593000.00\n2) 2301050.00; 593000.00\n3) 2301050.00; 593100.00\n4) 2301000.00; 593100.00")]
    [InlineData("593000 2301000\n593000 2301050\n593100 2301050\n593100 2301000\n593000 2301000")]
    public void Metres_of_a_paper_come_to_the_area_of_the_paper(string typed) =>
        FieldWords.FigureOf(FieldReader.Read(_area, typed, Trees.Ward).Value!).ShouldBe(5000m, 0.2m);

    [Fact]
    public void A_gap_is_taken_off()
    {
        var kept = FieldReader.Read(_area, "2301000 593000\n2301100 593000\n2301100 593100\n2301000 593100\n\n"
            + "2301040 593040\n2301060 593040\n2301060 593060\n2301040 593060", Trees.Ward).Value!;
        FieldWords.FigureOf(kept).ShouldBe(9600m, 0.5m);
        var shape = Shape.Parse(FieldKind.Area, kept)!;
        ShapeText.Wkt(shape).Split('(').Length.ShouldBe(4);
        Inside(shape.Rings[0], shape.Spot).ShouldBeTrue();
        Inside(shape.Rings[1], shape.Spot).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2301000 593000\n2301030 593040\n2301060 593080")]
    [InlineData("LINESTRING (593000 2301000, 593040 2301030, 593080 2301060)")]
    [InlineData("MULTILINESTRING ((593000 2301000, 593040 2301030, 593080 2301060))")]
    [InlineData("""{"type":"LineString","coordinates":[[593000,2301000],[593040.0,2301030],[593080,2301060]]}""")]
    public void A_line_is_measured_along_itself(string typed)
    {
        var kept = FieldReader.Read(_line, typed, Trees.Ward).Value!;
        FieldWords.FigureOf(kept).ShouldBe(100m, 0.1m);
        var middle = new VietnamGrid(GridZone.HaiPhong).ToGrid(Shape.Parse(FieldKind.Line, kept)!.Spot);
        (middle.North, middle.East).ShouldSatisfyAllConditions(
            at => at.North.ShouldBe(2301030, 0.2), at => at.East.ShouldBe(593040, 0.2));
    }

    [Theory]
    [InlineData("20.80, 106.62\n20.81, 106.62", "Ranh: vùng cần ít nhất ba điểm khác nhau.")]
    [InlineData("2301000 593000\n2301100 593000\n2301200 593000", "Ranh: vùng có diện tích dưới 1 m²")]
    [InlineData("20.80, 106.62\n20.81, gần chợ\n20.82, 106.62", "Ranh: điểm “20.81, gần chợ”: không đọc được vị trí")]
    [InlineData("20.80, 106.62\n20.81, 120.62\n20.82, 106.62", "Ranh: điểm “20.81, 120.62”: vị trí này nằm ngoài Việt Nam")]
    [InlineData("POLYGON EMPTY", "Ranh: điểm “POLYGON EMPTY”")]
    [InlineData("POLYGON ()", "Ranh: không đọc được tọa độ")]
    [InlineData("LINESTRING (106.62 20.80, 106.62 20.81)", "Ranh: cần một vùng khép kín (POLYGON)")]
    [InlineData("MULTIPOLYGON (((1 1, 1 2, 2 2)), ( (3 3, 3 4, 4 4)))", "Ranh: có nhiều phần rời nhau")]
    [InlineData("""{"type":"Point","coordinates":[106.62,20.8]}""", "Ranh: cần một vùng khép kín")]
    [InlineData("""{"type":"Polygon"}""", "Ranh: không đọc được tọa độ")]
    [InlineData("""{"type":"Polygon","coordinates":[[1,2]]}""", "Ranh: không đọc được tọa độ")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "Ranh: không đọc được tọa độ")]
    [InlineData("{", "Ranh: không đọc được tọa độ")]
    public void What_is_no_area_is_refused(string typed, string told) =>
        FieldReader.Read(_area, typed, Trees.Ward).Refusal!.Message.ShouldStartWith(told);

    [Theory]
    [InlineData("20.80, 106.62", "Tuyến: đường cần ít nhất hai điểm khác nhau.")]
    [InlineData("20.80, 106.62\n\n20.81, 106.62", "Tuyến: có nhiều phần rời nhau")]
    [InlineData("MULTILINESTRING ((1 1, 1 2), (3 3, 3 4))", "Tuyến: có nhiều phần rời nhau")]
    [InlineData("POLYGON ((1 1, 1 2, 2 2, 1 1))", "Tuyến: cần một đường (LINESTRING)")]
    public void What_is_no_line_is_refused(string typed, string told) =>
        FieldReader.Read(_line, typed, Trees.Ward).Refusal!.Message.ShouldStartWith(told);

    [Fact]
    public void Corners_have_an_end_and_the_ground_a_word()
    {
        string Corners(int many) => string.Join('\n', Enumerable.Range(0, many).Select(at => $"{2301000 + at} {593000 + (at % 7 * at)}"));
        FieldReader.Read(_line, Corners(500), Trees.Ward).IsRefused.ShouldBeFalse();
        FieldReader.Read(_line, Corners(501), Trees.Ward).Refusal!.Message.ShouldStartWith("Tuyến: có hơn 500 điểm");
        FieldReader.Read(_line, new('1', 100_001), Trees.Ward).Refusal!.Message.ShouldStartWith("Tuyến: có hơn 500 điểm");
        FieldReader.Read(_line, Corners(3), Trees.Ward with { ShapeFault = _ => "nằm ngoài" }).Refusal!.Message
            .ShouldBe("Tuyến: nằm ngoài.");
    }

    [Fact]
    public void Whatever_was_kept_comes_back_by_every_way() => _star.Sample(corners =>
    {
        foreach (var field in new[] { _line, _area })
        {
            var kept = Kept(field, corners);
            var shape = Shape.Parse(field.Kind, kept)!;
            shape.ToString().ShouldBe(kept);
            FieldReader.Read(field, FieldWords.Typed(field, kept), Trees.Ward).Value.ShouldBe(kept);
            FieldReader.Read(field, FieldWords.Typed(field, kept)!.ReplaceLineEndings("\r\n"), Trees.Ward).Value.ShouldBe(kept);
            foreach (var other in new[] { ShapeText.Wkt(shape), ShapeText.GeoJson(shape) })
                FieldWords.FigureOf(FieldReader.Read(field, other, Trees.Ward).Value!).ShouldBe(shape.Measure, 0.1m);
        }
    });

    [Fact]
    public void An_area_is_the_same_from_every_corner_and_either_way_around() =>
        Gen.Select(_star, Gen.Int[0, 39], Gen.Bool).Sample((corners, first, back) =>
        {
            Place[] turned = [.. corners.Skip(first % corners.Length), .. corners.Take(first % corners.Length)];
            FieldWords.FigureOf(Kept(_area, back ? [.. turned.Reverse()] : turned))
                .ShouldBe(FieldWords.FigureOf(Kept(_area, corners)), 0.1m);
        });

    [Fact]
    public void Its_spot_lies_within_it_and_all_of_it_in_its_window() => _star.Sample(corners =>
    {
        var shape = Shape.Parse(FieldKind.Area, Kept(_area, corners))!;
        Inside(shape.Rings[0], shape.Spot).ShouldBeTrue();
        var (southWest, northEast) = shape.Window;
        shape.Rings[0].ShouldAllBe(at => at.Latitude >= southWest.Latitude && at.Latitude <= northEast.Latitude
            && at.Longitude >= southWest.Longitude && at.Longitude <= northEast.Longitude);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20.8000000 106.6200000")]
    [InlineData("12.5|một hai")]
    public void What_was_kept_otherwise_is_no_shape(string? kept) => Shape.Parse(FieldKind.Area, kept).ShouldBeNull();

    // By how often the ring goes around it: another way than the product's.
    private static bool Inside(IReadOnlyList<Place> ring, Place at)
    {
        var turns = 0.0;
        for (var corner = 0; corner < ring.Count; corner++)
        {
            var (from, to) = (Angle(ring[corner], at), Angle(ring[(corner + 1) % ring.Count], at));
            turns += Math.IEEERemainder(to - from, 2 * Math.PI);
        }

        return Math.Abs(turns) > Math.PI;
    }

    private static double Angle(Place corner, Place at) => Math.Atan2(corner.Latitude - at.Latitude, corner.Longitude - at.Longitude);

    private static string Kept(RegisterField field, Place[] corners) =>
        FieldReader.Read(field, string.Join('\n', corners), Trees.Ward).Value!;
}
