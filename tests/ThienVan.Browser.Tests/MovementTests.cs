using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>The head of a neighbourhood group sends a result from a phone without scripts, and the unit that leads confirms it. It moves
/// what the demonstration made, so it has a site of its own.</summary>
public sealed class MovementTests(Chromium chromium) : IAsyncLifetime
{
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_head_sends_a_result_on_a_phone_and_the_lead_unit_confirms_it()
    {
        var head = await chromium.OpenAsync(_site, script: false, width: 360, height: 740);
        await head.SignInAsync("totruong01");
        await head.GotoAsync("/cong-viec/phong-trao");
        await head.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Phong trào Kiến An xanh, TDP 1" }).ClickAsync();
        var group = new Uri(head.Url).AbsolutePath;
        await SendAsync(head, "1");
        (await head.Locator("main").InnerTextAsync()).ShouldContain("phải ghi lý do");
        await SendAsync(head, "90");
        var sent = await head.Locator("#hien-nay ~ div").Last.InnerTextAsync();
        foreach (var said in new[] { "90 cây", "Chưa xác nhận" }) sent.ShouldContain(said);
        sent.ShouldNotContain("Đạt mục tiêu");

        var lead = await chromium.OpenAsync(_site, script: false);
        await lead.SignInAsync("kinh-te-ha-tang-do-thi");
        await lead.GotoAsync(group);
        await lead.GetByRole(AriaRole.Button, new() { Name = "Xác nhận", Exact = true }).ClickAsync();
        var confirmed = await lead.Locator("#hien-nay ~ div").InnerTextAsync();
        foreach (var said in new[] { "90 cây", "Đã xác nhận", "Đạt mục tiêu" }) confirmed.ShouldContain(said);
    }

    private static async Task SendAsync(IPage page, string amount)
    {
        await page.GetByLabel("Từ đầu đợt đến nay được bao nhiêu cây?").FillAsync(amount);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi kết quả" }).ClickAsync();
    }
}
