using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using ThienVan.Web.Plans;
using ThienVan.Web.Portal;
using ThienVan.Web.Shared.Ui.Figures;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.Architecture;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Portal;

/// <summary>The card that leaves the house says what the portal says, by itself, and nothing that only the office knows.</summary>
public sealed class CardTests : IAsyncLifetime
{
    private static readonly KeyValuePair<string, string?> _address = new("ThienVan:PublicUrl", "https://kehoach.example.vn/");
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await TestApp.StartAsync(demo: true, planFile: PlanRoom.RealPlan, settings: _address);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task It_says_the_portals_counts_with_their_words_its_groups_its_days_and_where_to_read_on()
    {
        (await _app.StandAsync(40)).IsRefused.ShouldBeFalse();
        var (portal, card) = (await _app.Browse().ReadAsync("/"), await CardAsync());
        var said = Words(card);
        foreach (var tone in portal.QuerySelectorAll(".tones li").Select(line => Spaced(line.TextContent))) said.ShouldContain(tone);
        foreach (var group in portal.QuerySelectorAll(".group h2")) said.ShouldContain(group.TextContent);
        said.ShouldContain(portal.QuerySelector("h1 b")!.TextContent);
        said.ShouldContain("ngày 23/11/2026");
        said.ShouldContain("Số liệu đã phê duyệt, mới nhất đến ");
        said.ShouldContain(" ngày trước)");
        said.ShouldContain("kehoach.example.vn");
        said.ShouldContain("Theo Kế hoạch số 135/KH-UBND");
        said.ShouldContain("Số liệu minh họa: không dùng để báo cáo");
    }

    [Fact]
    public async Task It_is_a_picture_of_zalos_size_with_its_typeface_and_square_in_it_and_loads_nothing()
    {
        var card = await CardAsync();
        (card.Attribute("width")!.Value, card.Attribute("height")!.Value).ShouldBe(("1080", "1350"));
        var style = card.Elements().First(one => one.Name.LocalName == "style").Value;
        style.Split("@font-face").Length.ShouldBe(5);
        style.ShouldNotContain("url(http");
        card.Descendants().Attributes().ShouldAllBe(one => one.Name.LocalName != "href");
        card.Descendants().Count(one => one.Attribute("shape-rendering") is not null).ShouldBe(1);
        card.Descendants().Count(one => one.Name.LocalName == "script").ShouldBe(0);
    }

    [Fact]
    public async Task What_nobody_approved_does_not_leave_the_house()
    {
        var before = Words(await CardAsync());
        (await _app.StandAsync(987, FigureState.Provisional)).IsRefused.ShouldBeFalse();
        Words(await CardAsync()).ShouldBe(before);
        (await _app.StandAsync(987)).IsRefused.ShouldBeFalse();
        Words(await CardAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task Its_page_says_it_in_words_names_the_file_and_is_found_from_portal_and_cockpit()
    {
        var page = await _app.Browse().ReadAsync(SiteLinks.Card);
        var portal = await _app.Browse().ReadAsync("/");
        page.QuerySelector("img.day-card")!.GetAttribute("alt")
            .ShouldBe($"Thẻ ngày 23/11/2026. {Spaced(portal.QuerySelector("h1")!.TextContent)}");
        var take = page.QuerySelector("[data-png]")!;
        take.HasAttribute("hidden").ShouldBeTrue();
        take.GetAttribute("data-png")!.ShouldMatch("^ke-hoach-([a-z-]+-)?2026-11-23[.]png$");
        foreach (var from in new[] { portal, await (await _app.SignInAsync("xem")).ReadAsync("/dieu-hanh") })
            from.QuerySelector($"a[href='{SiteLinks.Card}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_a_plan_there_is_no_card_and_the_page_says_so()
    {
        await using var empty = await TestApp.StartAsync(demo: false);
        (await empty.Browse().GetAsync(PortalLinks.CardPicture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await empty.Browse().ReadAsync(SiteLinks.Card);
        page.QuerySelector("main")!.TextContent.ShouldContain("Phường chưa công bố kế hoạch ở đây");
        page.QuerySelectorAll("img.day-card, [data-png]").ShouldBeEmpty();
    }

    [Fact]
    public void Its_colours_are_the_light_ones_of_the_site()
    {
        var tokens = File.ReadAllText(Path.Combine(Sources.Root, "src", "ThienVan.Web", "Front", "tokens.css")).Split("@media")[0];
        string[] names = ["achieved", "on-track", "at-risk", "off-track", "decision", "no-data"];
        foreach (var (tone, name) in Enum.GetValues<StatusTone>().Zip(names))
            tokens.ShouldContain($"--{name}: {CardColours.Of(tone)};");
        foreach (var (colour, name) in new[]
            {
                (CardColours.Ink, "ink"), (CardColours.Soft, "soft"), (CardColours.Line, "line"), (CardColours.Accent, "accent"),
                (CardColours.Demonstration, "decision-tint"),
            })
            tokens.ShouldContain($"--{name}: {colour};");
    }

    [Theory]
    [InlineData("một hai ba bốn", 100, 20, 3, new[] { "một hai", "ba bốn" })]
    [InlineData("một hai ba bốn", 100, 20, 1, new[] { "một hai…" })]
    [InlineData("", 100, 20, 1, new string[0])]
    public void Words_break_between_words_and_end_where_there_is_no_more_room(
        string words, int width, int size, int most, string[] lines) =>
        CardText.Lines(words, width, size, most).ShouldBe(lines);

    private async Task<XElement> CardAsync() =>
        XDocument.Parse(await (await _app.Browse().GetAsync(PortalLinks.CardPicture)).Content.ReadAsStringAsync()).Root!;

    private static string Words(XElement card) =>
        string.Join(" | ", card.Descendants().Where(one => one.Name.LocalName == "text").Select(one => Spaced(one.Value)));

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
