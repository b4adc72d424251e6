using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans.Assignments;
using ThienVan.Web.Portal;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>An assigned figure is what target page, portal, grid, value and paper ask, all of them from its day and none before.</summary>
public sealed class AssignmentEverywhereTests
{
    private const string Unit = RoundRoom.Economy;
    private static readonly string[] _codes = ["14a", "3b"];

    [Fact]
    public async Task Every_place_asks_what_is_assigned_and_judges_by_it()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await RoundAsync(app);
        var before = await Told.ReadAsync(app, round, Unit, _codes);
        await SetAsync(app, new(2026, 2, 5));
        var after = await Told.ReadAsync(app, round, Unit, _codes);

        before.Goals("14a").ShouldAllBe(goal => goal == "≥ 1.000");
        after.Goals("14a").ShouldAllBe(goal => goal == "≥ 2.000 (giao)");
        before.Goals("3b").ShouldAllBe(goal => goal == "≥ 1.500 (2030)");
        after.Goals("3b").ShouldAllBe(goal => goal == "≥ 800 (giao)");
        before.Paper("14a").Verdict.ShouldBe(PaperVerdict.Likely);
        after.Paper("14a").Verdict.ShouldBe(PaperVerdict.Hard);
        PlainPromise.Of(after.Promise("14a")).ShouldContain(
            "ít nhất 2.000 cây. Mức này được giao theo văn bản 12/QĐ-UBND ngày 05/02/2026; kế hoạch nêu ít nhất 1.000 cây.");
        PlainPromise.Of(after.Promise("3b")).ShouldContain("kế hoạch để trống năm này.");
        (before.Goal("14b"), after.Goal("14b")).ShouldBe(("≥ 1.000 (suy ra)", "≥ 2.000 (cộng mức giao)"));
        PlainPromise.Of(after.Promise("14b")).ShouldContain("Mức này cộng từ mức được giao các năm");
        after.Cited("14").Verdict.Assessments.First(one => one.Code == "14a").Target.ShouldBe(2000);
        after.Target("14").Indicators.Single(one => one.Indicator.Code == "14a").Verdicts[0].Target.ShouldBe(2000);
    }

    [Fact]
    public async Task A_round_that_ended_before_its_day_keeps_what_it_asked()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await RoundAsync(app);
        await SetAsync(app, new(2026, 10, 1));
        var told = await Told.ReadAsync(app, round, Unit, _codes);
        (told.GridGoal("14a"), told.ValueGoal("14a"), told.Paper("14a").Goal).ShouldBe(("≥ 1.000", "≥ 1.000", "≥ 1.000"));
        told.Paper("14a").Verdict.ShouldBe(PaperVerdict.Likely);
        told.Goal("14a").ShouldBe("≥ 2.000 (giao)");
    }

    [Fact]
    public async Task A_unit_and_a_neighbourhood_group_are_told_their_part()
    {
        await using var app = await PlanRoom.StartAsync();
        var round = await app.RoundAsync(new RoundLine("14a", Unit, ByNeighbourhood: true), new RoundLine("3b", Unit));
        await SetAsync(app, new(2026, 2, 5), AssignmentLevel.FromWard, new AssignedFigure
        {
            Code = "14a",
            Low = 1000,
            Parts =
            [
                new(AssignedPartKind.Neighbourhood, "tổ dân phố số 1 (minh họa)", 200), new(AssignedPartKind.Unit, Unit, 800),
            ],
        });
        var grid = await app.AsAsync(Unit, services => services.GetRequiredService<GridQueries>().ReadAsync(round, Unit, default));
        grid.Value.Rows.Select(row => row.Part).ShouldBe(["được giao 800 cây theo 12/QĐ-UBND ngày 05/02/2026", null]);
        (await (await app.SignInAsync("totruong01")).ReadAsync(ReportLinks.Neighbourhood(round, "tdp-01"))).Body!.TextContent
            .ShouldContain("Cả năm tổ được giao 200 cây theo 12/QĐ-UBND ngày 05/02/2026");
        (await (await app.SignInAsync("totruong02")).ReadAsync(ReportLinks.Neighbourhood(round, "tdp-02"))).Body!.TextContent
            .ShouldNotContain("được giao");
    }

    private static async Task<Guid> RoundAsync(TestApp app)
    {
        var round = await app.RoundAsync([.. _codes.Select(code => new RoundLine(code, Unit))]);
        foreach (var code in _codes) await app.ValueAsync(round, new(code, Unit), ValueState.Approved, value: 1);
        var days = new Period(new(2025, 12, 15), new(2026, 9, 14));
        await app.StandAsync(new Observation { Code = "14a", Period = days, Value = 800, Verified = true });
        return round;
    }

    private static Task SetAsync(TestApp app, DateOnly from) => SetAsync(app, from, AssignmentLevel.FromAbove,
        new AssignedFigure { Code = "14a", Low = 2000, Replaces = true }, new AssignedFigure { Code = "3b", Low = 800 });

    private static async Task SetAsync(TestApp app, DateOnly from, AssignmentLevel level, params AssignedFigure[] figures)
    {
        var given = new YearAssignment
        {
            Level = level,
            Year = 2026,
            Number = "12/QĐ-UBND",
            Date = new(2026, 2, 5),
            Issuer = "Ủy ban nhân dân thành phố",
            From = from,
            Figures = figures,
        };
        var id = (await app.AsAsync("vanphong", services => services.GetRequiredService<AssignmentService>().ProposeAsync(given, default)))
            .Value;
        (await app.AsAsync("chutich", services => services.GetRequiredService<AssignmentService>().ConfirmAsync(id, default)))
            .ShouldBeNull();
    }
}
