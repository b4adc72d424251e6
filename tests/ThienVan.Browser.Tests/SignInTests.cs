using Microsoft.Playwright;
using ThienVan.Core.People;

namespace ThienVan.Browser.Tests;

/// <summary>Signing in, with an app, and with passkeys of the browser's virtual authenticator. A passkey belongs to a domain, never to an
/// address of numbers.</summary>
public sealed class SignInTests(Chromium chromium, Site site)
{
    private readonly string _site = site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task A_passkey_is_added_named_used_without_a_password_and_removed()
    {
        var page = await OpenAsync();
        await KeyAsync(page, verifies: true);
        await PasswordAsync(page, "xem");
        await AddAsync(page, "Máy ở cơ quan");
        await page.Locator("#khoa details summary").ClickAsync();
        await page.GetByLabel("Tên mới").FillAsync("Điện thoại của tôi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đổi tên" }).ClickAsync();
        await page.Locator("#khoa td:first-child", new() { HasText = "Điện thoại của tôi" }).WaitForAsync();
        await page.ShouldBeSoundAsync("the page with a passkey");
        await page.PictureAsync("bao-mat-khoa", ColorScheme.Light);

        await SignOutAsync(page);
        await PasskeyButton(page).ClickAsync();
        await page.Locator("main:not(:has(#password))").WaitForAsync();
        await page.GotoAsync($"{_site}/tai-khoan/bao-mat");
        (await page.Locator("#phien tbody").InnerTextAsync()).ShouldContain("khóa truy cập");
        (await page.Locator("#khoa").InnerTextAsync()).ShouldNotContain("chưa dùng");

        await page.Locator("#khoa table").GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("#khoa table").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await SignOutAsync(page);
        await PasskeyButton(page).ClickAsync();
        await page.Locator("main [role=alert]:visible").WaitForAsync();
        page.Url.ShouldContain("/dang-nhap");
    }

    [Fact]
    public async Task A_key_that_asks_neither_finger_nor_pin_is_not_taken()
    {
        var page = await OpenAsync();
        await KeyAsync(page, verifies: false);
        await PasswordAsync(page, "chutich");
        await page.GotoAsync($"{_site}/tai-khoan/bao-mat");
        await page.GetByLabel("Tên khóa").FillAsync("Khóa trơn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa truy cập" }).ClickAsync();
        await page.Locator("#khoa [role=alert]:visible").WaitForAsync();
        (await page.Locator("#khoa table").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1366, 768)]
    [InlineData(1920, 1080)]
    public async Task The_pages_of_signing_in_fit_every_screen(int width, int height)
    {
        var page = await chromium.OpenAsync(site, width: width, height: height);
        await page.GotoAsync("/dang-nhap");
        await LookAsync(page, "dang-nhap");
        await page.SignInAsync("quantri");
        await page.GotoAsync("/tai-khoan/bao-mat");
        await LookAsync(page, "bao-mat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thiết lập ứng dụng xác thực" }).ClickAsync();
        await page.Locator(".enrol").WaitForAsync();
        await LookAsync(page, "bao-mat-ung-dung");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ, để sau" }).ClickAsync();
        await page.Locator(".enrol").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GotoAsync("/doi-mat-khau");
        await LookAsync(page, "doi-mat-khau");
    }

    [Fact]
    public async Task An_app_is_set_up_and_a_recovery_code_gets_in_without_the_phone()
    {
        var page = await chromium.OpenAsync(site, script: false, width: 360, height: 740);
        await page.SignInAsync("van-hoa-xa-hoi");
        await page.GotoAsync("/tai-khoan/bao-mat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thiết lập ứng dụng xác thực" }).ClickAsync();
        var secret = Decode(await page.Locator(".enrol code").InnerTextAsync());
        await page.GetByLabel("Mã 6 chữ số").FillAsync(Totp.Code(secret, Totp.StepAt(TimeProvider.System.GetUtcNow())));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bật" }).ClickAsync();
        var codes = await page.Locator(".codes code").AllInnerTextsAsync();
        codes.Count.ShouldBe(RecoveryCode.Count);
        await page.PictureAsync("ma-du-phong", ColorScheme.Light);

        await page.GotoAsync("/dang-xuat");
        await page.Locator("main").GetByRole(AriaRole.Button).ClickAsync();
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("van-hoa-xa-hoi");
        await page.GetByLabel("Mật khẩu").FillAsync(Walk.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        foreach (var width in new[] { 1920, 1366, 360 })
        {
            await page.SetViewportSizeAsync(width, 768);
            await page.PictureAsync("xac-nhan", ColorScheme.Light);
        }

        await page.GetByLabel("Mã xác thực").FillAsync(codes[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
        await page.GotoAsync("/tai-khoan/bao-mat");
        (await page.Locator("#ung-dung").InnerTextAsync()).ShouldContain("Còn 9 mã dự phòng");
        await page.GetByLabel("Mã xác thực hiện tại").FillAsync(codes[1]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tắt" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thiết lập ứng dụng xác thực" }).WaitForAsync();
    }

    [Fact]
    public async Task Without_scripts_passwords_work_and_nothing_of_passkeys_shows()
    {
        var page = await chromium.OpenAsync(site, script: false);
        await page.GotoAsync("/dang-nhap");
        (await PasskeyButton(page).IsVisibleAsync()).ShouldBeFalse();
        await page.SignInAsync("xem");
        await page.GotoAsync("/tai-khoan/bao-mat");
        (await page.Locator("form[data-passkey]").IsVisibleAsync()).ShouldBeFalse();
    }

    private static byte[] Decode(string grouped)
    {
        var bits = string.Concat(
            grouped
                .Where(char.IsLetterOrDigit)
                .Select(letter =>
                    Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')
                )
        );
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }

    private async Task<IPage> OpenAsync() => await chromium.OpenAsync(site);

    private static async Task KeyAsync(IPage page, bool verifies)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["automaticPresenceSimulation"] = true,
                ["hasUserVerification"] = verifies,
                ["isUserVerified"] = verifies,
            },
        });
    }

    private async Task PasswordAsync(IPage page, string name)
    {
        await page.GotoAsync($"{_site}/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await page.GetByLabel("Mật khẩu").FillAsync(Walk.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.Locator("main:not(:has(#password))").WaitForAsync();
    }

    private async Task AddAsync(IPage page, string name)
    {
        await page.GotoAsync($"{_site}/tai-khoan/bao-mat");
        await page.GetByLabel("Tên khóa").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa truy cập" }).ClickAsync();
        await page.Locator("#khoa td:first-child", new() { HasText = name }).WaitForAsync();
    }

    private async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync($"{_site}/dang-xuat");
        await page.Locator("main").GetByRole(AriaRole.Button).ClickAsync();
        await PasskeyButton(page).WaitForAsync();
    }

    private static ILocator PasskeyButton(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" });

    private static async Task LookAsync(IPage page, string what)
    {
        await page.ShouldBeSoundAsync(what);
        await page.PictureAsync(what, ColorScheme.Light);
    }
}
