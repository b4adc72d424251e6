using System.Net;

namespace ThienVan.Web.Tests.Shared;

public sealed class ThemeTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(demo: true);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_reader_without_script_and_account_can_choose_dark_and_stays_on_the_page()
    {
        var browser = _app.Browse();
        var answer = await ChooseAsync(browser, "dark", "/dang-nhap?ve=%2Fdieu-hanh");
        answer.Headers.Location!.PathAndQuery.ShouldBe("/dang-nhap?ve=%2Fdieu-hanh");
        (await browser.ReadAsync("/dang-nhap")).DocumentElement.GetAttribute("data-theme").ShouldBe("dark");
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    public async Task The_way_back_never_leaves_the_site(string back)
    {
        var answer = await ChooseAsync(_app.Browse(), "light", back);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldBe("/");
    }

    [Fact]
    public async Task An_unknown_theme_leaves_it_to_the_device()
    {
        var browser = _app.Browse();
        await ChooseAsync(browser, "blink", "/");
        (await browser.ReadAsync("/dang-nhap")).DocumentElement.HasAttribute("data-theme").ShouldBeFalse();
    }

    private static Task<HttpResponseMessage> ChooseAsync(Browser browser, string theme, string back) =>
        browser.SendAsync(HttpMethod.Post, "/giao-dien", new FormUrlEncodedContent([new("theme", theme), new("back", back)]));
}
