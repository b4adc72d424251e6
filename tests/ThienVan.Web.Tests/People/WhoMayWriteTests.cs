using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Assignments;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Plans.History;
using ThienVan.Web.Plans.Overrides;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Plans.Terms;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>Every write x every role, asked of the services themselves: a page that forgot to hide a form changes nothing.</summary>
public sealed class WhoMayWriteTests(Cast cast) : IClassFixture<Cast>
{
    // + done   - refused, nothing recorded
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin
    [Theory]
    [InlineData("decide", "+ - + - - - - - -")]
    [InlineData("override.propose", "+ - + - - - - - -")]
    [InlineData("override.approve", "+ - + - - - - - -")]
    [InlineData("override.end", "+ - + - - - - - -")]
    [InlineData("past.save", "- - + - - - - - -")]
    [InlineData("term.propose", "+ - + - - - - - -")]
    [InlineData("term.confirm", "+ - + - - - - - -")]
    [InlineData("term.end", "+ - + - - - - - -")]
    [InlineData("assign.propose", "+ - + - - - - - -")]
    [InlineData("assign.confirm", "+ - + - - - - - -")]
    [InlineData("assign.end", "+ - + - - - - - -")]
    [InlineData("upload", "- - + - - - - - +")]
    [InlineData("correct", "- - + - - - - - +")]
    [InlineData("say", "- - + - - - - - +")]
    [InlineData("accept", "+ - + - - - - - -")]
    [InlineData("plan.propose", "- - + - - - - - +")]
    [InlineData("plan.end", "+ - + - - - - - +")]
    [InlineData("plan.revert", "- - + - - - - - -")]
    [InlineData("plan.title", "- - + - - - - - +")]
    [InlineData("discard", "- - + - - - - - +")]
    [InlineData("people.give", "- - - - - - - - +")]
    [InlineData("people.end", "- - - - - - - - +")]
    [InlineData("people.edit", "- - - - - - - - +")]
    [InlineData("people.reset", "- - - - - - - - +")]
    [InlineData("people.close", "- - - - - - - - +")]
    [InlineData("people.reopen", "- - - - - - - - +")]
    [InlineData("people.sessions", "- - - - - - - - +")]
    [InlineData("people.factors", "- - - - - - - - +")]
    [InlineData("people.link", "- - - - - - - - +")]
    [InlineData("people.add", "- - - - - - - - +")]
    [InlineData("people.unit", "- - - - - - - - +")]
    [InlineData("people.rights", "- - - - - - - - +")]
    [InlineData("people.unit-edit", "- - - - - - - - +")]
    [InlineData("people.unit-close", "- - - - - - - - +")]
    [InlineData("people.unit-register", "- - - - - - - - +")]
    [InlineData("people.leave", "- - - - - - - - +")]
    [InlineData("people.lend", "+ + + + + + + + -")]
    public async Task Each_role_may_write_what_the_table_says(string write, string expected)
    {
        var given = new List<string>();
        foreach (var person in Cast.People.OfType<string>()) given.Add(await TryAsync(write, person));
        string.Join(' ', given).ShouldBe(expected, $"{write}: {string.Join(' ', Cast.People.OfType<string>())}");
    }

    private async Task<string> TryAsync(string write, string person)
    {
        var subject = write is "correct" or "discard" or "plan.propose" ? await cast.App.DraftAsync()
            : write is "say" ? await cast.App.UploadTextAsync(BlockReviewTests.Text, "xa-ta-leng.txt")
            : write is "accept" or "plan.end" ? await cast.App.ProposedAsync(person == "vanphong" ? "quantri" : "vanphong")
            : write is "plan.revert" ? await cast.App.ReplacedAsync()
            : write is "override.approve" or "override.end" ? await ProposedAsync(person)
            : write is "assign.confirm" or "assign.end" ? await AssignedAsync(write, person)
            : write is "term.confirm" or "term.end" ? await TermAsync(person)
            : write.StartsWith("people.", StringComparison.Ordinal) ? await PeopleWrites.SubjectAsync(cast.App, write, person) : Guid.Empty;
        var before = (await cast.App.EventsAsync()).Length;
        var refusal = await cast.App.AsAsync(person, services => WriteAsync(services, write, person, subject));
        var wrote = (await cast.App.EventsAsync()).Length > before;
        if (refusal is not null) refusal.Code.ShouldBeOneOf("figure.denied", "plan.decide_denied", "override.denied", "past.denied",
            "term.denied", "assign.denied", "plan.import_denied",
            "plan.confirm_denied",
            "people.not_allowed", "people.lend_admin", "plan.revert_denied");
        wrote.ShouldBe(refusal is null, $"{write} as {person}");
        return wrote ? "+" : "-";
    }

    private static async Task<Refusal?> WriteAsync(IServiceProvider services, string write, string person, Guid subject)
    {
        var drafts = services.GetRequiredService<PlanDrafts>();
        return write switch
        {
            "decide" => await services.GetRequiredService<DecisionService>().DecideAsync(await DecisionAsync(services, person), default),
            "override.propose" => await ProposeAsync(services, person == "vanphong" ? 2029 : 2030),
            "override.approve" => await services.GetRequiredService<OverrideService>().ApproveAsync(subject, default),
            "override.end" => await services.GetRequiredService<OverrideService>().EndAsync(subject, default),
            "past.save" => (await services.GetRequiredService<PastService>()
                .SaveAsync(PlanRoom.Past("Mã\t2021\n14a\t700"), default)).Refusal,
            "term.propose" => await services.GetRequiredService<TermService>()
                .ProposeAsync(BaseOf(person == "vanphong" ? 2029 : 2030), default),
            "term.confirm" => await services.GetRequiredService<TermService>().ConfirmAsync(subject, default),
            "term.end" => await services.GetRequiredService<TermService>().EndAsync(subject, default),
            "assign.propose" => (await services.GetRequiredService<AssignmentService>()
                .ProposeAsync(GivenBy(person), default)).Refusal,
            "assign.confirm" => await services.GetRequiredService<AssignmentService>().ConfirmAsync(subject, default),
            "assign.end" => await services.GetRequiredService<AssignmentService>().EndAsync(subject, "thử", default),
            "upload" => (await PlanRoom.UploadAsync(services)).Refusal,
            "correct" => await drafts.CorrectAsync(
                subject,
                1,
                new PlanDocument
                {
                    PeriodFrom = 2026,
                    PeriodTo = 2030,
                    Title = person,
                },
                default
            ),
            "say" => await drafts.SayAsync(subject, 1, new(new(6, 6), PartRole.LeftOut), default),
            "accept" => await services.GetRequiredService<PlanAcceptance>().AcceptAsync(new(subject, 1), default),
            "plan.propose" => await PlanRoom.ProposeAsync(services, subject),
            "plan.end" => await services.GetRequiredService<PlanAcceptance>().EndAsync(subject, 1, default),
            "plan.revert" => await services.GetRequiredService<PlanAcceptance>().RevertAsync(new(subject, "thử"), default),
            "plan.title" => await services.GetRequiredService<ShortTitles>().ChangeAsync("14", person, default),
            "discard" => await drafts.DiscardAsync(subject, default),
            _ when write.StartsWith("people.", StringComparison.Ordinal) => await PeopleWrites.TryAsync(services, write, person, subject),
            _ => throw new ArgumentOutOfRangeException(nameof(write), write, message: null),
        };
    }

    private static Task<Refusal?> ProposeAsync(IServiceProvider services, int year) => services.GetRequiredService<OverrideService>()
        .ProposeAsync(new()
        {
            Code = "14a",
            Year = year,
            Performance = Performance.AtRisk,
            Reason = "thử",
            Until = new(2030, 12, 31)
        }, default);

    private static YearAssignment GivenBy(string who) => new()
    {
        Level = AssignmentLevel.FromAbove,
        Year = 2029,
        Number = $"{who}/QĐ-UBND",
        Date = new(2026, 1, 5),
        Issuer = "Ủy ban nhân dân thành phố",
        From = new(2026, 1, 5),
        Figures = [new() { Code = "3b", Low = 1_400 }],
    };

    // Typed by the other of the two who may: nobody confirms what they typed.
    private Task<Guid> AssignedAsync(string write, string person) => cast.App.AsAsync(person == "vanphong" ? "chutich" : "vanphong",
        async services => (await services.GetRequiredService<AssignmentService>()
            .ProposeAsync(GivenBy($"{write} {person}"), default)).Value);

    private static IndicatorTerm BaseOf(int year) => new()
    {
        Code = "12",
        Kind = TermKind.YearBase,
        Year = year,
        Setting = new() { YearBase = 1_000 },
        DocumentNumber = "12/QĐ-UBND",
        DocumentDate = new(2026, 1, 5),
        Provenance = Provenance.Assigned,
        From = new(2026, 1, 5),
    };

    private Task<Guid> TermAsync(string person) => cast.App.AsAsync(person == "vanphong" ? "chutich" : "vanphong", async services =>
    {
        var terms = services.GetRequiredService<TermService>();
        foreach (var held in (await terms.FindAsync("12", default))!.Waiting.Where(line => line.Term.Year == 2028))
            (await terms.EndAsync(held.Id, default)).ShouldBeNull();
        (await terms.ProposeAsync(BaseOf(2028), default)).ShouldBeNull();
        return (await terms.FindAsync("12", default))!.Waiting.First(line => line.Term.Year == 2028).Id;
    });

    // Asked for by the other of the two who may: nobody approves what they asked for.
    private Task<Guid> ProposedAsync(string person) => cast.App.AsAsync(person == "vanphong" ? "chutich" : "vanphong", async services =>
    {
        var overrides = services.GetRequiredService<OverrideService>();
        if ((await overrides.FindAsync("14a", 2028, default))!.Open is { } held) (await overrides.EndAsync(held.Id, default))
            .ShouldBeNull();
        (await ProposeAsync(services, 2028)).ShouldBeNull();
        return (await overrides.FindAsync("14a", 2028, default))!.Open!.Id;
    });

    private static async Task<DecideReading> DecisionAsync(IServiceProvider services, string person)
    {
        var target = await services.GetRequiredService<TargetQueries>().TargetAsync("3", year: null, default);
        var conflict = target!.Indicators.SelectMany(indicator => indicator.Conflicts).First();
        return new()
        {
            ConflictId = conflict.Id,
            ReadingId = conflict.Readings[0].Id,
            DocumentNumber = $"12/{person}",
            DocumentDate = new(2026, 1, 5),
            Reason = "thử",
        };
    }
}
