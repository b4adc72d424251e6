using Microsoft.Playwright;
using ThienVan.Browser.Tests.Year;

namespace ThienVan.Browser.Tests;

/// <summary>The year of an office: two processes, PostgreSQL, nginx with TLS. In the middle of it the database goes and comes
/// back.</summary>
public sealed class OfficeYearTests : YearJourney
{
    private readonly Office _office;

    public OfficeYearTests(Chromium chromium)
        : this(chromium, new() { Settings = Settings })
    {
    }

    private OfficeYearTests(Chromium chromium, Office office)
        : base(chromium, office) => _office = office;

    /// <summary>Whoever is signed in reads what to do, and goes on where they were.</summary>
    protected override async Task BetweenAsync(IReadOnlyList<IPage> open)
    {
        _office.Cable!.Cut();
        await Task.WhenAll(open.Select(page => ShouldAnswerAsync(page, 503, "^Cơ sở dữ liệu tạm thời chưa dùng được$")));
        _office.Cable.Join();
        await Task.WhenAll(open.Select(page => ShouldAnswerAsync(page, 200, "^(?!Cơ sở dữ liệu|Đăng nhập)")));
    }

    private static async Task ShouldAnswerAsync(IPage page, int status, string headline)
    {
        var address = page.Url;
        var answer = await page.ReloadAsync();
        (answer!.Status, page.Url).ShouldBe((status, address));
        (await page.Locator("main h1").InnerTextAsync()).ShouldMatch(headline);
    }
}
