using System.Net;
using AngleSharp.Html.Dom;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>The office brings a layer in through the pages, and ends it.</summary>
public sealed class LayerJourneyTests
{
    private static readonly Rect[] _plan = [new("ODT", 0, 0, 100, 100), new("DKV", 100, 0, 100, 100)];

    private static readonly (string, string)[] _papers =
    [
        ("Form.Name", "Phân khu"), ("Form.Document", "QĐ 1"), ("Form.Issued", "01/02/2020"), ("Form.Scale", "1/2000"),
        ("Form.From", "01/03/2020"), ("Form.Source", "Sở Xây dựng"),
    ];

    [Fact]
    public async Task A_file_is_looked_at_kept_once_and_ended()
    {
        await using var app = await PlanRoom.StartAsync();
        var office = await app.SignInAsync("vanphong");
        var sent = await SendAsync(office, "Planning", LayerOffice.GeoJson(_plan));
        var review = sent.Headers.Location!.ToString();
        var page = (await office.ReadAsync(review)).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "Nhận được 2 hình", "2 ha", "Chưa ghi gì", "Kinh độ, vĩ độ WGS 84", "ODT: Vùng ODT" })
            page.ShouldContain(said);
        (await app.VersionsAsync()).ShouldBeEmpty();

        var wanting = await Browser.ParseAsync(await office.SubmitWholeFormAsync(review, "lop-giu", [.. _papers[..4], .. _papers[5..]]));
        wanting.QuerySelector("main")!.TextContent.ShouldContain("Đề nghị ghi ngày có hiệu lực");
        wanting.QuerySelector("[name='Form.Document']")!.GetAttribute("value").ShouldBe("QĐ 1");

        var opened = await office.ReadAsync(review);
        var kept = await office.SubmitAsOpenedAsync(opened, review, "lop-giu", _papers);
        var version = kept.Headers.Location!.ToString();
        page = (await office.ReadAsync(version)).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "Đang có hiệu lực", "2 vùng, 2 ha", "QĐ 1 ngày 01/02/2020", "1/2.000", "Mọi người" })
            page.ShouldContain(said);
        (await office.GetAsync(review)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await office.SubmitAsOpenedAsync(opened, review, "lop-giu", _papers)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.VersionsAsync()).Length.ShouldBe(1);

        await office.SubmitWholeFormAsync(version, "lop-het", ("Form.Day", "22/11/2026"), ("Form.Reason", "bãi bỏ"));
        (await office.ReadAsync(version)).QuerySelector("main")!.TextContent.ShouldContain("Hết hiệu lực");
        (await office.ReadAsync(RegisterLinks.Layers)).QuerySelector("main")!.TextContent.ShouldContain("từ 01/03/2020 đến hết 22/11/2026");
        (await app.EventsAsync()).Where(row => row.Kind.StartsWith("registers.layer", StringComparison.Ordinal)).Select(row => row.Kind)
            .ShouldBe(["registers.layer_read", "registers.layer_kept", "registers.layer_ended"]);
    }

    [Fact]
    public async Task Neighbourhood_groups_are_matched_by_name_and_what_cannot_be_is_said()
    {
        await using var app = await PlanRoom.StartAsync();
        var file = await app.SendAsync(LayerKind.Neighbourhoods, LayerOffice.GeoJson(
            new Rect("Tổ dân phố số 1", 0, 0, 10, 10), new Rect("tổ 01", 10, 0, 10, 10), new Rect("Tổ 999", 20, 0, 10, 10)));
        var office = await app.SignInAsync("vanphong");
        var page = (await office.ReadAsync($"{RegisterLinks.LayerDraft(file.Value)}?ten=M%C3%A3")).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "Nhận được 1 hình", "2 hình chưa nhận", "trùng với hình 1", "“Tổ 999” không phải tổ dân phố nào" })
            page.ShouldContain(said);
    }

    [Fact]
    public async Task Zones_drawn_over_one_another_are_said_before_they_are_kept()
    {
        await using var app = await PlanRoom.StartAsync();
        var file = await app.SendAsync(LayerKind.Planning, LayerOffice.GeoJson([.. _plan, new("MNC", 90, 0, 20, 10)]));
        var office = await app.SignInAsync("vanphong");
        var page = (await office.ReadAsync(RegisterLinks.LayerDraft(file.Value))).QuerySelector("main")!.TextContent;
        page.ShouldContain("2 cặp, 200 m²");
    }

    [Fact]
    public async Task With_a_boundary_loaded_what_lies_far_from_it_is_refused()
    {
        await using var app = await PlanRoom.StartAsync();
        var ward = await app.SendAsync(LayerKind.Ward, LayerOffice.GeoJson(new Rect("P", 0, 0, 3000, 3000)));
        (await app.KeepAsync(ward.Value, LayerOffice.Ask("01/07/2025"))).Refusal.ShouldBeNull();
        var far = await app.SendAsync(LayerKind.Planning, LayerOffice.GeoJson(new Rect("ODT", 30_000, 0, 10, 10)));
        far.Refusal!.Message.ShouldContain("nằm xa ranh giới phường");
        (await app.SendAsync(LayerKind.Planning, LayerOffice.GeoJson(new Rect("ODT", 100, 0, 10, 10)))).Refusal.ShouldBeNull();
        var lamp = RegisterOffice.Lamp("Đ-001", "12/10/2026");
        lamp["vi-tri"] = LayerOffice.Typed(30_000, 0);
        (await app.TryAddAsync(lamp)).Refusal!.Message.ShouldContain("nằm xa ranh giới phường");
        lamp["vi-tri"] = LayerOffice.Typed(100, 0);
        (await app.TryAddAsync(lamp)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_of_another_person_and_another_unit_is_nobodys_business()
    {
        await using var app = await PlanRoom.StartAsync();
        var file = await app.SendAsync(LayerKind.Planning, LayerOffice.GeoJson(_plan));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        (await officer.GetAsync(RegisterLinks.LayerDraft(file.Value))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.SendAsync(LayerKind.Planning, LayerOffice.GeoJson(_plan), Cast.OwnUnit)).Refusal.ShouldBeNull();
        (await app.SendAsync(LayerKind.Planning, LayerOffice.GeoJson(_plan), "xem")).Refusal!.Code.ShouldBe("people.not_allowed");
    }

    [Fact]
    public async Task A_file_that_is_none_comes_back_with_a_sentence()
    {
        await using var app = await PlanRoom.StartAsync();
        var office = await app.SignInAsync("vanphong");
        var page = await Browser.ParseAsync(await SendAsync(office, "Planning", "không phải bản đồ"u8.ToArray()));
        page.QuerySelector("main")!.TextContent.ShouldContain("Tệp bị hỏng hoặc không đúng định dạng");
        page = await Browser.ParseAsync(await SendAsync(office, "", LayerOffice.GeoJson(_plan)));
        page.QuerySelector("main")!.TextContent.ShouldContain("Đề nghị chọn loại lớp");
    }

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, string kind, byte[] file)
    {
        var page = await browser.ReadAsync(RegisterLinks.LayerImport);
        var form = page.Forms.Single(one => one.QuerySelector("[value='lop-nap']") is not null);
        var body = new MultipartFormDataContent();
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden"))
            body.Add(new StringContent(input.Value), input.Name!);
        body.Add(new StringContent(kind), "Form.Kind");
        body.Add(new ByteArrayContent(file), "Form.File", "lop.geojson");
        return await browser.SendAsync(HttpMethod.Post, RegisterLinks.LayerImport, body);
    }
}
