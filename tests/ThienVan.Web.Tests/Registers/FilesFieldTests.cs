using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Defining;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Things;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>A field names which of an item's files are the decision, the contract: added, chosen, asked for, given out.</summary>
public sealed class FilesFieldTests
{
    private const string Sites = "di-tich";

    private const string Permits = """
        code: giay-phep
        name: Giấy phép
        one: giấy phép
        group: Hạ tầng, môi trường
        source: Kế hoạch 1/KH-UBND
        lead: kinh-te-ha-tang-do-thi
        key: ma
        fields:
          - { code: ma, name: Mã, kind: text, required: true }
          - { code: don, name: Đơn, kind: files, required: true }
          - { code: bien-ban, name: Biên bản, kind: files, before: [xong] }
        states:
          - { code: dang-xu-ly, name: Đang xử lý }
          - { code: xong, name: Đã xong }
        columns: [don, bien-ban]
        """;

    [Fact]
    public async Task A_decision_is_added_chosen_and_given_to_everybody_where_the_field_is_public()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await SiteAsync(app);
        var (officer, address) = (await app.SignInAsync(Cast.OtherUnit), RegisterLinks.Item(Sites, id));
        (await SendAsync(officer, address, "so-tep", [], ("Them[van-ban-xep-hang]", "quyet-dinh.txt", "Quyết định số 1"),
            ("Them[van-ban-xep-hang]", "quyet-dinh-2.txt", "Quyết định số 2")))!.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await officer.ReadAsync(address);
        page.QuerySelectorAll("dl.answers a").Select(link => link.TextContent).ShouldBe(["quyet-dinh.txt", "quyet-dinh-2.txt"]);
        page.QuerySelector("main")!.TextContent.ShouldContain("Văn bản xếp hạng: – → 2 tệp");
        (await officer.ReadAsync($"{RegisterLinks.Register(Sites)}?cot=van-ban-xep-hang")).QuerySelector("tbody")!.TextContent
            .ShouldContain("2 tệp");

        var open = await app.Browse().ReadAsync(RegisterLinks.OpenItem(Sites, id));
        var given = open.QuerySelectorAll("dl.answers a").Cast<IHtmlAnchorElement>().Select(link => link.PathName).ToArray();
        given.Length.ShouldBe(2);
        (await (await app.Browse().GetAsync(given[0])).Content.ReadAsStringAsync()).ShouldBe("Quyết định số 1");
        using (var json = JsonDocument.Parse(
            await (await app.Browse().GetAsync($"{RegisterLinks.Feature(Sites, id)}?f=json")).Content.ReadAsStringAsync()))
            json.RootElement.GetProperty("properties").GetProperty("van-ban-xep-hang").GetInt32().ShouldBe(2);

        // What the field names no more is the office's own again; the file itself still hangs on the item.
        var second = NameOf(await app.VersionsAsync(id), "van-ban-xep-hang").Split(' ')[1];
        (await SendAsync(officer, address, "so-tep", [("Tep[van-ban-xep-hang]", second)]))!.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.Browse().GetAsync(given[0])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Browse().GetAsync(given[1])).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await officer.ReadAsync(address)).QuerySelectorAll("[name='Tep[van-ban-xep-hang]']").Length.ShouldBe(2);
        (await Told(await SendAsync(officer, address, "so-tep", [("Tep[van-ban-xep-hang]", second)])))
            .ShouldContain("Chưa chọn thêm hay bỏ");

        // A file that a field names is not taken away behind its back.
        (await app.AsAsync(Cast.OtherUnit, services => services.GetRequiredService<ThingService>().RemoveFileAsync(
            services.GetRequiredService<RegisterRights>().Actor, RegisterLinks.ItemSubject(id), Guid.Parse(second), default)))!.Message
            .ShouldContain("Tệp này ở ô “Văn bản xếp hạng” của mục");
        (await app.EventsAsync()).Count(row => row.Kind == "registers.file_added").ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_names_a_file_of_another_item_or_writes_ids_by_hand()
    {
        await using var app = await PlanRoom.StartAsync();
        var (id, other) = (await SiteAsync(app), await SiteAsync(app));
        var officer = await app.SignInAsync(Cast.OtherUnit);
        await SendAsync(officer, RegisterLinks.Item(Sites, other), "so-tep", [], ("Them[van-ban-xep-hang]", "a.txt", "Tệp của mục khác"));
        var foreign = (await app.VersionsAsync(other))[^1].Item["van-ban-xep-hang"]!;
        (await Told(await SendAsync(officer, RegisterLinks.Item(Sites, id), "so-tep", [("Tep[van-ban-xep-hang]", foreign)])))
            .ShouldContain("Chưa chọn thêm hay bỏ");
        await officer.SubmitWholeFormAsync(RegisterLinks.Item(Sites, id), "so-sua",
            ("Form[van-ban-xep-hang]", foreign), ("Form[le-hoi]", "mùng 8"), ("Form[Reason]", "thử"));
        (await app.VersionsAsync(id))[^1].Item["van-ban-xep-hang"].ShouldBeNull();
        (await SendAsync(await app.SignInAsync("xem"), RegisterLinks.Item(Sites, other), "so-tep", [], isThere: false)).ShouldBeNull();
        (await SendAsync(officer, RegisterLinks.Item(Sites, id), "so-tep", [], ("Them[van-ban-xep-hang]", "a.exe", "MZ\0\0")))!.StatusCode
            .ShouldBe(HttpStatusCode.OK);
        (await app.VersionsAsync(id))[^1].Item["van-ban-xep-hang"].ShouldBeNull();
    }

    [Fact]
    public async Task What_is_asked_for_is_there_from_the_beginning_or_before_the_state()
    {
        await using var app = await PlanRoom.StartAsync();
        (await (await app.SignInAsync("vanphong")).SubmitWholeFormAsync(RegisterLinks.NewRegister, "so-cach-ghi",
            ("Form.Text", Permits), ("Form.Reason", "thử"), ("Form.Do", DefinitionForm.Keep))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var (officer, add) = (await app.SignInAsync(Cast.OwnUnit), RegisterLinks.New("giay-phep"));
        (await Told(await SendAsync(officer, add, "so-them", [("Form[ma]", "P-1")]))).ShouldContain("Còn thiếu đơn; đề nghị thêm tệp");
        var answer = await SendAsync(officer, add, "so-them", [("Form[ma]", "P-1")], ("Them[don]", "don.txt", "Đơn"));
        answer!.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var address = answer.Headers.Location!.ToString();
        var id = Guid.Parse(address[^36..]);

        (await MoveAsync(app, id)).ShouldBe("register.file_needed");
        await SendAsync(officer, address, "so-tep", [("Tep[don]", NameOf(await app.VersionsAsync(id), "don"))],
            ("Them[bien-ban]", "bien-ban.txt", "Biên bản"));
        (await MoveAsync(app, id)).ShouldBeNull();

        // Neither is taken out again as long as it is asked for.
        var versions = await app.VersionsAsync(id);
        (await Told(await SendAsync(officer, address, "so-tep", [("Tep[bien-ban]", NameOf(versions, "bien-ban"))])))
            .ShouldContain("Ô “Đơn” phải có ít nhất một tệp");
        (await Told(await SendAsync(officer, address, "so-tep", [("Tep[don]", NameOf(versions, "don"))])))
            .ShouldContain("“Đã xong” cần có tệp ở ô “Biên bản”");
        (await app.VersionsAsync(id)).Length.ShouldBe(versions.Length);
    }

    private static string NameOf(ItemRow[] versions, string field) => versions[^1].Item[field]!;

    private static async Task<string?> MoveAsync(TestApp app, Guid id) => (await app.AsAsync(Cast.OwnUnit,
        services => services.GetRequiredService<ItemService>().MoveAsync(
            "giay-phep", new(id, "xong", new(2026, 11, 23), Reason: null), default)))?.Code;

    private static async Task<Guid> SiteAsync(TestApp app)
    {
        var added = await app.TryAddAsync(new()
        {
            ["ma"] = $"DT-{Guid.CreateVersion7()}",
            ["ten"] = "Đình làng",
            ["loai"] = "dinh",
            ["xep-hang"] = "thanh-pho",
            ["hien-trang"] = "tot",
        }, Cast.OtherUnit, register: Sites);
        added.Refusal.ShouldBeNull();
        return added.Value;
    }

    private static async Task<string> Told(HttpResponseMessage? answer) =>
        (await Browser.ParseAsync(answer.ShouldNotBeNull())).QuerySelector("main")!.TextContent;

    private static Task<HttpResponseMessage?> SendAsync(Browser browser, string address, string form,
        (string Name, string Value)[] fields, params (string Name, string FileName, string Text)[] files) =>
        SendAsync(browser, address, form, fields, isThere: true, files);

    private static async Task<HttpResponseMessage?> SendAsync(Browser browser, string address, string form,
        (string Name, string Value)[] fields, bool isThere, params (string Name, string FileName, string Text)[] files)
    {
        var found = (await browser.ReadAsync(address)).Forms
            .SingleOrDefault(one => one.QuerySelector($"[name='_handler'][value='{form}']") is not null);
        (found is not null).ShouldBe(isThere);
        if (found is null) return null;
        var body = new MultipartFormDataContent();
        foreach (var input in found.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden"))
            body.Add(new StringContent(input.Value), input.Name!);
        foreach (var (name, value) in fields) body.Add(new StringContent(value), name);
        foreach (var (name, fileName, text) in files) body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), name, fileName);
        return await browser.SendAsync(HttpMethod.Post, address, body);
    }
}
