using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

public sealed class DemonstrationTests
{
    [Fact]
    public async Task Figures_are_the_same_at_every_start_and_say_what_they_are()
    {
        await using var first = await PlanRoom.StartAsync();
        await using var second = await PlanRoom.StartAsync();
        var trees = (await first.TargetAsync("14")).Indicators[0].Observations;
        trees.ShouldNotBeEmpty();
        trees.ShouldAllBe(line => line.Demonstration && line.Source.Contains("minh họa"));
        (await second.TargetAsync("14"))
            .Indicators[0]
            .Observations.Select(line => line.Observation)
            .ShouldBe(trees.Select(line => line.Observation));
    }

    [Fact]
    public async Task No_figure_speaks_of_a_day_still_to_come()
    {
        await using var app = await PlanRoom.StartAsync();
        var today = DateOnly.FromDateTime(TestApp.Start.UtcDateTime);
        foreach (var no in Enumerable.Range(1, 34))
        {
            var target = await app.TargetAsync(no.ToString(System.Globalization.CultureInfo.InvariantCulture));
            target.Indicators.SelectMany(view => view.Observations).ShouldAllBe(line => line.Observation.Period.To <= today);
        }
    }

    [Fact]
    public async Task A_production_start_has_neither_figures_nor_accounts()
    {
        await using var app = await TestApp.StartAsync(demo: false, planFile: PlanRoom.RealPlan);
        app.Refusal.ShouldBeNull();
        (await app.EventsAsync()).Select(row => row.Kind).ShouldBe(["plan.accepted", "work.projects_taken"]);
    }
}
