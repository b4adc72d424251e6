using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Counting;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Registers.Open;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Bench;

/// <summary>What the list of a large register reads and counts, without its markup, and how fast it is filled.</summary>
internal static class RegisterBench
{
    private const int Items = 200_000, Batch = 500, Runs = 40, Warm = 8, Counts = 5;
    private static readonly Actor _bench = Actor.System("Bench");

    public static async Task<int> RunAsync(string planFile, string? postgres)
    {
        var connection = postgres is null ? RoundWard.NewFile() : await RoundWard.DatabaseAsync(postgres);
        await using var app = await RoundWard.BuildAsync(planFile, connection, "ward-000");
        var lamps = app.Services.GetRequiredService<ShippedRegisters>().Find("den-nang-luong")!;
        await FillAsync(app, lamps);
        if (postgres is not null) await SettleAsync(app);
        foreach (var asked in new[]
        {
            "", "?trang=2000", "?trang=4000", "?tim=l%C3%AA+du%E1%BA%A9n+00123", "?tim=le", "?tim=le&trang=1000", "?o-nguon=xa-hoi-hoa",
            "?o-nguon=xa-hoi-hoa&trang=900", "?o-nguon=xa-hoi-hoa&o-to-dan-pho=tdp-05", "?o-to-dan-pho=tdp-05", "?trang-thai=hong",
            "?trang-thai=hong&o-nguon=xa-hoi-hoa", "?trang-thai=tat-ca&trang=2000", "?cot=cong-suat,kinh-phi",
            "?cot=cong-suat,kinh-phi&o-nguon=xa-hoi-hoa", "?o-ngay-lap-tu=2026-03-01&o-ngay-lap-den=2026-03-31",
            "?o-cong-suat-tu=10&o-cong-suat-den=80", "?xep=-ngay-lap", "?xep=-ngay-lap&trang=2000", "?xep=trang-thai&trang=2000",
            "?xep=-nha-tai-tro&trang=2000", "?xep=-kinh-phi&tim=le", "?xep=cong-suat&o-nguon=xa-hoi-hoa", "?o-nguon=xa-hoi-hoa&tim=le",
        })
            await ListAsync(app, lamps, asked);
        foreach (var asked in new[]
        {
            "", "?limit=1000", "?offset=199000&limit=1000", "?bbox=106.601,20.801,106.603,20.804", "?datetime=2026-03-01/2026-03-31",
        })
            await OpenAsync(app, lamps, asked);
        await CountAsync(app, lamps);
        return 0;
    }

    // A server that runs has its statistics; SQLite has none, here and in an office.
    private static async Task SettleAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    // As programs ask, without the JSON of the answer.
    private static async Task OpenAsync(WebApplication app, RegisterDefinition lamps, string query)
    {
        using var asked = new AskedQueries();
        var (times, before, count, worked) = (new List<double>(), asked.Read(), 0, Environment.CpuUsage.TotalTime);
        for (var run = -Warm; run < Runs; run++)
        {
            if (run == 0) worked = Environment.CpuUsage.TotalTime;
            await using var scope = app.Services.CreateAsyncScope();
            var address = new DefaultHttpContext();
            address.Request.QueryString = new(query);
            var clock = Stopwatch.StartNew();
            count = (await scope.ServiceProvider.GetRequiredService<OpenRegisters>()
                .ReadAsync(lamps, OpenAsk.OfPrograms(address.Request), CancellationToken.None)).Matched;
            if (run >= 0) times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Tell($"open {query}", count, times, worked, (asked.Read() - before) / (double)(Warm + Runs));
    }

    private static void Tell(string what, int count, List<double> times, TimeSpan worked, double queries)
    {
        var processor = (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / Runs;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {count} items, p50 {times[Runs / 2]:0.0}, p95 {times[Runs * 95 / 100]:0.0}, worst {times[^1]:0.0} ms, "
                + $"{processor:0} ms of processor time, {queries:0.#} queries"));
    }

    private static async Task ListAsync(WebApplication app, RegisterDefinition lamps, string query)
    {
        using var asked = new AskedQueries();
        var (times, before, count, worked) = (new List<double>(), asked.Read(), 0, Environment.CpuUsage.TotalTime);
        for (var run = -Warm; run < Runs; run++)
        {
            if (run == 0) worked = Environment.CpuUsage.TotalTime;
            await using var scope = app.Services.CreateAsyncScope();
            var address = new DefaultHttpContext();
            address.Request.QueryString = new(query);
            var clock = Stopwatch.StartNew();
            var ward = await scope.ServiceProvider.GetRequiredService<WardNames>().ReadAsync(CancellationToken.None);
            var ask = ListAsk.Read(lamps, lamps.Fields, new(address.Request), ward, TimeProvider.System);
            count = (await scope.ServiceProvider.GetRequiredService<RegisterLists>().ReadAsync(lamps, ask, CancellationToken.None)).Count;
            if (run >= 0) times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Tell($"list {query}", count, times, worked, (asked.Read() - before) / (double)(Warm + Runs));
    }

    private static async Task CountAsync(WebApplication app, RegisterDefinition lamps)
    {
        var times = new List<double>();
        for (var run = 0; run < Counts; run++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var clock = Stopwatch.StartNew();
            await scope.ServiceProvider.GetRequiredService<RegisterCounting>().CountAsync(
                lamps, lamps.Facts[0], Period.CalendarYear(2026), area: null, AsOf.Now(TimeProvider.System), CancellationToken.None);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one figure: p50 {times[Counts / 2]:0}, worst {times[^1]:0} ms"));
    }

    private static async Task FillAsync(WebApplication app, RegisterDefinition lamps)
    {
        var clock = Stopwatch.StartNew();
        for (var first = 0; first < Items; first += Batch)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var items = scope.ServiceProvider.GetRequiredService<ItemService>();
            await scope.ServiceProvider.GetRequiredService<WriteScope>().RunAsync<bool>(_bench, change =>
            {
                for (var number = first; number < first + Batch; number++)
                    items.Add(lamps, Lamp(number), Guid.CreateVersion7(change.At), change);
                change.Record(RegisterEvents.RowsKept, RegisterLinks.Subject(lamps.Code));
                return Task.FromResult<Result<bool>>(true);
            }, CancellationToken.None);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Items} items written by {Batch} in {clock.Elapsed.TotalSeconds:0} s, {Items / clock.Elapsed.TotalSeconds:0} a second"));
    }

    private static RegisterItem Lamp(int number)
    {
        var day = new DateOnly(2026, 1, 1).AddDays(number % 300);
        return new()
        {
            Values = new Dictionary<string, string>
            {
                ["ma"] = string.Create(CultureInfo.InvariantCulture, $"Đ-{number:000000}"),
                ["tuyen"] = number % 3 == 0 ? "Lê Duẩn" : "Trường Chinh",
                ["to-dan-pho"] = string.Create(CultureInfo.InvariantCulture, $"tdp-{(number % 40) + 1:00}"),
                ["ngay-lap"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["nguon"] = number % 4 == 0 ? "xa-hoi-hoa" : "ngan-sach",
                ["cong-suat"] = (number % 90).ToString(CultureInfo.InvariantCulture),
                ["kinh-phi"] = (number % 50 * 100_000).ToString(CultureInfo.InvariantCulture),
                ["vi-tri"] = new Place(20.8 + (number % 100 * 0.0001), 106.6 + (number % 77 * 0.0001)).ToString(),
            },
            Life = [new(number % 50 == 0 ? "hong" : "hoat-dong", day)],
        };
    }
}
