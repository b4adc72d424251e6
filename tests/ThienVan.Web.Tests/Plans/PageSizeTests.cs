using System.Globalization;
using ThienVan.Web.Plans;
using ThienVan.Web.Tests.Reports.Rounds;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>Pages that are opened on old phones and slow lines, as bytes of markup before any compression.</summary>
public sealed class PageSizeTests : IAsyncLifetime
{
    private const int Cockpit = 45 * 1024;
    private const int Target = 60 * 1024;
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await RoundOffice.LivingAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_cockpit_and_every_target_are_small()
    {
        var chair = await _app.SignInAsync("chutich");
        (await SizeAsync(chair, PlanLinks.Cockpit)).ShouldBeLessThanOrEqualTo(Cockpit);
        for (var no = 1; no <= 34; no++)
            (await SizeAsync(chair, PlanLinks.Target(no.ToString(CultureInfo.InvariantCulture), 2026)))
                .ShouldBeLessThanOrEqualTo(Target, $"target {no}");
    }

    [Fact]
    public async Task Every_shape_that_a_page_points_to_is_on_it()
    {
        var chair = await _app.SignInAsync("chutich");
        foreach (var address in new[] { PlanLinks.Cockpit, PlanLinks.Wall, PlanLinks.Target("3", 2026), "/" })
        {
            var page = await chair.ReadAsync(address);
            var shapes = page.QuerySelectorAll("symbol").Select(symbol => "#" + symbol.Id).ToArray();
            var used = page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")).Distinct().ToArray();
            used.ShouldNotBeEmpty(address);
            used.Except(shapes).ShouldBeEmpty(address);
        }
    }

    private static async Task<int> SizeAsync(Browser browser, string address) =>
        (await (await browser.GetAsync(address)).Content.ReadAsByteArrayAsync()).Length;
}
