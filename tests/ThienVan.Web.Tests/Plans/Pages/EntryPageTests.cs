using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans.Pages;

public sealed class EntryPageTests : IAsyncLifetime
{
    private const string Trees = "/chi-tieu/14/so-lieu?ma=14a&ky=2026-02";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_saved_figure_leads_back_to_the_target_and_stands_there()
    {
        var browser = await _app.SignInAsync("vanphong");
        var answer = await browser.SubmitAsync(Trees, ("Form.Value", "87"), ("Form.Quality", "Official"), ("Form.Source", "Sổ trồng cây"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.ReadAsync("/chi-tieu/14?da-luu=14a");
        page.QuerySelector("[data-saved]").ShouldNotBeNull();
        page.Body!.TextContent.ShouldContain("Sổ trồng cây");
    }

    [Fact]
    public async Task An_ambiguous_figure_is_asked_about_and_nothing_typed_is_lost()
    {
        var browser = await _app.SignInAsync("vanphong");
        var page = await Browser.ParseAsync(await browser.SubmitAsync(Trees, ("Form.Value", "1.234"), ("Form.Source", "Sổ trồng cây")));
        page.QuerySelectorAll<IHtmlInputElement>("input[name='Form.ValueMeant'][type=radio]").Select(choice => choice.Value).ShouldBe(["1.234|1234", "1.234|1,234"]);
        page.QuerySelector<IHtmlInputElement>("input[name='Form.Source']")!.Value.ShouldBe("Sổ trồng cây");
        page.QuerySelector<IHtmlInputElement>("input[name='Form.Value']")!.Value.ShouldBe("1.234");
    }

    [Fact]
    public async Task The_answer_settles_an_ambiguous_figure()
    {
        var browser = await _app.SignInAsync("vanphong");
        var answer = await browser.SubmitAsync(Trees, ("Form.Value", "1.234"), ("Form.Source", "Sổ"));
        var again = await Again(browser, answer, ("Form.ValueMeant", "1.234|1234"), ("Form.Value", "1.234"), ("Form.Source", "Sổ"));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.ReadAsync("/chi-tieu/14")).Body!.TextContent.ShouldContain("1.234 cây");
    }

    [Fact]
    public async Task A_missing_source_is_said_beside_its_field()
    {
        var browser = await _app.SignInAsync("vanphong");
        var page = await Browser.ParseAsync(await browser.SubmitAsync(Trees, ("Form.Value", "5"), ("Form.Source", "")));
        var source = page.QuerySelector("input[name='Form.Source']")!;
        source.GetAttribute("aria-invalid").ShouldBe("true");
        page.GetElementById(source.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent.ShouldContain("nguồn");
    }

    [Fact]
    public async Task A_figure_somebody_else_saved_meanwhile_is_shown_beside_mine()
    {
        var mine = await _app.SignInAsync("vanphong");
        var form = await mine.GetAsync(Trees);
        (await (await _app.SignInAsync("vanphong")).SubmitAsync(Trees, ("Form.Value", "41"), ("Form.Source", "Tổ dân phố"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await Browser.ParseAsync(await Again(mine, form, ("Form.Value", "38"), ("Form.Source", "Sổ"), ("Form.Quality", "Preliminary")));
        page.Body!.TextContent.ShouldContain("Số của bạn chưa được lưu");
        page.Body.TextContent.ShouldContain("41 cây");
        page.QuerySelector<IHtmlInputElement>("input[name='Form.BasedOnVersion']")!.Value.ShouldBe("1");
        page.QuerySelector("input[name='Form.Reason']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_restricted_indicator_offers_no_counts()
    {
        var page = await (await _app.SignInAsync("vanphong")).ReadAsync("/chi-tieu/33/so-lieu");
        page.QuerySelector("input[name='Form.Value']").ShouldNotBeNull();
        page.QuerySelector("input[name='Form.Numerator'], input[name='Form.Denominator'], input[name='Form.EvidenceNote']").ShouldBeNull();
    }

    [Fact]
    public async Task Who_may_not_enter_is_told_whom_to_ask()
    {
        var answer = await (await _app.SignInAsync("xem")).GetAsync("/chi-tieu/25/so-lieu");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Browser.ParseAsync(answer)).Body!.TextContent.ShouldContain("hãy liên hệ");
    }

    private static async Task<HttpResponseMessage> Again(Browser browser, HttpResponseMessage shown, params (string Name, string Value)[] fields)
    {
        var page = await Browser.ParseAsync(shown);
        var form = page.QuerySelector<IHtmlFormElement>("form[data-draft]")!;
        var values = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden").ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields) values[name] = value;
        return await browser.SendAsync(HttpMethod.Post, Trees, new FormUrlEncodedContent(values));
    }
}
