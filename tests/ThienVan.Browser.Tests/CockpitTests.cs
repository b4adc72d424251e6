using System.Globalization;
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

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(1920, 1080)]
    public async Task Each_part_of_the_wall_fits_its_screen_and_is_dark(int width, int height)
    {
        var page = await chromium.OpenAsync(site, script: true, ColorScheme.Light, width, height);
        await page.SignInAsync("chutich");
        await page.GotoAsync("/dieu-hanh/tuong");
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(15, 24, 30)");
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize")).ShouldBe("22.4px");
        TimeOnly.TryParseExact(await page.Locator("[data-clock]").InnerTextAsync(), "HH:mm", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _).ShouldBeTrue();
        foreach (var part in new[] { "Chỉ tiêu", "Trong tuần", "Thay đổi" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = part, Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("[data-part]:visible")).ToHaveAttributeAsync("data-part", part);
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight")).ShouldBeLessThanOrEqualTo(0, part);
            (await page.Locator("[data-part]:visible").EvaluateAsync<int>("part => part.scrollHeight - part.clientHeight"))
                .ShouldBeLessThanOrEqualTo(0, part);
        }
    }

    [Fact]
    public async Task The_wall_turns_by_itself_unless_less_motion_is_asked_for()
    {
        var page = await WallAsync(script: true);
        await Assertions.Expect(page.Locator("[data-part]:visible")).ToHaveAttributeAsync("data-part", "Chỉ tiêu");
        await page.Clock.RunForAsync(21_000);
        await Assertions.Expect(page.Locator("[data-part]:visible")).ToHaveAttributeAsync("data-part", "Trong tuần");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dừng chuyển" }).ClickAsync();
        await page.Clock.RunForAsync(41_000);
        await Assertions.Expect(page.Locator("[data-part]:visible")).ToHaveAttributeAsync("data-part", "Trong tuần");

        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.ReloadAsync();
        await page.Clock.RunForAsync(41_000);
        await Assertions.Expect(page.Locator("[data-part]:visible")).ToHaveAttributeAsync("data-part", "Chỉ tiêu");
    }

    [Fact]
    public async Task The_wall_says_that_it_could_not_read_its_figures_again_until_it_can()
    {
        var page = await WallAsync(script: true);
        var read = await page.Locator("time[data-now]").TextContentAsync();
        await page.RouteAsync("**/dieu-hanh/tuong", route => route.AbortAsync());
        await page.Clock.RunForAsync(61_000);
        await Assertions.Expect(page.GetByText($"Số liệu của lúc {read}, chưa đọc lại được")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
        await page.Clock.RunForAsync(61_000);
        await Assertions.Expect(page.GetByText("chưa đọc lại được")).ToBeHiddenAsync();
        (await page.Locator(".board .row").CountAsync()).ShouldBe(34);
    }

    [Fact]
    public async Task A_wall_whose_person_was_signed_out_shows_nothing_any_more()
    {
        var page = await WallAsync(script: true);
        await page.Context.ClearCookiesAsync();
        await page.Clock.RunForAsync(61_000);
        await page.WaitForURLAsync("**/dang-nhap**");
    }

    [Fact]
    public async Task Without_a_script_the_wall_shows_all_its_parts()
    {
        var page = await WallAsync(script: false);
        (await page.Locator("[data-part]:visible").CountAsync()).ShouldBe(3);
        await Assertions.Expect(page.Locator("[data-clock]")).ToBeHiddenAsync();
    }

    private async Task<IPage> WallAsync(bool script)
    {
        var page = await chromium.OpenAsync(site, script);
        await page.SignInAsync("chutich");
        if (script) await page.Clock.InstallAsync();
        await page.GotoAsync("/dieu-hanh/tuong");
        return page;
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
