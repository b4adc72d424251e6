using System.Net;
using ThienVan.Web.People;
using ThienVan.Web.Reports;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports;
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
        foreach (
            var address in WhoMayOpenTests
                .Table.Select(row => row.Data.Item2)
                .Where(address => !address.Contains('{', StringComparison.Ordinal))
        )
        {
            if ((await browser.GetAsync(address)).StatusCode >= HttpStatusCode.InternalServerError) failed.Add(address);
        }

        failed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("chutich")]
    [InlineData("vanphong")]
    [InlineData(Cast.OwnUnit)]
    [InlineData("totruong01")]
    [InlineData("quantri")]
    public async Task Every_page_of_one_round_one_value_one_person_opens_on_PostgreSQL(string person)
    {
        await using var app = await PlanRoom.StartAsync(Engine.Postgres);
        var round = await app.OpenRoundAsync();
        await app.SaveAsync(Cast.OwnUnit, round, Cast.OwnUnit, RoundRoom.Cell("3a", "7"));
        await app.SubmitAsync(Cast.OwnUnit, round, Cast.OwnUnit);
        string[] pages =
        [
            ReportLinks.Round(round),
            ReportLinks.Settings(round),
            ReportLinks.Entry(round, Cast.OwnUnit),
            ReportLinks.Entry(round, "chua-giao"),
            ReportLinks.Entry(round, "tdp-01"),
            ReportLinks.Workbook(round, Cast.OwnUnit),
            ReportLinks.Neighbourhood(round, "tdp-01"),
            ReportLinks.Review(round),
            ReportLinks.Publish(round),
            ReportLinks.Value(round, "3a"),
            ReportLinks.EvidenceOf(round, "3a"),
            ReportLinks.Paper(round),
            ReportLinks.PaperFile(round, "bao-cao.docx"),
            ReportLinks.EntryOf("3a"),
            PeopleLinks.Person(await app.PersonIdAsync(Cast.OwnUnit)),
            PeopleLinks.Leaving(await app.PersonIdAsync(Cast.OwnUnit)),
            PeopleLinks.Unit("tdp-01"),
        ];
        var (browser, failed) = (await app.SignInAsync(person), new List<string>());
        foreach (var page in pages)
        {
            if ((await browser.GetAsync(page)).StatusCode >= HttpStatusCode.InternalServerError) failed.Add(page);
        }

        failed.ShouldBeEmpty();
    }
}
