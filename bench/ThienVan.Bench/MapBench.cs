using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Registers.Mapping;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Bench;

/// <summary>What the map reads of a register of two hundred thousand at every zoom: windows of a large screen all over the ward.</summary>
internal static class MapBench
{
    private const int Items = 200_000, Batch = 1000, Runs = 60, Warm = 10;
    private const double South = 20.78, West = 106.59, Across = 0.06;

    // A large screen, and the quarter around it that scripts ask for.
    private const double Wide = 1920 * 1.5, High = 1080 * 1.5;
    private static readonly Actor _bench = Actor.System("Bench");

    public static async Task<int> RunAsync(string planFile, string? postgres)
    {
        var connection = postgres is null ? RoundWard.NewFile() : await RoundWard.DatabaseAsync(postgres);
        await using var app = await RoundWard.BuildAsync(planFile, connection, "ward-000");
        var trees = app.Services.GetRequiredService<RegisterShelf>().Find("cay-xanh")!;
        await FillAsync(app, trees, postgres is not null);
        for (var zoom = 10; zoom <= 20; zoom++) await ReadAsync(app, trees, zoom, "");
        foreach (var zoom in new[] { 12, 14, 17 })
            foreach (var filter in new[] { "?trang-thai=yeu", "?o-to-dan-pho=tdp-07", "?ngay=01/10/2026" })
                await ReadAsync(app, trees, zoom, filter);
        return 0;
    }

    private static async Task ReadAsync(WebApplication app, RegisterDefinition trees, int zoom, string filter)
    {
        using var asked = new AskedQueries();
        var (times, before, shapes, dice) = (new List<double>(), asked.Read(), 0, new Random(zoom));
        for (var run = -Warm; run < Runs; run++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var http = new DefaultHttpContext();
            http.Request.Query = new QueryCollection(QueryHelpers.ParseQuery(filter));
            var ask = new MapAsk(trees.Code, Window(zoom, dice), zoom, http.Request.Query);
            var clock = Stopwatch.StartNew();
            var ward = await scope.ServiceProvider.GetRequiredService<WardNames>().ReadAsync(CancellationToken.None);
            var list = ListAsk.Read(trees, trees.Fields, new(http.Request), ward, TimeProvider.System);
            var read = await scope.ServiceProvider.GetRequiredService<PlacedItems>().ReadAsync(
                trees, list, ask, new() { Fields = trees.Fields }, CancellationToken.None);
            if (run < 0) continue;
            times.Add(clock.Elapsed.TotalMilliseconds);
            shapes = Math.Max(shapes, read.Count);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"zoom {zoom} {filter}: at most {shapes} shapes, p50 {times[Runs / 2]:0.0}, p95 {times[Runs * 95 / 100]:0.0}, "
                + $"worst {times[^1]:0.0} ms, {(asked.Read() - before) / (double)(Warm + Runs):0.#} queries"));
    }

    private static MapBox Window(int zoom, Random dice)
    {
        var (x, y) = (MapPlane.X(West + (dice.NextDouble() * Across), zoom), MapPlane.Y(South + (dice.NextDouble() * Across), zoom));
        return new(
            MapPlane.Longitude(x - (Wide / 2), zoom), MapPlane.Latitude(y + (High / 2), zoom),
            MapPlane.Longitude(x + (Wide / 2), zoom), MapPlane.Latitude(y - (High / 2), zoom));
    }

    private static async Task FillAsync(WebApplication app, RegisterDefinition trees, bool isPostgres)
    {
        var dice = new Random(135);
        for (var first = 0; first < Items; first += Batch)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var items = scope.ServiceProvider.GetRequiredService<ItemService>();
            await scope.ServiceProvider.GetRequiredService<WriteScope>().RunAsync<bool>(_bench, change =>
            {
                for (var number = first; number < first + Batch; number++)
                    items.Add(trees, Tree(trees, number, dice), Guid.CreateVersion7(change.At), change);
                change.Record(RegisterEvents.RowsKept, RegisterLinks.Subject(trees.Code));
                return Task.FromResult<Result<bool>>(true);
            }, CancellationToken.None);
        }

        // A database that grew has its statistics.
        await using var last = app.Services.CreateAsyncScope();
        await last.ServiceProvider.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(isPostgres ? "VACUUM ANALYZE" : "ANALYZE");
        Console.WriteLine($"{Items} trees written, {Across} degrees each way");
    }

    private static RegisterItem Tree(RegisterDefinition trees, int number, Random dice)
    {
        var day = new DateOnly(2026, 1, 1).AddDays(number % 300);
        var values = trees.Fields.Where(field => field.IsRequired).ToDictionary(field => field.Code, field => field.Kind switch
        {
            FieldKind.Day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FieldKind.Choice => field.Choices[number % field.Choices.Count].Code,
            _ => string.Create(CultureInfo.InvariantCulture, $"C-{number:000000}"),
        });
        values[trees.Neighbourhood!.Code] = string.Create(CultureInfo.InvariantCulture, $"tdp-{(number % 40) + 1:00}");
        values[trees.Place!.Code] = new Place(South + (dice.NextDouble() * Across), West + (dice.NextDouble() * Across)).ToString();
        return new() { Values = values, Life = [new(trees.States[number % 9 == 0 ? 1 : 0].Code, day)] };
    }
}
