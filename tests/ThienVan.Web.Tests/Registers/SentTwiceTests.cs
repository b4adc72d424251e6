using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Registers;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>A form that comes twice, or from who may not send it: nothing is written twice, nothing typed is taken for done.</summary>
public sealed class SentTwiceTests
{
    private static readonly string _new = RegisterLinks.New(RegisterOffice.Lamps);

    [Fact]
    public async Task The_same_form_leads_to_the_item_that_is_there_and_says_by_whom()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var opened = await officer.ReadAsync(_new);
        var first = await SendAsync(officer, opened, "Đ-001");
        var again = await SendAsync(officer, opened, "Đ-001");
        var address = again.Headers.Location!.ToString();
        address.ShouldContain(first.Headers.Location!.ToString());
        (await officer.ReadAsync(address)).QuerySelector("main")!.TextContent.ShouldContain("Đã ghi vào sổ lúc");
        (await app.VersionsAsync(Guid.Parse(first.Headers.Location.ToString()[^36..]))).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_put_right_in_the_second_is_told_against_the_register_and_stays_in_the_form()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var opened = await officer.ReadAsync(_new);
        var first = await SendAsync(officer, opened, "Đ-001", "60");
        var page = await Browser.ParseAsync(await SendAsync(officer, opened, "Đ-001", "90"));
        var said = page.QuerySelector("main")!.TextContent;
        foreach (var one in new[] { "đã được ghi từ lần gửi trước", "“60", "“90", "chưa ghi" }) said.ShouldContain(one);
        page.QuerySelector("[name='Form[cong-suat]']")!.GetAttribute("value").ShouldBe("90");
        first.Headers.Location!.ToString().ShouldEndWith(page.QuerySelector(".notice a")!.GetAttribute("href")!);
    }

    [Fact]
    public async Task What_changed_since_is_no_correction_of_the_form_that_comes_again()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        (await app.ChangeAsync(id, new() { ["nguon"] = "xa-hoi-hoa" })).ShouldBeNull();
        (await app.MoveAsync(id, "hong", new(2026, 11, 1))).ShouldBeNull();
        (await app.TryAddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"), id: id)).Refusal!.IsDone.ShouldBeTrue();
        (await app.TryAddAsync(RegisterOffice.Lamp("Đ-001", "13/10/2026"), id: id)).Refusal!.Code.ShouldBe("register.sent_differs");
    }

    [Fact]
    public async Task An_id_of_another_register_is_never_taken_for_done()
    {
        await using var app = await PlanRoom.StartAsync();
        var sight = await app.SightAsync("Chùa Phù Liễn");
        var refused = (await app.TryAddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"), id: sight)).Refusal!;
        (refused.Code, refused.IsDone).ShouldBe(("register.elsewhere", false));
    }

    [Fact]
    public async Task Who_may_not_send_a_form_is_told_so()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var other = await app.SignInAsync(Cast.OtherUnit);
        await ShouldRefuseAsync(_new, "so-them", ("Form[ma]", "Đ-002"));
        await ShouldRefuseAsync(RegisterLinks.Item(RegisterOffice.Lamps, id), "so-sua", ("Form[tuyen]", "Lê Duẩn"));

        async Task ShouldRefuseAsync(string address, string form, params (string, string)[] fields)
        {
            var token = (await other.ReadAsync("/tai-khoan")).QuerySelector("form[method=post] input[name^='__Req']")!;
            var sent = fields.Append((token.GetAttribute("name")!, token.GetAttribute("value")!)).Append(("_handler", form))
                .ToDictionary(field => field.Item1, field => field.Item2);
            var answer = await other.SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent(sent));
            var page = answer.Headers.Location is { } now ? await Browser.ParseAsync(await other.GetAsync(now.ToString()))
                : await Browser.ParseAsync(answer);
            page.QuerySelector("main")!.TextContent.ShouldContain("không có quyền", Case.Insensitive, $"{form} {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_form_of_the_house_can_be_told_of_on_a_page_that_knows_nothing_of_it()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        foreach (var deed in app.Services.GetServices<FormDeed>())
            foreach (var page in new[] { "/tai-khoan", _new })
                (await officer.GetAsync($"{page}?bieu-mau={deed.Form}")).StatusCode.ShouldBe(HttpStatusCode.OK, deed.Form);
    }

    private static Task<HttpResponseMessage> SendAsync(Browser browser, IHtmlDocument opened, string key, string? power = null) =>
        browser.SubmitAsOpenedAsync(opened, _new, "so-them", ("Form[ma]", key), ("Form[ngay-lap]", "12/10/2026"),
            ("Form[nguon]", "ngan-sach"), ("Form[cong-suat]", power ?? ""));
}
