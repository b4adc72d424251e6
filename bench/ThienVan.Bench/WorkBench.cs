using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Bench;

/// <summary>Fifty thousand tasks of five years and three hundred people: what each page reads, as the chair and an officer ask, without
/// the drawing.</summary>
internal static class WorkBench
{
    private const int Tasks = 50_000, Batch = 5_000, People = 300, Runs = 60, Warm = 5, Beside = 1_000;
    private const string Officer = "kinh-te-ha-tang-do-thi";
    private static readonly Actor _bench = Actor.System("Bench");

    public static async Task<int> RunAsync(string planFile, string? postgres)
    {
        var connection = postgres is null ? RoundWard.NewFile() : await RoundWard.DatabaseAsync(postgres);
        await using var app = await RoundWard.BuildAsync(planFile, connection, "ward-000");
        await FillAsync(app);
        var (chair, officer) = (await PersonAsync(app, "chutich"), await PersonAsync(app, Officer));
        var task = await OneAsync(app);
        await ShowAsync(app, "list, chair", chair, services => ListAsync(services, new()));
        await ShowAsync(app, "list, officer", officer, services => ListAsync(services, new()));
        await ShowAsync(app, "list of a target, chair", chair, services => ListAsync(services, new() { Serves = "14" }));
        await ShowAsync(app, "search “trong cay 123”, chair", chair, services => ListAsync(services, new() { Text = "trồng cây 123" }));
        await ShowAsync(app, "task page, chair", chair, services => services.GetRequiredService<TaskQueries>().FindAsync(task, default));
        await ShowAsync(app, "load by unit, chair", chair, services => services.GetRequiredService<LoadQueries>().ReadAsync(default));
        await ShowAsync(app, "inbox lines, chair", chair, InboxAsync);
        await ShowAsync(app, "inbox lines, officer", officer, InboxAsync);
        return 0;
    }

    private static Task ListAsync(IServiceProvider services, TaskFilter filter) =>
        services.GetRequiredService<TaskQueries>().ListAsync(filter, new QueryState(new DefaultHttpContext().Request), default);

    private static Task InboxAsync(IServiceProvider services) =>
        services.GetServices<InboxSource>().First(source => source.Room == "Nhiệm vụ").ReadAsync(services, default);

    private static async Task ShowAsync(WebApplication app, string what, ClaimsPrincipal person, Func<IServiceProvider, Task> read)
    {
        using var asked = new AskedQueries();
        var (times, before) = (new List<double>(), asked.Read());
        for (var run = -Warm; run < Runs; run++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext =
                new DefaultHttpContext { User = person, RequestServices = scope.ServiceProvider };
            var clock = Stopwatch.StartNew();
            await read(scope.ServiceProvider);
            if (run >= 0) times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: p50 {times[times.Count / 2]:0.0}, p95 {times[times.Count * 95 / 100]:0.0} ms, "
                + $"{(asked.Read() - before) / (double)(Warm + Runs):0.#} queries"));
    }

    private static async Task<ClaimsPrincipal> PersonAsync(WebApplication app, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, source) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<PersonSource>());
        var id = await db.Set<UserRow>().Where(user => user.SignInName == name).Select(user => user.Id).SingleAsync();
        return (await source.FindAsync(scope.ServiceProvider, id, CancellationToken.None))!;
    }

    private static async Task<Guid> OneAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<TaskRow>().OrderBy(row => row.Number).Skip(999)
            .Select(row => row.Id).FirstAsync();
    }

    private static async Task FillAsync(WebApplication app)
    {
        for (var from = 0; from < Tasks; from += Batch)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var units = await db.Set<UnitRow>().Where(row => row.Internal).Select(row => row.Id).OrderBy(id => id).ToArrayAsync();
            var start = from;
            await scope.ServiceProvider.GetRequiredService<WriteScope>().RunAsync<bool>(_bench, change =>
            {
                foreach (var i in Enumerable.Range(start, Batch)) Add(db, i, units, change);
                change.Record(WorkEvents.Demonstrated, "work", now: new { tasks = Batch });
                return Task.FromResult<Result<bool>>(true);
            }, CancellationToken.None);
        }

        // As a database is that grew over years: on PostgreSQL it depended on chance whether its statistics were read in time.
        await using var last = app.Services.CreateAsyncScope();
        await last.ServiceProvider.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static void Add(AppDb db, int i, string[] units, Change change)
    {
        var given = new DateOnly(2026, 1, 5).AddDays(i * 1_800 / Tasks);
        var title = $"Trồng cây {i} ở tổ dân phố {i % 40}";
        var row = new TaskRow
        {
            Id = Guid.CreateVersion7(change.At),
            Year = given.Year,
            Number = i + Beside,
            Origin = TaskOrigin.Directive,
            Title = title,

            Priority = TaskPriority.Normal,
            Repeat = TaskRepeat.Never,
            UnitId = units[i % units.Length],
            PersonId = i % 3 == 0 ? null : new Guid(i % People, 1, 1, new byte[8]),
            PersonName = i % 3 == 0 ? null : $"Người {i % People}",
            GivenBy = "Bench",
            GivenAt = change.At,
            ChangedAt = change.At,
            State = i % 20 == 0 ? TaskState.UnderWay : TaskState.Done,
            SubmittedOn = i % 20 == 0 ? null : given.AddDays(20),
        };
        row.KeepWords();
        row.Follow(TaskTerm.Of(new(given.AddDays(30))));
        db.Add(row);
        db.Add(new TaskServesRow { TaskId = row.Id, Code = i % 7 == 0 ? "14a" : "12" });
    }
}
