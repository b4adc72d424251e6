using System.Net;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;

namespace ThienVan.Web.Tests.Work;

/// <summary>The words of a task are found where they should be and nowhere else: list, file, page, thing, search, inbox, load.</summary>
public sealed class TaskReachTests(Cast cast) : IClassFixture<Cast>
{
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin
    [Theory]
    [InlineData(true, "+ + + + + + - - -")]
    [InlineData(false, "+ + + + + - - - -")]
    public async Task Who_sees_a_task(bool together, string expected)
    {
        var word = together ? "zxqvbnm" : "mnbvqxz";
        var id = await cast.App.GiveAsync(TaskOffice.Trees with
        {
            Title = $"Việc {word}",
            With = together ? [Cast.OtherUnit] : [],
        });
        string[] places =
        [
            WorkLinks.Home, WorkLinks.ListFile + ".csv", WorkLinks.Task(id), $"/ho-so/work/task/{id}", $"/tim?tim={word}", "/viec-cho-toi",
            "/chi-tieu/14", "/thong-bao",
        ];
        var seen = new List<string>();
        foreach (var person in Cast.People.OfType<string>())
        {
            var browser = await cast.BrowserAsync(person);
            var found = new List<string>();
            foreach (var place in places)
                if ((await TextAsync(browser, place)).Contains($"Việc {word}", StringComparison.Ordinal)) found.Add(place);
            if (found.Count > 0) found.ShouldContain(WorkLinks.Task(id), person);
            seen.Add(found.Count > 0 ? "+" : "-");
        }

        string.Join(' ', seen).ShouldBe(expected);
        (await cast.App.StepAsync("chutich", tasks => tasks.StopAsync(id, "xong việc thử", default))).ShouldBeNull();
    }

    private static async Task<string> TextAsync(Browser browser, string place)
    {
        var answer = await browser.GetAsync(place);
        return answer.StatusCode == HttpStatusCode.OK ? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()) : "";
    }
}
