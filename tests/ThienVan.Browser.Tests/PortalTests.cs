using Microsoft.Playwright;

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
        (await page.Locator("article").First.InnerTextAsync()).ShouldContain("Bình quân mỗi năm tăng");
        (await page.GetByRole(AriaRole.Link, new() { Name = "0225 000 000" }).IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByRole(AriaRole.Img, new() { Name = "Mã QR mở trang này" }).Locator("svg").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_first_load_stays_within_200_kilobytes_and_asks_no_third_party()
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
        transferred.ShouldBeInRange(1, 200 * 1024);
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
