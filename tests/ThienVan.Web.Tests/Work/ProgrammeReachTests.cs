using System.Net;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Programmes;

namespace ThienVan.Web.Tests.Work;

/// <summary>The words of a programme that nobody has accepted are found by its unit and by those who see all work, and nowhere
/// else.</summary>
public sealed class ProgrammeReachTests(Cast cast) : IClassFixture<Cast>
{
    private const string Word = "zxqprog";

    [Fact]
    public async Task Who_reads_a_draft()
    {
        await cast.App.AddLineAsync(new(ProgrammeDesk.Trees) { [LineFields.Name] = $"Trồng cây {Word} ở đường mới" });
        string[] places =
        [
            WorkLinks.Programmes, WorkLinks.ProgrammesFile + ".csv", WorkLinks.Programme(2026, Cast.OwnUnit),
            WorkLinks.ProgrammeFile(2026, Cast.OwnUnit, ProgrammeFileNames.Workbook), $"/ho-so/{ProgrammeSubject.Of(2026, Cast.OwnUnit)}",
            $"/tim?tim={Word}", "/viec-cho-toi", WorkLinks.Programme(2026, Cast.OtherUnit),
        ];
        var seen = new List<string>();
        foreach (var person in Cast.People.OfType<string>())
        {
            var browser = await cast.BrowserAsync(person);
            var found = new List<string>();
            foreach (var place in places)
                if ((await TextAsync(browser, place)).Contains($"cây {Word}", StringComparison.Ordinal)) found.Add(place);
            if (found.Count > 0)
                found.ShouldBe([WorkLinks.Programme(2026, Cast.OwnUnit), $"/tim?tim={Word}"], ignoreOrder: true, customMessage: person);
            seen.Add(found.Count > 0 ? "+" : "-");
        }

        // chair deputy office head own-officer other-officer group-head viewer admin
        string.Join(' ', seen).ShouldBe("+ + + + + - - - -");
    }

    private static async Task<string> TextAsync(Browser browser, string place)
    {
        var answer = await browser.GetAsync(place);
        return answer.StatusCode == HttpStatusCode.OK ? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()) : "";
    }
}
