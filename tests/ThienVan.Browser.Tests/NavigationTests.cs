using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>One way through: where people begin, the menu, the search.</summary>
public sealed class NavigationTests(Chromium chromium, Site site)
{
    [Theory]
    [InlineData("chutich", "/dieu-hanh")]
    [InlineData("vanphong", "/viec-cho-toi")]
    public async Task Each_begins_at_their_own_page(string person, string begins)
    {
        var page = await chromium.OpenAsync(site, script: false);
        await page.SignInAsync(person);
        new Uri(page.Url).AbsolutePath.ShouldBe(begins);
    }

    [Fact]
    public async Task Ctrl_K_leads_to_the_search_and_Enter_to_what_was_found()
    {
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("vanphong");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("mo ky bao cao");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/tim?**");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Mở kỳ báo cáo", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/bao-cao/mo-ky");
    }

    [Fact]
    public async Task A_telephone_without_script_reaches_every_page_from_its_bar()
    {
        var page = await chromium.OpenAsync(site, script: false, ColorScheme.Light, 360, 740);
        await page.SignInAsync("quantri");
        (await page.Locator("nav.menu").IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("nav.bar").GetByText("Các phòng").ClickAsync();
        await page.WaitForURLAsync("**/cac-phong");
        await page.Locator("main").GetByText("Hệ thống").ClickAsync();
        await page.WaitForURLAsync("**/he-thong");
    }

    [Fact]
    public async Task On_the_cockpit_of_a_small_screen_the_rail_shows_its_words_to_the_keyboard()
    {
        var page = await chromium.OpenAsync(site, script: true, ColorScheme.Light, 1366, 768);
        await page.SignInAsync("chutich");
        var words = page.Locator("nav.menu").GetByText("Chỉ tiêu", new() { Exact = true });
        (await words.BoundingBoxAsync())!.Width.ShouldBeLessThan(2);
        await page.Locator("nav.menu a").First.FocusAsync();
        (await words.BoundingBoxAsync())!.Width.ShouldBeGreaterThan(20);
    }
}
