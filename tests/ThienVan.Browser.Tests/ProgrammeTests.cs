using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>A unit's programme on a phone and without scripts, from a draft with gaps to a printed plan. It moves what the demonstration
/// made, so it has a site of its own.</summary>
public sealed class ProgrammeTests(Chromium chromium) : IAsyncLifetime
{
    private const string Address = "/cong-viec/chuong-trinh/2026/quan-su";
    private const string Whole = "rõ cả 6 mặt.";
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_unit_brings_its_programme_to_six_of_six_is_returned_once_accepted_and_prints_it()
    {
        var unit = await chromium.OpenAsync(_site, script: false, width: 360, height: 740);
        await unit.SignInAsync("quan-su");
        await unit.GotoAsync(Address);
        (await unit.Locator("main").InnerTextAsync()).ShouldNotContain(Whole);
        for (var gap = Gap(unit); await gap.CountAsync() > 0; gap = Gap(unit))
        {
            await gap.First.Locator("a[href*='/viec/']").First.ClickAsync();
            await unit.GetByLabel("Sản phẩm").FillAsync("Kế hoạch được ban hành, báo cáo kết quả");
            await unit.GetByLabel("Thời hạn").FillAsync("quý IV");
            await unit.GetByRole(AriaRole.Button, new() { Name = "Lưu nhiệm vụ" }).ClickAsync();
        }

        (await unit.Locator("main").InnerTextAsync()).ShouldContain(Whole);
        await unit.GetByRole(AriaRole.Button, new() { Name = "Gửi chương trình" }).ClickAsync();

        var office = await chromium.OpenAsync(_site, script: false);
        await office.SignInAsync("vanphong");
        await office.GotoAsync(Address);
        await office.GetByLabel("Lý do trả lại").FillAsync("thiếu đơn vị phối hợp");
        await office.GetByRole(AriaRole.Button, new() { Name = "Trả lại đơn vị" }).ClickAsync();

        await unit.GotoAsync(Address);
        (await unit.Locator("main").InnerTextAsync()).ShouldContain("thiếu đơn vị phối hợp");
        await unit.Locator("tbody a[href*='/viec/']").First.ClickAsync();
        await unit.GetByLabel("Đơn vị phối hợp").FillAsync("Công an phường");
        await unit.GetByRole(AriaRole.Button, new() { Name = "Lưu nhiệm vụ" }).ClickAsync();
        await unit.GetByRole(AriaRole.Button, new() { Name = "Gửi chương trình" }).ClickAsync();

        await office.GotoAsync(Address);
        await office.GetByRole(AriaRole.Link, new() { Name = "Xem khác gì lần gửi trước" }).ClickAsync();
        (await office.Locator("main").InnerTextAsync()).ShouldContain("CA phường");
        await office.GotoAsync(Address);
        await office.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận, giao" }).ClickAsync();
        (await office.Locator("main").InnerTextAsync()).ShouldContain("chưa thực hiện");

        var paper = await unit.APIRequest.GetAsync($"{Address}/tep/ke-hoach.docx");
        paper.Status.ShouldBe(200);
        (await paper.BodyAsync()).Length.ShouldBeGreaterThan(5000);
    }

    /// <summary>Lines that are not clear in all six.</summary>
    private static ILocator Gap(IPage page) => page.Locator("tbody tr", new() { HasText = "thiếu " });
}
