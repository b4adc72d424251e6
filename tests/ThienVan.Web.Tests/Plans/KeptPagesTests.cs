using AngleSharp.Html.Dom;
using ThienVan.Web.Plans;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>Parts of pages are rendered once for many people: whatever is one person's own, or has changed meanwhile, must not be in
/// them.</summary>
public abstract class KeptPagesTests(Engine engine) : IAsyncLifetime
{
    private const string Cockpit = "/dieu-hanh";
    private const string Targets = "/chi-tieu";
    private TestDatabase _database = null!;
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(engine);
        _app = await StartAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(Cockpit)]
    [InlineData(Targets)]
    public async Task A_page_kept_for_one_carries_nothing_of_theirs_to_another(string page)
    {
        var (chair, other) = (await _app.SignInAsync("chutich"), await _app.SignInAsync("xem"));
        var (first, second) = (await chair.ReadAsync(page), await other.ReadAsync(page));
        var (his, hers) = (NameOn(first), NameOn(second));
        his.ShouldNotBe(hers);
        second.DocumentElement.OuterHtml.ShouldNotContain(his);
        NameOn(await chair.ReadAsync(page)).ShouldBe(his);
        TokenOn(second).ShouldNotBe(TokenOn(first));
        second.QuerySelector("main")!.QuerySelectorAll("form[method=post], input[name=__RequestVerificationToken]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_token_beside_a_kept_part_is_good()
    {
        var chair = await _app.SignInAsync("chutich");
        await chair.ReadAsync(Targets);
        var page = await chair.ReadAsync(Targets);
        var form = new Dictionary<string, string> { ["_handler"] = "sign-out", ["__RequestVerificationToken"] = TokenOn(page) };
        await chair.SendAsync(HttpMethod.Post, "/dang-xuat", new FormUrlEncodedContent(form));
        (await chair.GetAsync(Targets)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("chutich", "xem")]
    [InlineData("xem", "chutich")]
    public async Task Each_sees_only_the_figures_of_their_reach_whoever_looked_first(string first, string second)
    {
        (await _app.StandAsync(40, FigureState.Provisional)).IsRefused.ShouldBeFalse();
        foreach (var person in new[] { first, second, first })
        {
            var row = await TreesAsync(await _app.SignInAsync(person));
            (row.Contains("tạm", StringComparison.Ordinal), person).ShouldBe((person == "chutich", person));
        }
    }

    [Fact]
    public async Task What_another_process_wrote_is_on_the_next_page()
    {
        var other = await StartAsync();
        var here = await _app.SignInAsync("chutich");
        var there = other.Browse(here);
        var (before, wall) = (await TreesAsync(there), await MainAsync(there, Cockpit));
        (await _app.StandAsync(987)).IsRefused.ShouldBeFalse();
        (await TreesAsync(there)).ShouldNotBe(before);
        (await MainAsync(there, Cockpit)).ShouldNotBe(wall);
    }

    [Fact]
    public async Task A_round_on_the_cockpit_counts_what_another_process_took_in()
    {
        var round = await _app.OpenRoundAsync();
        var other = await StartAsync();
        var there = other.Browse(await _app.SignInAsync("chutich"));
        (await SentAsync(there)).ShouldStartWith("0/");
        (await _app.SaveAsync(RoundRoom.Economy, round, RoundRoom.Economy, RoundRoom.Cell("3a", "14"))).IsRefused.ShouldBeFalse();
        (await _app.SubmitAsync(RoundRoom.Economy, round, RoundRoom.Economy)).IsRefused.ShouldBeFalse();
        (await SentAsync(there)).ShouldStartWith("1/");
    }

    [Fact]
    public async Task A_session_that_ended_in_another_process_opens_no_kept_page()
    {
        var other = await StartAsync();
        var here = await _app.SignInAsync("chutich");
        var there = other.Browse(here);
        await there.ReadAsync(Cockpit);
        await here.SubmitAsync("/dang-xuat");
        (await there.GetAsync(Cockpit)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_day_turns_on_a_kept_page()
    {
        var chair = await _app.SignInAsync("chutich");
        (await MainAsync(chair, Cockpit)).ShouldContain("hôm nay 23/11/2026");
        _app.Time.Advance(TimeSpan.FromHours(16));
        (await MainAsync(await _app.SignInAsync("chutich"), Cockpit)).ShouldContain("hôm nay 24/11/2026");
    }

    [Fact]
    public async Task Vietnamese_goes_out_as_it_is_written_and_what_means_something_in_html_does_not()
    {
        var chair = await _app.SignInAsync("chutich");
        var page = await (await chair.GetAsync($"{Targets}?tim={Uri.EscapeDataString("\"><script>'&ế")}")).Content.ReadAsStringAsync();
        page.ShouldContain("value=\"&quot;&gt;&lt;script&gt;&#x27;&amp;ế\"");
        page.ShouldContain("Chủ tịch");
        page.ShouldNotContain("&#x1E", Case.Insensitive);
        page.ShouldNotContain("&amp;#x", Case.Insensitive);
    }

    private Task<TestApp> StartAsync() => TestApp.StartOnAsync(_database, demo: true, PlanRoom.RealPlan);

    private static string NameOn(IHtmlDocument page) => page.QuerySelector("details.user summary .name")!.TextContent;

    private static string TokenOn(IHtmlDocument page) =>
        page.QuerySelector("details.user input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<string> MainAsync(Browser browser, string page) =>
        (await browser.ReadAsync(page)).QuerySelector("main")!.TextContent;

    private static async Task<string> SentAsync(Browser browser) =>
        (await browser.ReadAsync(Cockpit)).QuerySelector("#ky-bao-cao .amount")!.TextContent;

    private static async Task<string> TreesAsync(Browser browser) =>
        (await browser.ReadAsync(Targets))
            .QuerySelectorAll("tr.row")
            .Single(row => row.QuerySelector(".no")!.TextContent == "14")
            .TextContent;
}

public sealed class KeptPagesOnSqlite() : KeptPagesTests(Engine.Sqlite);

public sealed class KeptPagesOnPostgres() : KeptPagesTests(Engine.Postgres);
