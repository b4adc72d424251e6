using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Demonstration;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Reports.Rounds;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Demonstration;

public sealed class LivingRoundsTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_demonstration_has_a_year_of_rounds_with_the_last_one_alive(Engine engine)
    {
        await using var app = await RoundOffice.LivingAsync(engine);
        var rounds = await app.RoundsAsync();
        rounds
            .Where(round => round.State == RoundState.Published)
            .Select(round => round.Key)
            .ShouldBe(["2026-10", "2026-q3", "2026-q2", "2026-q1"]);
        var living = rounds.Single(round => round.State == RoundState.Open);
        living.Key.ShouldBe("2026-11");
        EntryWindow.Refuse(living, "van-hoa-xa-hoi", [], new DateOnly(2026, 11, 23)).ShouldBeNull();

        var values = await ValuesAsync(app);
        values.ShouldAllBe(value => value.Demonstration && value.Source!.Contains("minh họa"));
        var alive = values.Where(value => value.RoundId == living.Id && value.Area.Length == 0).ToArray();
        alive
            .Select(value => value.State)
            .Distinct()
            .ShouldBe([ValueState.Draft, ValueState.Submitted, ValueState.Returned, ValueState.Verified], ignoreOrder: true);
        alive.Single(value => value.State == ValueState.Returned).ReturnReason.ShouldNotBeNullOrEmpty();
        living.Lines.Where(line => line.UnitId is null).ShouldNotBeEmpty();
        alive.ShouldNotContain(value => value.UnitId == null);
        values
            .Where(value => value.RoundId == living.Id && value.Area.Length > 0)
            .Select(value => value.State)
            .Distinct()
            .ShouldBe([ValueState.Submitted, ValueState.Draft], ignoreOrder: true);
        values.Where(value => value.RoundId != living.Id).ShouldAllBe(value => value.State == ValueState.Published);
    }

    [Fact]
    public async Task Nobody_verified_or_approved_their_own_figure()
    {
        await using var app = await RoundOffice.LivingAsync();
        foreach (var value in await ValuesAsync(app))
        {
            if (value.VerifiedById is { } by) value.Flow.Authors.ShouldNotContain(by);
            (value.ApprovedBy ?? "nobody").ShouldNotBe(value.EnteredBy);
            (value.SubmittedAt ?? TestApp.Start).ShouldBeLessThanOrEqualTo(TestApp.Start);
        }
    }

    [Fact]
    public async Task Published_figures_reach_the_plan_and_the_living_ones_stand_apart()
    {
        await using var app = await RoundOffice.LivingAsync();
        var held = (await app.InScopeAsync(services => services.GetRequiredService<PlanReader>().ForReportsAsync(default)))!;
        var values = await ValuesAsync(app);
        held.Observations.Count(line => line.State == FigureState.Approved)
            .ShouldBe(values.Count(value => value.State == ValueState.Published));
        held.Observations.Count(line => line.State == FigureState.Provisional)
            .ShouldBe(values.Count(value => value is { Area: "", State: ValueState.Submitted or ValueState.Verified }));
        held.Observations.ShouldAllBe(line => line.Version == 1);
    }

    [Fact]
    public async Task A_second_start_adds_nothing_and_two_starts_invent_the_same()
    {
        await using var first = await RoundOffice.LivingAsync();
        var events = (await first.EventsAsync()).Length;
        await first.InScopeAsync(async services =>
        {
            await services.GetRequiredService<DemoRounds>().RunAsync(default);
            return 0;
        });
        (await first.EventsAsync()).Length.ShouldBe(events);
        await using var second = await RoundOffice.LivingAsync();
        (await ValuesAsync(second)).Select(Shown).ShouldBe((await ValuesAsync(first)).Select(Shown));
    }

    private static object Shown(ValueRow value) =>
        (value.Code, value.Area, value.State, value.Typed, value.Observed, value.EnteredBy, value.EnteredAt);

    private static Task<ValueRow[]> ValuesAsync(TestApp app) => app.InScopeAsync(async services =>
    {
        var rows = await services.GetRequiredService<AppDb>().Set<ValueRow>().AsNoTracking().ToArrayAsync();
        var keys = await services.GetRequiredService<AppDb>().Set<RoundRow>().ToDictionaryAsync(row => row.Id, row => row.Key);
        return rows.OrderBy(row => keys[row.RoundId], StringComparer.Ordinal)
            .ThenBy(row => row.Code, StringComparer.Ordinal)
            .ThenBy(row => row.Area, StringComparer.Ordinal)
            .ToArray();
    });
}
