using System.Text;
using System.Text.Json.Nodes;
using ThienVan.Web.Registers;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers.Open;

public sealed class OpenFileTests
{
    [Fact]
    public async Task A_register_is_taken_as_a_table_that_excel_opens()
    {
        await using var app = await PlanRoom.StartAsync();
        var typed = RegisterOffice.Lamp("=Đ-001", "12/10/2026", group: "tdp-01");
        (typed["vi-tri"], typed["cong-suat"], typed["kinh-phi"]) = ("20.8067, 106.6272", "60", "12345678");
        var id = await app.AddAsync(typed);
        var answer = await app.Browse().GetAsync(RegisterLinks.OpenFile(RegisterOffice.Lamps, "csv"));
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        var file = await answer.Content.ReadAsByteArrayAsync();
        file.Take(3).ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(file[3..]).ShouldBe(
            "\"Mã cột\",\"Tuyến đường, ngõ\",\"Tổ dân phố\",\"Vĩ độ\",\"Kinh độ\",\"Ngày lắp\",\"Nguồn\","
            + "\"Đơn vị tài trợ\",\"Công suất (W)\","
            + "\"Trạng thái\",\"Trạng thái: từ ngày\",\"Minh họa\",\"Trang\"\r\n"
            + $"\"'=Đ-001\",\"\",\"Tổ dân phố số 1 (minh họa)\",\"20.8067\",\"106.6272\",\"2026-10-12\",\"Ngân sách phường\",\"\",\"60\","
            + $"\"Đang sáng\",\"2026-10-12\",\"\",\"https://localhost/du-lieu/den-nang-luong/{id}\"\r\n");
    }

    [Fact]
    public async Task The_same_items_stand_in_every_file()
    {
        await using var app = await PlanRoom.StartAsync();
        for (var lamp = 1; lamp <= 3; lamp++) await app.AddAsync(RegisterOffice.Lamp($"Đ-00{lamp}", "12/10/2026"));
        var json = JsonNode.Parse(await TextAsync(app, RegisterLinks.OpenFile(RegisterOffice.Lamps, "json")))!;
        (json["code"]!.ToString(), json["asOf"]!.ToString()[..10]).ShouldBe((RegisterOffice.Lamps, "2026-11-23"));
        var features = JsonNode.Parse(await TextAsync(app, RegisterLinks.OpenFile(RegisterOffice.Lamps, "geojson")))!["features"]!
            .AsArray();
        json["items"]!.AsArray().Select(item => $"{item!["id"]}").ShouldBe(features.Select(feature => $"{feature!["id"]}"));
        features.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_catalogue_is_what_catalogues_of_open_data_read()
    {
        await using var app = await TestApp.StartAsync(demo: false, settings:
        [
            KeyValuePair.Create("ThienVan:PublicUrl", (string?)"https://phuong.example.vn/"),
            KeyValuePair.Create("ThienVan:WardName", (string?)"Phường Thử"),
            KeyValuePair.Create("ThienVan:Contact:Email", (string?)"vanphong@phuong.example.vn"),
        ]);
        var empty = JsonNode.Parse(await TextAsync(app, RegisterLinks.Catalogue))!;
        (empty["@type"]!.ToString(), empty["conformsTo"]!.ToString(), empty["dataset"]!.AsArray().Count)
            .ShouldBe(("dcat:Catalog", "https://project-open-data.cio.gov/v1.1/schema", 0));

        await using var demo = await PlanRoom.StartAsync();
        var typed = RegisterOffice.Lamp("Đ-001", "12/10/2026");
        typed["vi-tri"] = "20.8067, 106.6272";
        await demo.AddAsync(typed);
        var dataset = JsonNode.Parse(await TextAsync(demo, RegisterLinks.Catalogue))!["dataset"]!.AsArray().ShouldHaveSingleItem()!;
        dataset.AsObject().Select(one => one.Key).ShouldBe(["@type", "identifier", "title", "description", "keyword", "modified",
            "publisher", "contactPoint", "accessLevel", "license", "landingPage", "language", "spatial", "temporal", "distribution"]);
        dataset["title"]!.ToString().ShouldBe("Cột đèn năng lượng mặt trời (minh họa)");
        dataset["modified"]!.ToString().ShouldBe("2026-11-23T02:00:00Z");
        dataset["spatial"]!.ToString().ShouldBe("106.6272,20.8067,106.6272,20.8067");
        dataset["temporal"]!.ToString().ShouldBe("2026-10-12/2026-10-12");
        dataset["contactPoint"]!["hasEmail"].ShouldBeNull();
        foreach (var file in dataset["distribution"]!.AsArray().Where(one => one!["downloadURL"] is not null))
        {
            var answer = await demo.Browse().GetAsync(new Uri($"{file!["downloadURL"]}").PathAndQuery);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe($"{file["mediaType"]}");
        }
    }

    [Fact]
    public async Task A_home_is_found_and_told_to_a_hundred_metres()
    {
        await using var app = await PlanRoom.StartAsync();
        var added = await app.TryAddAsync(new()
        {
            ["ma-so"] = "0201234567",
            ["ten"] = "Công ty Thử",
            ["nganh"] = "thuong-mai",
            ["ngay-thanh-lap"] = "12/10/2026",
            ["doi-moi"] = "chua-ra-soat",
            ["vi-tri"] = "20.8067312, 106.6271841",
        }, register: "doanh-nghiep");
        added.Refusal.ShouldBeNull();
        (await TextAsync(app, RegisterLinks.OpenFile("doanh-nghiep", "geojson"))).ShouldContain("[106.627,20.807]");
        (await MatchedAsync(app, "106.6269,20.8069,106.6271,20.8071")).ShouldBe(1);
        (await MatchedAsync(app, "106.6271,20.8066,106.6273,20.8068")).ShouldBe(0);
    }

    private static async Task<int> MatchedAsync(TestApp app, string box) => JsonNode.Parse(await TextAsync(
        app, $"{RegisterLinks.Features("doanh-nghiep")}?f=json&bbox={box}"))!["numberMatched"]!.GetValue<int>();

    private static async Task<string> TextAsync(TestApp app, string address) =>
        await (await app.Browse().GetAsync(address)).Content.ReadAsStringAsync();
}
