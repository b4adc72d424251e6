using System.Net;
using ThienVan.Web.People;

namespace ThienVan.Web.Tests.People;

/// <summary>The top bar sends nobody to a page that turns them away.</summary>
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
            .ShouldBe(["Kế hoạch", "Nhân sự", "Hệ thống", "Cổng công khai"]);
        admin.QuerySelector("form[role=search]").ShouldNotBeNull("everybody signed in searches what they may open");
        var chair = await (await cast.BrowserAsync("chutich")).ReadAsync(PeopleLinks.Account);
        chair.QuerySelectorAll("nav.menu a").ShouldNotContain(link => link.TextContent == "Nhân sự");
        chair.QuerySelectorAll("nav.menu a").First().TextContent.ShouldBe("Bàn điều hành");
    }
}
