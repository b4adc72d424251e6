using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Map;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>The map draws what the list of a register says, of it what has a place, to whom it may be shown.</summary>
public sealed class RegisterMapTests
{
    private const string Everywhere = "box=106.5,20.7,106.7,20.9";

    private static Dictionary<string, string?> Placed(int number, string source, double north, double east)
    {
        var lamp = RegisterOffice.Lamp($"Đ-{number:000}", "12/10/2026", source);
        lamp["vi-tri"] = string.Create(CultureInfo.InvariantCulture, $"{north}, {east}");
        return lamp;
    }

    private static async Task<Guid> FillAsync(TestApp app)
    {
        for (var number = 1; number <= 8; number++)
            await app.AddAsync(Placed(number, number % 4 == 0 ? "xa-hoi-hoa" : "ngan-sach", 20.80 + (number * 0.0001), 106.62));
        await app.AddAsync(RegisterOffice.Lamp("Đ-900", "12/10/2026"));
        return await app.AddAsync(Placed(9, "xa-hoi-hoa", 20.84, 106.66));
    }

    private static async Task<JsonElement[]> ShapesAsync(Browser browser, string query, string layer = RegisterOffice.Lamps)
    {
        var answer = await browser.GetAsync($"{MapLinks.Shapes(layer)}?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, query);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(one => one.Clone())];
    }

    private static int Count(JsonElement[] shapes) => shapes.Sum(one => one.GetProperty("properties").GetProperty("count").GetInt32());

    /// <summary>Windows that part a home's true place from its rounded one: the map knows the rounded one alone.</summary>
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task No_window_however_narrow_tells_more_of_a_home_than_its_rounded_place(Engine engine)
    {
        const string Homes = "doanh-nghiep";
        await using var app = await PlanRoom.StartAsync(engine);
        foreach (var number in new[] { "0201234560", "0201234578" })
            (await app.TryAddAsync(new()
            {
                ["ma-so"] = number,
                ["ten"] = $"Công ty {number}",
                ["nganh"] = "thuong-mai",
                ["doi-moi"] = "khong",
                ["ngay-thanh-lap"] = "05/01/2026",
                ["vi-tri"] = "20.80671, 106.62749",
            }, register: Homes)).Refusal.ShouldBeNull();
        var visitor = app.Browse();
        foreach (var zoom in new[] { 13, 17, 19 })
        {
            const string West = "106.6262";
            var shown = await ShapesAsync(visitor, $"box={West},20.80672,106.6273,20.8073&z={zoom}", Homes);
            Count(shown).ShouldBe(2);
            shown.ShouldAllBe(shape => shape.GetProperty("geometry").GetRawText().Contains("106.627,20.807"));
            Count(await ShapesAsync(visitor, $"box={West},20.8066,106.6273,20.8069&z={zoom}", Homes)).ShouldBe(0);
            Count(await ShapesAsync(visitor, $"box=106.6271,20.8065,106.6276,20.8075&z={zoom}", Homes)).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task At_every_zoom_the_map_counts_what_the_list_does(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var broken = await FillAsync(app);
        await app.MoveAsync(broken, "hong", new(2026, 11, 2));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        foreach (var (filter, placed) in new[]
        {
            ("", 9), ("&o-nguon=xa-hoi-hoa", 3), ("&trang-thai=hong", 1), ("&tim=d+003", 1),
            ("&o-ngay-lap-tu=2026-11-01", 0),
        })
        {
            for (var zoom = 8; zoom <= 15; zoom++)
                Count(await ShapesAsync(officer, $"{Everywhere}&z={zoom}{filter}")).ShouldBe(placed, $"{filter} at {zoom}");
            for (var zoom = 16; zoom <= 21; zoom++)
                Count(await ShapesAsync(officer, $"box=106.6199,20.7999,106.6201,20.8003&z={zoom}")).ShouldBeGreaterThanOrEqualTo(2);
        }
    }

    [Fact]
    public async Task Marks_stand_apart_where_there_is_room_and_lead_to_their_pages()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await FillAsync(app);
        var officer = await app.SignInAsync(Cast.OwnUnit);
        (await ShapesAsync(officer, $"{Everywhere}&z=10")).Length.ShouldBeLessThan(9);
        var near = await ShapesAsync(officer, "box=106.655,20.835,106.665,20.845&z=16");
        var mark = near.ShouldHaveSingleItem().GetProperty("properties");
        mark.GetProperty("href").GetString().ShouldBe(RegisterLinks.Item(RegisterOffice.Lamps, id));
        (mark.GetProperty("title").GetString(), mark.GetProperty("mark").GetString()).ShouldBe(("Đ-009", "hoat-dong"));
    }

    [Fact]
    public async Task A_citizen_sees_public_layers_alone_as_they_are_now_and_no_pages_of_the_office()
    {
        await using var app = await PlanRoom.StartAsync();
        await FillAsync(app);
        var citizen = app.Browse();
        var shapes = await ShapesAsync(citizen, $"{Everywhere}&z=14");
        Count(shapes).ShouldBe(9);
        shapes.ShouldAllBe(one => !one.GetRawText().Contains("\"/so/", StringComparison.Ordinal));
        foreach (var (layer, query) in new[]
        {
            ("vi-pham", ""), ("pccc", ""), (RegisterOffice.Poor, ""), ("khong-co", ""),
        })
            (await citizen.GetAsync($"{MapLinks.Shapes(layer)}?{Everywhere}&z=14{query}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.GetAsync($"{MapLinks.Shapes(RegisterOffice.Lamps)}?{Everywhere}&z=14&ngay=22/11/2026")).StatusCode
            .ShouldBe(HttpStatusCode.BadRequest);
        var page = (await citizen.ReadAsync(MapLinks.Of(RegisterOffice.Lamps, default))).QuerySelector("main")!;
        page.QuerySelector("[data-layer=den-nang-luong] [data-count='']")!.TextContent.ShouldBe("9");
        page.TextContent.ShouldNotContain("Vi phạm");
        page.QuerySelectorAll("a[href^='/so']").ShouldBeEmpty();
    }

    // What is not public narrows nothing for a citizen: no count of a filter tells of it.
    [Fact]
    public async Task No_field_that_is_not_public_narrows_the_map_of_a_citizen()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var lamp = Placed(1, "ngan-sach", 20.8, 106.62);
        lamp["kinh-phi"] = "12000000";
        await app.AddAsync(lamp);
        await app.AddAsync(Placed(2, "ngan-sach", 20.81, 106.62));
        Count(await ShapesAsync(officer, $"{Everywhere}&z=14&o-kinh-phi-tu=1")).ShouldBe(1);
        Count(await ShapesAsync(app.Browse(), $"{Everywhere}&z=14&o-kinh-phi-tu=1")).ShouldBe(2);
        foreach (var register in app.Services.GetRequiredService<RegisterShelf>().All)
        {
            var isOpen = register is { IsPublic: true, IsRestricted: false, Place.IsPublic: true };
            (await app.Browse().GetAsync($"{MapLinks.Shapes(register.Code)}?{Everywhere}&z=14")).StatusCode
                .ShouldBe(isOpen ? HttpStatusCode.OK : HttpStatusCode.NotFound, register.Code);
        }
    }

    /// <summary>What cannot be drawn is no nought: the head says why, and counts nothing.</summary>
    [Theory]
    [InlineData("ngay=abc", "Ngày")]
    [InlineData("ngay=01/01/2030", "Ngày 01/01/2030 chưa tới")]
    [InlineData("ngay=01/01/2020", "Hết ngày 01/01/2020 sổ chưa ghi mục nào")]
    [InlineData("o-ngay-lap-tu=abc", "Ngày lắp")]
    public async Task A_question_the_map_cannot_follow_is_answered_in_words_and_with_no_number(string filter, string why)
    {
        await using var app = await PlanRoom.StartAsync();
        await FillAsync(app);
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var page = (await officer.ReadAsync(MapLinks.Of(RegisterOffice.Lamps, new($"?{filter}")))).QuerySelector("main")!;
        page.QuerySelector("[data-map-sum]")!.TextContent.ShouldBe("Chưa vẽ lớp nào");
        page.QuerySelector(".notice")!.TextContent.ShouldContain(why);
        page.QuerySelectorAll("[data-layer=den-nang-luong] [data-count]").ShouldBeEmpty();
        var answer = await officer.GetAsync($"{MapLinks.Shapes(RegisterOffice.Lamps)}?{Everywhere}&z=14&{filter}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(why);
    }

    [Fact]
    public async Task The_head_says_what_was_counted_where_and_when()
    {
        await using var app = await PlanRoom.StartAsync();
        await FillAsync(app);
        app.Time.Advance(TimeSpan.FromDays(2));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        (await HeadAsync(officer, "")).ShouldBe("9 mục trong khung của 1 lớp, 1 mục khác chưa có vị trí");
        (await HeadAsync(officer, "?o-nguon=xa-hoi-hoa")).ShouldBe("3 mục trong khung của 1 lớp, theo điều kiện lọc");
        (await HeadAsync(officer, "?ngay=25/11/2026")).ShouldNotContain("như sổ ghi");
        (await HeadAsync(officer, "?ngay=23/11/2026")).ShouldEndWith("chưa có vị trí, như sổ ghi hết ngày 23/11/2026");
        using var told = JsonDocument.Parse(await (await officer.GetAsync(
            $"{MapLinks.Shapes(RegisterOffice.Lamps)}?{Everywhere}&z=14&{MapLinks.UnplacedField}=1")).Content.ReadAsStreamAsync());
        told.RootElement.GetProperty("unplaced").GetInt32().ShouldBe(1);
    }

    private static async Task<string> HeadAsync(Browser browser, string filter) => (await browser.ReadAsync(
        MapLinks.Of(RegisterOffice.Lamps, new(filter)))).QuerySelector("main [role=status]")!.TextContent.Trim();

    [Fact]
    public async Task A_citizen_goes_from_the_map_to_a_list_of_the_same_and_is_told_what_was_left_out()
    {
        await using var app = await PlanRoom.StartAsync();
        await FillAsync(app);
        var citizen = app.Browse();
        foreach (var (filter, count) in new[]
        {
            ("?o-nguon=xa-hoi-hoa", 3), ("?trang-thai=hong", 0), ("?o-ngay-lap-tu=01/11/2026", 0), ("?o-ngay-lap-den=01/11/2026", 9),
        })
        {
            var map = await citizen.ReadAsync(MapLinks.Of(RegisterOffice.Lamps, new(filter)));
            map.QuerySelector("main [role=status]")!.TextContent.ShouldContain($"{count} mục trong khung của 1 lớp");
            var list = await citizen.ReadAsync(
                map.QuerySelectorAll("a").First(link => link.TextContent == "Xem danh sách").GetAttribute("href")!);
            var listed = count == 9 ? 10 : count;
            list.QuerySelector("main [role=status]")!.TextContent.ShouldContain($"{listed} cột đèn khớp điều kiện");
            list.QuerySelectorAll("main table.stacked.dense")[0].QuerySelectorAll("tbody tr").Length
                .ShouldBe(count == 0 ? list.QuerySelectorAll("#cac-truong tbody tr").Length : listed, filter);
        }

        foreach (var address in new[]
        {
            MapLinks.Of(RegisterOffice.Lamps, new("?o-kinh-phi-tu=1")), $"{RegisterLinks.Open(RegisterOffice.Lamps)}?o-kinh-phi-tu=1",
        })
        {
            var page = (await citizen.ReadAsync(address)).QuerySelector("main")!;
            page.QuerySelector("[role=status]")!.TextContent.ShouldNotContain("điều kiện");
            page.QuerySelector(".notice")!.TextContent.ShouldContain("1 điều kiện lọc");
            page.TextContent.ShouldNotContain("Kinh phí");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("box=106.5,20.7,106.7&z=14")]
    [InlineData("box=106.7,20.7,106.5,20.9&z=14")]
    [InlineData("box=106.5,20.7,106.7,NaN&z=14")]
    [InlineData("box=106.5,20.7,106.7,20.9&z=-1")]
    [InlineData("box=106.5,20.7,106.7,20.9&z=23")]
    [InlineData("box=101,7,118,24&z=16")]
    public async Task A_window_that_cannot_be_drawn_is_refused_in_words(string query)
    {
        await using var app = await TestApp.StartAsync();
        var answer = await app.Browse().GetAsync($"{MapLinks.Shapes(RegisterOffice.Lamps)}?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("đề nghị");
    }

    [Fact]
    public async Task List_map_and_item_lead_to_each_other_with_their_filters()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await FillAsync(app);
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var list = await officer.ReadAsync($"{RegisterLinks.Register(RegisterOffice.Lamps)}?o-nguon=xa-hoi-hoa");
        var address = list.QuerySelectorAll("a").Single(link => link.TextContent == "Xem trên bản đồ").GetAttribute("href")!;
        var map = await officer.ReadAsync(address);
        map.QuerySelector("[data-layer=den-nang-luong] [data-count='']")!.TextContent.ShouldBe("3");
        map.QuerySelectorAll("a").First(link => link.TextContent == "Xem danh sách").GetAttribute("href")
            .ShouldBe($"{RegisterLinks.Register(RegisterOffice.Lamps)}?o-nguon=xa-hoi-hoa");
        map.QuerySelectorAll("svg.overview .mark, svg.overview .count").Length.ShouldBeGreaterThan(0);

        var item = await officer.ReadAsync(RegisterLinks.Item(RegisterOffice.Lamps, id));
        var spot = item.QuerySelector("a.spot")!;
        spot.QuerySelectorAll("svg .mark").Length.ShouldBe(1);
        (await officer.ReadAsync(spot.GetAttribute("href")!)).QuerySelectorAll("svg.overview .ringed").Length.ShouldBe(1);

        // One among many is drawn itself, over the ring of its neighbours.
        for (var number = 20; number < 24; number++) await app.AddAsync(Placed(number, "ngan-sach", 20.84, 106.66));
        var crowded = (await officer.ReadAsync(RegisterLinks.Item(RegisterOffice.Lamps, id))).QuerySelector("a.spot svg")!;
        crowded.QuerySelectorAll(".count").Length.ShouldBe(1);
        crowded.QuerySelectorAll(".mark").Length.ShouldBe(1);
        crowded.Children[^2].ClassList.ShouldContain("mark");
    }

    [Fact]
    public async Task However_many_lamps_there_are_the_map_asks_as_often()
    {
        await using var app = await PlanRoom.StartAsync();
        await FillAsync(app);
        var officer = await app.SignInAsync(Cast.OwnUnit);
        await ShapesAsync(officer, $"{Everywhere}&z=14");
        var few = await AskedAsync(app, officer);
        for (var number = 100; number < 140; number++)
            await app.AddAsync(Placed(number, "ngan-sach", 20.75 + (number * 0.0007), 106.55 + (number * 0.0006)));

        // The first after a write reads how registers are kept anew.
        await AskedAsync(app, officer);
        (await AskedAsync(app, officer)).ShouldBe(few);
    }

    private static async Task<int> AskedAsync(TestApp app, Browser browser)
    {
        var before = app.Queries.Count;
        await ShapesAsync(browser, $"{Everywhere}&z=14");
        return app.Queries.Count - before;
    }
}
