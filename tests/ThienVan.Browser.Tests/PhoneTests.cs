using System.IO.Compression;
using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>A neighbourhood head's phone: small, slow, and without a network when it matters.</summary>
public sealed class PhoneTests(Chromium chromium, Site site)
{
    private const int LightEnough = 60 * 1024;

    [Fact]
    public async Task A_form_filled_in_without_a_network_waits_on_the_phone_and_is_sent_once_when_it_is_back()
    {
        var (signedIn, address) = await OpenAsync();
        var page = await chromium.OpenAsync(site, width: 360, height: 740);
        await page.Context.AddCookiesAsync(await CookiesAsync(signedIn));
        await page.GotoAsync(address);
        var asked = await AskedAsync(page);
        asked.ShouldNotContain(url => url.EndsWith("woff2", StringComparison.Ordinal));
        var bodies = await Task.WhenAll(asked.Select(async url => await (await page.APIRequest.GetAsync(url)).BodyAsync()));
        bodies.Sum(Packed).ShouldBeInRange(1, LightEnough);
        await page.ShouldBeSoundAsync("the phone form");
        await page.PictureAsync("to-dan-pho", ColorScheme.Light);
        await page.WaitForFunctionAsync("() => caches.open('dien-thoai-1').then(kept => kept.keys()).then(keys => keys.length > 3)");

        await page.Context.SetOfflineAsync(true);
        await Figure(page, "14a").FillAsync("40");
        await NoteAsync(page, "Đã giữ trên máy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi Văn phòng" }).ClickAsync();
        await NoteAsync(page, "Chưa có mạng");
        await page.PictureAsync("to-dan-pho-cho", ColorScheme.Light);

        await page.ReloadAsync();
        await NoteAsync(page, "Chưa có mạng");
        (await Figure(page, "14a").InputValueAsync()).ShouldBe("40");

        await page.Context.SetOfflineAsync(false);
        await NoteAsync(page, "Đã gửi lúc");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Đã gửi 1/2 số");
        (await page.EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0);
        await page.ShouldBeSoundAsync("the phone form, sent");
        await page.PictureAsync("to-dan-pho-da-gui", ColorScheme.Light);
    }

    [Fact]
    public async Task A_form_that_waited_too_long_is_sent_after_signing_in_as_the_same_person_only()
    {
        var (page, address) = await OpenAsync();
        await page.GotoAsync(address);
        await page.Context.SetOfflineAsync(true);
        await Figure(page, "15a").FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi Văn phòng" }).ClickAsync();
        await NoteAsync(page, "Chưa có mạng");
        await page.Context.ClearCookiesAsync();
        await page.Context.SetOfflineAsync(false);
        await NoteAsync(page, "Phiên đăng nhập đã hết");

        await page.SignInAsync("totruong02");
        (await page.GotoAsync(address))!.Status.ShouldBe(403);
        await page.Context.ClearCookiesAsync();
        await page.SignInAsync("totruong01");
        await page.GotoAsync(address);
        await NoteAsync(page, "Đã gửi lúc");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Đã gửi 1/2 số");
    }

    [Fact]
    public async Task The_form_is_sent_without_scripts_and_taken_back_to_be_mended()
    {
        var (page, address) = await OpenAsync(script: false);
        await page.GotoAsync("/bao-cao/to-dan-pho");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Báo cáo nhanh cây xanh");
        await page.GotoAsync(address);
        await Figure(page, "14a").FillAsync("1.234");
        await Figure(page, "15a").FillAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi Văn phòng" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("còn 1 số cần xem lại");
        await page.GetByLabel("1.234 (dấu ngăn hàng nghìn)").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi Văn phòng" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã gửi 2/2 số");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lấy lại số đã gửi để sửa" }).ClickAsync();
        (await Figure(page, "15a").InputValueAsync()).ShouldBe("7");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1366)]
    [InlineData(1920)]
    public async Task The_pages_of_files_and_workbooks_are_sound(int width)
    {
        var (page, round) = (await chromium.OpenAsync(site, width: width), await site.OpenRoundAsync());
        await page.SignInAsync(OpenRound.Unit);
        await page.GotoAsync($"/bao-cao/ky/{round}/so-lieu/14a/minh-chung");
        await page.GetByLabel("Tệp minh chứng")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "Biên bản nghiệm thu trồng cây đợt 1, đợt 2 và đợt 3 năm 2026.txt",
                    MimeType = "text/plain",
                    Buffer = "Đã trồng 40 cây."u8.ToArray(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm tệp" }).ClickAsync();
        await Assertions.Expect(page.Locator(".files")).ToContainTextAsync("Biên bản nghiệm thu");
        await page.ShouldBeSoundAsync($"evidence at {width}");
        await page.PictureAsync("minh-chung", ColorScheme.Light);

        await page.GotoAsync($"/bao-cao/ky/{round}/bieu-mau/{OpenRound.Unit}");
        await page.ShouldBeSoundAsync($"workbook at {width}");
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "bieu.xlsx",
                    MimeType = "text/plain",
                    Buffer = "stt;số"u8.ToArray(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận số liệu từ biểu" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("không phải bảng tính .xlsx");
        await page.PictureAsync("bieu-excel", ColorScheme.Light);
    }

    private async Task<(IPage Page, string Address)> OpenAsync(bool script = true)
    {
        var round = await site.OpenRoundAsync();
        var page = await chromium.OpenAsync(site, script, width: 360, height: 740);
        await page.SignInAsync("totruong01");
        return (page, $"/bao-cao/ky/{round}/to-dan-pho/{OpenRound.Group}");
    }

    /// <summary>Who signed in, on a phone that has kept no file: a typeface kept from the page before would be loaded unasked.</summary>
    private static async Task<IReadOnlyList<Cookie>> CookiesAsync(IPage page) =>
    [
        .. (await page.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }),
    ];

    private static async Task<IReadOnlyList<string>> AskedAsync(IPage page) =>
        await page.EvaluateAsync<string[]>(
            "() => document.fonts.ready.then(() => [location.href, ...performance.getEntriesByType('resource').map(asked => asked.name)])"
        );

    /// <summary>What goes over the line: published files lie packed, those of a build do not.</summary>
    private static int Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(body);
        return (int)packed.Length;
    }

    private static ILocator Figure(IPage page, string code) => page.Locator($"input[name='so.{code}.Value']");

    private static Task NoteAsync(IPage page, string text) =>
        Assertions.Expect(page.Locator("[data-note]")).ToContainTextAsync(text, new() { Timeout = 15000 });
}
