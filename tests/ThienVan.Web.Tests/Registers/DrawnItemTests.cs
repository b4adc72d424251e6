using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Exchange;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Map;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>A lake is written down by the corners of its water, and is an area wherever it is shown, counted or taken away.</summary>
public sealed class DrawnItemTests
{
    private const string Lakes = "ho-dieu-hoa";

    /// <summary>About 400 m by 200 m.</summary>
    private const string Water = "20.8000, 106.6200\n20.8000, 106.6240\n20.8020, 106.6240\n20.8020, 106.6200";

    [Fact]
    public async Task A_lake_is_written_by_its_corners_and_shown_whole()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var answer = await officer.SubmitWholeFormAsync(RegisterLinks.New(Lakes), "so-them",
            ("Form[ma]", "H-01"), ("Form[ten]", "Hồ Hạnh Phúc"), ("Form[loai]", "ho"),
            ("Form[ranh]", Water.ReplaceLineEndings("\r\n")));
        var address = answer.Headers.Location!.ToString();
        var page = await officer.ReadAsync(address);
        page.QuerySelector("main")!.TextContent.ShouldContain("Diện tích tính trên mặt phẳng VN-2000 từ 4 điểm");
        page.QuerySelectorAll(".mapped.spot path.thing.area").ShouldHaveSingleItem();
        page.QuerySelector(".mapped.spot .ringed").ShouldBeNull();
        var row = (await app.VersionsAsync(Guid.Parse(address[^36..]))).ShouldHaveSingleItem();
        (row.Latitude!.Value, row.Longitude!.Value, row.West, row.North).ShouldSatisfyAllConditions(
            at => at.Item1.ShouldBe(20.801, 0.001), at => at.Item2.ShouldBe(106.622, 0.001),
            at => at.West.ShouldBe(106.62), at => at.North.ShouldBe(20.802));

        // What a browser sends back unchanged is no change.
        var again = await officer.SubmitWholeFormAsync(address, "so-sua", ("Form[Reason]", "xem lại"),
            ("Form[ranh]", page.QuerySelector("[name='Form[ranh]']")!.TextContent.ReplaceLineEndings("\r\n")));
        (await Browser.ParseAsync(again)).QuerySelector("main")!.TextContent.ShouldContain("Chưa có gì thay đổi");
        await officer.SubmitWholeFormAsync(address, "so-sua", ("Form[Reason]", "đo lại"),
            ("Form[ranh]", Water.Replace("106.6240", "106.6250", StringComparison.Ordinal)));
        (await app.VersionsAsync(row.ItemId))[^1].East.ShouldBe(106.625);
    }

    [Theory]
    [InlineData("20.80, 106.62\n20.81, 106.63\n20.80, 106.63\n20.81, 106.62", "đường ranh tự cắt tại 20.8050000, 106.6250000")]
    [InlineData("20.80, 103.62\n20.81, 103.62\n20.81, 103.63", "nằm ngoài múi chiếu của tỉnh")]
    [InlineData("POLYGON ((106.6 20.8, 106.62 20.8, 106.62 20.82, 106.6 20.8), (106.7 20.8, 106.71 20.8, 106.71 20.81, 106.7 20.8))",
        "khoảng trống nằm ngoài vùng")]
    [InlineData("20.80, 106.62\n20.81, 106.63", "cần ít nhất ba điểm")]
    public async Task What_is_no_water_of_this_ward_comes_back_as_it_was_typed(string typed, string told)
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var answer = await officer.SubmitWholeFormAsync(RegisterLinks.New(Lakes), "so-them",
            ("Form[ma]", "H-01"), ("Form[ten]", "Hồ"), ("Form[loai]", "ho"), ("Form[ranh]", typed));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Browser.ParseAsync(answer);
        page.QuerySelector("main")!.TextContent.ShouldContain(told);
        page.QuerySelector("[name='Form[ranh]']")!.TextContent.ShouldBe(typed);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_is_listed_counted_and_drawn_by_what_it_measures(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        await LakeAsync(app, "H-01", Water);
        await LakeAsync(app, "H-02", "20.83, 106.62\n20.83, 106.6202\n20.8302, 106.62");
        await LakeAsync(app, "H-03", ranh: null, place: "20.84, 106.64");
        var viewer = await app.SignInAsync("xem");
        var list = RegisterLinks.Register(Lakes);
        (await Keys(viewer, $"{list}?cot=ranh&xep=-ranh")).ShouldBe(["Hồ H-01", "Hồ H-02", "Hồ H-03"]);
        (await Keys(viewer, $"{list}?o-ranh-tu=1000")).ShouldBe(["Hồ H-01"]);
        (await viewer.ReadAsync($"{list}?cot=ranh")).QuerySelector("tfoot")!.TextContent.ShouldContain("m²");
        (await viewer.ReadAsync(RegisterLinks.Facts(Lakes))).QuerySelector("main")!.TextContent
            .ShouldContain("Diện tích mặt hồ đã đo ranh");

        (await ShapesAsync(app.Browse(), "box=106,20,107,21&z=6")).ShouldBe([("Point", 3)]);
        (await ShapesAsync(app.Browse(), "box=106.61,20.79,106.65,20.85&z=16")).Order()
            .ShouldBe([("Point", 1), ("Point", 1), ("Polygon", 1)]);

        // Drawn where a part of it is seen, whereever its spot is.
        (await ShapesAsync(app.Browse(), "box=106.6199,20.7999,106.6202,20.8002&z=19")).ShouldBe([("Polygon", 1)]);
        (await viewer.ReadAsync($"/ban-do?lop={Lakes}&tai=20.801,106.622,16")).QuerySelectorAll("path.thing.area title")
            .ShouldHaveSingleItem().TextContent.ShouldBe("Hồ H-01");
    }

    [Fact]
    public async Task What_is_taken_away_is_taken_in_again_as_the_same()
    {
        await using var app = await PlanRoom.StartAsync();
        await LakeAsync(app, "H-01", Water);
        var officer = await app.SignInAsync(Cast.OwnUnit);
        foreach (var ending in new[] { "xlsx", "csv", "geojson" })
        {
            var file = await (await officer.GetAsync($"{RegisterLinks.Register(Lakes)}/danh-sach.{ending}")).Content.ReadAsByteArrayAsync();
            var review = await ReviewAsync(app, file, $"ho.{ending}");
            review.Missing.ShouldBeEmpty(ending);
            review.Row.Match.Values.ShouldContain("ranh", ending);
            review.Rows.Select(row => (row.Fate, string.Join(' ', row.Refused.Select(one => one.Message))))
                .ShouldBe([(RowFate.Same, "")], ending);
        }

        // Another program's file: a place, an area, and an area that crosses itself.
        var foreign = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[106.62,20.8],[106.63,20.8],[106.63,20.81],[106.62,20.8]]]},
             "properties":{"ma":"H-02","ten":"Hồ Cầu","loai":"Hồ điều hòa","do-sau":12.5}},
            {"type":"Feature","geometry":{"type":"Polygon",
             "coordinates":[[[106.62,20.8],[106.63,20.81],[106.63,20.8],[106.62,20.81],[106.62,20.8]]]},
             "properties":{"ma":"H-03","ten":"Hồ Nơ","loai":"Hồ điều hòa"}}]}
            """u8.ToArray();
        var read = await ReviewAsync(app, foreign, "ho.GEOJSON");
        read.Rows.Select(row => row.Fate).ShouldBe([RowFate.Added, RowFate.Refused]);
        read.Rows[0].Item!["do-sau"].ShouldBe("12.5");
        read.Rows[1].Refused.ShouldHaveSingleItem().Message.ShouldContain("đường ranh tự cắt");
        (await OpenAsync(app, "[1"u8.ToArray(), "ho.geojson")).Refusal!.Code.ShouldBe("register.geojson");
        (await OpenAsync(app, "{}"u8.ToArray(), "ho.geojson")).Refusal!.Code.ShouldBe("register.geojson");
    }

    [Fact]
    public async Task Everybody_and_every_program_is_given_the_area()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await LakeAsync(app, "H-01", Water);
        await LakeAsync(app, "H-03", ranh: null, place: "20.84, 106.64");
        var feature = await JsonAsync(app, $"{RegisterLinks.Feature(Lakes, id)}?f=json");
        feature.GetProperty("geometry").GetProperty("type").GetString().ShouldBe("Polygon");
        feature.GetProperty("geometry").GetProperty("coordinates")[0].GetArrayLength().ShouldBe(5);
        feature.GetProperty("properties").GetProperty("ranh").GetDecimal().ShouldBeInRange(90_000, 95_000);

        // Its western shore, far from its middle; and nothing beside it.
        (string, int)[] asked = [("106.6199,20.7999,106.6201,20.8001", 1), ("106.61,20.79,106.6199,20.81", 0), ("106,20,107,21", 2)];
        foreach (var (box, found) in asked)
            (await JsonAsync(app, $"{RegisterLinks.Features(Lakes)}?f=json&bbox={box}")).GetProperty("numberMatched").GetInt32()
                .ShouldBe(found, box);
        (await JsonAsync(app, $"{RegisterLinks.Collection(Lakes)}?f=json")).GetProperty("extent").GetProperty("spatial")
            .GetProperty("bbox")[0].EnumerateArray().Select(side => side.GetDouble()).ShouldBe([106.62, 20.8, 106.64, 20.84]);
        var schema = await JsonAsync(app, $"{RegisterLinks.Collection(Lakes)}/schema?f=json");
        schema.GetRawText().ShouldContain("geojson.org/schema/Polygon.json");
        schema.GetRawText().ShouldContain("geojson.org/schema/Point.json");
        schema.GetProperty("properties").GetProperty("properties").GetProperty("properties").GetProperty("ranh")
            .GetProperty("x-ogc-unit").GetString().ShouldBe("m²");
        var csv = await (await app.Browse().GetAsync(RegisterLinks.OpenFile(Lakes, "csv"))).Content.ReadAsStringAsync();
        csv.ShouldContain("""
            "Ranh mặt nước: diện tích (m²)","Ranh mặt nước (WKT)"
            """);
        csv.ShouldContain("POLYGON ((106.62 20.8, ");
        (await app.Browse().ReadAsync(RegisterLinks.OpenItem(Lakes, id))).QuerySelector("main")!.TextContent.ShouldContain("m²");
    }

    private static async Task<Guid> LakeAsync(TestApp app, string key, string? ranh, string? place = null)
    {
        var added = await app.TryAddAsync(
            new() { ["ma"] = key, ["ten"] = $"Hồ {key}", ["loai"] = "ho", ["ranh"] = ranh, ["vi-tri"] = place }, register: Lakes);
        added.Refusal.ShouldBeNull();
        return added.Value;
    }

    private static async Task<string[]> Keys(Browser browser, string address) =>
        [.. (await browser.ReadAsync(address)).QuerySelectorAll("tbody a.strong").Select(one => one.TextContent)];

    private static async Task<(string Kind, int Count)[]> ShapesAsync(Browser browser, string query)
    {
        var answer = await browser.GetAsync($"{MapLinks.Shapes(Lakes)}?{query}");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return
        [
            .. json.RootElement.GetProperty("features").EnumerateArray().Select(one => (
                one.GetProperty("geometry").GetProperty("type").GetString()!,
                one.GetProperty("properties").GetProperty("count").GetInt32())),
        ];
    }

    private static async Task<JsonElement> JsonAsync(TestApp app, string address)
    {
        using var json = JsonDocument.Parse(await (await app.Browse().GetAsync(address)).Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    private static Task<Result<Guid>> OpenAsync(TestApp app, byte[] file, string name) => app.AsAsync(Cast.OwnUnit,
        services => services.GetRequiredService<ImportService>().OpenAsync(Lakes, new MemoryStream(file), name, default));

    private static async Task<ImportReview> ReviewAsync(TestApp app, byte[] file, string name)
    {
        var opened = await OpenAsync(app, file, name);
        opened.Refusal.ShouldBeNull();
        return (await app.AsAsync(Cast.OwnUnit,
            services => services.GetRequiredService<ImportReader>().ReviewAsync(Lakes, opened.Value, default)))!;
    }
}
