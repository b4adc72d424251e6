using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Exchange;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>A lamp whose address alone is known is in the register, on no map, and one step from its position.</summary>
public sealed class PlacelessTests
{
    private const string Lamps = RegisterOffice.Lamps;
    private static readonly string _placeless = RegisterLinks.Placeless(Lamps, "vi-tri");

    [Fact]
    public async Task What_has_an_address_alone_is_told_on_the_map_and_found_from_the_list()
    {
        await using var app = await PlanRoom.StartAsync();
        var lost = await LampAsync(app, "Đ-001", "ngõ 12 Lê Duẩn");
        await LampAsync(app, "Đ-002", place: null);
        await LampAsync(app, "Đ-003", "20.8067, 106.6272");
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var gap = (await officer.ReadAsync($"/ban-do?lop={Lamps}")).QuerySelectorAll("aside a")
            .Single(one => one.TextContent.Contains("chưa có vị trí", StringComparison.Ordinal));
        gap.TextContent.ShouldBe("2 mục chưa có vị trí");
        var list = await officer.ReadAsync(gap.GetAttribute("href")!);
        list.QuerySelectorAll("tbody a.strong").Select(one => one.TextContent).ShouldBe(["Đ-001", "Đ-002"]);
        var way = list.QuerySelectorAll("tbody a").First(one => one.TextContent == "Ghi vị trí").GetAttribute("href")!;
        way.ShouldBe(RegisterLinks.Position(Lamps, lost));
        var page = await officer.ReadAsync(way);
        page.QuerySelector("main")!.TextContent.ShouldContain("Địa chỉ đã ghi: ngõ 12 Lê Duẩn");
        page.QuerySelector("[name='Form[vi-tri]']")!.GetAttribute("value").ShouldBeNullOrEmpty();

        (await Browser.ParseAsync(await officer.SubmitWholeFormAsync(way, "so-vi-tri", ("Form[vi-tri]", ""))))
            .QuerySelector("main")!.TextContent.ShouldContain("Chưa ghi vĩ độ, kinh độ");
        var answer = await officer.SubmitWholeFormAsync(way, "so-vi-tri", ("Form[vi-tri]", "2301234,5; 593456,7"));
        answer.Headers.Location!.ToString().ShouldEndWith(_placeless);
        var row = (await app.VersionsAsync(lost))[^1];
        row.Reason.ShouldBe("Ghi vị trí");
        row.Item["vi-tri"]!.ShouldEndWith("|ngõ 12 Lê Duẩn");
        row.Latitude!.Value.ShouldBe(20.80, 0.02);
        (await officer.ReadAsync(_placeless)).QuerySelectorAll("tbody a.strong").ShouldHaveSingleItem().TextContent.ShouldBe("Đ-002");
    }

    [Fact]
    public async Task Who_only_looks_is_told_how_many_and_a_visitor_nothing()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await LampAsync(app, "Đ-001", "ngõ nhà ông Giáp");
        await LampAsync(app, "Đ-002", "20.8067, 106.6272 (ngõ nhà ông Ất)");
        var viewer = await app.SignInAsync("xem");
        var list = await viewer.ReadAsync(_placeless);
        list.QuerySelectorAll("tbody a").Select(one => one.TextContent).ShouldNotContain("Ghi vị trí");
        list.QuerySelector("main")!.TextContent.ShouldContain("1 cột đèn khớp điều kiện");
        (await (await app.Browse().GetAsync($"/ban-do?lop={Lamps}")).Content.ReadAsStringAsync())
            .ShouldNotContain("mục chưa có vị trí</a>");
        foreach (var address in new[]
        {
            RegisterLinks.OpenItem(Lamps, id), RegisterLinks.OpenFile(Lamps, "csv"), RegisterLinks.OpenFile(Lamps, "json"),
            $"{RegisterLinks.Features(Lamps)}?f=json", $"{RegisterLinks.Open(Lamps)}?tim=giap",
        })
            (await (await app.Browse().GetAsync(address)).Content.ReadAsStringAsync()).ShouldNotContain("nhà ông", Case.Sensitive, address);
        (await (await app.Browse().GetAsync($"{RegisterLinks.Open(Lamps)}?tim=giap")).Content.ReadAsStringAsync())
            .ShouldNotContain("Đ-001");
    }

    [Fact]
    public async Task A_sheet_keeps_addresses_and_says_how_many_have_no_position()
    {
        await using var app = await PlanRoom.StartAsync();
        await LampAsync(app, "Đ-009", "gần đình (cổng sau)");
        var file = """
            Mã cột,Ngày lắp,Nguồn,Vị trí
            Đ-001,12/10/2026,Xã hội hóa,12 Trần Thành Ngọ
            Đ-002,12/10/2026,Xã hội hóa,
            Đ-003,12/10/2026,Xã hội hóa,"20.8067, 106.6272"
            Đ-004,12/10/2026,Xã hội hóa,"20.8067, 120.6272"
            """u8.ToArray();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var id = (await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportService>()
            .OpenAsync(Lamps, new MemoryStream(file), "den.csv", default))).Value;
        (await officer.ReadAsync(RegisterLinks.Sheet(Lamps, id))).QuerySelector("main")!.TextContent
            .ShouldContain("Trong số sẽ ghi có 2 mục chưa có vị trí");
        var review = (await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportReader>()
            .ReviewAsync(Lamps, id, default)))!;
        review.Rows.Select(row => row.Item?["vi-tri"])
            .ShouldBe(["|12 Trần Thành Ngọ", null, "20.8067000 106.6272000", null]);
        review.Rows[3].Fate.ShouldBe(RowFate.Refused);

        // What is taken away comes back as the same.
        foreach (var ending in new[] { "csv", "xlsx", "geojson" })
        {
            var away = await (await officer.GetAsync($"{RegisterLinks.Register(Lamps)}/danh-sach.{ending}")).Content.ReadAsByteArrayAsync();
            var back = (await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportService>()
                .OpenAsync(Lamps, new MemoryStream(away), $"den.{ending}", default))).Value;
            (await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportReader>().ReviewAsync(Lamps, back, default)))!
                .Rows.ShouldHaveSingleItem().Fate.ShouldBe(RowFate.Same, ending);
        }
    }

    private static Task<Guid> LampAsync(TestApp app, string key, string? place)
    {
        var lamp = RegisterOffice.Lamp(key, "12/10/2026");
        lamp["vi-tri"] = place;
        return app.AddAsync(lamp);
    }
}
