using System.Net;
using ThienVan.Web.Shared.Help;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Tests.Shared;

public sealed class GuideTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public void Every_page_of_the_guide_is_a_room_s_and_every_room_s_page_was_shipped() =>
        Modules.Rooms.SelectMany(room => room.Guides).Order(StringComparer.Ordinal).ShouldBe(GuideShelf.Names);

    [Fact]
    public async Task A_newcomer_reaches_every_page_from_the_first_and_no_link_leads_nowhere()
    {
        var (visitor, open, seen) = (_app.Browse(), new Queue<string>([SiteLinks.Help]), new HashSet<string>());
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            var page = await visitor.ReadAsync(address);
            page.QuerySelector("h1")!.TextContent.ShouldNotBeEmpty();
            page.QuerySelector(".guide")!.TextContent.ShouldNotContain("](", Case.Sensitive, address);
            foreach (var link in page.QuerySelectorAll(".guide a[href]"))
            {
                var target = link.GetAttribute("href")!;
                target.ShouldStartWith(SiteLinks.Help);
                open.Enqueue(target);
            }
        }

        seen.Count.ShouldBe(GuideShelf.Names.Count + 1);
    }

    [Theory]
    [InlineData("khong-co")]
    [InlineData("README")]
    [InlineData("..%2f..%2fREADME")]
    public async Task A_page_that_is_not_there_is_said_so(string name) =>
        (await _app.Browse().GetAsync($"{SiteLinks.Help}/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
