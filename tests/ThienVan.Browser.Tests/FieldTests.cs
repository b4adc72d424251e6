using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>Fields for a day and for a file speak Vietnamese in every browser, and need no script.</summary>
public sealed class FieldTests(Chromium chromium, Site site)
{
    [Theory]
    [InlineData(1366, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task The_calendar_is_walked_by_keyboard_and_gives_the_day_as_people_write_it(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(script: true, scheme, width);
        var field = page.GetByLabel("Ngày", new() { Exact = true });
        var open = page.GetByRole(AriaRole.Button, new() { Name = "Mở lịch: Ngày", Exact = true });
        await open.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var sheet = page.GetByRole(AriaRole.Dialog, new() { Name = "Lịch: Ngày", Exact = true });
        await sheet.GetByText("Tháng 1 năm 2026").WaitForAsync();
        await page.ShouldBeSoundAsync($"open calendar at {width}");
        foreach (var key in new[] { "ArrowRight", "ArrowDown", "PageDown", "End" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator(":focus")).ToHaveAttributeAsync("aria-label", "Chủ nhật ngày 15 tháng 2 năm 2026");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(sheet).ToBeHiddenAsync();
        await Assertions.Expect(open).ToBeFocusedAsync();
        (await field.InputValueAsync()).ShouldBe("05/01/2026");

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        (await field.InputValueAsync()).ShouldBe("12/01/2026");
        await Assertions.Expect(field).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_file_s_button_and_what_was_chosen_are_in_Vietnamese()
    {
        var page = await OpenAsync(script: true);
        var file = page.GetByLabel("Tệp", new() { Exact = false }).And(page.Locator("input[type=file]"));
        await page.GetByText("Chưa chọn tệp nào").WaitForAsync();
        (await file.BoundingBoxAsync())!.Width.ShouldBeLessThan(2);
        var chooser = page.WaitForFileChooserAsync();
        await page.GetByText("Chọn tệp", new() { Exact = true }).ClickAsync();
        await (await chooser).SetFilesAsync(
            new FilePayload { Name = "bao-cao.pdf", MimeType = "application/pdf", Buffer = new byte[1500] });
        await page.GetByText("bao-cao.pdf (2 KB)").WaitForAsync();
        await file.FocusAsync();
        await page.ShouldBeSoundAsync("fields");
    }

    [Fact]
    public async Task Without_script_a_day_is_typed_and_the_browser_s_own_file_control_is_there()
    {
        var page = await OpenAsync(script: false);
        (await page.Locator("[data-day] button").CountAsync()).ShouldBe(0);
        (await page.GetByText("Chọn tệp", new() { Exact = true }).IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("input[type=file]").BoundingBoxAsync())!.Width.ShouldBeGreaterThan(100);
        await page.GetByLabel("Ngày", new() { Exact = true }).FillAsync("1/3/2026");
    }

    private async Task<IPage> OpenAsync(bool script, ColorScheme scheme = ColorScheme.Light, int width = 1366)
    {
        var page = await chromium.OpenAsync(site, script, scheme, width, 768);
        await page.SignInAsync("vanphong");
        await page.GotoAsync("/mau");
        return page;
    }
}
