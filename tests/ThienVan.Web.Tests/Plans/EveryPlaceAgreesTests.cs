using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>
/// Property (a): for random histories of entries, approvals, corrections, decisions and plan versions over every target, cockpit, list,
/// target page, grid, value page, paper, portal, file and script agree on goal, figure and verdict.
/// </summary>
public abstract class EveryPlaceAgreesTests(Engine engine)
{
    private const int Steps = 10;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_happened_all_agree_on_goal_figure_and_verdict(int seed)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var history = await RandomHistory.StartAsync(app, new Random(seed));
        for (var step = 0; step < Steps; step++)
        {
            var what = await history.StepAsync();
            var told = await Told.ReadAsync(app, history.Round, RandomHistory.Unit, history.Codes);
            ShouldAgree(told, history.Codes, $"{engine}, seed {seed}, step {step}: {what}");
        }
    }

    private static void ShouldAgree(Told told, IReadOnlyList<string> codes, string where)
    {
        var file = told.File.Split('\n').Select(line => line.Split(';', ',')).ToArray();
        foreach (var cockpit in told.Cockpit.Groups.SelectMany(group => group.Cards))
        {
            var at = $"{where}; target {cockpit.No}";
            Said(told.Listed(cockpit.No)).ShouldBe(Said(cockpit), at);
            Said(told.Cited(cockpit.No)).ShouldBe(Said(cockpit), at);
            var target = told.Target(cockpit.No);
            (target.Verdict.Worst, target.Verdict.AwaitingDecision)
                .ShouldBe((cockpit.Verdict.Worst, cockpit.Verdict.AwaitingDecision), at);
            told.File.ShouldContain(cockpit.PlanText, Case.Sensitive, at);
            if (cockpit.Indicator is not { } shown) continue;
            var section = target.Indicators.Single(view => view.Indicator.Code == shown.Code);
            PlanWords.Asked(section.Goal).ShouldBe(cockpit.PlanText, at);
            section.Verdicts.Select(verdict => (verdict.Performance, verdict.Actual))
                .ShouldContain((cockpit.Shown!.Performance, cockpit.Shown.Actual), at);
        }

        foreach (var code in codes) ShouldAgree(told, code, $"{where}; {code}");
    }

    private static void ShouldAgree(Told told, string code, string where)
    {
        PlanWords.Asked(told.Promise(code)).ShouldBe(told.Goal(code), where);
        var (line, row) = (told.Paper(code), told.Grid.Rows.Single(one => one.Code == code));
        line.Goal.ShouldBe(told.GridGoal(code), where);
        if (told.ValueGoal(code) is { } asked) asked.ShouldBe(line.Goal, where);
        if (!line.HasFigure) return;
        if (line.InPeriod is { } printed)
        {
            var seen = new Observation { Code = code, Period = told.Source.Round.Window, Observed = row.Value!.Observed };
            printed.ShouldBe(seen.Reading!.Value, where);
            told.Values[code]!.Card!.Figure.ShouldContain(FigureText.Number(printed), Case.Sensitive, where);
        }

        if (line.OfGoal is { InPoints: false, With: ComparedWith.Figure } share
            && told.RoundGoal(code).Point is { Low: { } low, High: null })
            share.Value.ShouldBe(line.ToDate!.Value / low * 100, where);
        Contradicts(line.Verdict, told.RoundVerdicts(code)).ShouldBeFalse($"{where}: {line.Verdict}");
    }

    private static (string Goal, Performance Verdict, decimal? Figure) Said(TargetCard card) =>
        (card.PlanText, card.Verdict.Worst, card.Shown?.Actual);

    private static bool Contradicts(PaperVerdict paper, IReadOnlyList<Assessment> judged) => paper switch
    {
        PaperVerdict.Likely => judged.Any(verdict => verdict.Performance is Performance.OffTrack or Performance.Missed or Performance.Lost),
        PaperVerdict.Hard => judged.Any(verdict => verdict.Performance is Performance.OnTrack or Performance.Achieved),
        PaperVerdict.NotJudged => judged.Select(verdict => verdict.Performance).Distinct().Count() == 1
            && judged[0].Performance is not (Performance.NotEvaluable or Performance.NotDue),
        PaperVerdict.Undecided => judged.Select(VerdictWords.Of).Distinct().Count() == 1 && !judged.Any(verdict => verdict.IsNearMiss),
        _ => false,
    };
}

public sealed class EveryPlaceAgreesOnSqlite() : EveryPlaceAgreesTests(Engine.Sqlite);

public sealed class EveryPlaceAgreesOnPostgres() : EveryPlaceAgreesTests(Engine.Postgres);
