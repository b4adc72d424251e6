using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Terms;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans.Files;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>A term changes what grid, paper, target page and portal say of an indicator, all of them at once, and nothing before its
/// day.</summary>
public sealed class TermEverywhereTests
{
    private const string Unit = RoundRoom.Economy;
    private static readonly Period _nineMonths = new(new(2025, 12, 15), new(2026, 9, 14));

    public sealed record Case(
        string Code, TermKind Kind, TermSetting Setting, Observation Seen, PaperVerdict Before, PaperVerdict After, bool OnGrid = true,
        DateOnly? Due = null)
    {
        public override string ToString() => $"{Code} {Kind}";
    }

    public static TheoryData<Case> Cases =>
    [
        // 300 of 1,000 trees by 14/9 is far behind an even pace and ahead of one that plants at the year's end.
        new Case("14a", TermKind.Profile, new() { Shares = [10, 10, 10, 70], Origin = ProfileOrigin.ByHand }, Amount("14a", 300),
            PaperVerdict.Hard, PaperVerdict.Likely),

        // Of a school year only the part from 1/9 on is this year's.
        new Case("14a", TermKind.Window, new() { Window = PeriodType.SchoolYear }, Amount("14a", 900),
            PaperVerdict.Likely, PaperVerdict.NotJudged, OnGrid: false),

        // 100 of 1,000 failed: the rest may mend it, unless the year has only 1,900 cases.
        new Case("19a", TermKind.YearBase, new() { YearBase = 1900 }, Parts("19a", 900, 1000), PaperVerdict.UnderWay, PaperVerdict.Hard),

        // A share of new cases that stands at 60 % is behind; of one base fixed for the year it is half of the way and more.
        new Case("19a", TermKind.Base, new() { Base = ShareBase.FixedForYear }, Parts("19a", 80, 100),
            PaperVerdict.UnderWay, PaperVerdict.Likely),

        // Recognition takes 200 days: without a dossier in September it is a risk.
        new Case("17", TermKind.LeadDays, new() { LeadDays = 200 }, NotYet("17"), PaperVerdict.NotDue, PaperVerdict.UnderWay),

        // Due in three weeks: a project that was to end in February, and of which nobody said that it did, makes it a risk.
        new Case("18c", TermKind.After, new() { Projects = ["19"] },
            NotYet("18c") with { Period = new(_nineMonths.From, new(2026, 11, 14)) }, PaperVerdict.NotDue, PaperVerdict.UnderWay,
            OnGrid: false, Due: new DateOnly(2026, 12, 5)),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_term_changes_what_every_place_says(Case term)
    {
        await using var app = await StartAsync(term);
        var round = await RoundAsync(app, term);
        await app.ValueAsync(round, new(term.Code, Unit), ValueState.Approved, value: 1);
        await app.StandAsync(term.Seen);
        var open = await app.RoundAsync(new RoundLine(term.Code, Unit));
        await app.SaveAsync(Unit, open, Unit, new CellEntry { Code = term.Code, Typed = Typed(term), BasedOnRevision = 0 });
        var (before, doubts) = (await Told.ReadAsync(app, round, Unit, [term.Code]), await DoubtsAsync());
        await SetAsync(app, term);
        var after = await Told.ReadAsync(app, round, Unit, [term.Code]);

        before.Paper(term.Code).Verdict.ShouldBe(term.Before);
        after.Paper(term.Code).Verdict.ShouldBe(term.After);
        after.Grid.Rows.Single(row => row.Code == term.Code).Indicator.Terms.ShouldHaveSingleItem().Kind.ShouldBe(term.Kind);
        var (shown, cited) = (Said(after.Target(No(term))), Cited(after.Cited(No(term)), term.Code));
        shown.ShouldNotBe(Said(before.Target(No(term))));
        cited.ShouldBe(shown);
        Cited(before.Cited(No(term)), term.Code).ShouldBe(Said(before.Target(No(term))));
        if (term.OnGrid) (await DoubtsAsync()).ShouldNotBe(doubts);

        async Task<string> DoubtsAsync()
        {
            var grid = await app.AsAsync(Unit, services => services.GetRequiredService<GridQueries>().ReadAsync(open, Unit, default));
            return string.Join('\n', grid.Value.Rows.Single().Checks.Select(check => check.Message));
        }

        string Said(ThienVan.Web.Plans.Targets.TargetDetailView view) =>
            view.Indicators.Single(one => one.Indicator.Code == term.Code).Verdicts[0].Explanation.Sentence;
    }

    // A month before its day nothing is a risk yet.
    private static Task<Guid> RoundAsync(TestApp app, Case term) => term.Due is null ? app.RoundAsync(new RoundLine(term.Code, Unit))
        : app.RoundAsync(PeriodType.Month, new(new(2026, 10, 15), new(2026, 11, 14)), new RoundLine(term.Code, Unit));

    /// <summary>The real plan, or the same with the case's indicator due on its day.</summary>
    private static async Task<TestApp> StartAsync(Case term)
    {
        if (term.Due is not { } due) return await PlanRoom.StartAsync();
        var directory = Directory.CreateTempSubdirectory("thienvan-");
        var file = Path.Combine(directory.FullName, "ke-hoach.yaml");
        await File.WriteAllTextAsync(file, PlanYaml.Write(PlanDataFixture.KienAn().WithTargets(target => target with
        {
            Indicators = [.. target.Indicators.Select(one => one.Code != term.Code ? one : one with
            {
                Points = [.. one.Points.Select(point => point.Year == due.Year ? point with { Due = due } : point)],
            })],
        })));
        var app = await TestApp.StartAsync(demo: true, planFile: file);
        directory.Delete(recursive: true);

        // While nobody has decided when the project was to end, it makes nothing a risk.
        (await app.DecideAsync("vanphong", new() { ConflictId = "han-de-an", ReadingId = "thang-2", DocumentNumber = "12/TB-UBND" }))
            .ShouldBeNull();
        return app;
    }

    private static string Cited(TargetCard card, string code) =>
        card.Verdict.Assessments.First(verdict => verdict.Code == code).Explanation.Sentence;

    private static TypedCell Typed(Case term) => term.Seen switch
    {
        { Met: not null } => new() { Met = "chua" },
        { Numerator: not null } => new() { Numerator = "9", Denominator = "10" },
        _ => new() { Value = "1" },
    };

    private static string No(Case term) => term.Code.TrimEnd('a', 'c');

    private static Observation Amount(string code, decimal value) =>
        new() { Code = code, Period = _nineMonths, Value = value, Verified = true };

    private static Observation Parts(string code, decimal some, decimal all) =>
        new() { Code = code, Period = _nineMonths, Numerator = some, Denominator = all, Verified = true };

    private static Observation NotYet(string code) => new() { Code = code, Period = _nineMonths, Met = false, Verified = true };

    private static async Task SetAsync(TestApp app, Case term)
    {
        var asked = new IndicatorTerm
        {
            Code = term.Code,
            Kind = term.Kind,
            Year = term.Kind == TermKind.YearBase ? 2026 : null,
            Setting = term.Setting,
            DocumentNumber = "12/QĐ-UBND",
            DocumentDate = new(2026, 1, 5),
            Provenance = Provenance.Assigned,
            From = new(2026, 1, 5),
        };
        (await app.AsAsync("vanphong", services => services.GetRequiredService<TermService>().ProposeAsync(asked, default))).ShouldBeNull();
        var waits = await app.AsAsync("chutich", async services =>
            (await services.GetRequiredService<TermService>().FindAsync(term.Code, default))!.Waiting.Single().Id);
        (await app.AsAsync("chutich", services => services.GetRequiredService<TermService>().ConfirmAsync(waits, default))).ShouldBeNull();
    }
}
