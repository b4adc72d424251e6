using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Bench;

/// <summary>What the pages of projects read and count, without their markup.</summary>
internal static class ProjectBench
{
    private const int Projects = 500, Steps = 8, Runs = 100, Warm = 40;
    private static readonly Actor _bench = Actor.System("Bench");

    public static async Task<int> RunAsync(string planFile, string? postgres)
    {
        var connection = postgres is null ? RoundWard.NewFile() : await RoundWard.DatabaseAsync(postgres);
        await using var app = await RoundWard.BuildAsync(planFile, connection, "ward-000");
        var (project, step) = await FillAsync(app);
        await MeasureAsync(app, "sheet of all", async queries =>
            ProjectSheets.Of(await queries.ListAsync(new ProjectFilter { IsWhole = true }, CancellationToken.None)));
        await MeasureAsync(app, "page of one", async queries =>
            ProjectSheets.Of((await queries.FindAsync(project, CancellationToken.None))!)!);
        await MeasureAsync(app, "what if a step slips", async queries =>
            ProjectSheets.Of(await queries.AskAsync(Slipped(step), CancellationToken.None))!);
        return 0;
    }

    private static QueryState Slipped(Guid step)
    {
        var address = new DefaultHttpContext();
        address.Request.QueryString = QueryString.Create(ProjectLinks.Slips, SlipAddress.Write([new(step, 30)])!);
        return new(address.Request);
    }

    private static async Task MeasureAsync(WebApplication app, string what, Func<ProjectQueries, Task<GanttSheet>> ask)
    {
        using var asked = new AskedQueries();
        var (times, before, spent) = (new List<double>(), asked.Read(), TimeSpan.Zero);
        for (var run = -Warm; run < Runs; run++)
        {
            if (run == 0) spent = Environment.CpuUsage.TotalTime;
            await using var scope = app.Services.CreateAsyncScope();
            var clock = Stopwatch.StartNew();
            await ask(scope.ServiceProvider.GetRequiredService<ProjectQueries>());
            if (run >= 0) times.Add(clock.Elapsed.TotalMilliseconds);
        }

        spent = Environment.CpuUsage.TotalTime - spent;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: p50 {times[Runs / 2]:0.0}, p95 {times[Runs * 95 / 100]:0.0}, worst {times[^1]:0.0} ms, "
                + $"{(asked.Read() - before) / (double)(Warm + Runs):0.#} queries, "
                + $"{spent.TotalMilliseconds / Runs:0} ms of processor time"));
    }

    private static async Task<(Guid Project, Guid Step)> FillAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (project, step) = (Guid.Empty, Guid.Empty);
        await scope.ServiceProvider.GetRequiredService<WriteScope>().RunAsync<bool>(_bench, async change =>
        {
            db.RemoveRange(await db.Set<StepLinkRow>().AsTracking().ToArrayAsync());
            for (var number = 0; number < Projects; number++) (project, step) = Add(db, number, change);
            change.Record(ProjectEvents.DemonstrationSeeded, "work/project");
            return true;
        }, CancellationToken.None);
        return (project, step);
    }

    private static (Guid Project, Guid Step) Add(AppDb db, int number, Change change)
    {
        var project = new ProjectRow
        {
            Id = Guid.CreateVersion7(change.At),
            Name = $"Dự án {number}",
            BeganOn = new(2026, 1, 5),
            LeadId = "van-phong",
            Serves = """["14a"]""",
            Cooperating = "[]",
            Funding = "[]",
        };
        db.Add(project);
        StepRow[] steps = [.. Enumerable.Range(1, Steps).Select(place => Step(project.Id, number, place, change))];
        db.AddRange(steps.AsEnumerable<object>());
        foreach (var (before, after) in steps.Zip(steps.Skip(1)))
            db.Add(new StepLinkRow
            {
                BeforeId = before.Id,
                AfterId = after.Id,
                Kind = LinkKind.FinishStart,
                Lag = 1,
                Count = DayCount.Working,
            });
        return (project.Id, steps[0].Id);
    }

    private static StepRow Step(Guid project, int number, int place, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        ProjectId = project,
        Place = place,
        Name = $"Bước {place}",
        From = place == 1 ? new DateOnly(2026, 1, 5).AddDays(number % 300) : null,
        Days = 10 + (number + place) % 40,
        Count = place % 2 == 0 ? DayCount.Working : DayCount.Calendar,
    };
}
