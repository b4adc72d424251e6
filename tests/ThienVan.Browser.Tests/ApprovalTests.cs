using System.Globalization;
using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>From the officer's cell to the published round. It opens a round and moves its values, so it has a site of its own.</summary>
public sealed class ApprovalTests(Chromium chromium) : IAsyncLifetime
{
    private const string Economy = "kinh-te-ha-tang-do-thi";
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_office_verifies_what_is_well_and_returns_the_rest_and_the_chair_approves_on_a_phone(bool script)
    {
        var office = await OpenAsync("vanphong", script);
        var round = await OpenRoundAsync(office);
        await EnterAsync(round, script);

        await office.GotoAsync($"{round}/duyet");
        if (script) await SoundAsync(office, "duyet-van-phong");
        await office.Locator("#so-3a details summary").ClickAsync();
        await office.Locator("#so-3a textarea").FillAsync("Số lệch với sổ của phòng");
        await office.Locator("#so-3a").GetByRole(AriaRole.Button, new() { Name = "Trả lại cho đơn vị" }).ClickAsync();
        await StatusAsync(office, "Đã trả lại 1 số.");
        await office.GetByRole(AriaRole.Button, new() { Name = "Thẩm tra 1 số liệu không có cảnh báo" }).ClickAsync();
        await StatusAsync(office, "Đã thẩm tra 1 số.");
        await office.GetByText("Không còn số nào chờ bạn").WaitForAsync();

        var chair = await OpenAsync("chutich", script, 360, 740, ColorScheme.Dark);
        await chair.GotoAsync($"{round}/duyet");
        if (script) await SoundAsync(chair, "duyet-chu-tich", ColorScheme.Dark);
        await chair.GetByRole(AriaRole.Button, new() { Name = "Phê duyệt 1 số liệu không có cảnh báo" }).ClickAsync();
        await StatusAsync(chair, "Đã phê duyệt 1 số.");

        await chair.GotoAsync($"{round}/cong-bo");
        if (script) await SoundAsync(chair, "cong-bo", ColorScheme.Dark);
        await chair.GetByLabel("Lý do chung").FillAsync("Đơn vị đang sửa số");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Công bố kỳ báo cáo" }).ClickAsync();
        await chair.GetByText("đã công bố lúc").WaitForAsync();

        await office.GotoAsync($"{round}/so-lieu/14a");
        if (script) await SoundAsync(office, "mot-so-lieu");
        await office.GetByLabel("Lý do sửa").FillAsync("Đếm thiếu một ngõ");
        await office.GetByRole(AriaRole.Button, new() { Name = "Lập phiên bản mới" }).ClickAsync();
        await office.GetByText("Phiên bản 2:").WaitForAsync();
        (await office.Locator("main").InnerTextAsync()).ShouldContain("Đếm thiếu một ngõ");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_well_is_verified_and_approved_in_the_inbox_and_what_came_back_opens_its_cell(bool script)
    {
        var office = await OpenAsync("vanphong", script);
        var round = await OpenRoundAsync(office);
        await EnterAsync(round, script);

        await office.GotoAsync("/viec-cho-toi?phan=bao-cao");
        if (script) await SoundAsync(office, "viec-lam-ngay");
        var well = office.Locator("li.acts", new() { HasText = "trồng cây" });
        await well.Locator("summary").ClickAsync();
        await well.GetByText("5.000 cây").WaitForAsync();
        await well.GetByRole(AriaRole.Button, new() { Name = "Thẩm tra 1 số liệu không có cảnh báo" }).ClickAsync();
        await StatusAsync(office, "Đã thẩm tra 1 số.");
        new Uri(office.Url).AbsolutePath.ShouldBe("/viec-cho-toi");
        if (script) (await office.GetByText("Đã thẩm tra 1 số.").BoundingBoxAsync())!.Y.ShouldBeInRange(0, 768);

        var chair = await OpenAsync("chutich", script, 360, 740, ColorScheme.Dark);
        await chair.GotoAsync("/viec-cho-toi?phan=bao-cao");
        if (script) await SoundAsync(chair, "viec-duyet-ngay", ColorScheme.Dark);
        await chair.Locator("li.acts", new() { HasText = "trồng cây" })
            .GetByRole(AriaRole.Button, new() { Name = "Phê duyệt 1 số liệu không có cảnh báo" }).ClickAsync();
        await StatusAsync(chair, "Đã phê duyệt 1 số.");

        await office.Locator("li", new() { HasText = "trồng cây" }).Locator("a.what").ClickAsync();
        await office.Locator("#so-3a details summary").ClickAsync();
        await office.Locator("#so-3a textarea").FillAsync("Số lệch với sổ của phòng");
        await office.Locator("#so-3a").GetByRole(AriaRole.Button, new() { Name = "Trả lại cho đơn vị" }).ClickAsync();
        await StatusAsync(office, "Đã trả lại 1 số.");

        var officer = await OpenAsync(Economy, script);
        await officer.GotoAsync("/viec-cho-toi");
        await officer.Locator("li.acts", new() { HasText = "Số lệch với sổ của phòng" }).GetByRole(AriaRole.Link, new() { Name = "3a." })
            .ClickAsync();
        await officer.WaitForURLAsync("**/nhap/**#o-3a");
        (await officer.Locator("#o-3a input[name='c.3a.Value']").BoundingBoxAsync())!.Y.ShouldBeInRange(0, 768);
    }

    /// <summary>A letter asks for two figures of the last days, so that the journey runs on any day of the year.</summary>
    private static async Task<string> OpenRoundAsync(IPage office)
    {
        await office.GotoAsync("/bao-cao/mo-dot-xuat");
        await office.GetByLabel("Tên báo cáo").FillAsync("Báo cáo trồng cây và doanh nghiệp");
        await office.Locator("[id='Form.From']").FillAsync(Day(-5));
        await office.Locator("[id='Form.To']").FillAsync(Day(-2));
        await office.Locator("[id='Form.Opens']").FillAsync(Day(-2));
        await office.Locator("[id='Form.Due']").FillAsync(Day(20));
        foreach (var code in new[] { "14a", "3a" }) await office.Locator($"input[name='Form.Lines'][value='{code}']").CheckAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "Mở báo cáo đột xuất" }).ClickAsync();
        await office.WaitForURLAsync("**/bao-cao/ky/**");
        return new Uri(office.Url).AbsolutePath;
    }

    private async Task EnterAsync(string round, bool script)
    {
        var officer = await OpenAsync(Economy, script);
        await officer.GotoAsync($"{round}/nhap/{Economy}");
        await officer.Locator("input[name='c.14a.Value']").FillAsync("5000");
        await officer.Locator("input[name='c.3a.Value']").FillAsync("900");
        await officer.Locator("textarea[name='c.3a.Explanation']").FillAsync("Tính cả hộ kinh doanh chuyển đổi");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Gửi Văn phòng" }).ClickAsync();
        await officer.WaitForURLAsync("**gui=2**");
    }

    private async Task<IPage> OpenAsync(
        string user, bool script, int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await chromium.OpenAsync(_site, script, scheme, width, height);
        await page.SignInAsync(user);
        return page;
    }

    /// <summary>At both widths; the audit itself is a script.</summary>
    private static async Task SoundAsync(IPage page, string name, ColorScheme scheme = ColorScheme.Light)
    {
        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        foreach (var (wide, high) in new[] { (360, 740), (1366, 768) })
        {
            await page.SetViewportSizeAsync(wide, high);
            await page.PictureAsync(name, scheme);
            await page.ShouldBeSoundAsync($"{name} at {wide}");
        }

        await page.SetViewportSizeAsync(width, height);
    }

    private static async Task StatusAsync(IPage page, string told) =>
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToHaveTextAsync(told);

    private static string Day(int fromToday) =>
        TimeProvider
            .System.GetUtcNow()
            .ToOffset(TimeSpan.FromHours(7))
            .AddDays(fromToday)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
