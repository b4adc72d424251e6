using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>The map as a citizen opens it: drawn by the program alone, and without scripts a picture of the same.</summary>
public sealed class MapTests(Chromium chromium, Site site)
{
    private const string Lamps = "/ban-do?lop=den-nang-luong";

    [Fact]
    public async Task The_map_is_drawn_without_a_word_to_anybody_else()
    {
        var page = await chromium.OpenAsync(site);
        var (said, foreign) = (new List<string>(), new List<string>());
        page.Console += (_, message) =>
        {
            if (message.Type == "error") said.Add(message.Text);
        };
        page.PageError += (_, fault) => said.Add(fault);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)) foreign.Add(request.Url);
        };
        await page.GotoAsync(Lamps);
        var drawn = page.Locator("thien-van-map.is-drawn");
        await drawn.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Phóng to" }).ClickAsync();
        await page.WaitForURLAsync(address => address.Contains("tai=", StringComparison.Ordinal));
        said.ShouldBeEmpty();
        foreign.ShouldBeEmpty();

        // The same window as the server draws it.
        var again = await chromium.OpenAsync(site, script: false);
        await again.GotoAsync(new Uri(page.Url).PathAndQuery);
        (await again.Locator("svg.overview").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_layer_is_switched_without_leaving_the_page()
    {
        var page = await chromium.OpenAsync(site);
        await page.GotoAsync(Lamps);
        await page.Locator("thien-van-map.is-drawn").WaitForAsync();
        await page.GetByLabel("Cây xanh đặc trưng").CheckAsync();
        await page.WaitForURLAsync(address => address.Contains("cay-xanh", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("[data-layer=cay-xanh] [data-count='']")).Not.ToHaveTextAsync("0");
    }

    [Fact]
    public async Task Without_scripts_the_picture_and_its_counts_stand_there()
    {
        var page = await chromium.OpenAsync(site, script: false, width: 360, height: 740);
        await page.GotoAsync(Lamps);
        (await page.Locator("svg.overview").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("svg.overview .mark, svg.overview .count").CountAsync()).ShouldBeGreaterThan(10);
        (await page.Locator("[data-layer=den-nang-luong] [data-count='']").InnerTextAsync()).ShouldNotBe("0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vẽ các lớp đã chọn" }).ClickAsync();
        (await page.Locator("svg.overview").IsVisibleAsync()).ShouldBeTrue();
    }
}
