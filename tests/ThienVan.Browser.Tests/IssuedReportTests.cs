using System.Text;
using Microsoft.Playwright;
using ThienVan.Browser.Tests.Year;

namespace ThienVan.Browser.Tests;

/// <summary>What the demonstration's year has published, numbered and then overtaken: by a decision, by another plan, by a late
/// correction. Changes the plan in force, so it has a site of its own.</summary>
public sealed class IssuedReportTests(Chromium chromium) : IAsyncLifetime
{
    private const string Corrected = "213";
    private static readonly string[] _periods = ["quý III/2026", "tháng 10/2026"];
    private static readonly string[] _files = ["Báo cáo (.docx)", "Biểu chỉ tiêu (.xlsx)"];
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_was_issued_prints_the_same_after_a_decision_another_plan_and_a_late_correction()
    {
        var (office, chair) = (await OpenAsync("vanphong"), await OpenAsync("chutich"));
        await office.GotoAsync("/bao-cao");
        string[] rounds = [.. await Task.WhenAll(_periods.Select(period => RoundAsync(office, period)))];
        for (var i = 0; i < rounds.Length; i++) await YearOffice.NumberAsync(chair, rounds[i], $"0{i + 1}/BC-UBND");
        var issued = await PrintedAsync(office, rounds);

        await DecideAsync(chair);
        await AmendAsync(office, chair);
        await CorrectAsync(office, chair, rounds[0]);

        await ShouldSayAsync(office, "/chi-tieu/14?nam=2026", "1.100", Corrected);
        await ShouldSayAsync(office, "/chi-tieu/3?nam=2026", "12/TB-UBND");
        foreach (var round in rounds) await ShouldSayAsync(office, $"{round}/van-ban", "Báo cáo này giữ nguyên", YearFigures.Trees);
        (await PrintedAsync(office, rounds)).ShouldBe(issued);
    }

    private static async Task<string> RoundAsync(IPage home, string period) =>
        (await home.Locator("main table a", new() { HasText = period }).First.GetAttributeAsync("href"))!;

    private static async Task DecideAsync(IPage chair)
    {
        await chair.GotoAsync("/ra-soat?muc=mau-thuan");
        await chair.GetByRole(AriaRole.Link, new() { Name = "250 hộ mỗi năm hay 250 hộ trong 5 năm" }).ClickAsync();
        await chair.Locator("input[type=radio]").First.CheckAsync();
        await chair.GetByLabel("Số văn bản quyết định").FillAsync("12/TB-UBND");
        await chair.GetByRole(AriaRole.Textbox, new() { Name = "Ngày văn bản" }).FillAsync("20/11/2026");
        await chair.Locator("summary", new() { HasText = "Ghi quyết định…" }).ClickAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định", Exact = true }).ClickAsync();
        await chair.GetByText("đang áp dụng").First.WaitForAsync();
    }

    /// <summary>Another version of the same plan: 1.100 trees a year for 1.000.</summary>
    private static async Task AmendAsync(IPage office, IPage chair)
    {
        var amended = (await File.ReadAllTextAsync(Site.PlanFile))
            .Replace("2026-2030: 1000\n        total: 5000", "2026-2030: 1100\n        total: 5500", StringComparison.Ordinal)
            .Replace("2030: 5000\n        of: 14a", "2030: 5500\n        of: 14a", StringComparison.Ordinal);
        await office.GotoAsync("/ke-hoach");
        await office.GetByLabel("Tệp văn bản").SetInputFilesAsync(new FilePayload
        {
            Name = "sua-doi.yaml",
            MimeType = "application/yaml",
            Buffer = Encoding.UTF8.GetBytes(amended),
        });
        await office.GetByRole(AriaRole.Button, new() { Name = "Nạp và đối chiếu" }).ClickAsync();
        await office.GetByRole(AriaRole.Link, new() { Name = "So sánh và trình áp dụng…" }).ClickAsync();
        await office.PictureAsync("so-sanh-sua-doi", ColorScheme.Light);
        await office.GetByLabel("Số văn bản ban hành").FillAsync("140/KH-UBND");
        await office.GetByRole(AriaRole.Button, new() { Name = "Trình xác nhận" }).ClickAsync();
        await office.GetByText("cần một người khác có quyền").WaitForAsync();
        await chair.GotoAsync(office.Url);
        await chair.GetByRole(AriaRole.Button, new() { Name = "Xác nhận, áp dụng bản này" }).ClickAsync();
        await chair.WaitForURLAsync("**/ke-hoach");
    }

    /// <summary>A published figure gets a new version, which is returned once, answered, verified and approved.</summary>
    private async Task CorrectAsync(IPage office, IPage chair, string round)
    {
        await office.GotoAsync($"{round}/so-lieu/{YearFigures.Trees}");
        await office.GetByLabel("Lý do sửa").FillAsync("Đếm lại ngoài thực địa");
        await office.GetByRole(AriaRole.Button, new() { Name = "Lập phiên bản mới" }).ClickAsync();
        var economy = await OpenAsync(YearFigures.Economy);
        await SendAsync(economy, round, "211");
        await YearOffice.ReturnAsync(office, round, YearFigures.Trees, "Lệch hai cây so với sổ của tổ dân phố");
        await SendAsync(economy, round, Corrected);
        (await YearOffice.DecideAllAsync(office, round)).ShouldBe((0, 1));
        await chair.GotoAsync($"{round}/duyet");
        await chair.PictureAsync("duyet-sua-so", ColorScheme.Light);
        await YearOffice.DecideAllAsync(chair, round);
    }

    private static async Task SendAsync(IPage economy, string round, string trees)
    {
        await YearEntry.TypeAsync(economy, round, YearFigures.Economy, [new(YearFigures.Trees, trees) { Value = trees }]);
        await YearEntry.SendAsync(economy);
    }

    private static async Task<string[]> PrintedAsync(IPage office, IEnumerable<string> rounds)
    {
        var printed = new List<string>();
        foreach (var round in rounds)
        {
            await office.GotoAsync($"{round}/van-ban");
            await office.PictureAsync($"bao-cao-da-cap-so-{printed.Count}", ColorScheme.Light);
            foreach (var file in _files) printed.Add(Convert.ToHexString(await YearOffice.DownloadAsync(office, file)));
        }

        return [.. printed];
    }

    private static async Task ShouldSayAsync(IPage page, string address, params string[] words)
    {
        await page.GotoAsync(address);
        var said = await page.Locator("main").InnerTextAsync();
        foreach (var word in words) said.ShouldContain(word, customMessage: address);
    }

    private async Task<IPage> OpenAsync(string user)
    {
        var page = await chromium.OpenAsync(_site);
        await page.SignInAsync(user);
        return page;
    }
}
