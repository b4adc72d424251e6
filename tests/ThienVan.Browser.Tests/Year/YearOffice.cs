using System.Globalization;
using Microsoft.Playwright;

namespace ThienVan.Browser.Tests.Year;

/// <summary>What the office and the chair do in the year's round, each through their own pages.</summary>
internal static class YearOffice
{
    private const string Definition = "kt-xh-nam";
    private static readonly DateOnly _lastDay = new(2026, 12, 14);

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    /// <summary>Every line of the plan is asked, and the trees of every neighbourhood group; the round opens by hand.</summary>
    public static async Task<string> OpenRoundAsync(IPage office)
    {
        await office.GotoAsync($"/bao-cao/mau-bieu/{Definition}");
        await office.Locator("input[name='Form.Asks'][value='chon']").CheckAsync();
        await office.GetByText("Danh sách chỉ tiêu theo đơn vị").ClickAsync();
        foreach (var line in await office.Locator("input[name='Form.Lines']:not([value^='H'])").AllAsync()) await line.CheckAsync();
        await office.Locator($"input[name='Form.Groups'][value='{YearFigures.Trees}']").CheckAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "Lưu mẫu báo cáo" }).ClickAsync();
        await office.WaitForURLAsync("**/bao-cao/mau-bieu");

        await office.GotoAsync($"/bao-cao/mo-ky?mau={Definition}&ky=2026");
        (await office.Locator("main").InnerTextAsync()).ShouldContain("15/12/2025 – 14/12/2026");
        await office.GetByRole(AriaRole.Button, new() { Name = "Mở kỳ báo cáo này" }).ClickAsync();
        await office.WaitForURLAsync("**/bao-cao/ky/**");
        var round = new Uri(office.Url).AbsolutePath;
        await LetEnterTodayAsync(office, round);
        return round;
    }

    /// <summary>The journey runs on any day: where entry has not begun, or is over, the office moves the day with a reason.</summary>
    private static async Task LetEnterTodayAsync(IPage office, string round)
    {
        await office.GotoAsync($"{round}/thiet-lap");
        var (opens, grace) = (office.Locator("[id='Dates.Opens']"), office.Locator("[id='Dates.Grace']"));
        var today = Written(Today);
        var early = string.CompareOrdinal(await opens.InputValueAsync(), today) > 0;
        if (!early && string.CompareOrdinal(await grace.InputValueAsync(), today) >= 0) return;
        await (early ? opens : grace).FillAsync(today);
        await office.Locator("[id='Dates.Reason']").FillAsync("Các đơn vị cần nhập ngay");
        await office.GetByRole(AriaRole.Button, new() { Name = "Đổi hạn" }).ClickAsync();
        await Assertions.Expect(office.Locator("main")).ToContainTextAsync("Các đơn vị cần nhập ngay");
    }

    public static async Task ReturnAsync(IPage office, string round, string code, string reason)
    {
        await office.GotoAsync($"{round}/duyet");
        var card = office.Locator($"#so-{code}");
        if (await card.CountAsync() == 0)
        {
            // A figure that looks well stands in the table of all that do; it is returned on its own page.
            await office.GotoAsync($"{round}/so-lieu/{code}");
            card = office.Locator("article[data-value]");
        }

        await card.Locator("details[data-return] summary").ClickAsync();
        await card.Locator("textarea").FillAsync(reason);
        await card.GetByRole(AriaRole.Button, new() { Name = "Trả lại cho đơn vị" }).ClickAsync();
        await Assertions.Expect(office.GetByRole(AriaRole.Status).First).ToContainTextAsync("rả lại");
    }

    /// <summary>All that look well at once, then the others one by one, until nothing waits.</summary>
    /// <returns>How many went together, and how many alone.</returns>
    public static async Task<(int Together, int Alone)> DecideAllAsync(IPage page, string round)
    {
        var (together, alone) = (0, 0);
        while (true)
        {
            await page.GotoAsync($"{round}/duyet");
            var (well, single) = (page.Locator("section.well form button"), page.Locator("button[data-decide]"));
            if (await well.CountAsync() > 0)
            {
                together += int.Parse(
                    (await well.First.InnerTextAsync()).Split(' ').First(word => word.All(char.IsDigit)), CultureInfo.InvariantCulture);
                await well.First.ClickAsync();
            }
            else if (await single.CountAsync() > 0)
            {
                alone++;
                await single.First.ClickAsync();
            }
            else
            {
                await page.GetByText("Không còn số nào chờ bạn").WaitForAsync();
                return (together, alone);
            }

            await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã ");
        }
    }

    /// <summary>Until the last day the year's figures speak of they are estimates, which nobody publishes or signs.</summary>
    public static bool IsEarly => Today < _lastDay;

    public static async Task PublishAsync(IPage chair, string round)
    {
        await chair.GotoAsync($"{round}/cong-bo");
        var publish = chair.GetByRole(AriaRole.Button, new() { Name = "Công bố kỳ báo cáo" });
        if (IsEarly)
        {
            await Assertions.Expect(publish).ToBeDisabledAsync();
            await Assertions.Expect(chair.Locator("main")).ToContainTextAsync("Chưa đến ngày chốt số liệu 14/12/2026");
            return;
        }

        await chair.GetByLabel("Lý do chung").FillAsync("Kế hoạch chưa giao cơ quan chủ trì, phường đang thống nhất");
        await publish.ClickAsync();
        await chair.GetByText("đã công bố lúc").WaitForAsync();
    }

    /// <returns>False before the last day, when the page offers no number.</returns>
    public static async Task<bool> IssueAsync(IPage chair, string round)
    {
        if (IsEarly)
        {
            await chair.GotoAsync($"{round}/van-ban");
            await Assertions.Expect(chair.Locator("main")).ToContainTextAsync("Chưa đến ngày chốt số liệu 14/12/2026");
            (await chair.Locator("[id='Order.Day']").CountAsync()).ShouldBe(0);
            return false;
        }

        await NumberAsync(chair, round, "01/BC-UBND");
        return true;
    }

    /// <summary>What is to be printed is looked at, what is empty is said to be, and then the number is taken.</summary>
    /// <param name="number">The one that is next.</param>
    public static async Task NumberAsync(IPage chair, string round, string number)
    {
        await chair.GotoAsync($"{round}/van-ban");
        await chair.Locator("[id='Order.Day']").FillAsync(Written(Today));
        await chair.GetByRole(AriaRole.Textbox, new() { Name = "Họ tên người ký" }).FillAsync("Người Ký Thử");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Lưu và xem trước khi cấp số" }).ClickAsync();
        await Assertions.Expect(chair.Locator("h1")).ToContainTextAsync($"Xem trước báo cáo số {number}");
        foreach (var empty in await chair.Locator("input[name^='khong.']").AllAsync()) await empty.CheckAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = $"Cấp số {number}" }).ClickAsync();
        await Assertions.Expect(chair.Locator("h1")).ToContainTextAsync($"Báo cáo số {number}");
    }

    public static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>Approved figures of the ward as the review shows them, by code; parts of neighbourhood groups are not among them.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ApprovedAsync(IPage page, string round)
    {
        await page.GotoAsync($"{round}/duyet?tt=da-duyet");
        var approved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var card in await page.Locator("article[data-value]").AllAsync())
        {
            var link = card.Locator("h4 a");
            if ((await link.GetAttributeAsync("href"))!.Contains("?to=", StringComparison.Ordinal)) continue;
            approved.Add((await link.InnerTextAsync()).Split(". ")[0], await card.Locator(".now b").InnerTextAsync());
        }

        return approved;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
