using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports;

/// <summary>An open round lives through another version of the plan and back: nobody's lines, words or figures go.</summary>
public abstract class RoundOverVersionsTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync(engine);
        _round = await _app.OpenRoundAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_round_in_the_middle_of_its_way_goes_on_under_another_version_and_back()
    {
        (await _app.SaveAsync(Cast.OwnUnit, _round, Cast.OwnUnit, RoundRoom.Cell("3a", "7"), RoundRoom.Cell("3b", "2"))).IsRefused
            .ShouldBeFalse();
        (await _app.SubmitAsync(Cast.OwnUnit, _round, Cast.OwnUnit, ("3a", Ward.Whole))).IsRefused.ShouldBeFalse();
        await DecideAsync("3a");
        var (former, before) = (await InForceAsync(), await PagesAsync());

        (await _app.AcceptAsync(await _app.UploadTextAsync(PlanYaml.Write(LaterRaised(former)), "sua-doi.yaml"))).ShouldBeNull();
        (await PagesAsync()).ShouldBe(before);

        // The officer goes on where they were, and what is approved now stands under the new version.
        (await _app.SubmitAsync(Cast.OwnUnit, _round, Cast.OwnUnit, ("3b", Ward.Whole))).IsRefused.ShouldBeFalse();
        await DecideAsync("3b");
        (await FiguresAsync("3")).ShouldBe([("3a", 7), ("3b", 2)]);
        var after = await PagesAsync();

        (await _app.AsAsync("vanphong", services =>
            services.GetRequiredService<PlanAcceptance>().RevertAsync(new(former.Id, "Nhầm văn bản"), default)))
            .ShouldBeNull();
        (await PagesAsync()).ShouldBe(after);
        (await FiguresAsync("3")).ShouldBe([("3a", 7), ("3b", 2)]);
    }

    /// <summary>Another promise for a later year: nothing a round of this year may feel.</summary>
    private static PlanDocument LaterRaised(PlanVersionRow row)
    {
        var plan = PlanStorage.Read(row.Document);
        return plan with
        {
            Targets = [.. plan.Targets.Select(target => target.No != "3" ? target : target with
        {
            Indicators = [.. target.Indicators.Select(one => one with
            {
                Points = [.. one.Points.Select(point => point is { Year: 2029, Low: { } low } ? point with { Low = low + 5 } : point)],
            })],
        })]
        };
    }

    private async Task DecideAsync(string code)
    {
        var row = (await _app.ValuesAsync(_round)).Single(value => value.Code == code);
        (await _app.VerifyAsync("vanphong", _round, new SeenValue(row.Id, row.Revision))).Value.ShouldHaveSingleItem().Refusal
            .ShouldBeNull();
        row = (await _app.ValuesAsync(_round)).Single(value => value.Code == code);
        (await _app.ApproveAsync("chutich", _round, new SeenValue(row.Id, row.Revision))).Value.ShouldHaveSingleItem().Refusal
            .ShouldBeNull();
    }

    /// <summary>What the officer, the office and the chair read of the round.</summary>
    private async Task<string[]> PagesAsync()
    {
        (string Person, string Page)[] pages =
        [
            (Cast.OwnUnit, ReportLinks.Entry(_round, Cast.OwnUnit)), (Cast.OwnUnit, "/bao-cao"), (Cast.OwnUnit, "/viec-cho-toi"),
            ("vanphong", ReportLinks.Round(_round)), ("vanphong", ReportLinks.Review(_round) + "?tt=tat-ca"),
            ("chutich", ReportLinks.Value(_round, "3a")), ("chutich", ReportLinks.Paper(_round)),
        ];
        var read = new List<string>();
        foreach (var (person, page) in pages)
        {
            var main = (await (await _app.SignInAsync(person)).ReadAsync(page)).QuerySelector("main")!;
            var typed = main.QuerySelectorAll("input[name^='c.']").Select(input =>
                $"{input.GetAttribute("name")}={input.GetAttribute("value")}");
            read.Add($"{page}\n{main.TextContent}\n{string.Join('\n', typed)}");
        }

        return [.. read];
    }

    private async Task<(string, decimal)[]> FiguresAsync(string no) =>
    [
        .. (await _app.TargetAsync(no)).Indicators
            .SelectMany(view => view.Observations.Where(line => line.InForce && !line.Demonstration))
            .Select(line => (line.Observation.Code, line.Observation.Value!.Value)),
    ];

    private Task<PlanVersionRow> InForceAsync() => _app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<PlanVersionRow>().AsNoTracking().SingleAsync(row => row.State == VersionState.InForce));
}

public sealed class RoundOverVersionsOnSqlite() : RoundOverVersionsTests(Engine.Sqlite);

public sealed class RoundOverVersionsOnPostgres() : RoundOverVersionsTests(Engine.Postgres);
