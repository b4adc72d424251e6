using System.Globalization;
using AngleSharp.Dom;
using ThienVan.Web.Plans;
using ThienVan.Web.Tests.Reports.Rounds;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>What rooms add to the cockpit: a number, a sentence, a picture with its words, and the way to more.</summary>
public sealed class CockpitStripTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await RoundOffice.LivingAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Each_tile_has_its_number_sentence_and_picture_and_leads_to_more()
    {
        var chair = await _app.SignInAsync("chutich");
        var tiles = (await chair.ReadAsync(PlanLinks.Cockpit)).QuerySelectorAll(".strip .tile");
        tiles.Length.ShouldBeGreaterThan(1);
        foreach (var tile in tiles)
        {
            var said = tile.TextContent;
            tile.QuerySelector(".amount b")!.TextContent.ShouldNotBeEmpty(said);
            tile.QuerySelector("p.soft")!.TextContent.Trim().ShouldNotBeEmpty(said);
            (await chair.GetAsync(tile.QuerySelector("h2 a")!.GetAttribute("href")!)).IsSuccessStatusCode.ShouldBeTrue(said);
        }
    }

    [Fact]
    public async Task The_picture_of_a_round_says_who_has_not_sent_and_adds_up_to_what_is_missing()
    {
        var tile = (await (await _app.SignInAsync("chutich")).ReadAsync(PlanLinks.Cockpit)).QuerySelector("#ky-bao-cao .tile")!;
        var sent = tile.QuerySelector(".amount")!.TextContent.Split(' ')[0].Split('/')
            .Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray();
        var drawn = tile.QuerySelectorAll(".ranked text").Select(text => text.TextContent).Chunk(2).ToArray();
        drawn.ShouldNotBeEmpty();
        drawn.Sum(bar => int.Parse(bar[1], CultureInfo.InvariantCulture)).ShouldBe(sent[1] - sent[0]);
        tile.QuerySelector(".ranked")!.GetAttribute("aria-label")
            .ShouldBe($"Chưa gửi: {string.Join("; ", drawn.Select(bar => $"{bar[0]} {bar[1]}"))}");
    }

    [Fact]
    public async Task Who_follows_no_rounds_sees_which_figures_there_are_alone()
    {
        var strip = (await (await _app.SignInAsync("xem")).ReadAsync(PlanLinks.Cockpit)).QuerySelector(".strip")!;
        strip.QuerySelectorAll(".tile h2").Select(title => title.TextContent.Trim()).ShouldBe(["Chỉ số có số liệu"]);
    }

    [Fact]
    public async Task A_phone_shows_the_three_in_doubt_that_are_farthest_from_the_plan()
    {
        var page = await (await _app.SignInAsync("chutich")).ReadAsync(PlanLinks.Cockpit);
        var far = page.QuerySelectorAll(".far li a").Select(link => link.FirstChild!.TextContent.Trim()).ToArray();
        far.Length.ShouldBe(3);
        var doubted = page.QuerySelectorAll(".board .row:is(.tone-offtrack, .tone-atrisk)")
            .Select(row => row.QuerySelector(".no + span")!.TextContent).ToArray();
        far.Except(doubted).ShouldBeEmpty();
    }
}
