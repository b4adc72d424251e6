using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

public sealed class FiguresDayTests
{
    // A recognition told in the year's round, which is still open: known today, but no figure reaches to today.
    [Fact]
    public async Task What_is_told_ahead_of_its_periods_end_does_not_move_the_day_the_figures_reach_to()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.StandAsync(Figure("14a", new(new(2026, 10, 15), new(2026, 11, 14))) with { Value = 500 });
        var before = await DayAsync(app);
        await app.StandAsync(Figure("17", Period.ReportingYear(2026)) with
        {
            Met = true,
            MetOn = new(2026, 11, 10),
            DocumentNumber = "5/QĐ-UBND",
            Quality = Quality.Estimated,
        });
        before.ShouldBe(new(2026, 11, 14));
        (await DayAsync(app)).ShouldBe(before);
    }

    private static Observation Figure(string code, Period days) => new() { Code = code, Period = days };

    private static Task<DateOnly?> DayAsync(TestApp app) => app.AsAsync("chutich", async services =>
        (await services.GetRequiredService<CockpitQueries>().CockpitAsync(null, default))!.DataAsOf);

    [Fact]
    public async Task A_file_says_no_figure_that_rounds_onto_its_goal()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.StandAsync(Figure("15a", new(new(2025, 12, 15), new(2026, 11, 14))) with { Value = 99.9961m });
        var file = await (await (await app.SignInAsync("chutich")).GetAsync(PlanLinks.TargetFile + ".csv")).Content.ReadAsStringAsync();
        file.ShouldContain("99.996");
    }
}
