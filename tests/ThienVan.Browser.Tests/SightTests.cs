using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

public sealed class SightTests(Chromium chromium, Site site)
{
    private const string Sight = "/tham-quan/chua-hong-phuc";

    // A browser that speaks Vietnamese and no English.
    private const string Voice = """
        window.said = [];
        const speak = (text) => window.said.push(text.lang);
        const voice = { getVoices: () => [{ lang: "vi-VN" }], speak, cancel() {}, addEventListener() {} };
        Object.defineProperty(window, "speechSynthesis", { value: voice });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        """;

    [Fact]
    public async Task A_text_is_read_aloud_where_the_browser_has_a_voice_of_its_language()
    {
        var page = await chromium.OpenAsync(site, width: 360, height: 740);
        await page.AddInitScriptAsync(Voice);
        await page.GotoAsync(Sight);
        var listen = page.GetByRole(AriaRole.Button, new() { Name = "Nghe đọc" });
        await listen.ClickAsync();
        (await page.EvaluateAsync<string[]>("() => window.said")).ShouldBe(["vi-VN"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Dừng đọc" }).ClickAsync();
        (await listen.IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("[data-speak=loi-en]").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_script_a_walk_is_chosen_and_a_sight_is_read()
    {
        var page = await chromium.OpenAsync(site, script: false, width: 360, height: 740);
        await page.GotoAsync("/tham-quan");
        foreach (var sight in new[] { "chua-hong-phuc", "doi-thien-van" }) await page.Locator($"input[value={sight}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Xếp đường đi bộ" }).ClickAsync();
        (await page.Locator("ol.bullets > li").CountAsync()).ShouldBe(2);
        await page.Locator("ol.bullets a").First.ClickAsync();
        (await page.Locator("[data-speak]:visible").CountAsync()).ShouldBe(0);
        (await page.Locator("section[lang=en]").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_sight_loads_within_200_kilobytes_and_asks_no_third_party()
    {
        var page = await chromium.OpenAsync(site, width: 360, height: 740);
        var (transferred, hosts) = (0L, new HashSet<string>(StringComparer.Ordinal));
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Host);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        session.Event("Network.loadingFinished").OnEvent += (_, data) =>
            transferred += (long)data!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(Sight, new() { WaitUntil = WaitUntilState.NetworkIdle });
        transferred.ShouldBeInRange(1, 200 * 1024);
        hosts.Count.ShouldBe(1);
    }
}
