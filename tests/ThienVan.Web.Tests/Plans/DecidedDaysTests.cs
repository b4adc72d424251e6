using AngleSharp.Dom;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ui.Figures;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>What a decision says holds on every page, and no page says that it moved what it did not.</summary>
public sealed class DecidedDaysTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_decided_day_is_in_force_on_every_page()
    {
        foreach (var day in new[] { "2025-12-31", "2030-12-31" })
            (await FeedAsync(Cast.OwnUnit)).ShouldContain(line => line.StartsWith($"{day} Hạn theo kế hoạch: ")
                && line.EndsWith(" (Phụ lục 3, dự án 10), 31/12/2025 hay 31/12/2030, chờ thống nhất"));
        await DecideAsync("cap-giay-dat", "2025-2030");
        var chair = await _app.SignInAsync("chutich");
        (await CockpitAsync()).Overdue.ShouldNotContain(line => line.Key == "project-10");
        (await CockpitAsync(2030)).Next.Single(line => line.Key == "project-10").Due.ShouldBe(new(2030, 12, 31));
        (await ProjectAsync("10")).ShouldBe("năm 2025 đến năm 2030");
        (await FeedAsync(Cast.OwnUnit)).ShouldContain(line => line.StartsWith("2030-12-31 ") && line.EndsWith(" (Phụ lục 3, dự án 10)"));
        (await FeedAsync(Cast.OwnUnit)).ShouldNotContain(line => line.StartsWith("2025", StringComparison.Ordinal));
        (await TextAsync(await _app.SignInAsync("vanphong"), "/viec-cho-toi", "main")).ShouldNotContain("dự án 10");
        var view = await _app.AsAsync("chutich", services => services.GetRequiredService<CheckerQueries>().CheckerAsync(default));
        view!.Findings.ShouldNotContain(one => one.Finding.Kind == "deadline_passed" && one.Finding.Concerns.Contains("P10"));
        (await TextAsync(chair, "/ra-soat/cap-giay-dat", ".effect"))
            .ShouldBe("Thời hạn theo cách hiểu đã chọn đang được dùng ở mọi trang.");
    }

    [Fact]
    public async Task An_open_day_is_passed_on_no_page_and_the_portal_names_both()
    {
        (await ProjectAsync("10")).ShouldStartWith("31/12/2025 hay 31/12/2030; kế hoạch viết theo hai cách");
        (await ProjectAsync("19")).ShouldStartWith("28/02/2026 hay 31/12/2026");
        var chair = await _app.SignInAsync("chutich");
        var target = await TextAsync(chair, "/chi-tieu/23?nam=2026", "main");
        target.ShouldContain("hạn 28/02/2026 hay 31/12/2026, chờ thống nhất");
        target.ShouldNotContain("Việc trước đang chậm");
    }

    [Theory]
    [InlineData("thang-2", "tháng 2/2026", 1)]
    [InlineData("trong-nam", "năm 2026", 0)]
    public async Task A_scheme_and_its_output_are_one_deadline_once_decided(string reading, string day, int late)
    {
        await DecideAsync("han-de-an", reading);
        var view = await CockpitAsync();
        view.Overdue.Count(IsScheme).ShouldBe(late);
        view.Next.Count(IsScheme).ShouldBe(1 - late);
        view.Disputed.ShouldNotContain(line => line.ConflictId == "han-de-an");
        var target = await TextAsync(await _app.SignInAsync("chutich"), "/chi-tieu/23?nam=2026", "main");
        target.ShouldNotContain("Việc trước đang chậm");
        target.ShouldContain($"hạn {day} theo cách hiểu đã quyết định");

        static bool IsScheme(DeadlineLine line) => line.Key is "23a" or "project-19";
    }

    [Theory]
    [InlineData("can-ngheo", "tong-so-ho", "chỉ tiêu 21")]
    [InlineData("doanh-nghiep-1500", "tang-moi", "chỉ tiêu 3")]
    [InlineData("truong-chuan", "moi-cap-mot", "chỉ tiêu 23")]
    public async Task A_reading_that_counts_another_thing_is_said_to_move_no_figure(string conflict, string reading, string target)
    {
        var office = await _app.SignInAsync("vanphong");
        await SaysSoAsync();
        await DecideAsync(conflict, reading);
        await SaysSoAsync();

        async Task SaysSoAsync()
        {
            var page = await TextAsync(office, $"/ra-soat/{conflict}", "main");
            page.ShouldContain("quyết định không đổi số liệu và kết luận nào");
            page.ShouldContain("Số liệu đã có được tính theo cách cũ");
            page.ShouldNotContain("được tính lại theo cách hiểu đã chọn");
            (await TextAsync(office, $"/ra-soat/{conflict}", ".effect a")).ShouldBe(target);
        }
    }

    [Fact]
    public async Task No_verdict_speaks_for_a_reading_that_nobody_can_compute()
    {
        (await WordAsync("21")).Ways.ShouldBeNull();
        await DecideAsync("can-ngheo", "so-ho-can-ngheo");
        (await WordAsync("21")).Ways.ShouldBe("hai cách");
        ConflictWords.Ways([3, 2]).ShouldBe("nhiều cách");
        var portal = (await _app.Browse().ReadAsync("/")).QuerySelectorAll("article.target");
        portal.Single(card => card.QuerySelector("h3")!.TextContent.StartsWith("1.", StringComparison.Ordinal))
            .QuerySelector(".dispute")!.TextContent.ShouldContain("theo ba cách");
        (await TextAsync(await _app.SignInAsync("chutich"), "/chi-tieu/1?nam=2026", ".conflict h3")).ShouldBe("Kế hoạch nói ba cách");
    }

    [Fact]
    public async Task A_reading_says_its_comparator_and_its_day()
    {
        var office = await _app.SignInAsync("vanphong");
        var poor = await TextAsync(office, "/ra-soat/ho-ngheo", ".readings");
        poor.ShouldContain("0 hộ năm 2028");
        poor.ShouldNotContain("≥");
        var scheme = await TextAsync(office, "/ra-soat/han-de-an", ".readings");
        scheme.ShouldContain("Mục tiêu năm 2026trước 01/03/2026");
        scheme.ShouldContain("Mục tiêu năm 2026trong năm 2026");
    }

    [Fact]
    public async Task A_decision_is_a_change_of_verdict_with_its_document_and_never_the_same_verdict()
    {
        var (no, open) = await OpenAsync();
        await SayAsync();
        (await CockpitAsync()).VerdictChanges.ShouldNotContain(line => line.Change.Now.Code == open.Code);
        await DecideAsync(open.ConflictId!, open.ReadingId!);
        var view = await CockpitAsync();
        var change = view.VerdictChanges.Single(line => line.Change.Now.Code == open.Code).Change;
        StatusWord.Before(change).Word.ShouldBe("Chờ thống nhất");
        change.Reasons.ShouldBe(["cách hiểu kế hoạch được quyết định theo 15/TB-UBND"]);
        var chair = await _app.SignInAsync("chutich");
        (await TextAsync(chair, "/dieu-hanh?nam=2026", "#thay-doi")).ShouldContain($"{open.Code} đổi từ “Chờ thống nhất”");
        var row = view.Rows.Single(row => row.Card.No == no);
        (row.Turn, row.Changed).ShouldBe((0, true));
        var answer = await TextAsync(chair, "/dieu-hanh?nam=2026", ".answer");
        answer.ShouldMatch($@"\d đổi khác \(chỉ tiêu [^)]*\b{no}\b");
        answer.ShouldNotContain("Kết luận như ngày");
    }

    [Fact]
    public async Task A_version_that_left_the_indicator_alone_is_no_cause()
    {
        var (_, open) = await OpenAsync();
        await SayAsync();
        await _app.ReplacedAsync();
        await DecideAsync(open.ConflictId!, open.ReadingId!);
        (await CockpitAsync()).VerdictChanges.Single(line => line.Change.Now.Code == open.Code).Change.Reasons
            .ShouldBe(["cách hiểu kế hoạch được quyết định theo 15/TB-UBND"]);
    }

    /// <summary>A target of the demonstration that waits for one decision, and the verdict of a reading of it.</summary>
    private async Task<(string No, Assessment Open)> OpenAsync()
    {
        var row = (await CockpitAsync()).Rows.First(row => row.Card.Verdict.AwaitingDecision
            && row.Card.Verdict.Assessments.Select(verdict => verdict.ConflictId).OfType<string>().Distinct().Count() == 1
            && StatusWord.Of(row.Card.Verdict).Tone == StatusTone.Decision);
        return (row.Card.No, row.Card.Verdict.Assessments.First(verdict => verdict.ConflictId is not null));
    }

    private async Task DecideAsync(string conflict, string reading) =>
        (await _app.DecideAsync("vanphong", new() { ConflictId = conflict, ReadingId = reading, DocumentNumber = "15/TB-UBND" }))
            .ShouldBeNull();

    private Task<CockpitView> CockpitAsync(int year = 2026) =>
        _app.AsAsync("chutich", async services => (await services.GetRequiredService<CockpitQueries>().CockpitAsync(year, default))!);

    private async Task<StatusWord> WordAsync(string no) => StatusWord.Of((await _app.TargetAsync(no, 2026)).Verdict);

    private async Task SayAsync()
    {
        await _app.InScopeAsync(services => services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), async change =>
        {
            await services.GetRequiredService<PlanSayings>().SayAsync(
                new()
                {
                    Id = Guid.CreateVersion7(change.At),
                    Name = "Thử",
                    OpenedAt = change.At,
                    Day = new(2026, 11, 20),
                    Year = 2026,
                    Occasion = SaidOccasion.DayEnded,
                    At = change.At,
                },
                default);
            change.Record(ReportEvents.ValueApproved, "report/thu");
            return true;
        }, default));
        _app.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<string> ProjectAsync(string no) => (await _app.Browse().ReadAsync("/")).QuerySelectorAll("#du-an tbody tr")
        .Single(row => row.Children[0].TextContent == no).QuerySelector(".when")!.TextContent.Trim();

    private async Task<string[]> FeedAsync(string person)
    {
        var answer = await (await _app.SignInAsync(person)).SubmitAsync(SiteLinks.Calendar);
        var address = (await Browser.ParseAsync(answer)).QuerySelector("input.address")!.GetAttribute("value")!;
        var feed = await (await _app.Browse().GetAsync(new Uri(address).AbsolutePath)).Content.ReadAsStringAsync();
        return [.. Calendar.Load(feed)!.Events.Select(entry => $"{entry.Start!.Value:yyyy-MM-dd} {entry.Summary}")];
    }

    private static async Task<string> TextAsync(Browser browser, string page, string part) =>
        string.Join(' ', (await browser.ReadAsync(page)).QuerySelector(part)!.TextContent
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
