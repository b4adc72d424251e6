using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans.Files;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>A plan of another place came into force: it is its own plan, and the one before keeps what is its.</summary>
public sealed class AnotherPlanTests
{
    private const string Unit = RoundRoom.Economy;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_has_none_of_the_figures_titles_goals_and_words_of_the_plan_before(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        (await app.TargetAsync("14")).Indicators[0].Observations.ShouldNotBeEmpty();
        await PutInForceAsync(app, Foreign());

        var plan = await InForceAsync(app);
        plan.HiddenTargets.ShouldBeEmpty();
        plan.Targets.ShouldAllBe(target => target.ShortName == null);
        plan.FindIndicator("14a")!.Points.ShouldHaveSingleItem().Low.ShouldBe(7);
        plan.Units.Select(unit => unit.Id).ShouldBe(["thon"]);

        var seen = await app.TargetAsync("14");
        seen.Indicators.SelectMany(view => view.Observations).ShouldBeEmpty();
        seen.Indicators.SelectMany(view => view.Past).ShouldBeEmpty();
        seen.Indicators.SelectMany(view => view.Said).ShouldBeEmpty();
        seen.Verdict.Assessments.ShouldAllBe(verdict => verdict.Data == DataState.None);
        (seen.Amendments.Count, seen.Decisions.Count, seen.History.Count).ShouldBe((0, 0, 0));
        var portal = (await app.InScopeAsync(services => services.GetRequiredService<PlanReader>().PortalAsync(default)))!;
        portal.Groups.SelectMany(group => group.Cards).SelectMany(card => card.Verdict.Assessments)
            .ShouldAllBe(verdict => verdict.Data == DataState.None);
        portal.Plan.InFull.ShouldBe("Kế hoạch số 135/KH-UBND");
    }

    [Fact]
    public async Task The_number_and_day_typed_at_submission_stand_wherever_the_plan_is_named()
    {
        await using var app = await PlanRoom.StartAsync();
        var draft = await PutInForceAsync(app, Foreign());
        var chair = await app.SignInAsync("chutich");
        foreach (var address in (string[])["/", PlanLinks.Plans, PlanLinks.Targets, PlanLinks.Target("14"), PlanLinks.Checker,
            PlanLinks.Comparison(draft)])
            (await chair.ReadAsync(address)).Body!.TextContent.ShouldSatisfyAllConditions(
                text => text.ShouldNotContain($"Kế hoạch {PlanWords.NoNumber}"), text => text.ShouldNotContain($"số {PlanWords.NoNumber}"),
                text => text.ShouldContain("135/KH-UBND"));
    }

    [Fact]
    public async Task A_round_opened_before_keeps_its_own_words_and_its_figures_go_to_its_own_plan()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await app.RoundAsync(new RoundLine("14a", Unit));
        await app.SaveAsync(Unit, round, Unit, RoundRoom.Cell("14a", "60", 0));
        app.Time.Advance(TimeSpan.FromMinutes(5));
        var foreign = await PutInForceAsync(app, Foreign());

        await app.SubmitAsync(Unit, round, Unit, ("14a", ""));
        await app.VerifyAsync(ApprovalRoom.Office, round, (await app.RowsAsync(round)).Single().Seen());
        await app.ApproveAsync(ApprovalRoom.Chair, round, (await app.RowsAsync(round)).Single().Seen());
        var chair = await app.SignInAsync("chutich");
        var page = await chair.ReadAsync(ReportLinks.Value(round, "14a"));
        page.Body!.TextContent.ShouldContain(PlanDataFixture.KienAn().FindIndicator("14a")!.Name);
        page.QuerySelectorAll("main a[href^='/chi-tieu/']").ShouldBeEmpty();
        (await app.TargetAsync("14")).Indicators.SelectMany(view => view.Observations).ShouldBeEmpty();
        (await app.AsAsync(Unit, services => services.GetRequiredService<EntryFinder>().FindAsync("14a", default))).Address.ShouldBeNull();

        await RevertAsync(app, foreign);
        var back = await app.TargetAsync("14");
        back.Indicators[0].Observations.ShouldContain(line => line.Observation.Value == 60 && line.InForce);
        back.Amendments.ShouldBeEmpty();
        (await chair.ReadAsync(ReportLinks.Value(round, "14a"))).QuerySelectorAll("main a[href='/chi-tieu/14']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_text_of_the_place_before_goes_on_with_its_own_plan_when_it_is_read_again()
    {
        await using var app = await PlanRoom.StartAsync();
        var (before, trees) = (await InForceAsync(app), await app.TargetAsync("14"));
        await PutInForceAsync(app, Foreign());
        await PutInForceAsync(app, PlanDataFixture.KienAn() with { Conflicts = [] });
        var after = await InForceAsync(app);
        after.Conflicts.Select(one => one.Id).ShouldBe(before.Conflicts.Select(one => one.Id), ignoreOrder: true);
        var again = await app.TargetAsync("14");
        again.Indicators[0].Observations.Select(line => line.Id).ShouldBe(trees.Indicators[0].Observations.Select(line => line.Id));
        again.Amendments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_version_taken_back_is_no_change_of_a_goal()
    {
        await using var app = await PlanRoom.StartAsync();
        var yaml = await File.ReadAllTextAsync(PlanRoom.RealPlan);
        var at = yaml.IndexOf("2026-2030: 1000\n", yaml.IndexOf("code: 14a\n", StringComparison.Ordinal), StringComparison.Ordinal);
        app.Time.Advance(TimeSpan.FromDays(1));
        var raised = await app.UploadTextAsync(yaml.Remove(at, 15).Insert(at, "2026-2030: 1200"), "sua-doi.yaml");
        (await app.AcceptAsync(raised)).ShouldBeNull();
        app.Time.Advance(TimeSpan.FromDays(1));
        (await app.TargetAsync("14")).Amendments.ShouldHaveSingleItem();
        await RevertAsync(app, raised);
        (await app.TargetAsync("14")).Amendments.ShouldBeEmpty();
    }

    private static PlanDocument Foreign() => new()
    {
        Issuer = "Ủy ban nhân dân xã Làng Sen",
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Units = [new PlanUnit { Id = "thon", Name = "Ban quản lý thôn" }],
        Targets = [Of("13", "Doanh thu bình quân 01 hợp tác xã", "triệu đồng", 2000), Of("14", "Số hợp tác xã hoạt động", "hợp tác xã", 7)],
    };

    private static Target Of(string no, string name, string unit, decimal figure) => new()
    {
        No = no,
        Group = "",
        Name = name,
        Lead = "thon",
        Provision = new() { Reference = "Phần II" },
        Indicators =
        [
            new Indicator
            {
                Code = no + "a",
                Name = name,
                Kind = IndicatorKind.Stock,
                Unit = unit,
                Provision = new() { Reference = "Phần II" },
                Points = [new TargetPoint { Year = 2030, Low = figure }],
            },
        ],
    };

    private static async Task<Guid> PutInForceAsync(TestApp app, PlanDocument plan)
    {
        var draft = await app.UploadTextAsync(PlanYaml.Write(plan), "van-ban.yaml");
        (await app.AcceptAsync(draft, otherPlace: true)).ShouldBeNull();
        app.Time.Advance(TimeSpan.FromMinutes(5));
        return draft;
    }

    private static async Task RevertAsync(TestApp app, Guid from)
    {
        var former = await app.InScopeAsync(async services => (await services.GetRequiredService<AppDb>().Set<PlanVersionRow>()
            .SingleAsync(row => row.State == VersionState.Superseded && row.Id != from)).Id);
        (await app.AsAsync("vanphong", services => services.GetRequiredService<PlanAcceptance>()
            .RevertAsync(new(former, "Nhầm văn bản", OtherPlace: true), default))).ShouldBeNull();
    }

    private static Task<PlanDocument> InForceAsync(TestApp app) => app.InScopeAsync(async services => PlanStorage.Read(
        (await services.GetRequiredService<AppDb>().Set<PlanVersionRow>().SingleAsync(row => row.State == VersionState.InForce)).Document));
}
