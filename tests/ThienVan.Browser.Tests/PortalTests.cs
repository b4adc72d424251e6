using System.Buffers.Binary;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace ThienVan.Browser.Tests;

public sealed class PortalTests(Chromium chromium, Site site)
{
    [Fact]
    public async Task A_citizen_reads_the_plan_without_an_account()
    {
        var page = await chromium.OpenAsync(site, width: 360, height: 740);
        await page.GotoAsync("/");
        (await page.Locator("article").CountAsync()).ShouldBe(34);
        (await page.GetByText("Số liệu minh họa").First.IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("article").First.IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("details.group > summary").First.ClickAsync();
        await page.Locator("article summary").First.ClickAsync();
        (await page.Locator("article").First.InnerTextAsync()).ShouldContain("Bình quân mỗi năm tăng");
        (await page.GetByRole(AriaRole.Link, new() { Name = "0225 000 000" }).IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByRole(AriaRole.Img, new() { Name = "Mã QR mở trang này" }).Locator("svg").CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(360, 740, 4)]
    [InlineData(1366, 768, 6)]
    public async Task The_answer_and_the_first_groups_stand_on_the_first_screen(int width, int height, int groups)
    {
        var page = await chromium.OpenAsync(site, script: false, width: width, height: height);
        await page.GotoAsync("/");
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("trên 34 chỉ tiêu đạt hoặc có khả năng đạt");
        foreach (var part in new[] { page.Locator("h1"), page.Locator(".tones"), page.Locator("details.group > summary").Nth(groups - 1) })
        {
            var box = (await part.BoundingBoxAsync()).ShouldNotBeNull();
            (box.Y + box.Height).ShouldBeLessThanOrEqualTo(height);
        }
    }

    [Fact]
    public async Task The_days_card_is_taken_as_a_png_of_its_size_and_prints_on_one_sheet()
    {
        var page = await chromium.OpenAsync(site);
        await page.GotoAsync("/the");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-png]").ClickAsync());
        download.SuggestedFilename.ShouldStartWith("ke-hoach-");
        var png = await File.ReadAllBytesAsync((await download.PathAsync())!);
        png[1..4].ShouldBe("PNG"u8.ToArray());
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))).ShouldBe((1080, 1350));
        using var sheet = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        sheet.NumberOfPages.ShouldBe(1);
    }

    [Fact]
    public async Task On_paper_every_group_and_target_is_open()
    {
        var page = await chromium.OpenAsync(site, script: false);
        await page.GotoAsync("/");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var target in await page.Locator("article .told").AllAsync())
            (await target.BoundingBoxAsync()).ShouldNotBeNull().Height.ShouldBeGreaterThan(0);
        (await page.Locator("#du-an table").BoundingBoxAsync()).ShouldNotBeNull().Height.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_first_load_stays_within_160_kilobytes_and_asks_no_third_party()
    {
        var page = await chromium.OpenAsync(site, width: 360, height: 740);
        var transferred = 0L;
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        session.Event("Network.loadingFinished").OnEvent += (_, data) =>
            transferred += (long)data!.Value.GetProperty("encodedDataLength").GetDouble();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        transferred.ShouldBeInRange(1, 160 * 1024);
        hosts.ShouldBe([new Uri(site.Address).Authority]);
    }

    [Fact]
    public async Task A_restricted_target_shows_no_counts()
    {
        var page = await chromium.OpenAsync(site);
        await page.GotoAsync("/");
        var target = await page.Locator("article", new() { HasText = "33. " }).First.TextContentAsync();
        target.ShouldNotBeNull().ShouldContain("%");
        target.ShouldNotContain(" trên ");
    }
}
