using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Plans;

/// <summary>A recognition that runs out is a day to come like any other.</summary>
public sealed class RecognitionDeadlineTests
{
    private const string Standard = "17";

    [Theory]
    [InlineData(2026, 12, 1, true)]
    [InlineData(2031, 3, 1, false)]
    public async Task What_runs_out_within_a_year_stands_among_the_next_days(int year, int month, int day, bool stands)
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        await app.InScopeAsync(services => services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), async change =>
        {
            await services.GetRequiredService<PlanFigures>()
                .StandAsync("2026-2030", [Recognised(new(year, month, day), change.At)], default);
            change.Record(ReportEvents.ValueApproved, "report/thu");
            return true;
        }, default));
        var next = await app.AsAsync("chutich", async services =>
            (await services.GetRequiredService<CockpitQueries>().CockpitAsync(year: null, default))!.Next);
        next.Any(line => line.TargetNo == Standard && line.Due == new DateOnly(year, month, day)).ShouldBe(stands);
    }

    [Fact]
    public async Task What_has_run_out_is_late_by_the_days_the_ward_works()
    {
        await using var app = await PlanRoom.StartAsync(Engine.Sqlite);
        await app.InScopeAsync(services => services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), async change =>
        {
            await services.GetRequiredService<PlanFigures>()
                .StandAsync("2026-2030", [Recognised(new(2026, 11, 18), change.At)], default);
            change.Record(ReportEvents.ValueApproved, "report/thu");
            return true;
        }, default));
        var page = await (await app.SignInAsync("chutich")).ReadAsync("/dieu-hanh");
        page.QuerySelectorAll(".deadline").Single(line => line.TextContent.Contains("Hết hiệu lực công nhận"))
            .TextContent.ShouldContain("quá hạn 3 ngày làm việc");
    }

    private static KnownFigure Recognised(DateOnly until, DateTimeOffset at) => new()
    {
        ValueId = Guid.CreateVersion7(at),
        Observation = new()
        {
            Code = Standard,
            Period = new(new(2026, 8, 15), new(2026, 9, 14)),
            Met = true,
            MetOn = new(2026, 9, 1),
            DocumentNumber = "21/QĐ-UBND",
            ValidTo = until,
        },
        State = FigureState.Approved,
        Source = "Thử",
        EnteredBy = "Thử",
        EnteredAt = at,
    };
}
