using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>The keys of a list: an addition that takes nothing from who types.</summary>
public sealed class RowKeysTests(Chromium chromium, Site site)
{
    [Fact]
    public async Task Keys_walk_and_choose_tasks_and_leave_fields_alone()
    {
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("chutich");
        foreach (var title in new[] { "Việc thử phím một", "Việc thử phím hai" })
        {
            await page.GotoAsync("/cong-viec/giao");
            await page.FillAsync("[name='Form.Title']", title);
            await page.SelectOptionAsync("[name='Form.To']", new SelectOptionValue { Index = 1 });
            await page.Locator("form.card").GetByRole(AriaRole.Button, new() { Name = "Giao việc" }).ClickAsync();
            await page.WaitForURLAsync("**/cong-viec/viec/*");
        }

        await page.GotoAsync("/cong-viec?tim=thử+phím");
        await page.FocusAsync("#tim");
        await page.Keyboard.TypeAsync("jx?");
        (await page.InputValueAsync("#tim")).ShouldContain("jx?");
        await page.Locator("#tim").BlurAsync();
        foreach (var key in new[] { "j", "j", "k", "j", "x", "?" }) await page.Keyboard.PressAsync(key);
        (await page.Locator("tbody tr").Nth(1).Locator("input").IsCheckedAsync()).ShouldBeTrue();
        (await page.Locator("tbody input:checked").CountAsync()).ShouldBe(1);
        await page.GetByText("sang việc sau, việc trước").WaitForAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/cong-viec/viec/*");
    }
}
