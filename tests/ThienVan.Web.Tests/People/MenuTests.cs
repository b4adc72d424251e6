using System.Net;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Tests.People;

/// <summary>The menu sends nobody to a page that turns them away, says what waits, and where one stands.</summary>
public sealed class MenuTests(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public async Task Everybody_may_open_all_they_are_shown()
    {
        foreach (var person in Cast.People.OfType<string>())
        {
            var browser = await cast.BrowserAsync(person);
            var shown = (await browser.ReadAsync(PeopleLinks.Account))
                .QuerySelectorAll("nav.menu a")
                .Select(link => link.GetAttribute("href")!)
                .ToArray();
            shown.Length.ShouldBeGreaterThan(1);
            foreach (var address in shown) (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, $"{person}: {address}");
        }
    }

    [Fact]
    public async Task Only_an_administrator_is_shown_the_people_and_no_page_of_the_plan()
    {
        var admin = await (await cast.BrowserAsync("quantri")).ReadAsync(PeopleLinks.Account);
        admin.QuerySelectorAll("nav.menu a").Select(link => link.TextContent)
            .ShouldBe(["Việc của tôi", "Kế hoạch", "Bản đồ", "Cổng công khai", "Nhân sự", "Hệ thống", "Nhật ký"]);
        admin.QuerySelector("form[role=search]").ShouldNotBeNull("everybody signed in searches what they may open");
        var chair = await (await cast.BrowserAsync("chutich")).ReadAsync(PeopleLinks.Account);
        chair.QuerySelectorAll("nav.menu a").ShouldNotContain(link => link.TextContent == "Nhân sự");
        chair.QuerySelectorAll("nav.menu a").First().TextContent.ShouldBe("Bàn điều hành");
    }

    [Fact]
    public async Task Leaders_begin_at_the_cockpit_and_everybody_else_at_what_waits_for_them()
    {
        foreach (var person in Cast.People.OfType<string>())
        {
            var answer = await (await cast.BrowserAsync(person)).GetAsync(SiteLinks.Start);
            answer.Headers.Location!.PathAndQuery.ShouldBe(
                person is "chutich" or "phochutich" ? PlanLinks.Cockpit : SiteLinks.Inbox, person);
        }
    }

    [Fact]
    public async Task A_telephone_has_at_most_five_entries_the_search_and_the_way_to_all_others_among_them()
    {
        foreach (var person in Cast.People.OfType<string>())
        {
            var browser = await cast.BrowserAsync(person);
            var page = await browser.ReadAsync(PeopleLinks.Account);
            string[] bar = [.. page.QuerySelectorAll("nav.bar a").Select(link => link.GetAttribute("href")!)];
            bar.Length.ShouldBeLessThanOrEqualTo(5, person);
            bar.ShouldContain(SiteLinks.Inbox, person);
            bar.ShouldContain(SiteLinks.Search, person);
            bar[^1].ShouldBe(SiteLinks.Rooms, person);
            var all = (await browser.ReadAsync(SiteLinks.Rooms)).QuerySelectorAll("main .entries a")
                .Select(link => link.GetAttribute("href"));
            all.ShouldBe(page.QuerySelectorAll("nav.menu a").Select(link => link.GetAttribute("href")), person);
        }
    }

    [Fact]
    public async Task The_menu_marks_where_one_stands_and_counts_what_the_inbox_lists()
    {
        var chair = await cast.BrowserAsync("chutich");
        var target = await chair.ReadAsync(PlanLinks.Target("14"));
        target.QuerySelectorAll("nav.menu [aria-current]").Select(link => (link.GetAttribute("href"), link.GetAttribute("aria-current")))
            .ShouldBe([(PlanLinks.Targets, "true")]);
        var inbox = await chair.ReadAsync(SiteLinks.Inbox);
        var here = inbox.QuerySelector("nav.menu [aria-current=page]")!;
        here.QuerySelector("b")!.TextContent.ShouldBe($"{inbox.QuerySelectorAll("main .band li").Length}");
        here.TextContent.ShouldContain("việc chờ bạn");
    }

    [Fact]
    public async Task The_menu_asks_the_database_nothing_while_nothing_is_written()
    {
        var chair = await cast.BrowserAsync("chutich");
        await chair.ReadAsync(PlanLinks.Targets);
        await chair.ReadAsync(PlanLinks.Targets);
        cast.App.Queries.Reset();
        await chair.ReadAsync(PlanLinks.Targets);
        cast.App.Queries.Count.ShouldBe(1, string.Join("\n", cast.App.Queries.Commands));
    }
}
