using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Search;

namespace ThienVan.Bench;

/// <summary>The one search over a ward with five years of rounds and their reports, as the chair, the office and an administrator
/// ask.</summary>
internal static class SearchBench
{
    private const int Years = 5, Runs = 20;
    private static readonly Actor _bench = Actor.System("Bench");
    private static readonly PeriodType[] _types = [PeriodType.Month, PeriodType.Quarter, PeriodType.Year];
    private static readonly string[] _people = ["chutich", "vanphong", "quantri"];
    private static readonly string[] _asked =
    [
        "c", "cay", "cây xanh", "bao cao", "báo cáo tháng 11", "bc-ubnd", "so lieu", "nhap so lieu", "mở kỳ", "don vi", "ho ngheo",
        "giải ngân", "2028", "quy 3 2029", "hướng dẫn", "van phong", "14a", "khong co tu nay", "đô thị", "nguyen",
    ];

    public static async Task<int> RunAsync(string planFile, string? postgres)
    {
        var connection = postgres is null ? RoundWard.NewFile() : await RoundWard.DatabaseAsync(postgres);
        await using var app = await RoundWard.BuildAsync(planFile, connection, "ward-000");
        var rounds = await FillAsync(app);
        var people = await PeopleAsync(app);
        foreach (var asked in _asked) await AskAsync(app, people[0], asked);
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            foreach (var person in people)
                foreach (var asked in _asked) times.Add(await AskAsync(app, person, asked));
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rounds} rounds with a report each, {times.Count} searches: p50 {At(times, 0.5):0.0}, p95 {At(times, 0.95):0.0}, "
                + $"p99 {At(times, 0.99):0.0}, worst {times[^1]:0.0} ms"));
        return 0;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static async Task<double> AskAsync(WebApplication app, ClaimsPrincipal person, string asked)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { User = person, RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;

        // As a request's session brings it along.
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.ChainEnd = await db.EventHeads.Select(head => head.Hash).FirstOrDefaultAsync();
        var clock = Stopwatch.StartNew();
        await scope.ServiceProvider.GetRequiredService<SiteSearch>().FindAsync(http, new(asked));
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<ClaimsPrincipal[]> PeopleAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, source) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<PersonSource>());
        var ids = await db.Set<UserRow>().Where(user => _people.Contains(user.SignInName)).Select(user => user.Id).ToArrayAsync();
        var people = new List<ClaimsPrincipal>();
        foreach (var id in ids) people.Add((await source.FindAsync(scope.ServiceProvider, id, CancellationToken.None))!);
        return [.. people];
    }

    private static async Task<int> FillAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var lines = await db.Set<RoundRow>().AsNoTracking().Select(row => row.Lines).FirstAsync();
        NamedPeriod[] windows =
        [
            .. from year in Enumerable.Range(2026, Years)
               from type in _types
               from window in ReportingPeriods.Of(type, year)
               select window,
        ];
        await scope.ServiceProvider.GetRequiredService<WriteScope>().RunAsync<bool>(_bench, change =>
        {
            foreach (var (window, number) in windows.Select((window, index) => (window, index + 1)))
            {
                var id = Guid.CreateVersion7(change.At);
                db.Add(Round(window, id, lines, change));
                db.Add(new RegisterRow
                {
                    Year = window.Period.To.Year,
                    Series = "BENCH",
                    Number = number,
                    Through = number,
                    RoundId = id,
                    Subject = Name(window),
                    TakenBy = "Bench",
                    TakenAt = change.At,
                });
                change.Record(ReportEvents.RoundOpened, $"report/{id}");
            }

            return Task.FromResult<Result<bool>>(true);
        }, CancellationToken.None);
        return windows.Length;
    }

    private static string Name(NamedPeriod window) => $"Báo cáo kinh tế - xã hội {window.Key}";

    private static RoundRow Round(NamedPeriod window, Guid id, string lines, Change change) => new()
    {
        Id = id,
        DefinitionId = "bench",
        Key = window.Key,
        Name = Name(window),
        Type = window.Type,
        WindowFrom = window.Period.From,
        WindowTo = window.Period.To,
        OpensOn = window.Period.To,
        CutOff = window.Period.To,
        DueOn = window.Period.To,
        GraceUntil = window.Period.To,
        UpwardDueOn = window.Period.To,
        Lines = lines,
        State = RoundState.Published,
        OpenedBy = "Bench",
        OpenedAt = change.At,
    };
}
