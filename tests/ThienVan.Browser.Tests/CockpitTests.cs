using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace ThienVan.Browser.Tests;

public sealed class CockpitTests(Chromium chromium, Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_chair_sees_all_targets_on_one_screen_and_opens_one(bool script)
    {
        var page = await chromium.OpenAsync(site, script);
        await page.SignInAsync("chutich");
        await page.GotoAsync("/dieu-hanh");
        (await page.Locator("main a[href^='/chi-tieu/']").CountAsync()).ShouldBeGreaterThanOrEqualTo(34);
        if (script)
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight")).ShouldBeLessThanOrEqualTo(0);

        await page.Locator("main a[href^='/chi-tieu/15']").First.ClickAsync();
        await page.WaitForURLAsync("**/chi-tieu/15**");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("cột");
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(1440, 900)]
    [InlineData(1600, 860)]
    [InlineData(1680, 1050)]
    [InlineData(1920, 1080)]
    public async Task The_wall_fits_the_screens_it_is_made_for(int width, int height)
    {
        var page = await chromium.OpenAsync(site, script: true, ColorScheme.Light, width, height);
        await page.SignInAsync("chutich");
        await page.GotoAsync("/dieu-hanh");
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight")).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task The_whole_plan_prints_on_one_sheet_that_says_what_it_is()
    {
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("chutich");
        await page.GotoAsync("/dieu-hanh");
        using var sheet = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var paper = sheet.GetPages().ShouldHaveSingleItem();
        paper.Width.ShouldBeGreaterThan(paper.Height);
        var words = string.Join(' ', paper.GetWords().Select(word => word.Text));
        words.ShouldContain("Số liệu minh họa: không dùng để báo cáo");
        words.ShouldContain("Chính quyền thân thiện");
        words.ShouldContain("An ninh trật tự");
        words.ShouldContain("Cần quyết định");
        words.ShouldNotContain("Xem các cách hiểu");
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_comes_back_to_the_page()
    {
        var page = await chromium.OpenAsync(site);
        await page.GotoAsync("/dieu-hanh");
        await page.GetByLabel("Tên đăng nhập").FillAsync("chutich");
        await page.GetByLabel("Mật khẩu").FillAsync(Walk.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/dieu-hanh");
    }
}
