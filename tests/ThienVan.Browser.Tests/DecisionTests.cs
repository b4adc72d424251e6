using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

public sealed class DecisionTests(Chromium chromium, Site site)
{
    private const string Question = "250 hộ mỗi năm hay 250 hộ trong 5 năm";

    [Fact]
    public async Task The_chair_decides_a_reading_and_the_verdict_follows()
    {
        var page = await chromium.OpenAsync(site, script: false);
        await page.SignInAsync("chutich");
        await page.GotoAsync("/chi-tieu/3");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Chờ thống nhất");

        await page.GotoAsync("/ra-soat?muc=mau-thuan");
        await page.GetByRole(AriaRole.Link, new() { Name = Question }).ClickAsync();
        await page.Locator("summary", new() { HasText = "Ghi quyết định…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định", Exact = true }).ClickAsync();
        (await page.GetByText("Đề nghị chọn một cách hiểu.").IsVisibleAsync()).ShouldBeTrue();

        await page.Locator("input[type=radio]").First.CheckAsync();
        await page.GetByLabel("Số văn bản quyết định").FillAsync("12/TB-UBND");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Ngày văn bản" }).FillAsync("20/11/2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định", Exact = true }).ClickAsync();
        (await page.Locator("table").InnerTextAsync()).ShouldContain("12/TB-UBND");
        (await page.Locator("table").InnerTextAsync()).ShouldContain("đang áp dụng");

        await page.GotoAsync("/chi-tieu/3");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("12/TB-UBND");
    }

    [Fact]
    public async Task A_reader_is_told_who_decides()
    {
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("xem");
        await page.GotoAsync("/ra-soat?tt=chua-quyet");
        await page.Locator("article h2 a").First.ClickAsync();
        (await page.GetByText("Chủ tịch hoặc Văn phòng quyết định cách hiểu").IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByLabel("Số văn bản quyết định").CountAsync()).ShouldBe(0);
    }
}
