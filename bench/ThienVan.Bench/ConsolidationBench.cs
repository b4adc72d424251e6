using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Bench;

/// <summary>The official report of a year with its table as a workbook, for one ward and for a city of 114 that share one database
/// server.</summary>
internal static class ConsolidationBench
{
    private const int Wards = 114;
    private static readonly Actor _bench = Actor.System("Bench");

    public static async Task<int> RunAsync(string planFile, string? postgres)
    {
        var connection = postgres is null ? null : await RoundWard.DatabaseAsync(postgres);
        var wards = postgres is null ? 1 : Wards;
        var times = new List<double>();
        var bytes = 0L;
        for (var ward = 0; ward < wards; ward++)
        {
            await using var app = await RoundWard.BuildAsync(planFile, connection ?? RoundWard.NewFile(), $"ward-{ward:000}");
            Guid round;
            await using (var scope = app.Services.CreateAsyncScope()) round = await YearAsync(scope.ServiceProvider);
            for (var run = 0; run < (postgres is null ? 20 : 1); run++)
            {
                var clock = Stopwatch.StartNew();
                bytes += await PrintAsync(app, round);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        var sorted = times.Order().ToArray();
        var what = postgres is null ? "one ward, SQLite, the same year 20 times" : $"{Wards} wards, PostgreSQL, each for the first time";
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: .docx + .xlsx, first {times[0]:0} ms, median {sorted[sorted.Length / 2]:0} ms, worst {sorted[^1]:0} ms, "
                    + $"together {times.Sum() / 1000:0.0} s, {bytes / 1024 / times.Count} KB each"
            )
        );
        return 0;
    }

    private static async Task<long> PrintAsync(WebApplication app, Guid round)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var prints = scope.ServiceProvider.GetRequiredService<PaperPrints>();
        var size = 0L;
        foreach (var name in new[] { "bao-cao.docx", "bieu-chi-tieu.xlsx" })
            size += (await prints.FileAsync(round, name, CancellationToken.None))!.Value.Value.Content.Length;
        return size;
    }

    // A year of approved figures: those of the demonstration's third quarter, under the year's window.
    private static async Task<Guid> YearAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        var quarter = await db.Set<RoundRow>().AsNoTracking().SingleAsync(row => row.Key == "2026-q3");
        var values = await db.Set<ValueRow>().AsNoTracking()
            .Where(row => row.RoundId == quarter.Id && row.Area == Ward.Whole).ToArrayAsync();
        var year = ReportingPeriods.Of(PeriodType.Year, 2026)[0];
        var id = Guid.Empty;
        await services.GetRequiredService<WriteScope>().RunAsync<bool>(_bench, async change =>
        {
            id = Guid.CreateVersion7(change.At);
            var round = new RoundRow
            {
                Id = id,
                DefinitionId = "bench",
                Key = year.Key,
                Name = "Báo cáo năm 2026",
                Type = year.Type,
                WindowFrom = year.Period.From,
                WindowTo = year.Period.To,
                OpensOn = year.Period.To,
                CutOff = year.Period.To,
                DueOn = year.Period.To,
                GraceUntil = year.Period.To,
                UpwardDueOn = year.Period.To,
                Lines = quarter.Lines,
                State = RoundState.Published,
                OpenedBy = "Bench",
                OpenedAt = change.At,
            };
            var rows = values.Select(value => Copy(value, id, change)).ToArray();
            db.Add(round);
            db.AddRange(rows.AsEnumerable<object>());
            await services.GetRequiredService<ValueLedger>().FollowAsync(RoundStorage.Read(round), rows, CancellationToken.None);
            change.Record(ReportEvents.RoundOpened, $"report/{id}");
            return true;
        }, CancellationToken.None);
        return id;
    }

    private static ValueRow Copy(ValueRow value, Guid round, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        RoundId = round,
        Code = value.Code,
        UnitId = value.UnitId,
        Version = 1,
        State = ValueState.Published,
        Revision = 1,
        Typed = value.Typed,
        Observed = value.Observed,
        Source = value.Source,
        EnteredBy = value.EnteredBy,
        EnteredAt = value.EnteredAt,
        Demonstration = true,
    };
}
