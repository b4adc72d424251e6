using System.Globalization;
using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>The work behind the targets, on a phone and without scripts: a directive from a target to its end, a project that slips, a
/// weekly meeting and the next one. Each moves what the demonstration made, so each has a site of its own.</summary>
public sealed class WorkJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private const string Unit = "phuc-vu-hanh-chinh-cong";
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_directive_from_a_target_is_put_off_once_returned_once_and_agreed()
    {
        var (chair, unit) = (await PhoneAsync("chutich"), await PhoneAsync(Unit));
        await chair.GotoAsync("/chi-tieu/16");
        await chair.GetByRole(AriaRole.Link, new() { Name = "Giao việc" }).First.ClickAsync();
        await chair.GetByLabel("Việc cần làm").FillAsync("Rà soát hồ sơ trễ hạn ở bộ phận một cửa");
        await chair.GetByLabel("Giao cho").SelectOptionAsync(Unit);
        await chair.GetByLabel("Hoặc số ngày làm việc").FillAsync("5");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Giao việc" }).ClickAsync();
        var task = new Uri(chair.Url).AbsolutePath;
        (await SaidAsync(chair)).ShouldContain("Chưa thực hiện");

        await unit.GotoAsync("/viec-cho-toi");
        await unit.GetByRole(AriaRole.Link, new() { Name = "Nhận việc: Rà soát hồ sơ trễ hạn" }).First.ClickAsync();
        await PressAsync(unit, "Nhận việc");
        await StepAsync(unit, "Xin gia hạn", "Chờ số liệu của thành phố", WorkingDay(17));
        await chair.GotoAsync(task);
        await PressAsync(chair, "Đồng ý gia hạn");
        (await SaidAsync(chair)).ShouldContain(WorkingDay(17));

        await unit.GotoAsync(task);
        await SendAsync(unit, "Báo cáo kết quả", "Đã rà soát 12 hồ sơ");
        await chair.GotoAsync(task);
        await StepAsync(chair, "Trả lại", "Thiếu danh mục hồ sơ");
        await unit.GotoAsync(task);
        (await SaidAsync(unit)).ShouldContain("Thiếu danh mục hồ sơ");
        await SendAsync(unit, "Báo cáo kết quả", "Đã rà soát 12 hồ sơ, kèm danh mục");
        await chair.GotoAsync(task);
        await PressAsync(chair, "Nghiệm thu: đã hoàn thành");
        (await SaidAsync(chair)).ShouldContain("Hoàn thành");
        await chair.GotoAsync("/chi-tieu/16");
        await chair.GetByRole(AriaRole.Link, new() { Name = "Tất cả việc cho chỉ tiêu 16" }).ClickAsync();
        (await SaidAsync(chair)).ShouldContain("Rà soát hồ sơ trễ hạn ở bộ phận một cửa");
    }

    [Fact]
    public async Task A_project_slips_and_the_target_behind_it_says_so()
    {
        var (head, chair) = (await PhoneAsync("vanphong"), await PhoneAsync("chutich"));
        await head.GotoAsync("/cong-viec/du-an?nam=tat-ca&chi-tieu=27");
        await head.GetByRole(AriaRole.Link, new() { Name = "Nâng chất lượng trạm y tế phường" }).First.ClickAsync();
        await head.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Nghiệm thu, bàn giao" }).First.ClickAsync();
        await head.GetByLabel("hoặc kéo dài (số ngày)").FillAsync("90");
        await head.GetByLabel("Lý do đổi ngày").FillAsync("Thành phố giao vốn chậm");
        await PressAsync(head, "Lưu bước");

        await chair.GotoAsync("/chi-tieu/27");
        var said = await SaidAsync(chair);
        said.ShouldContain("Nâng chất lượng trạm y tế phường");
        said.ShouldMatch("chậm [0-9]+ ngày");
        await chair.GotoAsync("/cong-viec/du-an/neu-thi");
        await chair.GetByLabel("Việc gì lùi").SelectOptionAsync(
            new SelectOptionValue { Label = "Cả dự án: Nâng chất lượng trạm y tế phường" });
        await chair.GetByLabel("Bao nhiêu ngày").FillAsync("30");
        await PressAsync(chair, "Thêm việc lùi");
        (await SaidAsync(chair)).ShouldContain("Dự án đổi ngày xong 1");
    }

    [Fact]
    public async Task A_pack_its_conclusions_and_the_next_pack()
    {
        var (office, unit) = (await PhoneAsync("vanphong"), await PhoneAsync(Unit));
        await office.GotoAsync("/cong-viec/giao-ban");
        await PressAsync(office, "Lập hồ sơ giao ban");
        (await SaidAsync(office)).ShouldContain("Việc quá hạn");
        await office.GetByLabel("Kết luận mới").FillAsync("Niêm yết lại quy trình một cửa");
        await office.GetByLabel("Giao cho").SelectOptionAsync(Unit);
        await office.GetByLabel("Hạn").FillAsync(WorkingDay(10));
        await PressAsync(office, "Ghi và giao việc");
        await PressAsync(office, "Kết thúc cuộc giao ban");
        await office.GetByLabel("Số", new() { Exact = true }).FillAsync("12/TB-UBND");
        await office.GetByLabel("Ngày", new() { Exact = true }).FillAsync(Written(Today));
        await office.GetByLabel("Người ký").FillAsync("Nguyễn Văn Ký");
        await PressAsync(office, "Lưu số thông báo");
        foreach (var file in new[] { "ho-so.docx", "thong-bao.docx" })
            (await office.APIRequest.GetAsync($"{new Uri(office.Url).AbsolutePath}/{file}")).Status.ShouldBe(200, file);

        await unit.GotoAsync("/viec-cho-toi");
        await unit.GetByRole(AriaRole.Link, new() { Name = "Nhận việc: Niêm yết lại quy trình một cửa" }).First.ClickAsync();
        await PressAsync(unit, "Nhận việc");
        await office.GotoAsync("/cong-viec/giao-ban");
        await office.GetByLabel("Ngày họp").FillAsync(Written(Today.AddDays(7)));
        await PressAsync(office, "Lập hồ sơ giao ban");
        var next = await SaidAsync(office);
        next.ShouldContain("Kết luận các kỳ trước 1");
        next.ShouldContain("Niêm yết lại quy trình một cửa");
        next.ShouldContain("Đang thực hiện");
    }

    private async Task<IPage> PhoneAsync(string person)
    {
        var page = await chromium.OpenAsync(_site, script: false, width: 360, height: 740);
        await page.SignInAsync(person);
        return page;
    }

    /// <summary>What is folded is opened first.</summary>
    private static async Task StepAsync(IPage page, string name, string words, string? day = null)
    {
        var step = page.Locator("details", new() { Has = page.Locator("summary", new() { HasText = name }) });
        await step.Locator("summary").ClickAsync();
        if (day is not null) await step.Locator("input[name='Form.Day']").FillAsync(day);
        await SendAsync(page, name, words);
    }

    private static async Task SendAsync(IPage page, string name, string words)
    {
        var step = page.Locator("details", new() { Has = page.Locator("summary", new() { HasText = name }) });
        await step.Locator("textarea").FillAsync(words);
        await step.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
    }

    private static Task PressAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static Task<string> SaidAsync(IPage page) => page.Locator("main").InnerTextAsync();

    private static string WorkingDay(int ahead)
    {
        var day = Today.AddDays(ahead);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        return Written(day);
    }

    private static DateTime Today => TimeProvider.System.GetUtcNow().AddHours(7).DateTime;

    private static string Written(DateTime day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
