using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Handling;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;

namespace ThienVan.Web.Tests.Cases;

/// <summary>Every change of a report that one unit holds x every role, asked of the services themselves.</summary>
public sealed class WhoMayCaseTests(Cast cast) : IClassFixture<Cast>
{
    // + done or refused for another reason   - no right, which leaves an event   0 learns not even that it is there
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin
    [Theory]
    [InlineData("case step", "+ + + + + 0 0 0 0")]
    [InlineData("case note", "+ + + + + 0 0 0 0")]
    [InlineData("case let out", "+ + + + + 0 0 0 0")]
    public async Task Each_role_may_change_what_the_table_says(string write, string expected)
    {
        if ((await cast.App.CasesAsync()).Length == 0) await cast.App.ReportAsync(cast.App.Browse());
        var id = (await cast.App.CasesAsync())[0].Id;
        var given = new List<string>();
        foreach (var person in Cast.People.OfType<string>()) given.Add(await TryAsync(write, person, id));
        string.Join(' ', given).ShouldBe(expected, $"{write}: {string.Join(' ', Cast.People.OfType<string>())}");
    }

    private async Task<string> TryAsync(string write, string person, Guid id)
    {
        var refusal = await cast.App.AsAsync(person, services => WriteAsync(services.GetRequiredService<CaseHandling>(), write, id));
        if (refusal == CaseHandling.Unknown) return "0";
        if (refusal?.Code != "people.not_allowed") return "+";
        var last = (await cast.App.EventsAsync())[^1];
        (last.Kind, last.ActorId is not null).ShouldBe(("cases.refused", true));
        return "-";
    }

    private static Task<Refusal?> WriteAsync(CaseHandling handling, string write, Guid id) => write switch
    {
        "case step" => handling.TakeAsync(new() { Id = id, Step = "giao-thuong", Seen = -1 }, default),
        "case note" => handling.NoteAsync(id, audience: null, words: null, default),
        "case let out" => handling.LetOutAsync(id, words: null, default),
        _ => throw new ArgumentOutOfRangeException(nameof(write), write, message: null),
    };
}
