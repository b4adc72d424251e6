using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>What each place says at one moment: cockpit, list, portal, target pages, grid, value pages, paper, script and file.</summary>
internal sealed record Told
{
    public required CockpitView Cockpit { get; init; }
    public required TargetListView List { get; init; }
    public required PortalView Portal { get; init; }
    public required IReadOnlyList<TargetDetailView> Targets { get; init; }
    public required GridView Grid { get; init; }
    public required IReadOnlyDictionary<string, ValueView?> Values { get; init; }
    public required PaperSource Source { get; init; }
    public required string Script { get; init; }

    /// <summary>The plan of the round's last day.</summary>
    public required PlanForReports Plan { get; init; }

    /// <summary>The list taken away as .csv.</summary>
    public required string File { get; init; }

    public TargetCard Card(string no) => Cockpit.Groups.SelectMany(group => group.Cards).Single(card => card.No == no);

    public TargetCard Listed(string no) => List.Cards.Single(card => card.No == no);

    public TargetCard Cited(string no) => Portal.Groups.SelectMany(group => group.Cards).Single(card => card.No == no);

    public TargetDetailView Target(string no) => Targets.Single(view => view.Target.No == no);

    public string Goal(string code) =>
        PlanWords.Asked(Targets.SelectMany(view => view.Indicators).Single(view => view.Indicator.Code == code).Goal);

    public YearGoal Promise(string code) => YearGoal.Of(Portal.Readings.Plan.FindIndicator(code)!, Portal.Readings, Portal.Year);

    public string GridGoal(string code) => PlanWords.Asked(Grid.Rows.Single(row => row.Code == code).Goal);

    public string? ValueGoal(string code) => Values[code]?.Card?.Asked;

    public PaperLine Paper(string code) => Source.Lines.Single(line => line.Code == code);

    public YearGoal RoundGoal(string code) => Plan.Goal(Plan.Document.FindIndicator(code)!, 2026);

    public Assessment[] RoundVerdicts(string code) => [.. Plan.CardsOf(2026, Source.Round.Window.To, Source.Year.AsOf)
        .SelectMany(card => card.Verdict.Assessments).Where(verdict => verdict.Code == code)];

    public string?[] Goals(string code) =>
        [Goal(code), PlanWords.Asked(Promise(code)), GridGoal(code), ValueGoal(code), Paper(code).Goal];

    /// <param name="unit">Whose grid.</param>
    /// <param name="codes">Lines of the round.</param>
    public static Task<Told> ReadAsync(TestApp app, Guid round, string unit, IReadOnlyList<string> codes) =>
        app.AsAsync("chutich", async services =>
    {
        var values = services.GetRequiredService<ValueQueries>();
        var asked = new Dictionary<string, ValueView?>(StringComparer.Ordinal);
        foreach (var code in codes) asked[code] = await values.ValueAsync(round, code, "", default);
        var plan = (await services.GetRequiredService<PlanReader>().ForReportsAsync(default))!;
        var (targets, queries) = (new List<TargetDetailView>(), services.GetRequiredService<TargetQueries>());
        foreach (var target in plan.Document.Targets.Where(target => target.Indicators.Any(one => codes.Contains(one.Code))))
            targets.Add((await queries.TargetAsync(target.No, year: null, default))!);
        var source = (await services.GetRequiredService<PaperSources>().FindAsync(round, default))!;
        return new Told
        {
            Cockpit = (await services.GetRequiredService<CockpitQueries>().CockpitAsync(null, default))!,
            List = (await queries.TargetsAsync(new(), default))!,
            Portal = (await services.GetRequiredService<PlanReader>().PortalAsync(default))!,
            Targets = targets,
            Grid = (await app.AsAsync(unit, other => other.GetRequiredService<GridQueries>().ReadAsync(round, unit, default))).Value,
            Values = asked,
            Source = source,
            Script = SpokenScript.Of((await services.GetRequiredService<PaperQueries>().FindAsync(round, default))!.Content),
            Plan = plan.OfDay(source.Round.Window.To, [.. codes]),
            File = await (await (await app.SignInAsync("chutich")).GetAsync(PlanLinks.TargetFile + ".csv")).Content.ReadAsStringAsync(),
        };
    });
}
