using Microsoft.Playwright;

namespace ThienVan.Browser.Tests.Year;

/// <summary>A whole year of the real plan, from the opened round to the printed report, every step through the pages of whoever takes
/// it.</summary>
/// <param name="site">On which no round is there until somebody opens it (<see cref="Settings"/>).</param>
public abstract class YearJourney(Chromium chromium, IServed site) : IAsyncLifetime
{
    private const string Reason = "Lệch với sổ đăng ký kinh doanh, thừa một chữ số";

    private readonly List<IPage> _open = [];

    protected static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["ThienVan__Demonstration__Rounds"] = "false",
        ["ThienVan__RoundSchedule__Run"] = "false",
    };

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What befalls the site between the word of the Văn phòng and that of the chair.</summary>
    /// <param name="open">Pages of people who are signed in.</param>
    protected virtual Task BetweenAsync(IReadOnlyList<IPage> open) => Task.CompletedTask;

    [Fact]
    public async Task A_year_goes_from_six_units_to_the_signed_report_and_the_public()
    {
        var office = await OpenAsync("vanphong");
        var round = await YearOffice.OpenRoundAsync(office);
        var economy = await EnterAsync(round);

        await YearOffice.ReturnAsync(office, round, YearFigures.ReturnedCode, Reason);
        await MendAsync(economy, round);
        var verified = await YearOffice.DecideAllAsync(office, round);
        await ShouldShowTreesAsync(false);

        var chair = await OpenAsync("chutich");
        await BetweenAsync(_open);
        var approved = await YearOffice.DecideAllAsync(chair, round);
        (verified.Together + verified.Alone).ShouldBe(YearFigures.All.Count + 2);
        (approved.Together + approved.Alone).ShouldBe(YearFigures.All.Count + 2);
        new[] { verified.Together, verified.Alone, approved.Together, approved.Alone }.ShouldAllBe(count => count > 0);
        await ShouldShowTreesAsync(true);

        await YearOffice.PublishAsync(chair, round);
        var issued = await YearOffice.IssueAsync(chair, round);
        await ShouldPrintWhatWasApprovedAsync(office, round, issued);
    }

    /// <summary>Four units of the ward and two neighbourhood heads.</summary>
    /// <returns>The page of the unit whose figure comes back.</returns>
    private async Task<IPage> EnterAsync(string round)
    {
        var phone = await OpenAsync("totruong01", width: 360, height: 740);
        await YearEntry.PhoneAsync(phone, round, "tdp-01", "321");
        var neighbour = await OpenAsync("totruong02");
        await YearEntry.TypeAsync(neighbour, round, "tdp-02", [new(YearFigures.Trees, "123") { Value = "123" }]);
        await Assertions.Expect(neighbour.Locator("[data-note]")).ToContainTextAsync("Đã lưu nháp");
        var elsewhere = await OpenAsync("totruong02");
        await elsewhere.GotoAsync($"{round}/nhap/tdp-02");
        (await elsewhere.Locator($"[name='c.{YearFigures.Trees}.Value']").InputValueAsync()).ShouldBe("123");
        await YearEntry.SendAsync(neighbour);

        var economy = await OpenAsync(YearFigures.Economy);
        await YearEntry.TypeAsync(
            economy,
            round,
            YearFigures.Economy,
            YearFigures.OfEconomy.Select(figure =>
                figure.Code == YearFigures.ReturnedCode ? figure with { Value = YearFigures.FirstSent } : figure
            )
        );
        await YearEntry.SendAsync(economy);

        var culture = await OpenAsync(YearFigures.Culture);
        await YearEntry.PasteAsync(culture, round, YearFigures.Culture, YearFigures.OfCulture);
        await YearEntry.SendAsync(culture);

        var services = await OpenAsync(YearFigures.PublicServices);
        await YearEntry.UploadAsync(services, round, YearFigures.PublicServices, YearFigures.OfPublicServices);
        await YearEntry.SendAsync(services);

        var secretariat = await OpenAsync(YearFigures.Secretariat);
        await YearEntry.TypeAsync(secretariat, round, YearFigures.Secretariat, YearFigures.OfSecretariat);
        await YearEntry.SendAsync(secretariat);
        return economy;
    }

    private static async Task MendAsync(IPage economy, string round)
    {
        await economy.GotoAsync($"{round}/nhap/{YearFigures.Economy}");
        (await economy.Locator($"#n-{YearFigures.ReturnedCode}").InnerTextAsync()).ShouldContain(Reason);
        await YearEntry.TypeAsync(
            economy, round, YearFigures.Economy, YearFigures.OfEconomy.Where(figure => figure.Code == YearFigures.ReturnedCode));
        await YearEntry.SendAsync(economy);
    }

    /// <summary>The cockpit of somebody who only looks, and the portal of everybody.</summary>
    private async Task ShouldShowTreesAsync(bool shown)
    {
        var viewer = await OpenAsync("xem");
        foreach (var (address, expected) in new[] { ("/chi-tieu/14?nam=2026", shown), ("/", shown && !YearOffice.IsEarly) })
        {
            await viewer.GotoAsync(address);
            await viewer.UnfoldAsync();
            (await viewer.Locator("main").InnerTextAsync())
                .Contains(YearFigures.TreesPrinted, StringComparison.Ordinal)
                .ShouldBe(expected, address);
        }
    }

    private static async Task ShouldPrintWhatWasApprovedAsync(IPage office, string round, bool issued)
    {
        var approved = await YearOffice.ApprovedAsync(office, round);
        await office.GotoAsync($"{round}/van-ban");
        var docx = await YearOffice.DownloadAsync(office, "Báo cáo (.docx)");
        var workbook = await YearPaper.WorkbookAsync(await YearOffice.DownloadAsync(office, "Biểu chỉ tiêu (.xlsx)"));
        YearPaper.ShouldBeValid(docx);
        var appendix = YearPaper.Appendix(docx);

        approved.Keys.ShouldBe(YearFigures.All.Select(figure => figure.Code), ignoreOrder: true);
        foreach (var figure in YearFigures.All)
        {
            appendix[figure.Code].ShouldBe(figure.Printed, figure.Code);
            workbook[figure.Code].ShouldBe(figure.Printed, figure.Code);
            approved[figure.Code]
                .Split(' ', '\u00A0')[0]
                .ShouldBe(
                    figure.Met switch
                    {
                        true => "Đạt",
                        false => "Chưa",
                        _ => figure.Printed,
                    },
                    figure.Code
                );
        }

        using var printed = await YearPaper.PrintAsync(docx);
        Assert.SkipWhen(printed is null,
            "Mọi bước trước khi in đều đạt; máy thiếu LibreOffice, phông chữ hoặc một trong "
            + $"{string.Join(", ", YearPaper.Tools())} nên chưa xem được bản in.");
        await ShouldLookOfficialAsync(printed, issued);
    }

    private static async Task ShouldLookOfficialAsync(PrintedPaper paper, bool issued)
    {
        var first = await paper.PageAsync(1);
        first.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        first.ShouldContain("Độc lập - Tự do - Hạnh phúc");
        first.Contains("01/BC-UBND", StringComparison.Ordinal).ShouldBe(issued);
        first.Trim().ShouldNotStartWith("1\n");
        (await paper.PageAsync(2)).Trim().Split('\n')[0].Trim().ShouldBe("2");
        (await paper.FontsAsync()).ShouldAllBe(font =>
            font.StartsWith("Tinos", StringComparison.Ordinal) || font.StartsWith("TimesNewRoman", StringComparison.Ordinal)
        );
        var lines = (await paper.TextAsync()).Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        foreach (var figure in YearFigures.All.Where(figure => figure.Met is null))
            lines.ShouldContain(line => line.Length > 1 && line[0] == figure.Code && line.Contains(figure.Printed), figure.Code);
    }

    private async Task<IPage> OpenAsync(string user, int width = 1366, int height = 768)
    {
        var page = await chromium.OpenAsync(site, width: width, height: height);
        await page.SignInAsync(user);
        _open.Add(page);
        return page;
    }
}
