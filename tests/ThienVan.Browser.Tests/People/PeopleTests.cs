using System.Globalization;
using Microsoft.Playwright;

namespace ThienVan.Browser.Tests.People;

public sealed class PeopleTests(Chromium chromium, Site site)
{
    [Fact]
    public async Task A_person_comes_chooses_a_password_lends_a_role_and_leaves()
    {
        var admin = await chromium.OpenAsync(site);
        await admin.SignInAsync("quantri");
        await admin.GotoAsync("/nhan-su/them");
        await admin.GetByLabel("Họ tên").FillAsync("Đỗ Thị Ngà");
        await admin.GetByLabel("Tên đăng nhập").FillAsync("nga.dt");
        await admin.GetByLabel("Đơn vị (không bắt buộc)").SelectOptionAsync("van-hoa-xa-hoi");
        await admin.GetByLabel("Vai trò", new() { Exact = true }).SelectOptionAsync("Head");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Tạo tài khoản" }).ClickAsync();
        await admin.ShouldBeSoundAsync("the one-time password");
        var handed = await admin.Locator("output").InnerTextAsync();

        var person = await chromium.OpenAsync(site, script: false);
        await SignInAsync(person, handed);
        await person.GotoAsync("/dieu-hanh");
        await person.GetByLabel("Mật khẩu hiện tại").FillAsync(handed);
        await person.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync("Ngay-moi 2026");
        await person.GetByLabel("Nhập lại mật khẩu mới").FillAsync("Ngay-moi 2026");
        await person.GetByRole(AriaRole.Button, new() { Name = "Đổi mật khẩu" }).ClickAsync();
        await person.GotoAsync("/tai-khoan");
        (await person.GetByRole(AriaRole.Heading, new() { Name = "Đỗ Thị Ngà" }).IsVisibleAsync()).ShouldBeTrue();

        var today = TimeProvider.System.GetUtcNow().AddHours(7);
        await person.GetByLabel("Cho ai")
            .SelectOptionAsync(new SelectOptionValue { Label = "Chuyên viên VH-XH (minh họa), VH-XH" });
        await person.GetByRole(AriaRole.Textbox, new() { Name = "Từ ngày" }).FillAsync(Day(today));
        await person.GetByRole(AriaRole.Textbox, new() { Name = "Đến hết ngày" }).FillAsync(Day(today.AddDays(3)));
        await person.GetByLabel("Lý do hoặc số văn bản").FillAsync("Đi tập huấn");
        await person.GetByRole(AriaRole.Button, new() { Name = "Ủy quyền" }).ClickAsync();
        (await person.Locator("main").InnerTextAsync()).ShouldContain("Ủy quyền cho Chuyên viên VH-XH (minh họa): Đi tập huấn");

        await admin.GotoAsync("/nhan-su?tim=do%20thi%20nga");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Đỗ Thị Ngà" }).ClickAsync();
        await admin.ShouldBeSoundAsync("a person");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Bàn giao khi thôi việc" }).ClickAsync();
        await admin.ShouldBeSoundAsync("the hand-over pack");
        await admin
            .GetByLabel("Người nhận bàn giao")
            .SelectOptionAsync(new SelectOptionValue { Label = "Chuyên viên VH-XH (minh họa), VH-XH" });
        await admin.GetByRole(AriaRole.Textbox, new() { Name = "Ngày làm việc cuối" }).FillAsync(Day(today.AddDays(1)));
        await admin.GetByRole(AriaRole.Button, new() { Name = "Bàn giao tất cả" }).ClickAsync();
        (await admin.Locator("main").InnerTextAsync()).ShouldContain("Tài khoản đóng sau ngày");
    }

    private static async Task SignInAsync(IPage page, string password)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("nga.dt");
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
    }

    private static string Day(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
