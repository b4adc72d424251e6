using System.Net;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>
/// Every page on PostgreSQL, where a query takes its time: a page that shows what it has not read yet, or whose parts ask the
/// one connection at once, works on SQLite and fails here.
/// </summary>
public sealed class PagesOnPostgresTests
{
    [Theory]
    [InlineData("chutich")]
    [InlineData("vanphong")]
    [InlineData("quantri")]
    public async Task Every_page_opens_on_PostgreSQL(string person)
    {
        await using var app = await PlanRoom.StartAsync(Engine.Postgres);
        var (browser, failed) = (await app.SignInAsync(person), new List<string>());
        foreach (var address in WhoMayOpenTests.Table.Select(row => row.Data.Item2).Where(address => !address.Contains('{', StringComparison.Ordinal)))
        {
            if ((await browser.GetAsync(address)).StatusCode >= HttpStatusCode.InternalServerError) failed.Add(address);
        }

        failed.ShouldBeEmpty();
    }
}
