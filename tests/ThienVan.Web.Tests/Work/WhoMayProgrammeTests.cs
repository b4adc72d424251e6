using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work.Programmes;

namespace ThienVan.Web.Tests.Work;

/// <summary>Every step on one unit's programme x every role, asked of the services themselves; an attempt is on record.</summary>
public sealed class WhoMayProgrammeTests(Cast cast) : IClassFixture<Cast>
{
    private const int Year = ProgrammeDesk.Year;

    // + allowed   - refused
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin
    [Theory]
    [InlineData("programme take", "- - - + + - - - -")]
    [InlineData("programme take all", "- - - + + - - - -")]
    [InlineData("programme roll", "- - - + + - - - -")]
    [InlineData("programme line", "- - - + + - - - -")]
    [InlineData("programme remove", "- - - + + - - - -")]
    [InlineData("programme send", "- - - + + - - - -")]
    [InlineData("programme recall", "- - - + + - - - -")]
    [InlineData("programme revise", "- - - + + - - - -")]
    [InlineData("programme return", "- - + - - - - - -")]
    [InlineData("programme accept", "- - + - - - - - -")]
    public async Task Each_role_may_take_the_steps_the_table_says(string step, string expected)
    {
        var taken = new List<string>();
        foreach (var person in Cast.People.OfType<string>()) taken.Add(await TryAsync(step, person));
        string.Join(' ', taken).ShouldBe(expected, $"{step}: {string.Join(' ', Cast.People.OfType<string>())}");
    }

    private async Task<string> TryAsync(string step, string person)
    {
        var before = (await cast.App.EventsAsync()).Count(one => one.Kind == "work.programme_refused");
        var refusal = await cast.App.AsAsync(person, services => TakeAsync(services, step));
        var isDenied = refusal?.Code is "programme.not_yours" or "programme.decide_denied";
        (await cast.App.EventsAsync()).Count(one => one.Kind == "work.programme_refused")
            .ShouldBe(before + (isDenied ? 1 : 0), $"{step} as {person}: {refusal?.Code}");
        return isDenied ? "-" : "+";
    }

    // Whoever may is told that there is nothing to be done, or does it: either way it is theirs.
    private static Task<Refusal?> TakeAsync(IServiceProvider services, string step)
    {
        var (lines, steps) = (services.GetRequiredService<ProgrammeService>(), services.GetRequiredService<ProgrammeSteps>());
        return step["programme ".Length..] switch
        {
            "take" => lines.TakeUpAsync(Year, Cast.OwnUnit, "Project:2", default),
            "take all" => lines.TakeUpOwnAsync(Year, Cast.OwnUnit, default),
            "roll" => lines.RollOverAsync(Year, Cast.OwnUnit, null, default),
            "line" => lines.SaveAsync(Year, Cast.OwnUnit, ProgrammeDesk.Trees, null, 0, default),
            "remove" => lines.RemoveAsync(Year, Cast.OwnUnit, default, 0, default),
            "send" => steps.SendAsync(Year, Cast.OwnUnit, -1, default),
            "recall" => steps.RecallAsync(Year, Cast.OwnUnit, default),
            "revise" => steps.ReviseAsync(Year, Cast.OwnUnit, "cắt vốn", default),
            "return" => steps.ReturnAsync(Year, Cast.OwnUnit, -1, "thiếu sản phẩm", default),
            _ => steps.AcceptAsync(Year, Cast.OwnUnit, -1, default),
        };
    }
}
