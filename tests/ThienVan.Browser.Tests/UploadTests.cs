using System.Text;
using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>Changes the plan in force, so it has a site of its own.</summary>
public sealed class UploadTests(Chromium chromium) : IAsyncLifetime
{
    private readonly Site _site = new();

    private const string Plan = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG HOA SEN

        Số: 20/KH-UBND

        Hoa Sen, ngày 15 tháng 12 năm 2025

        KẾ HOẠCH
        Phát triển kinh tế - xã hội 5 năm (giai đoạn 2026 - 2030)

        I. MỤC TIÊU

        Xây dựng phường xanh, sạch, an toàn.

        II. CÁC CHỈ TIÊU

        1. Các chỉ tiêu phát triển kinh tế

        (1) Hàng năm, thu ngân sách nhà nước trên địa bàn tăng bình quân 8%/năm.

        (2) Tỷ lệ giải ngân vốn đầu tư công hằng năm đạt tối thiểu 95%.

        2. Các chỉ tiêu về văn hóa - xã hội

        (3) Năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt 95%; đến năm 2030 đạt 98%.
        """;

    private const string Tasks = """


        III. NHIỆM VỤ, GIẢI PHÁP

        1. Rà soát danh mục dự án đầu tư công.

        2. Mỗi năm trồng mới 500 cây xanh.
        """;

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_office_uploads_reviews_corrects_and_accepts_a_plan()
    {
        var page = await ReviewAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("3 chỉ tiêu");

        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa chỉ tiêu 1" }).First.ClickAsync();
        var first = page.Locator("input[name='Form.Years[2026]']");
        await first.FillAsync("chín");
        await SaveAsync(page);
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("“chín” chưa phải là số");
        (await first.InputValueAsync()).ShouldBe("chín");

        await first.FillAsync("9");
        await SaveAsync(page);
        (await page.Locator("#ct-1").InnerTextAsync()).ShouldContain("9");

        await AcceptAsync(page);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("bảo hiểm y tế");
    }

    [Fact]
    public async Task A_block_is_read_anew_a_task_corrected_and_both_are_in_the_plan_that_is_accepted()
    {
        var page = await ReviewAsync(text: Plan + Tasks);
        await page.GetByText("Các khối của văn bản").ClickAsync();
        await page.GetByLabel("Từ dòng").FillAsync("31");
        await page.GetByLabel("Đến dòng").FillAsync("31");
        await page.GetByLabel("Đọc là", new() { Exact = true }).SelectOptionAsync("chỉ tiêu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc lại đoạn này" }).ClickAsync();
        await page.WaitForURLAsync("**#d31");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("4 chỉ tiêu");
        await page.GetByText("Các khối của văn bản").ClickAsync();
        (await page.Locator("#khoi").InnerTextAsync()).ShouldContain("chọn lúc");
        await page.ShouldBeSoundAsync("the blocks of a draft");

        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa nhiệm vụ III.1" }).ClickAsync();
        await page.GetByLabel("Tên nhiệm vụ").FillAsync("Rà soát danh mục đầu tư công");
        await page.GetByLabel("Thời gian theo văn bản").FillAsync("Hoàn thành năm 2027");
        await SaveAsync(page);
        (await page.Locator("[id='nv-III.1']").InnerTextAsync()).ShouldContain("sửa lúc");
        await AcceptAsync(page);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("cây xanh");
    }

    private static async Task AcceptAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "So sánh và trình áp dụng…" }).ClickAsync();
        await MeansOtherPlaceAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Trình xác nhận" }).ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("cần một người khác có quyền");
        var comparison = page.Url;
        await page.Context.ClearCookiesAsync();
        await page.SignInAsync("chutich");
        await page.GotoAsync(comparison);
        await MeansOtherPlaceAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận, áp dụng bản này" }).ClickAsync();
        await page.WaitForURLAsync("**/ke-hoach");
        (await page.Locator("tr", new() { HasText = "20/KH-UBND" }).InnerTextAsync()).ShouldContain("Đang áp dụng");
        await page.GotoAsync("/chi-tieu");
    }

    // The plan in force is that of another ward.
    private static async Task MeansOtherPlaceAsync(IPage page)
    {
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Văn bản này của Ủy ban nhân dân phường Hoa Sen");
        await page.GetByLabel("Tôi đã xem nơi ban hành").CheckAsync();
    }

    [Fact]
    public async Task The_second_of_two_corrections_is_told_and_keeps_what_was_typed()
    {
        var page = await ReviewAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa chỉ tiêu 2" }).First.ClickAsync();
        var colleague = await page.Context.NewPageAsync();
        await colleague.GotoAsync(page.Url);
        await colleague.GetByLabel("Tên chỉ tiêu").FillAsync("Giải ngân vốn đầu tư công");
        await SaveAsync(colleague);

        await page.GetByLabel("Tên chỉ tiêu").FillAsync("Tỷ lệ giải ngân");
        await SaveAsync(page);
        var alert = await page.GetByRole(AriaRole.Alert).InnerTextAsync();
        alert.ShouldContain("Văn phòng");
        (await page.GetByLabel("Tên chỉ tiêu").InputValueAsync()).ShouldBe("Tỷ lệ giải ngân");
        (await page.GetByText("Đang lưu: Giải ngân vốn đầu tư công").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Source_and_reading_link_to_each_other_and_the_review_is_sound()
    {
        var page = await ReviewAsync();
        foreach (var (width, height) in new[] { (360, 740), (1366, 768), (1920, 1080) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.PictureAsync("doi-chieu", ColorScheme.Light);
            await page.ShouldBeSoundAsync($"review at {width}");
        }

        await page.Locator("#ct-3").GetByRole(AriaRole.Link, new() { Name = "dòng" }).First.ClickAsync();
        (await page.Locator(".line:target").InnerTextAsync()).ShouldContain("bảo hiểm y tế");
        await page.Locator(".block", new() { Has = page.Locator(".line:target") }).GetByRole(AriaRole.Link).ClickAsync();
        (await page.Locator("article:target").InnerTextAsync()).ShouldContain("bảo hiểm y tế", Case.Insensitive);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_open_correction_is_sound_with_and_without_an_error(ColorScheme scheme)
    {
        var page = await ReviewAsync(scheme);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa chỉ tiêu 1" }).First.ClickAsync();
        await ShouldFitAsync(page, "sua-chi-tieu", scheme);
        await page.Locator("input[name='Form.Years[2026]']").FillAsync("chín");
        await page.SetViewportSizeAsync(360, 740);
        await SaveAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeInViewportAsync();
        await ShouldFitAsync(page, "sua-chi-tieu-loi", scheme);
    }

    [Theory]
    [InlineData("ke-hoach.docx", "không phải văn bản tiếng Việt")]
    [InlineData("ke-hoach.exe", "ke-hoach.exe")]
    public async Task A_file_that_cannot_be_read_is_refused_by_name(string name, string told)
    {
        var page = await chromium.OpenAsync(_site);
        await page.SignInAsync("vanphong");
        await UploadAsync(page, name, "not a document");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain(name);
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain(told, Case.Insensitive);
    }

    private static async Task ShouldFitAsync(IPage page, string name, ColorScheme scheme)
    {
        foreach (var (width, height) in new[] { (360, 740), (1366, 768) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.PictureAsync(name, scheme);
            await page.ShouldBeSoundAsync($"{name} at {width}, {scheme}");
        }
    }

    private async Task<IPage> ReviewAsync(ColorScheme scheme = ColorScheme.Light, string text = Plan)
    {
        var page = await chromium.OpenAsync(_site, scheme: scheme);
        await page.SignInAsync("vanphong");
        await UploadAsync(page, "hoa-sen.txt", text);
        await page.WaitForURLAsync("**/ban-thao/**");
        return page;
    }

    // With scripts off Playwright never returns from choosing a file, so these pages keep them on.
    private static async Task UploadAsync(IPage page, string name, string content)
    {
        await page.GotoAsync("/ke-hoach");
        await page.GetByLabel("Tệp văn bản")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = Encoding.UTF8.GetBytes(content),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Nạp và đối chiếu" }).ClickAsync();
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Lưu nội dung đã sửa" }).ClickAsync();
}
