using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>An officer under a lamp, with a phone that has no network.</summary>
public sealed class FieldworkTests(Chromium chromium, Site site)
{
    private const string Page = "/so/den-nang-luong/hien-truong";

    [Fact]
    public async Task A_lamp_and_its_photo_wait_on_the_phone_and_are_in_the_register_once_when_the_network_is_back()
    {
        var page = await OpenAsync();
        await page.ShouldBeSoundAsync("the form for the field");
        await page.PictureAsync("hien-truong", ColorScheme.Light);
        await page.WaitForFunctionAsync("() => caches.open('dien-thoai-1').then(kept => kept.keys()).then(keys => keys.length > 3)");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await FillAsync(page, "HT-001");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lấy vị trí đang đứng" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sai số khoảng 8 m")).ToBeVisibleAsync();
        (await Field(page, "vi-tri").InputValueAsync()).ShouldBe("20.8067300, 106.6271800");
        await TakePhotoAsync(page);
        await SaveAsync(page);
        await WaitingAsync(page, "Còn 1 mục chưa gửi");
        await NoteAsync(page, "Chưa có mạng");
        await page.ShouldBeSoundAsync("the form for the field, without a network");
        await page.PictureAsync("hien-truong-cho", ColorScheme.Light);

        await page.ReloadAsync();
        await WaitingAsync(page, "Còn 1 mục chưa gửi");
        await page.Context.SetOfflineAsync(false);
        await NoteAsync(page, "“HT-001”: Đã ghi vào sổ.");
        await Assertions.Expect(page.Locator("[data-waiting]")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Mở mục" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("20.8067300, 106.6271800");
        await page.GotoAsync("/so/den-nang-luong?tim=HT-001");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_the_register_refuses_says_why_and_is_mended_on_the_phone()
    {
        var page = await OpenAsync();
        await FillAsync(page, "HT-002");
        await SaveAsync(page);
        await NoteAsync(page, "Đã ghi vào sổ");
        await FillAsync(page, "ht-002");
        await SaveAsync(page);
        await NoteAsync(page, "Sổ đã có cột đèn “HT-002”");
        await page.PictureAsync("hien-truong-chua-nhan", ColorScheme.Light);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa", Exact = true }).ClickAsync();
        await Assertions.Expect(Field(page, "ma")).ToHaveValueAsync("ht-002");
        await Field(page, "ma").FillAsync("HT-003");
        await SaveAsync(page);
        await NoteAsync(page, "“HT-003”: Đã ghi vào sổ.");
        await Assertions.Expect(page.Locator("[data-waiting]")).ToBeHiddenAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await chromium.OpenAsync(site, width: 360, height: 740);
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Latitude = 20.80673f, Longitude = 106.62718f, Accuracy = 8 });
        await page.SignInAsync(OpenRound.Unit);
        await page.GotoAsync(Page);
        return page;
    }

    private static async Task FillAsync(IPage page, string key)
    {
        await Field(page, "ma").FillAsync(key);
        await Field(page, "ngay-lap").FillAsync("12/10/2026");
        await Field(page, "nguon").SelectOptionAsync("ngan-sach");
    }

    private static async Task TakePhotoAsync(IPage page)
    {
        var photo = await page.EvaluateAsync<string>(
            """
            () => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 });
              canvas.getContext('2d').fillRect(100, 100, 900, 900);
              return canvas.toDataURL('image/jpeg').split(',')[1];
            }
            """);
        await page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "anh.jpg", MimeType = "image/jpeg", Buffer = Convert.FromBase64String(photo) });
        await Assertions.Expect(page.Locator("[data-photos]")).ToContainTextAsync("Ảnh 1");
    }

    private static ILocator Field(IPage page, string code) => page.Locator($"[name='Form[{code}]']");

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Ghi vào sổ" }).ClickAsync();

    private static Task NoteAsync(IPage page, string text) =>
        Assertions.Expect(page.Locator("[data-note]")).ToContainTextAsync(text, new() { Timeout = 15000 });

    private static Task WaitingAsync(IPage page, string text) =>
        Assertions.Expect(page.Locator("[data-waiting]")).ToContainTextAsync(text, new() { Timeout = 15000 });
}
