using System.Net;
using System.Text.Json.Nodes;
using ThienVan.Web.Registers;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers.Open;

/// <summary>OGC API Features as programs ask it.</summary>
public sealed class OgcTests : IAsyncLifetime
{
    private const string Items = "/ogc/collections/den-nang-luong/items";
    private readonly List<Guid> _lamps = [];
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        foreach (var (key, day, place) in new[]
        {
            ("Đ-001", "12/10/2026", "20.80, 106.60"), ("Đ-002", "01/11/2026", "20.81, 106.62"), ("Đ-003", "20/11/2026", null),
        })
        {
            var typed = RegisterOffice.Lamp(key, day, group: "tdp-01");
            typed["vi-tri"] = place;
            _lamps.Add(await _app.AddAsync(typed));
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_landing_page_leads_everywhere()
    {
        var landing = await ReadAsync("/ogc");
        var links = landing["links"]!.AsArray()
            .ToDictionary(link => $"{link!["rel"]}", link => (Href: $"{link!["href"]}", Type: $"{link["type"]}"));
        links.Keys.ShouldBe(["self", "alternate", "service-desc", "service-doc", "conformance", "data"]);
        links["service-desc"].ShouldBe(("https://localhost/ogc/api", "application/vnd.oai.openapi+json;version=3.0"));
        foreach (var (href, type) in links.Values)
        {
            var answer = await _app.Browse().GetAsync(
                new Uri(href).PathAndQuery + (href.Contains('?', StringComparison.Ordinal) ? "" : "?f=json"));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, href);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type.Split(';')[0], href);
        }

        (await ReadAsync("/ogc/conformance"))["conformsTo"]!.AsArray().Select(one => $"{one}".Split('/')[^1])
            .ShouldBe(["core", "oas30", "html", "geojson"]);
    }

    [Fact]
    public async Task A_collection_says_what_it_holds_and_where()
    {
        var all = (await ReadAsync("/ogc/collections"))["collections"]!.AsArray();
        all.Select(one => $"{one!["id"]}").ShouldBe(["cay-xanh", "den-nang-luong", "di-tich", "diem-du-lich", "diem-rac", "doanh-nghiep",
            "dong-gop", "ho-dieu-hoa", "nha-van-hoa", "quy-dat", "to-dan-pho", "tram-y-te", "truong-hoc"]);
        var lamps = await ReadAsync("/ogc/collections/den-nang-luong");
        lamps.ToJsonString().ShouldBe(all.First(one => $"{one!["id"]}" == "den-nang-luong")!.ToJsonString());
        lamps["itemType"]!.ToString().ShouldBe("feature");
        lamps["extent"]!["spatial"]!["bbox"]!.ToJsonString().ShouldBe("[[106.6,20.8,106.62,20.81]]");
        lamps["extent"]!["spatial"]!["crs"]!.ToString().ShouldBe("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        lamps["extent"]!["temporal"]!["interval"]!.ToJsonString()
            .ShouldBe("""[["2026-10-12T00:00:00\u002B07:00","2026-11-20T23:59:59\u002B07:00"]]""");
        var links = lamps["links"]!.AsArray().Select(link => ($"{link!["rel"]}", $"{link["type"]}")).ToArray();
        links.ShouldContain(("items", "application/geo+json"));
        links.ShouldContain(("describedby", "application/schema+json"));
        (await ReadAsync("/ogc/collections/doanh-nghiep"))["extent"].ShouldBeNull();
    }

    [Fact]
    public async Task Pages_are_walked_by_their_links_and_hold_every_item_once()
    {
        var (seen, next, pages) = (new List<string>(), $"{Items}?limit=2&f=json", 0);
        while (next is not null)
        {
            var page = await ReadAsync(next);
            page["numberMatched"]!.GetValue<int>().ShouldBe(3);
            page["numberReturned"]!.GetValue<int>().ShouldBe(page["features"]!.AsArray().Count);
            page["timeStamp"]!.ToString().ShouldBe("2026-11-23T02:00:00Z");
            seen.AddRange(page["features"]!.AsArray().Select(one => $"{one!["id"]}"));
            next = page["links"]!.AsArray().Where(link => $"{link!["rel"]}" == "next")
                .Select(link => new Uri($"{link!["href"]}").PathAndQuery).SingleOrDefault();
            pages++;
        }

        pages.ShouldBe(2);
        seen.ShouldBe(_lamps.Select(id => $"{id}"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("limit=1", 1)]
    [InlineData("limit=%2B1", 1)]
    [InlineData("limit=99999999999999", 3)]
    [InlineData("offset=2", 1)]
    [InlineData("offset=99999999999999", 0)]
    [InlineData("bbox=106.59,20.79,106.61,20.805", 1)]
    [InlineData("bbox=106.59,20.79,0,106.63,20.82,9", 2)]
    [InlineData("bbox=107,20.79,108,20.82", 0)]
    [InlineData("datetime=2026-11-01", 1)]
    [InlineData("datetime=2026-10-31T17:00:00Z", 1)]
    [InlineData("datetime=2026-11-01/..", 2)]
    [InlineData("datetime=../2026-10-31", 1)]
    [InlineData("datetime=2026-10-12T00:00:00%2B07:00/2026-11-02T00:00:00%2B07:00", 2)]
    [InlineData("datetime=2026-11-01/..&bbox=106.59,20.79,106.63,20.82", 1)]
    public async Task What_is_asked_for_is_given(string query, int count) =>
        (await ReadAsync($"{Items}?f=json&{query}"))["features"]!.AsArray().Count.ShouldBe(count);

    [Theory]
    [InlineData($"{Items}?color=red")]
    [InlineData($"{Items}?limit=abc")]
    [InlineData($"{Items}?limit=0")]
    [InlineData($"{Items}?limit=-1")]
    [InlineData($"{Items}?limit=")]
    [InlineData($"{Items}?offset=-1")]
    [InlineData($"{Items}?bbox=")]
    [InlineData($"{Items}?datetime=")]
    [InlineData($"{Items}?bbox=1,2,3")]
    [InlineData($"{Items}?bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326&bbox=106,20,107,21")]
    [InlineData($"{Items}?datetime=hom-qua")]
    [InlineData($"{Items}?f=xml")]
    [InlineData("/ogc?limit=3")]
    [InlineData("/ogc/collections/den-nang-luong?bbox=1,2,3,4")]
    public async Task What_the_service_does_not_know_is_refused_with_a_sentence(string address)
    {
        var answer = await _app.Browse().GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        said["code"]!.ToString().ShouldBe("InvalidParameterValue");
        said["description"]!.ToString().ShouldContain("đề nghị");
    }

    [Theory]
    [InlineData("/ogc/collections/khong-co?f=json")]
    [InlineData("/ogc/collections/ho-ngheo/items?f=json")]
    [InlineData("/ogc/collections/khong-co")]
    [InlineData("/ogc/collections/khong-co/items")]
    [InlineData("/ogc/collections/khong-co/schema")]
    [InlineData($"{Items}/00000000-0000-0000-0000-000000000001?f=json")]
    [InlineData($"{Items}/00000000-0000-0000-0000-000000000001")]
    [InlineData($"{Items}/12")]
    [InlineData("/ogc/khong-co")]
    public async Task What_is_not_there_or_not_public_is_not_found(string address)
    {
        var answer = await _app.Program("application/geo+json").GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.ToString().ShouldBe("NotFound");
    }

    /// <summary>A head is that of the answer it stands for, and whoever keeps answers is told that another may want a page.</summary>
    [Theory]
    [InlineData("/ogc", "application/json")]
    [InlineData("/ogc/api", "application/vnd.oai.openapi+json")]
    [InlineData(Items, "application/geo+json")]
    [InlineData("/ogc/collections/den-nang-luong/schema", "application/schema+json")]
    public async Task A_head_has_the_type_of_its_answer(string address, string type)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var answer = await _app.Program("application/json").SendAsync(method, address, body: null);
            (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, type));
            answer.Headers.Vary.ShouldContain("Accept");
        }
    }

    [Fact]
    public async Task A_feature_has_its_place_and_typed_properties()
    {
        var lamp = await ReadAsync($"{Items}/{_lamps[0]}?f=json");
        lamp["geometry"]!.ToJsonString().ShouldBe("""{"type":"Point","coordinates":[106.6,20.8]}""");
        var told = lamp["properties"]!;
        (told["ma"]!.ToString(), told["ngay-lap"]!.ToString(), told["nguon"]!.ToString(), told["trang-thai"]!.ToString(),
            told["minh-hoa"]!.GetValue<bool>()).ShouldBe(("Đ-001", "2026-10-12", "Ngân sách phường", "Đang sáng", false));
        lamp["links"]!.AsArray().Select(link => $"{link!["rel"]}").ShouldBe(["self", "alternate", "collection"]);
        (await ReadAsync($"{Items}/{_lamps[2]}?f=json"))["geometry"].ShouldBeNull();

        var schema = await ReadAsync("/ogc/collections/den-nang-luong/schema?f=json");
        var typed = schema["properties"]!["properties"]!["properties"]!;
        (typed["cong-suat"]!["type"]!.ToString(), typed["ngay-lap"]!["format"]!.ToString()).ShouldBe(("integer", "date"));
        told.AsObject().Select(one => one.Key).ShouldBe(typed.AsObject().Select(one => one.Key));
    }

    [Theory]
    [InlineData("/ogc")]
    [InlineData("/ogc/api")]
    [InlineData("/ogc/conformance")]
    [InlineData("/ogc/collections")]
    [InlineData("/ogc/collections/den-nang-luong")]
    [InlineData("/ogc/collections/den-nang-luong/schema")]
    [InlineData(Items)]
    public async Task Who_asks_with_a_browser_gets_a_page(string address)
    {
        foreach (var asked in new[] { address, $"{address}?f=html" })
        {
            var page = await _app.Browse().ReadAsync(asked);
            page.QuerySelector("main h1")!.TextContent.Trim().ShouldNotBeEmpty();
            page.QuerySelector("link[rel=stylesheet]").ShouldNotBeNull();
        }

        (await _app.Browse().ReadAsync($"{Items}/{_lamps[0]}")).QuerySelector("main h1")!.TextContent.ShouldContain("Đ-001");
    }

    [Fact]
    public async Task What_is_written_is_told_at_once()
    {
        (await ReadAsync($"{Items}?f=json"))["numberMatched"]!.GetValue<int>().ShouldBe(3);
        (await _app.Browse().ReadAsync(RegisterLinks.Open(RegisterOffice.Lamps))).QuerySelectorAll("tbody a.strong").Length.ShouldBe(3);
        await _app.AddAsync(RegisterOffice.Lamp("Đ-004", "21/11/2026"));
        (await _app.MoveAsync(_lamps[0], "thao-do", new(2026, 11, 22))).ShouldBeNull();
        await _app.AddAsync(RegisterOffice.Lamp("Đ-005", "21/11/2026"));
        (await ReadAsync($"{Items}?f=json"))["numberMatched"]!.GetValue<int>().ShouldBe(4);
        (await _app.Browse().ReadAsync(RegisterLinks.Open(RegisterOffice.Lamps))).QuerySelectorAll("tbody a.strong").Length.ShouldBe(4);
        (await _app.Browse().GetAsync($"{Items}/{_lamps[0]}?f=json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PostgreSQL_answers_the_same()
    {
        await using var office = await PlanRoom.StartAsync(Engine.Postgres);
        var typed = RegisterOffice.Lamp("Đ-001", "12/10/2026", group: "tdp-01");
        typed["vi-tri"] = "20.80, 106.60";
        await office.AddAsync(typed);
        (await office.TryAddAsync(new()
        {
            ["ma-so"] = "0201234567",
            ["ten"] = "Công ty Thử",
            ["nganh"] = "thuong-mai",
            ["ngay-thanh-lap"] = "12/10/2026",
            ["doi-moi"] = "chua-ra-soat",
        }, register: "doanh-nghiep")).Refusal.ShouldBeNull();
        var visitor = office.Browse();
        foreach (var query in new[] { "", "&bbox=106,20,107,21", "&datetime=2026-10-12", "&datetime=../2026-11-01" })
            (await (await visitor.GetAsync($"{Items}?f=json{query}")).Content.ReadAsStringAsync()).ShouldContain("\"numberMatched\":1");
        (await (await visitor.GetAsync("/ogc/collections?f=json")).Content.ReadAsStringAsync()).ShouldContain("[[106.6,20.8,106.6,20.8]]");
        (await visitor.ReadAsync("/du-lieu/doanh-nghiep?tim=thu")).QuerySelectorAll("tbody a.strong").ShouldHaveSingleItem();
        (await (await visitor.GetAsync("/du-lieu/doanh-nghiep/toan-bo.csv")).Content.ReadAsStringAsync()).ShouldContain("Công ty Thử");
    }

    [Fact]
    public async Task The_description_is_that_of_the_snapshot()
    {
        var api = await ReadAsync("/ogc/api?f=json");
        api["openapi"]!.ToString().ShouldBe("3.0.3");
        string.Join('\n', api["paths"]!.AsObject().Select(path => $"{path.Key}: {path.Value!["get"]!["operationId"]} "
                + string.Join(' ', path.Value["get"]!["parameters"]!.AsArray().Select(one => $"{one!["$ref"]}".Split('/')[^1]))))
            .ShouldBe("""
                /: getLandingPage f
                /api: getApiDefinition f
                /conformance: getConformance f
                /collections: getCollections f
                /collections/{collectionId}: describeCollection collectionId f
                /collections/{collectionId}/schema: getSchema collectionId f
                /collections/{collectionId}/items: getFeatures collectionId limit offset bbox datetime f
                /collections/{collectionId}/items/{featureId}: getFeature collectionId featureId f
                """.ReplaceLineEndings("\n"));
        foreach (var path in api["paths"]!.AsObject())
            foreach (var parameter in path.Value!["get"]!["parameters"]!.AsArray())
                api["components"]!["parameters"]![$"{parameter!["$ref"]}".Split('/')[^1]].ShouldNotBeNull();
    }

    private async Task<JsonNode> ReadAsync(string address)
    {
        var asked = address.Contains("f=json", StringComparison.Ordinal) ? address
            : address + (address.Contains('?', StringComparison.Ordinal) ? "&f=json" : "?f=json");
        var answer = await _app.Browse().GetAsync(asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, asked);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
