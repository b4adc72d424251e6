using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Esri;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>Files of strangers: what can be read is read in whatever order and metres; what cannot is refused with a plain sentence, a
/// shape by its number.</summary>
public sealed class LayerFileTests
{
    private const string Bow = "[[106.62,20.80],[106.63,20.81],[106.63,20.80],[106.62,20.81],[106.62,20.80]]";
    private const string Spiked =
        "[[106.62,20.80],[106.63,20.80],[106.63,20.81],[106.63,20.82],[106.63,20.81],[106.62,20.81],[106.62,20.80]]";
    private const string Flat = "[[106.62,20.80],[106.63,20.80],[106.62,20.80]]";
    private const string Paris = "[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]";
    private const string Sea = "[[109.5,18.0],[109.6,18.0],[109.6,18.1],[109.5,18.0]]";
    private const string Open = "[[106.62,20.80],[106.63,20.80],[106.63,20.81],[106.62,20.81]]";

    private const string Plane = """
        PROJCS["VN-2000 / TM-3 105-45",GEOGCS["VN-2000"],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],
        PARAMETER["central_meridian",105.75],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],
        PARAMETER["false_northing",0]]
        """;

    private static readonly Rect _one = new("ODT", 0, 0, 100, 200);

    [Theory]
    [InlineData("degrees", "Kinh độ, vĩ độ WGS 84")]
    [InlineData("turned", "đã đổi lại thứ tự")]
    [InlineData("metres", "Mét VN-2000 theo múi của tỉnh")]
    [InlineData("north", "bắc trước đông sau")]
    [InlineData("named", "kinh tuyến trục 105,75°")]
    public async Task The_same_ground_is_read_out_of_every_way_of_writing_it(string way, string told)
    {
        var file = way switch
        {
            "degrees" => LayerOffice.GeoJson(_one),
            "turned" => LayerOffice.File([LayerOffice.Feature(LayerOffice.Ring(_one, (east, north) =>
                (LayerOffice.At(east, north).Latitude, LayerOffice.At(east, north).Longitude)), "ODT")]),
            "metres" => LayerOffice.File([LayerOffice.InMetres(northFirst: false, _one)]),
            "north" => LayerOffice.File([LayerOffice.InMetres(northFirst: true, _one)]),
            _ => LayerOffice.File([LayerOffice.InMetres(northFirst: false, _one)],
                """ "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9210"}},"""),
        };
        await using var app = await PlanRoom.StartAsync();
        var draft = await DraftAsync(app, file);
        draft.Shapes.ShouldHaveSingleItem().Area.ShouldBe(20_000, 0.01);
        draft.Coordinates.ShouldContain(told);
    }

    [Fact]
    public async Task A_shape_that_is_wrong_is_refused_by_its_number_and_takes_no_other_with_it()
    {
        await using var app = await PlanRoom.StartAsync();
        var good = LayerOffice.Feature(LayerOffice.Ring(_one, (east, north) =>
            (LayerOffice.At(east, north).Longitude, LayerOffice.At(east, north).Latitude)), "A");
        var draft = await DraftAsync(app, LayerOffice.File(
        [
            good, LayerOffice.Feature(Bow, "B"), LayerOffice.Feature(Spiked, "C"), LayerOffice.Feature(Flat, "D"),
            LayerOffice.Feature(Paris, "E"), LayerOffice.Feature(Sea, "F"), LayerOffice.Feature(Open, "G"),
            """{"type":"Feature","properties":null,"geometry":null}""",
            """{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[106.62,20.8]}}""",
            """{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[]}}""", "7",
        ]));
        draft.Shapes.Select(shape => $"{shape.Number} {shape.IsMended}").ShouldBe(["1 False", "3 True"]);
        draft.Refused.Select(one => one.Number).ShouldBe([2, 4, 5, 6, 7, 8, 9, 10, 11]);
        string Why(int number) => draft.Refused.Single(one => one.Number == number).Why;
        Why(2).ShouldStartWith("đường ranh tự cắt tại 20.8050000, 106.6250000");
        Why(5).ShouldBe("nằm ngoài Việt Nam");
        Why(6).ShouldBe("nằm ngoài múi chiếu của tỉnh");
        Why(8).ShouldBe("không có hình");
        Why(9).ShouldContain("là điểm hoặc đường");
        draft.Shapes[0].Fields.Keys.ShouldBe(["Mã", "Tên", "Chủ"]);
    }

    [Theory]
    [InlineData("", "layer.file_empty")]
    [InlineData("xin chào", "layer.file_damaged")]
    [InlineData("[]", "layer.file_damaged")]
    [InlineData("""{"type":"FeatureCollection"}""", "layer.file_damaged")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "layer.file_empty")]
    [InlineData("""{"type":"Topology","objects":{}}""", "layer.file_damaged")]
    [InlineData("""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:32648"}},"features":[]}""", "layer.crs")]
    [InlineData("""{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[0,0]}}""", "layer.nowhere")]
    [InlineData("""{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[106.6,20.8]}}""", "layer.no_shape")]
    public async Task What_is_no_layer_is_refused_with_what_to_do(string text, string code)
    {
        await using var app = await PlanRoom.StartAsync();
        var refusal = (await app.SendAsync(LayerKind.Planning, Encoding.UTF8.GetBytes(text))).Refusal!;
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain("đề nghị");
        (await app.EventsAsync()).ShouldNotContain(row => row.Kind.StartsWith("registers.layer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gigabyte_is_refused_before_it_is_read()
    {
        await using var app = await PlanRoom.StartAsync();
        var refusal = await app.AsAsync("vanphong", async services => (await services.GetRequiredService<LayerService>()
            .OpenAsync(LayerKind.Planning, new Gigabyte(), "lon.geojson", default)).Refusal);
        refusal!.Code.ShouldBe("layer.file_large");
        refusal.Message.ShouldContain("20 MB");
    }

    [Fact]
    public async Task Archives_that_are_more_or_less_than_one_layer_are_refused()
    {
        await using var app = await PlanRoom.StartAsync();
        async Task<string> CodeAsync(params (string Name, byte[] Bytes)[] parts) =>
            (await app.SendAsync(LayerKind.Planning, Zip(parts))).Refusal!.Code;
        (await CodeAsync(("trong.zip", Zip(("a.shp", [1]))))).ShouldBe("layer.zip_nested");
        (await CodeAsync(("doc.txt", [1]))).ShouldBe("layer.zip_layers");
        (await CodeAsync(("a.shp", [1]), ("b.shp", [1]))).ShouldBe("layer.zip_layers");
        (await CodeAsync(("a.shp", [1]))).ShouldBe("layer.zip_dbf");
        (await CodeAsync(("a.shp", [1, 2, 3]), ("a.dbf", [4, 5]))).ShouldBe("layer.file_damaged");
        (await CodeAsync(("a.shp", new byte[60 << 20]), ("a.dbf", [1]))).ShouldBe("layer.zip_bomb");
    }

    [Theory]
    [InlineData(Plane, null)]
    [InlineData(null, null)]
    [InlineData("""PROJCS["WGS_1984_UTM_Zone_48N",GEOGCS["GCS_WGS_1984"],PROJECTION["Transverse_Mercator"]]""", "layer.crs")]
    [InlineData("""GEOGCS["VN-2000",DATUM["Vietnam_2000"]]""", "layer.crs")]
    public async Task A_shapefile_is_read_by_what_its_prj_says(string? prj, string? code)
    {
        await using var app = await PlanRoom.StartAsync();
        List<(string, byte[])> parts = [.. Shapefile(_one)];
        if (prj is not null) parts.Add(("Quy hoạch/lop.prj", Encoding.UTF8.GetBytes(prj)));
        var sent = await app.SendAsync(LayerKind.Planning, Zip([.. parts]));
        sent.Refusal?.Code.ShouldBe(code);
        if (code is not null) return;
        var shape = (await DraftOfAsync(app, sent.Value)).Shapes.ShouldHaveSingleItem();
        shape.Area.ShouldBe(20_000, 0.01);
        (shape.Fields["MA"], shape.Fields["TEN"]).ShouldBe(("ODT", "Đất ở"));
    }

    /// <summary>Bytes of one name as tables of offices hold it, by Latin-1: UTF-8, Windows-1258, TCVN3, Windows-1252.</summary>
    [Theory]
    [InlineData("utf-8", null, "Đất ở phường Lê Chân")]
    [InlineData("utf-8", "ANSI 1252", "Đất ở phường Lê Chân")]
    [InlineData("1258", "1258", "Đất ở phường Lê Chân")]
    [InlineData("1258", "ANSI 1258", "Đất ở phường Lê Chân")]
    [InlineData("1258", "windows-1258", "Đất ở phường Lê Chân")]
    [InlineData("tcvn3", "ISO-8859-1", "Đất ở phường Lê Chân")]
    [InlineData("tcvn3", null, "Đất ở phường Lê Chân")]
    [InlineData("1252", "1252", "Café – 1")]
    [InlineData("1252", null, "Caf\uFFFD \uFFFD 1")]
    public async Task A_name_is_read_out_of_the_bytes_it_was_written_in(string way, string? cpg, string name)
    {
        var bytes = way switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(name),
            "1258" => Encoding.Latin1.GetBytes("Ð\u00E2\u00ECt õÒ phýõ\u00CCng Lê Chân"),
            "tcvn3" => Encoding.Latin1.GetBytes("§Êt ë ph\u00AD\u00EAng L\u00AA Ch©n"),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Café – 1"),
        };
        await using var app = await PlanRoom.StartAsync();
        List<(string, byte[])> parts =
        [
            .. Shapefile(_one, Encoding.Latin1.GetString(bytes)).Where(part => !part.Item1.EndsWith(".cpg", StringComparison.Ordinal)),
        ];
        if (cpg is not null) parts.Add(("Quy hoạch/lop.CPG", Encoding.ASCII.GetBytes(cpg)));
        parts.Add(("__MACOSX/Quy hoạch/._lop.shp", [1]));
        parts.Add(("Quy hoạch/._lop.shp", [1]));
        parts.Add(("Quy hoạch/.DS_Store", [1]));
        var sent = await app.SendAsync(LayerKind.Planning, Zip([.. parts]));
        sent.Refusal.ShouldBeNull();
        var draft = await DraftOfAsync(app, sent.Value);
        draft.Shapes.Single().Fields["TEN"].ShouldBe(name);
        var match = LayerMatch.Of(LayerKind.Planning, draft, new("MA", "TEN"), LayerOffice.Ward);
        if (name.Contains('\uFFFD', StringComparison.Ordinal))
            match.Refused.Single().Why.ShouldContain("có chữ không đọc được; đề nghị xuất lại");
        else
            match.Refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task Figures_of_plots_have_no_noughts_behind_their_point()
    {
        await using var app = await PlanRoom.StartAsync();
        var draft = await DraftAsync(app, LayerOffice.File(
        [
            LayerOffice.Feature(LayerOffice.Ring(_one, (east, north) => (LayerOffice.At(east, north).Longitude,
                LayerOffice.At(east, north).Latitude)), "A")
                .Replace("\"Tên\":", "\"TO\":12.000000000,\"THUA\":4.50,\"SO\":1234567890123456789,\"Tên\":", StringComparison.Ordinal),
        ]));
        var fields = draft.Shapes.Single().Fields;
        (fields["TO"], fields["THUA"], fields["SO"]).ShouldBe(("12", "4.5", "1234567890123456789"));
    }

    [Theory]
    [InlineData("3405", 105, 0.9996)]
    [InlineData("5897", 105, 0.9999)]
    [InlineData("9211", 106, 0.9999)]
    public async Task A_plane_named_by_its_number_is_read_as_one_that_is_described(string code, double meridian, double scale)
    {
        var grid = new ThienVan.Core.Kernel.Places.VietnamGrid(new(meridian, scale, 500_000));
        await using var app = await PlanRoom.StartAsync();
        var draft = await DraftAsync(app, LayerOffice.File([LayerOffice.Feature(LayerOffice.Ring(_one, (east, north) =>
        {
            var at = grid.ToGrid(LayerOffice.At(east, north));
            return (at.East, at.North);
        }), "ODT")], $$$""" "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::{{{code}}}"}},"""));
        draft.Shapes.Single().Area.ShouldBe(20_000, 0.01);
    }

    [Fact]
    public async Task A_collection_gives_its_surfaces_and_a_shape_without_points_is_none()
    {
        var ring = LayerOffice.Ring(_one, (east, north) => (LayerOffice.At(east, north).Longitude, LayerOffice.At(east, north).Latitude));
        static string Shape(string geometry) => $$"""{"type":"Feature","properties":{"Mã":"A"},"geometry":{{geometry}}}""";
        await using var app = await PlanRoom.StartAsync();
        var draft = await DraftAsync(app, LayerOffice.File(
        [
            Shape($$"""
                {"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[{{ring}}]},
                {"type":"Point","coordinates":[106.62,20.8]}]}
                """),
            Shape("""{"type":"MultiPolygon","coordinates":[[]]}"""), Shape("""{"type":"MultiPolygon","coordinates":[[[]]]}"""),
            Shape("""{"type":"GeometryCollection","geometries":[]}"""),
            Shape("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[106.62,20.8]}]}"""),
        ]));
        draft.Shapes.Single().Area.ShouldBe(20_000, 0.01);
        draft.Refused.Select(one => one.Why[..12]).ShouldBe(["không có hìn", "không có hìn", "không có hìn", "là điểm hoặc"]);
    }

    private static (string, byte[])[] Shapefile(Rect zone, string? latin = null)
    {
        var folder = Directory.CreateTempSubdirectory("thienvan-shp-");
        try
        {
            var path = Path.Combine(folder.FullName, "lop.shp");
            var shape = new GeometryFactory().ToGeometry(new Envelope(
                591_000 + zone.East, 591_000 + zone.East + zone.Wide, 2_300_000 + zone.North, 2_300_000 + zone.North + zone.High));
            NetTopologySuite.IO.Esri.Shapefile.WriteAllFeatures(
                [new Feature(shape, new AttributesTable { { "MA", zone.Code }, { "TEN", latin ?? "Đất ở" } })], path,
                encoding: latin is null ? Encoding.UTF8 : Encoding.Latin1);
            return
            [
                .. new[] { ".shp", ".shx", ".dbf", ".cpg" }.Where(ending => File.Exists(Path.ChangeExtension(path, ending)))
                    .Select(ending => ($"Quy hoạch/lop{ending}", File.ReadAllBytes(Path.ChangeExtension(path, ending)))),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }

        return packed.ToArray();
    }

    private static async Task<LayerDraft> DraftAsync(TestApp app, byte[] file)
    {
        var sent = await app.SendAsync(LayerKind.Planning, file);
        sent.Refusal?.Message.ShouldBeNull();
        return await DraftOfAsync(app, sent.Value);
    }

    private static async Task<LayerDraft> DraftOfAsync(TestApp app, Guid id) => (await app.AsAsync("vanphong",
        services => services.GetRequiredService<LayerReader>().DraftAsync(id, default)))!.Draft;
}
