using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Registers.Planning;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>What is planned where, as anybody asks it: the zones in force on the day, their papers, nothing guessed.</summary>
public sealed class PlanningTests
{
    private static readonly Rect[] _plan = [new("ODT", 0, 0, 100, 100), new("DKV", 100, 0, 100, 100), new("MNC", 300, 0, 50, 50)];

    private static readonly GeometryFactory _plane = new();

    // Rectangles on a lattice of metres, so that a sum over the lattice's cells is exact.
    private static readonly Gen<(int X, int Y, int Wide, int High)> _box =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[1, 9], Gen.Int[1, 9]);

    [Fact]
    public async Task A_visitor_is_told_the_zone_its_papers_and_what_the_card_does_not_prove()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.PlanAsync("01/03/2020", _plan);
        var card = await CardAsync(app, (RegisterLinks.PlaceField, LayerOffice.Typed(50, 50)));
        foreach (var said in new[]
        {
            "ODT: Vùng ODT", "trong vùng, cách ranh gần nhất 50 m", "QĐ 1 ngày 01/02/2020", "1/2.000", "từ 01/03/2020", "Sở Xây dựng",
            "không thay văn bản", "có hiệu lực ngày 23/11/2026",
        }) card.ShouldContain(said);
        card.ShouldNotContain("DKV: Vùng DKV, ");
        card.ShouldNotContain("Nguyễn Văn A");
        (await CardAsync(app, (RegisterLinks.PlaceField, "2300050, 591050"))).ShouldContain("ODT: Vùng ODT");
    }

    [Fact]
    public async Task On_a_border_both_zones_are_said_and_outside_nothing_is_guessed()
    {
        await using var app = await PlanRoom.StartAsync();
        (await CardAsync(app, (RegisterLinks.PlaceField, LayerOffice.Typed(50, 50)))).ShouldContain("Chưa nạp quy hoạch ở đây");
        await app.PlanAsync("01/03/2020", _plan);
        var border = await CardAsync(app, (RegisterLinks.PlaceField, LayerOffice.Typed(100.3, 50)));
        foreach (var said in new[] { "ODT: Vùng ODT", "DKV: Vùng DKV", "sát ranh: cách 0,3 m", "nằm ở ranh" }) border.ShouldContain(said);
        (await CardAsync(app, (RegisterLinks.PlaceField, LayerOffice.Typed(250, 50)))).ShouldContain("Ngoài các vùng đã nạp của lớp này");
        (await CardAsync(app, (RegisterLinks.PlaceField, LayerOffice.Typed(9000, 50)))).ShouldContain("Chưa nạp quy hoạch ở đây");
        (await CardAsync(app, (RegisterLinks.PlaceField, "ở kia"))).ShouldContain("Không đọc được vị trí");
    }

    [Fact]
    public async Task An_area_has_its_share_in_each_zone_and_the_rest_outside()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.PlanAsync("01/03/2020", _plan);
        var corners = Corners((50, 0), (250, 0), (250, 100), (50, 100));
        var card = await CardAsync(app, (RegisterLinks.AreaField, corners));
        foreach (var said in new[] { "Khu đất 4 góc", "25\u00A0%", "50\u00A0%", "Ngoài các vùng đã nạp", "100\u00A0%", "2 ha" })
            card.ShouldContain(said);
        (await CardAsync(app, (RegisterLinks.AreaField, Corners((0, 0), (9, 9))))).ShouldContain("từ 3 góc");
        (await CardAsync(app, (RegisterLinks.AreaField, Corners((0, 0), (90, 90), (90, 0), (0, 90))))).ShouldContain("tự cắt");
    }

    [Fact]
    public async Task A_plot_is_asked_for_by_sheet_and_number_where_plots_are_loaded()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.PlanAsync("01/03/2020", _plan);
        (string, string)[] asked = [(RegisterLinks.SheetField, "12"), (RegisterLinks.PlotField, "045")];
        (await CardAsync(app, asked)).ShouldContain("Chưa nạp lớp thửa đất");
        var file = await app.SendAsync(LayerKind.Plots, LayerOffice.GeoJson(new Rect("45", 80, 10, 40, 20), new Rect("45", 0, 10, 9, 9)));
        LayerColumns.Guess(LayerKind.Plots, ["SHBANDO", "SHTHUA", "Chủ"]).ShouldBe(new("SHBANDO", "SHTHUA"));
        (await app.KeepAsync(file.Value, LayerOffice.Ask("01/03/2020") with { Columns = new("Mã", "Mã") })).Refusal.ShouldBeNull();
        var card = await CardAsync(app, (RegisterLinks.SheetField, "45"), (RegisterLinks.PlotField, "045"));
        foreach (var said in new[] { "Thửa 45, tờ bản đồ 45", "800 m²", "50\u00A0%", "DKV: Vùng DKV" }) card.ShouldContain(said);
        (await CardAsync(app, asked)).ShouldContain("không có thửa này");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_version_in_force_on_the_day_answers(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var first = await app.PlanAsync("01/03/2020", _plan);
        var second = await app.PlanAsync("01/07/2025", [_plan[0] with { Code = "TMD" }, _plan[1], _plan[2]]);
        var place = (RegisterLinks.PlaceField, LayerOffice.Typed(50, 50));
        (await CardAsync(app, place)).ShouldContain("TMD: Vùng TMD");
        (await CardAsync(app, place, (RegisterLinks.DayField, "30/06/2025"))).ShouldContain("ODT: Vùng ODT");
        (await CardAsync(app, place, (RegisterLinks.DayField, "29/02/2020"))).ShouldContain("Chưa nạp quy hoạch ở đây");

        var compared = (await app.Browse().ReadAsync(RegisterLinks.Compare(first, second))).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "1 ha đổi vùng", "ODT: Vùng ODT", "TMD: Vùng TMD", "Không đổi", "Dải hẹp" })
            compared.ShouldContain(said);

        (await app.AsAsync("vanphong", services => services.GetRequiredService<LayerEnding>()
            .TakeBackAsync(second, "nạp nhầm", default))).ShouldBeNull();
        (await CardAsync(app, place)).ShouldContain("ODT: Vùng ODT");
        (await app.VersionsAsync()).Select(row => (row.Number, row.To)).ShouldBe([(1, null), (2, new DateOnly(2025, 6, 30))]);
        (await app.AsAsync("vanphong", services => services.GetRequiredService<LayerEnding>()
            .EndAsync(first, new(2026, 1, 1), "bãi bỏ", default))).ShouldBeNull();
        (await CardAsync(app, place)).ShouldContain("Chưa nạp quy hoạch ở đây");
    }

    [Fact]
    public async Task What_is_not_for_everybody_is_in_no_answer_and_on_no_map_of_a_visitor()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.PlanAsync("01/03/2020", _plan, isPublic: false);
        var place = (RegisterLinks.PlaceField, LayerOffice.Typed(50, 50));
        var card = await CardAsync(app, place);
        card.ShouldContain("Chưa nạp quy hoạch ở đây");
        card.ShouldNotContain("Phân khu");
        var box = new MapBox(106, 20, 107, 21);
        (await app.InScopeAsync(services => Map(services).ListAsync(default))).ShouldBeEmpty();
        var ask = new MapAsk("lop-quy-hoach-phan-khu", box, 16, new QueryCollection());
        (await app.InScopeAsync(services => Map(services).ReadAsync(ask, default))).ShouldBeNull();
        (await app.AsAsync("xem", services => Map(services).ListAsync(default))).ShouldHaveSingleItem().IsGround.ShouldBeTrue();
        var seen = await app.AsAsync("xem", services => Map(services).ReadAsync(ask, default));
        seen!.Shapes.Select(shape => shape.Title).ShouldBe(["ODT: Vùng ODT", "DKV: Vùng DKV", "MNC: Vùng MNC"]);
        seen!.Shapes.ShouldAllBe(shape => shape.Geometry.StartsWith("{\"type\":\"Polygon\",\"coordinates\":[[[106."));
    }

    /// <summary>Invented ground lies under all that is invented, and says everywhere that it is no boundary of anything.</summary>
    [Fact]
    public async Task The_ground_of_the_demonstration_is_marked_wherever_it_is_shown()
    {
        await using var app = await TestApp.StartAsync(demo: true, Engine.Sqlite, PlanRoom.RealPlan,
            settings: KeyValuePair.Create<string, string?>("ThienVan:Demonstration:Registers", "true"));
        var items = await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<ItemRow>().AsNoTracking()
            .Where(row => row.Latitude != null).Select(row => new { row.Latitude, row.Longitude }).ToArrayAsync());
        var ward = (await app.VersionsAsync()).Single(row => row.Kind == LayerKind.Ward);
        var shapes = await app.InScopeAsync(services =>
            services.GetRequiredService<LayerReader>().ShapesAsync(ward.Id, box: null, most: 9, default));
        var boundary = LayerGeometry.FromWkb(shapes.ShouldHaveSingleItem().Wkb);
        items.Length.ShouldBeGreaterThan(1000);
        items.ShouldAllBe(item => boundary.Covers(LayerGeometry.At(new(item.Latitude!.Value, item.Longitude!.Value))));
        (await app.InScopeAsync(services => Map(services).ListAsync(default)))
            .ShouldAllBe(line => line.Note!.StartsWith("Hình minh họa, không phải ranh giới thật", StringComparison.Ordinal));
        (await CardAsync(app, (RegisterLinks.SheetField, "12"), (RegisterLinks.PlotField, "4")))
            .ShouldContain("Hình minh họa, không phải ranh giới thật");
    }

    /// <summary>In exactly the zones that a look at every corner says, borders in both.</summary>
    [Fact]
    public void A_place_is_in_the_zones_a_brute_look_says() => Gen.Select(_box.Array[1, 12], Gen.Int[0, 44], Gen.Int[0, 44]).Sample(
        (boxes, x, y) =>
    {
        var zones = boxes.Select((box, at) => ($"Z{at:00}", Shape(box))).ToArray();
        var (east, north) = (x / 2.0, y / 2.0);
        var said = PlanningReader.At(_plane.CreatePoint(new Coordinate(east, north)), zones, line: 0.25);
        var brute = boxes.Select((box, at) => (Name: $"Z{at:00}", box)).Where(one => east >= one.box.X && east <= one.box.X + one.box.Wide
            && north >= one.box.Y && north <= one.box.Y + one.box.High).Select(one => one.Name);
        said.Where(zone => zone.IsInside).Select(zone => zone.Name).ShouldBe(brute);
        said.ShouldAllBe(zone => zone.IsInside);
    });

    /// <summary>Pieces of an area are the whole, and each zone's part is what counting unit squares says.</summary>
    [Fact]
    public void Pieces_of_an_area_make_up_the_whole() => Gen.Select(_box.Array[0, 8], _box).Sample((boxes, asked) =>
    {
        var pieces = ZoneCut.Of(Shape(asked), boxes.Select((box, at) => ($"Z{at:00}", Shape(box))));
        pieces.Sum(piece => piece.SquareMetres).ShouldBe(asked.Wide * asked.High, 1e-6);
        var counted = Squares(asked).GroupBy(square => string.Join(' ', boxes.Select((box, at) => (box, at))
                .Where(one => Squares(one.box).Contains(square)).Select(one => $"Z{one.at:00}")))
            .ToDictionary(same => same.Key, same => (double)same.Count());
        foreach (var same in pieces.GroupBy(piece => string.Join(' ', piece.Zones)))
            same.Sum(piece => piece.SquareMetres).ShouldBe(counted[same.Key], 1e-6);
    });

    /// <summary>What is the same and what changed make up all that either version covers.</summary>
    [Fact]
    public void Two_versions_differ_by_what_counting_squares_says() => Gen.Select(_box, _box).Sample((old, now) =>
    {
        var pieces = PlanningChanges.Pieces([("A", Shape(old))], [("B", Shape(now))]);
        double Of(string? from, string? to) => pieces.Where(piece => piece.From == from && piece.To == to).Sum(piece => piece.Shape.Area);
        var (before, after) = (Squares(old).ToHashSet(), Squares(now).ToHashSet());
        Of("A", "B").ShouldBe(before.Intersect(after).Count(), 1e-6);
        Of("A", null).ShouldBe(before.Except(after).Count(), 1e-6);
        Of(null, "B").ShouldBe(after.Except(before).Count(), 1e-6);
    });

    private static IMapLayer Map(IServiceProvider services) => services.GetServices<IMapLayer>().OfType<LayerMap>().Single();

    private static string Corners(params (double East, double North)[] at) =>
        string.Join('\n', at.Select(corner => LayerOffice.Typed(corner.East, corner.North)));

    private static Geometry Shape((int X, int Y, int Wide, int High) box) =>
        _plane.ToGeometry(new Envelope(box.X, box.X + box.Wide, box.Y, box.Y + box.High));

    private static IEnumerable<(int X, int Y)> Squares((int X, int Y, int Wide, int High) box) =>
        from x in Enumerable.Range(box.X, box.Wide) from y in Enumerable.Range(box.Y, box.High) select (x, y);

    private static async Task<string> CardAsync(TestApp app, params (string Field, string Value)[] asked) =>
        (await app.Browse().ReadAsync(QueryAddress(asked))).QuerySelector("main")!.TextContent;

    private static string QueryAddress((string Field, string Value)[] asked) => Web.Shared.Ui.Nav.QueryState.Address(
        RegisterLinks.Planning, [.. asked.Select(one => (one.Field, (string?)one.Value))]);
}
