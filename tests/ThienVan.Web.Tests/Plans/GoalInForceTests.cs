using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Portal;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>One goal on a day: cockpit, list, target, portal, grid, value, paper, script and file say the same.</summary>
public sealed class GoalInForceTests
{
    private const string Unit = RoundRoom.Economy;
    private static readonly string[] _codes = ["3c", "14a", "3a"];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task After_a_reading_is_decided_every_place_says_its_goal(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var round = await OpenAsync(app);
        await EnterAsync(app, round, "3c", 35);
        (await DecideAsync(app, "moi-nam-ca-2026")).ShouldBeNull();

        var told = await ReadAsync(app, round);
        told.Goals("3c").ShouldAllBe(goal => goal == "≥ 250");
        told.Paper("3c").OfGoal!.Value.ShouldBe(told.Paper("3c").ToDate!.Value / 250 * 100);
        told.Script.ShouldContain("phần trăm kế hoạch năm");
        told.Script.ShouldNotContain("Bằng một trăm mười sáu");
        told.Paper("3c").Verdict.ShouldNotBe(PaperVerdict.Likely);
        PlainPromise.Of(told.Promise("3c")).ShouldContain("ít nhất 250 hộ");
    }

    [Fact]
    public async Task A_reading_with_a_day_leaves_the_rounds_before_it_as_they_were_and_none_begins_tomorrow()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await OpenAsync(app);
        await EnterAsync(app, round, "3c", 35);
        (await DecideAsync(app, "moi-nam-ca-2026", Today(app).AddDays(1)))!.Code.ShouldBe("plan.decide_future");
        (await DecideAsync(app, "moi-nam-ca-2026", Today(app))).ShouldBeNull();

        var told = await ReadAsync(app, round);
        told.Card("3").PlanText.ShouldNotBe("");
        told.Goal("3c").ShouldBe("≥ 250");
        (told.GridGoal("3c"), told.Paper("3c").Goal, told.ValueGoal("3c")).ShouldBe(("≥ 30", "≥ 30", "≥ 30"));
    }

    [Fact]
    public async Task An_amendment_stands_on_the_target_with_its_document_and_day_and_leaves_the_rounds_before_it()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await OpenAsync(app);
        await EnterAsync(app, round, "14a", 700);
        app.Time.Advance(TimeSpan.FromDays(2));
        await AmendAsync(app, 1200);

        var told = await ReadAsync(app, round);
        told.Goal("14a").ShouldBe("≥ 1.200");
        (told.GridGoal("14a"), told.Paper("14a").Goal, told.ValueGoal("14a")).ShouldBe(("≥ 1.000", "≥ 1.000", "≥ 1.000"));
        told.Paper("14a").OfGoal!.Value.ShouldBe(told.Paper("14a").ToDate!.Value / 1000 * 100);

        var amendment = (await app.TargetAsync("14")).Amendments.ShouldHaveSingleItem();
        (amendment.Plan.Number, amendment.From).ShouldBe(("135/KH-UBND", Today(app)));
        amendment.Lines.ShouldContain("14a, năm 2026: ≥ 1.000 → ≥ 1.200");
        (await app.TargetAsync("3")).Amendments.ShouldBeEmpty();
        var page = await (await app.SignInAsync("chutich")).ReadAsync(PlanLinks.Target("14"));
        page.Body!.TextContent.ShouldContain("Điều chỉnh mục tiêu");
        page.Body.TextContent.ShouldContain($"áp dụng từ {FigureText.Day(Today(app))}");

        var checker = (await app.AsAsync("chutich", services => services.GetRequiredService<CheckerQueries>().CheckerAsync(default)))!;
        checker.Findings.ShouldContain(view => view.Finding.Kind == "steps_vs_total" && view.Finding.Message.Contains("6.000"));
    }

    [Fact]
    public async Task The_checker_reads_the_plan_as_it_was_decided_too()
    {
        await using var app = await PlanRoom.StartAsync();
        var before = await FindingsAsync(app);
        (await DecideAsync(app, "moi-nam-ca-2026")).ShouldBeNull();
        var after = await FindingsAsync(app);
        before.ShouldBeSubsetOf(after);
    }

    /// <summary>Random histories of entries, corrections, decisions and new versions.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_happened_all_agree_on_goal_figure_and_verdict(int seed)
    {
        var random = new Random(seed);
        await using var app = await PlanRoom.StartAsync();
        var round = await OpenAsync(app);
        for (var step = 0; step < 7; step++)
        {
            await StepAsync(app, round, random);
            ShouldAgree(await ReadAsync(app, round), $"seed {seed}, step {step}");
        }
    }

    private static async Task StepAsync(TestApp app, Guid round, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                app.Time.Advance(TimeSpan.FromDays(random.Next(3)));
                await AmendAsync(app, random.Next(8, 20) * 100);
                break;
            case 1:
                string[] readings = ["moi-nam", "ca-ky", "moi-nam-ca-2026"];
                await DecideAsync(app, readings[random.Next(3)], random.Next(2) == 0 ? null : Today(app));
                break;
            default:
                await EnterAsync(app, round, _codes[random.Next(_codes.Length)], random.Next(1, 900));
                break;
        }
    }

    private static void ShouldAgree(Told told, string where)
    {
        foreach (var code in _codes)
        {
            var no = code.TrimEnd('a', 'b', 'c');
            var (cockpit, list, portal, target) = (told.Card(no), told.Listed(no), told.Cited(no), told.Target(no));
            Said(list).ShouldBe(Said(cockpit), where);
            Said(portal).ShouldBe(Said(cockpit), where);
            (target.Verdict.Worst, target.Verdict.AwaitingDecision)
                .ShouldBe((cockpit.Verdict.Worst, cockpit.Verdict.AwaitingDecision), where);
            var shown = target.Indicators.Single(view => view.Indicator.Code == cockpit.Indicator!.Code);
            PlanWords.Asked(shown.Goal).ShouldBe(cockpit.PlanText, where);
            shown.Verdicts.Select(verdict => verdict.Performance).ShouldContain(cockpit.Shown!.Performance, where);
            told.File.ShouldContain(cockpit.PlanText, Case.Sensitive, where);
            PlanWords.Asked(told.Promise(code)).ShouldBe(told.Goal(code), where);

            var line = told.Paper(code);
            line.Goal.ShouldBe(told.GridGoal(code), where);
            if (told.ValueGoal(code) is { } asked) asked.ShouldBe(line.Goal, where);
            if (!line.HasFigure) continue;
            if (line.OfGoal is { InPoints: false } share)
                share.Value.ShouldBe(line.ToDate!.Value / told.RoundGoal(code).Point!.Low!.Value * 100, where);
            Contradicts(line.Verdict, told.RoundVerdicts(code)).ShouldBeFalse($"{where}: {code} {line.Verdict}");
        }
    }

    private static (string Goal, Performance Verdict, decimal? Figure) Said(TargetCard card) =>
        (card.PlanText, card.Verdict.Worst, card.Shown?.Actual);

    private static bool Contradicts(PaperVerdict paper, IReadOnlyList<Assessment> judged) => paper switch
    {
        PaperVerdict.Likely => judged.Any(verdict => verdict.Performance is Performance.OffTrack or Performance.Missed or Performance.Lost),
        PaperVerdict.Hard => judged.Any(verdict => verdict.Performance is Performance.OnTrack or Performance.Achieved),
        PaperVerdict.NotJudged => judged.Select(verdict => verdict.Performance).Distinct().Count() == 1
            && judged[0].Performance is not (Performance.NotEvaluable or Performance.NotDue),
        _ => false,
    };

    private static Task<Guid> OpenAsync(TestApp app) => app.RoundAsync([.. _codes.Select(code => new RoundLine(code, Unit))]);

    private static DateOnly Today(TestApp app) => DateOnly.FromDateTime(app.Time.GetUtcNow().ToOffset(FigureText.Indochina).DateTime);

    private static Task<Refusal?> DecideAsync(TestApp app, string reading, DateOnly? from = null) => app.DecideAsync("chutich",
        new() { ConflictId = "ho-kinh-doanh", ReadingId = reading, DocumentNumber = "12/TB-UBND", From = from, Reason = "Thử" });

    /// <summary>A figure all the way to the plan; a correction of it where it is approved already.</summary>
    private static async Task EnterAsync(TestApp app, Guid round, string code, decimal value)
    {
        if (await LastAsync(app, round, code) is { Flow.Counts: true } approved)
            (await app.ReviseAsync(Unit, round, approved.Seen(), "Đếm lại")).IsRefused.ShouldBeFalse();
        var held = await LastAsync(app, round, code);
        var typed = FigureText.Number(value).Replace(".", "", StringComparison.Ordinal);
        await app.SaveAsync(Unit, round, Unit, RoundRoom.Cell(code, typed, held?.Revision ?? 0));
        await app.SubmitAsync(Unit, round, Unit, (code, ""));
        await app.VerifyAsync(ApprovalRoom.Office, round, (await LastAsync(app, round, code))!.Seen());
        var done = await app.ApproveAsync(ApprovalRoom.Chair, round, (await LastAsync(app, round, code))!.Seen());
        done.Value.ShouldHaveSingleItem().Refusal.ShouldBeNull();
    }

    private static async Task<ThienVan.Web.Reports.Values.ValueRow?> LastAsync(TestApp app, Guid round, string code) =>
        (await app.RowsAsync(round)).LastOrDefault(row => row.Code == code);

    private static async Task AmendAsync(TestApp app, int trees)
    {
        var yaml = await File.ReadAllTextAsync(PlanRoom.RealPlan);
        var at = yaml.IndexOf("2026-2030: 1000\n", yaml.IndexOf("code: 14a\n", StringComparison.Ordinal), StringComparison.Ordinal);
        await using var changed = new MemoryStream(
            Encoding.UTF8.GetBytes(yaml.Remove(at, 15).Insert(at, string.Create(null, $"2026-2030: {trees}"))));
        var draft = await app.AsAsync(ApprovalRoom.Office, services =>
            services.GetRequiredService<PlanDrafts>().UploadAsync(changed, "ke-hoach.yaml", default));
        (await app.AcceptAsync(draft.Value)).ShouldBeNull();
    }

    private static async Task<string[]> FindingsAsync(TestApp app) =>
        [.. (await app.AsAsync("chutich", services => services.GetRequiredService<CheckerQueries>().CheckerAsync(default)))!
            .Findings.Select(view => view.Finding.Id)];

    private static Task<Told> ReadAsync(TestApp app, Guid round) => app.AsAsync("chutich", async services =>
    {
        var values = services.GetRequiredService<ValueQueries>();
        var asked = new Dictionary<string, string?>();
        foreach (var code in _codes) asked[code] = (await values.ValueAsync(round, code, "", default))?.Card?.Asked;
        var targets = new List<TargetDetailView>();
        var queries = services.GetRequiredService<TargetQueries>();
        foreach (var no in (string[])["3", "14"]) targets.Add((await queries.TargetAsync(no, year: null, default))!);
        var plan = (await services.GetRequiredService<PlanReader>().ForReportsAsync(default))!;
        var source = (await services.GetRequiredService<PaperSources>().FindAsync(round, default))!;
        return new Told
        {
            Cockpit = (await services.GetRequiredService<CockpitQueries>().CockpitAsync(null, default))!,
            List = (await queries.TargetsAsync(new(), default))!,
            Portal = (await services.GetRequiredService<PlanReader>().PortalAsync(default))!,
            Targets = targets,
            Grid = (await app.AsAsync(Unit, other => other.GetRequiredService<GridQueries>().ReadAsync(round, Unit, default))).Value,
            Values = asked,
            Source = source,
            Script = SpokenScript.Of((await services.GetRequiredService<PaperQueries>().FindAsync(round, default))!.Content),
            Plan = plan.OfDay(source.Round.Window.To, _codes),
            File = await (await (await app.SignInAsync("chutich")).GetAsync(PlanLinks.TargetFile + ".csv")).Content.ReadAsStringAsync(),
        };
    });

    /// <summary>What each place says at one moment.</summary>
    private sealed record Told
    {
        public required CockpitView Cockpit { get; init; }
        public required TargetListView List { get; init; }
        public required PortalView Portal { get; init; }
        public required IReadOnlyList<TargetDetailView> Targets { get; init; }
        public required GridView Grid { get; init; }
        public required IReadOnlyDictionary<string, string?> Values { get; init; }
        public required PaperSource Source { get; init; }
        public required string Script { get; init; }

        /// <summary>The plan of the round's last day.</summary>
        public required PlanForReports Plan { get; init; }
        public required string File { get; init; }

        public TargetCard Card(string no) => Cockpit.Groups.SelectMany(group => group.Cards).Single(card => card.No == no);

        public TargetCard Listed(string no) => List.Cards.Single(card => card.No == no);

        public TargetCard Cited(string no) => Portal.Groups.SelectMany(group => group.Cards).Single(card => card.No == no);

        public TargetDetailView Target(string no) => Targets.Single(view => view.Target.No == no);

        public string Goal(string code) =>
            PlanWords.Asked(Targets.SelectMany(view => view.Indicators).Single(view => view.Indicator.Code == code).Goal);

        public YearGoal Promise(string code) => YearGoal.Of(Portal.Document.FindIndicator(code)!, Portal.Document, Portal.Year);

        public string GridGoal(string code) => PlanWords.Asked(Grid.Rows.Single(row => row.Code == code).Goal);

        public string? ValueGoal(string code) => Values[code];

        public PaperLine Paper(string code) => Source.Lines.Single(line => line.Code == code);

        public YearGoal RoundGoal(string code) => Plan.Goal(Plan.Document.FindIndicator(code)!, 2026);

        public Assessment[] RoundVerdicts(string code) => [.. Plan.CardsOf(2026, Source.Round.Window.To)
            .SelectMany(card => card.Verdict.Assessments).Where(verdict => verdict.Code == code)];

        public string?[] Goals(string code) =>
            [Goal(code), PlanWords.Asked(Promise(code)), GridGoal(code), ValueGoal(code), Paper(code).Goal];
    }
}
