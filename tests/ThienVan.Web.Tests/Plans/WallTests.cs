using System.Globalization;
using AngleSharp.Html.Dom;
using ThienVan.Web.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>The cockpit on a wall says what the cockpit says, to whom it says it.</summary>
public sealed class WallTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task It_shows_the_cockpits_own_sentence_board_week_and_changes()
    {
        var browser = await _app.SignInAsync("chutich");
        (await _app.StandAsync(40)).IsRefused.ShouldBeFalse();
        var (cockpit, wall) = (await browser.ReadAsync(PlanLinks.Cockpit), await browser.ReadAsync(PlanLinks.Wall));
        foreach (var part in new[] { "h1", ".board", "#can-quyet-dinh" })
            wall.QuerySelector(part)!.OuterHtml.ShouldBe(cockpit.QuerySelector(part)!.OuterHtml, part);
        Due(wall).ShouldBe(Due(cockpit));
        wall.QuerySelectorAll("[data-part]").Select(part => part.GetAttribute("data-part"))
            .ShouldBe(["Chỉ tiêu", "Trong tuần", "Thay đổi"]);
        wall.QuerySelector("#thay-doi h2")!.TextContent.ShouldBe(cockpit.QuerySelector("#thay-doi h2")!.TextContent);
        wall.QuerySelectorAll("[data-idle]").ShouldBeEmpty();
        cockpit.QuerySelector($"a[href='{PlanLinks.Wall}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_dark_whatever_was_chosen_without_the_menu_and_asks_for_itself_without_a_script()
    {
        var browser = await _app.SignInAsync("chutich");
        await browser.SendAsync(HttpMethod.Post, "/giao-dien", new FormUrlEncodedContent([new("theme", "light")]));
        var wall = await browser.ReadAsync(PlanLinks.Wall);
        wall.DocumentElement.GetAttribute("data-theme").ShouldBe("dark");
        (await browser.ReadAsync(PlanLinks.Cockpit)).DocumentElement.GetAttribute("data-theme").ShouldBe("light");
        wall.QuerySelectorAll("nav, form, details.user").ShouldBeEmpty();
        wall.Head!.InnerHtml.ShouldContain("http-equiv=\"refresh\" content=\"60\"");
        wall.QuerySelectorAll("[data-part][hidden]").ShouldBeEmpty();
        wall.QuerySelector("aside.demo").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_says_the_day_of_its_figures_when_they_were_read_and_how_it_would_say_that_they_were_not()
    {
        var browser = await _app.SignInAsync("chutich");
        (await browser.ReadAsync(PlanLinks.Wall)).QuerySelector(".answer")!.TextContent.ShouldContain("hôm nay 23/11/2026");
        var before = await HeadAsync(browser);
        _app.Time.Advance(TimeSpan.FromMinutes(7));
        var after = await HeadAsync(browser);
        (after.At - before.At).ShouldBe(TimeSpan.FromMinutes(7));
        after.Stale.ShouldBe($"Số liệu của lúc {after.Words}, chưa đọc lại được");
    }

    [Fact]
    public async Task What_nobody_approved_is_on_the_wall_only_of_those_who_may_see_it()
    {
        (await _app.StandAsync(40, FigureState.Provisional)).IsRefused.ShouldBeFalse();
        foreach (var (person, sees) in new[] { ("chutich", true), ("xem", false), ("chutich", true) })
            (TreesOn(await (await _app.SignInAsync(person)).ReadAsync(PlanLinks.Wall)).Contains("tạm", StringComparison.Ordinal), person)
                .ShouldBe((sees, person));
    }

    [Fact]
    public async Task Rounds_are_on_the_wall_of_those_who_follow_them()
    {
        (await (await _app.SignInAsync("xem")).ReadAsync(PlanLinks.Wall)).QuerySelector("#ky-bao-cao").ShouldBeNull();
    }

    private static async Task<(DateTimeOffset At, string Words, string Stale)> HeadAsync(Browser browser)
    {
        var page = await browser.ReadAsync(PlanLinks.Wall);
        var time = page.QuerySelector("time[data-now]")!;
        page.QuerySelector("[data-stale]")!.HasAttribute("hidden").ShouldBeTrue();
        return (
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(time.GetAttribute("data-now")!, CultureInfo.InvariantCulture)),
            time.TextContent, page.QuerySelector("[data-stale]")!.TextContent.Trim());
    }

    // The wall has no hand to unfold what the cockpit folds.
    private static string[] Due(IHtmlDocument page) => [.. page.QuerySelectorAll("#han .deadline").Select(line => line.OuterHtml)];

    private static string TreesOn(IHtmlDocument page) =>
        page.QuerySelectorAll(".board .row").Single(row => row.QuerySelector(".no")!.TextContent == "14").TextContent;
}
