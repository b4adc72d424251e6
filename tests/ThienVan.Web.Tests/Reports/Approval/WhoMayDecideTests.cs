using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using static ThienVan.Web.Tests.Reports.Approval.ApprovalRoom;

namespace ThienVan.Web.Tests.Reports.Approval;

/// <summary>Every step on a value x every role x own unit / other unit / orphan, asked of the services themselves.</summary>
public sealed class WhoMayDecideTests(Cast cast) : IClassFixture<Cast>
{
    // + done   - refused, the attempt on record
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin; the deputy is in charge of the own unit only
    [Theory]
    [InlineData("verify own", "- - + - - - - - -")]
    [InlineData("verify other", "- - + - - - - - -")]
    [InlineData("return own", "+ + + - - - - - -")]
    [InlineData("return other", "+ - + - - - - - -")]
    [InlineData("approve own", "+ + - - - - - - -")]
    [InlineData("approve other", "+ - - - - - - - -")]
    [InlineData("approve orphan", "+ - - - - - - - -")]
    [InlineData("revise own", "- - + + + - - - -")]
    [InlineData("revise other", "- - + - - + - - -")]
    [InlineData("revise orphan", "- - + - - - - - -")]
    [InlineData("publish round", "+ - + - - - - - -")]
    public async Task Each_role_may_take_the_steps_the_table_says(string step, string expected)
    {
        var given = new List<string>();
        foreach (var person in Cast.People.OfType<string>()) given.Add(await TryAsync(step, person));
        string.Join(' ', given).ShouldBe(expected, $"{step}: {string.Join(' ', Cast.People.OfType<string>())}");
    }

    [Theory]
    [InlineData("nudge", "+ + + - - - - - -")]
    public async Task Leaders_and_the_office_remind_units(string write, string expected)
    {
        var given = new List<string>();
        foreach (var person in Cast.People.OfType<string>())
        {
            var round = await cast.App.RoundAsync(Own("14a"));
            var before = (await cast.App.EventsAsync()).Length;
            var refusal = await cast.App.AsAsync(
                person, services => services.GetRequiredService<NudgeService>().NudgeAsync(round, Cast.OwnUnit, default));
            if (refusal is not null) refusal.Code.ShouldBe("report.nudge_denied");
            ((await cast.App.EventsAsync()).Length > before).ShouldBe(refusal is null, $"{write} as {person}");
            given.Add(refusal is null ? "+" : "-");
        }

        string.Join(' ', given).ShouldBe(expected);
    }

    private async Task<string> TryAsync(string step, string person)
    {
        var line = step.Split(' ')[1] switch
        {
            "own" or "round" => Own("14a"),
            "other" => new RoundLine("10a", Cast.OtherUnit),
            _ => new RoundLine("4a", UnitId: null),
        };
        var round = await cast.App.RoundAsync(line);
        var state = step.Split(' ')[0] switch
        {
            "verify" => ValueState.Submitted,
            "revise" or "publish" => ValueState.Approved,
            _ => ValueState.Verified,
        };
        var value = await cast.App.ValueAsync(round, line, state);
        var refusal = await cast.App.AsAsync(person, services => TakeAsync(services, step, round, value));
        var kind = (await cast.App.EventsAsync())[^1].Kind;
        if (refusal is not null) refusal.Code.ShouldBeOneOf("value.denied", "round.publish_denied");
        (kind == "report.step_refused").ShouldBe(refusal is not null, $"{step} as {person}: {kind}");
        return refusal is null ? "+" : "-";
    }

    private static async Task<Refusal?> TakeAsync(IServiceProvider services, string step, Guid round, SeenValue value)
    {
        var approval = services.GetRequiredService<ValueApproval>();
        return step.Split(' ')[0] switch
        {
            "verify" => Only(await approval.VerifyAsync(round, [value], onlyWell: false, default)),
            "return" => Only(await approval.ReturnAsync(round, [value], "xem lại", default)),
            "approve" => Only(await approval.ApproveAsync(round, [value], onlyWell: false, default)),
            "revise" => (await services.GetRequiredService<ValueRevision>().ReviseAsync(round, value, "sai sổ", default)).Refusal,
            _ => (await services.GetRequiredService<RoundPublication>().PublishAsync(round, Array.Empty<MissingLine>(), default)).Refusal,
        };
    }

    private static Refusal? Only(Result<IReadOnlyList<StepOutcome>> result) => result.Value.ShouldHaveSingleItem().Refusal;
}
