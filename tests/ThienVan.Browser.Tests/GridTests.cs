using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>The entry grid as its people use it: keys, a block from Excel, two people on one cell, no script, a phone.</summary>
public sealed class GridTests(Chromium chromium, Site site)
{
    private const string Office = "vanphong";
    private const string SharedLine = "14a";
    private static readonly string[] _units = ["kinh-te-ha-tang-do-thi", "van-hoa-xa-hoi", "phuc-vu-hanh-chinh-cong", "chua-giao"];

    [Fact]
    public async Task Keys_move_as_in_a_spreadsheet_and_what_is_typed_is_kept_without_a_button()
    {
        var page = await OpenAsync(Office);
        var cells = Figures(page);
        await cells.Nth(0).FillAsync("17");
        await cells.Nth(0).PressAsync("Enter");
        (await FocusedAsync(page)).ShouldBe(await NameAsync(cells.Nth(1)));
        var before = await cells.Nth(1).InputValueAsync();
        await page.Keyboard.TypeAsync("abc");
        await page.Keyboard.PressAsync("Escape");
        (await cells.Nth(1).InputValueAsync()).ShouldBe(before);
        await page.Keyboard.PressAsync("ArrowUp");
        (await FocusedAsync(page)).ShouldBe(await NameAsync(cells.Nth(0)));
        await SavedAsync(page);

        var name = await NameAsync(cells.Nth(0));
        await page.ReloadAsync();
        (await page.Locator($"[name='{name}']").InputValueAsync()).ShouldBe("17");
    }

    [Fact]
    public async Task What_is_left_is_counted_anew_as_cells_are_filled_and_emptied()
    {
        var round = await site.OpenRoundAsync();
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(Office);
        await page.GotoAsync($"/bao-cao/ky/{round}/nhap/{OpenRound.Unit}");
        var (missing, named) = (page.Locator("[data-tally=missing]"), page.Locator("[data-named=missing] a"));
        await Assertions.Expect(missing).ToHaveTextAsync("3");
        var first = Figures(page).Nth(0);
        await first.FillAsync("17");
        await Assertions.Expect(missing).ToHaveTextAsync("2");
        await Assertions.Expect(named).ToHaveCountAsync(2);
        await first.FillAsync("");
        await Assertions.Expect(missing).ToHaveTextAsync("3");
        await Assertions.Expect(named).ToHaveCountAsync(3);
        await named.Nth(0).ClickAsync();
        page.Url.ShouldContain("#o-1");
    }

    [Fact]
    public async Task A_block_from_Excel_is_shown_first_then_fills_its_lines_and_loses_none_in_silence()
    {
        var page = await OpenAsync(Office);
        var (first, second) = (await LineAsync(page, 1), await LineAsync(page, 2));
        await Figures(page).Nth(0).FocusAsync();
        await PasteAsync(page, $"Chỉ tiêu\tTH trong kỳ\n{second.Name}\t22\n{first.Name}\t1.234\nKhông có dòng này\t5");
        await page.Locator("dialog[open]").WaitForAsync();
        (await page.Locator("[data-paste-summary]").InnerTextAsync()).ShouldContain("2 dòng khớp, 1 dòng không khớp");
        (await page.Locator("[data-paste-lost]").InnerTextAsync()).ShouldContain("Không có dòng này");
        (await Field(page, second.Code).InputValueAsync()).ShouldBe("");
        var take = page.GetByRole(AriaRole.Button, new() { Name = "Đưa vào bảng" });
        await Assertions.Expect(take).ToBeDisabledAsync();
        await page.Locator("[data-paste-habit-chosen]").SelectOptionAsync("Mixed");
        await take.ClickAsync();
        (await Field(page, second.Code).InputValueAsync()).ShouldBe("22");
        await SavedAsync(page);
        (await page.Locator($"#o-{first.Code} [data-messages]").InnerTextAsync()).ShouldContain("hai cách đọc");
    }

    [Fact]
    public async Task A_pasted_block_says_how_many_lines_went_in_and_why_the_others_did_not()
    {
        var page = await OpenAsync(Office);
        var (first, second) = (await LineAsync(page, 1), await LineAsync(page, 2));
        await Figures(page).Nth(0).FocusAsync();
        await PasteAsync(page, $"Chỉ tiêu\tTH trong kỳ\n{second.Name}\t23\n{first.Name}\t\nKhông có dòng này\t5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa vào bảng" }).ClickAsync();
        await SavedAsync(page);
        (await page.Locator("[data-paste-told]").InnerTextAsync()).ShouldBe(
            "Đã đưa 1 dòng vào bảng; chưa nhập: 1 dòng khớp nhưng không có gì để nhập, 1 dòng không khớp hoặc chưa xác nhận.");
    }

    [Fact]
    public async Task Two_people_on_one_cell_see_both_figures_and_choose()
    {
        var (mine, theirs) = (await OpenAsync(Office), await OpenAsync(Office));
        var line = await LineAsync(mine, 3);
        await Field(theirs, line.Code).FillAsync("31");
        await SavedAsync(theirs);
        await Field(mine, line.Code).FillAsync("32");
        var told = mine.Locator($"#o-{line.Code} [role=alert]");
        await told.WaitForAsync();
        (await told.InnerTextAsync()).ShouldContain("Đang lưu: 31. Của bạn: 32.");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Giữ số của tôi" }).ClickAsync();
        await SavedAsync(mine);
        await theirs.ReloadAsync();
        (await Field(theirs, line.Code).InputValueAsync()).ShouldBe("32");
    }

    [Fact]
    public async Task What_is_typed_without_a_network_is_sent_when_it_is_back()
    {
        var page = await OpenAsync(Office);
        var line = await LineAsync(page, 4);
        await page.Context.SetOfflineAsync(true);
        await Field(page, line.Code).FillAsync("44");
        await page.GetByText("số liệu còn giữ trên máy này").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await SavedAsync(page);
        await page.ReloadAsync();
        (await Field(page, line.Code).InputValueAsync()).ShouldBe("44");
    }

    [Fact]
    public async Task On_a_shared_machine_what_one_left_unsent_is_never_another_s_and_waits_for_its_author()
    {
        var page = await chromium.OpenAsync(site, script: true, ColorScheme.Light, width: 1366, height: 900);
        var grid = $"/bao-cao/ky/{await site.OpenRoundAsync()}/nhap/{OpenRound.Unit}";
        await page.SignInAsync(OpenRound.Unit);
        await page.GotoAsync(grid);
        await page.Context.SetOfflineAsync(true);
        await Field(page, SharedLine).FillAsync("47");
        await page.GetByText("số liệu còn giữ trên máy này").WaitForAsync();
        var machine = page.Context;
        await page.CloseAsync();
        await machine.SetOfflineAsync(false);
        page = await machine.NewPageAsync();
        await LeaveAsync(page);

        await page.SignInAsync(Office);
        await page.GotoAsync(grid);
        (await Field(page, SharedLine).InputValueAsync()).ShouldBe("");
        (await page.Locator("[data-note]").InnerTextAsync()).ShouldBeEmpty();
        await LeaveAsync(page);

        await page.SignInAsync(OpenRound.Unit);
        await page.GotoAsync(grid);
        (await Field(page, SharedLine).InputValueAsync()).ShouldBe("47");
    }

    [Fact]
    public async Task Words_typed_when_the_session_has_ended_wait_for_their_author_and_for_nobody_else()
    {
        var page = await chromium.OpenAsync(site, script: true, ColorScheme.Light, width: 1366, height: 900);
        var grid = $"/bao-cao/ky/{await site.OpenRoundAsync()}/nhap/{OpenRound.Unit}";
        await page.SignInAsync(OpenRound.Unit);
        await page.GotoAsync(grid);
        await EndSessionAsync(page);
        await Words(page).FillAsync("Đề nghị bố trí thêm kinh phí trồng cây.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi Văn phòng" }).ClickAsync();
        await page.WaitForURLAsync("**/dang-nhap*");

        await page.SignInAsync(Office);
        await page.GotoAsync(grid);
        (await Words(page).InputValueAsync()).ShouldBe("");
        await EndSessionAsync(page);

        await page.SignInAsync(OpenRound.Unit);
        await page.GotoAsync(grid);
        (await Words(page).InputValueAsync()).ShouldBe("Đề nghị bố trí thêm kinh phí trồng cây.");
        (await page.Locator("[data-words-note]").IsVisibleAsync()).ShouldBeTrue();
        await page.PictureAsync("grid-words", ColorScheme.Light);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp", Exact = true }).Last.ClickAsync();
        await page.GetByText("Đã lưu.").WaitForAsync();
        await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some((key) => key.startsWith('loi-cua|'))");
        (await page.Locator("[data-words-note]").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_grid_whose_session_has_ended_asks_to_sign_in_and_does_not_blame_the_network()
    {
        var page = await OpenAsync(Office);
        await EndSessionAsync(page);
        await Figures(page).Nth(6).FillAsync("66");
        var way = page.Locator("[data-note] a", new() { HasText = "Đăng nhập lại" });
        await way.WaitForAsync();
        (await page.Locator("[data-note]").InnerTextAsync()).ShouldContain("Phiên làm việc đã hết");
        await way.ClickAsync();
        await page.WaitForURLAsync("**/dang-nhap*");
    }

    [Fact]
    public async Task Without_script_two_buttons_do_it_all()
    {
        var page = await OpenAsync(Office, script: false);
        var line = await LineAsync(page, 5);
        await Field(page, line.Code).FillAsync("năm lăm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp", Exact = true }).ClickAsync();
        (await page.Locator("main [role=status]").First.InnerTextAsync()).ShouldContain("Đã lưu");
        (await Field(page, line.Code).InputValueAsync()).ShouldBe("năm lăm");
        (await page.Locator($"#n-{line.Code}").InnerTextAsync()).ShouldContain("Không đọc được");
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1366, ColorScheme.Light)]
    [InlineData(1366, ColorScheme.Dark)]
    [InlineData(1920, ColorScheme.Light)]
    public async Task The_grid_is_sound_on_every_screen(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(Office, scheme: scheme, width: width);
        await page.ShouldBeSoundAsync($"grid at {width}");
        await page.PictureAsync("grid", scheme);
    }

    /// <summary>The grid of the first unit that still has lines to type in the round that is open.</summary>
    private async Task<IPage> OpenAsync(string user, bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1366)
    {
        var page = await chromium.OpenAsync(site, script, scheme, width, height: 900);
        await page.SignInAsync(user);
        await page.GotoAsync("/bao-cao/nhap/3a");
        var round = page.Url[..page.Url.IndexOf("/nhap/", StringComparison.Ordinal)];
        foreach (var unit in _units)
        {
            await page.GotoAsync($"{round}/nhap/{unit}");
            if (await Figures(page).CountAsync() > 6) return page;
        }

        throw new InvalidOperationException("No unit has lines left to type in the open round.");
    }

    private static ILocator Words(IPage page) => page.Locator("[name='t.ket-qua']");

    private static Task EndSessionAsync(IPage page) => page.Context.ClearCookiesAsync();

    private static async Task LeaveAsync(IPage page)
    {
        await page.GotoAsync("/tai-khoan");
        await page.Locator("details.user summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất", Exact = true }).First.ClickAsync();
        await page.WaitForURLAsync("**/dang-nhap*");
    }

    /// <summary>Single figures that may be typed.</summary>
    private static ILocator Figures(IPage page) =>
        page.Locator(
            ".line[data-open]:is([data-shape=Amount], [data-shape=Level], [data-shape=Growth], [data-shape=Events], [data-shape=Parts]) "
                + "[data-cell][data-field=Value]");

    private static ILocator Field(IPage page, string code) => page.Locator($"[name='c.{code}.Value']");

    private static async Task<(string Code, string Name)> LineAsync(IPage page, int index)
    {
        var line = Figures(page).Nth(index).Locator("xpath=ancestor::tbody");
        return ((await line.GetAttributeAsync("data-code"))!, (await line.GetAttributeAsync("data-name"))!);
    }

    private static async Task<string> NameAsync(ILocator field) => (await field.GetAttributeAsync("name"))!;

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.name");

    private static Task SavedAsync(IPage page) => page.Locator("[data-note]", new() { HasText = "Đã lưu nháp" }).WaitForAsync();

    private static Task PasteAsync(IPage page, string text) => page.EvaluateAsync(
        """
        (text) => {
          const held = new DataTransfer();
          held.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true }));
        }
        """,
        text);
}
