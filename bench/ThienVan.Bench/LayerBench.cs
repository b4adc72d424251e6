using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Registers.Planning;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Bench;

/// <summary>A ward's plots and zones: kept, asked at places, cut along, drawn for the map.</summary>
internal static class LayerBench
{
    private const int Plots = 20_000, Zones = 1_500, Runs = 100, Warm = 10;
    private const double South = 20.79, West = 106.60, Side = 0.03;
    private static readonly Actor _bench = Actor.System("Bench");

    public static async Task<int> RunAsync(string planFile, string? postgres)
    {
        var connection = postgres is null ? RoundWard.NewFile() : await RoundWard.DatabaseAsync(postgres);
        await using var app = await RoundWard.BuildAsync(planFile, connection, "ward-000");
        await KeepAsync(app, LayerKind.Planning, Zones);
        await KeepAsync(app, LayerKind.Plots, Plots);
        var dice = new Random(135);
        string Number(double from) => (from + (dice.NextDouble() * Side)).ToString("0.0000000", CultureInfo.InvariantCulture);
        await AskAsync(app, "a place", () => $"?vt={Number(South)},{Number(West)}");
        await AskAsync(app, "a plot", () => $"?to=1&thua={dice.Next(1, Plots)}");
        foreach (var zoom in new[] { 12, 14, 16, 18 }) await DrawAsync(app, zoom, dice);
        return 0;
    }

    private static async Task KeepAsync(WebApplication app, LayerKind kind, int many)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var ward = await scope.ServiceProvider.GetRequiredService<WardNames>().ReadAsync(CancellationToken.None);
        var layers = scope.ServiceProvider.GetRequiredService<LayerService>();
        var row = (int)Math.Ceiling(Math.Sqrt(many));
        var match = new LayerMatch([.. Enumerable.Range(1, many).Select(at => Shape(kind, at, row, ward))], []);
        var papers = new LayerPapers
        {
            Document = "Bench",
            Issued = new(2026, 1, 1),
            Scale = 2000,
            From = new(2026, 1, 1),
            To = null,
            Source = "Bench",
        };
        var ask = new KeepAsk { Name = "Bench", Columns = new(Code: null, Name: null), Papers = new(), IsPublic = true };
        var clock = Stopwatch.StartNew();
        var kept = await scope.ServiceProvider.GetRequiredService<WriteScope>().RunAsync<Guid>(_bench,
            change => layers.AddAsync(change, kind, ask, papers, match, ("bench", "bench"), CancellationToken.None),
            CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"keep {many} of {kind}: {clock.Elapsed.TotalSeconds:0.0} s"));
        if (kept.IsRefused) throw new InvalidOperationException(kept.Refusal!.Message);
    }

    private static MatchedShape Shape(LayerKind kind, int at, int row, FieldSurroundings ward)
    {
        var size = Side / row;
        var (south, west) = (South + ((at - 1) / row * size), West + ((at - 1) % row * size));
        var shape = LayerGeometry.Factory.ToGeometry(new Envelope(west, west + (size * 0.98), south, south + (size * 0.98)));
        var number = at.ToString(CultureInfo.InvariantCulture);
        return new(new(at, new Dictionary<string, string>(), LayerGeometry.ToWkb(shape), shape.OnGrid(ward).Area, IsMended: false),
            kind == LayerKind.Plots ? PlotKey.Of("1", number)! : $"Z{number}", number);
    }

    private static async Task AskAsync(WebApplication app, string what, Func<string> query)
    {
        using var asked = new AskedQueries();
        var (times, before) = (new List<double>(), asked.Read());
        for (var run = -Warm; run < Runs; run++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var address = new DefaultHttpContext();
            address.Request.QueryString = new(query());
            var clock = Stopwatch.StartNew();
            var ward = await scope.ServiceProvider.GetRequiredService<WardNames>().ReadAsync(CancellationToken.None);
            var ask = PlanningAsk.Read(new(address.Request), ward, TimeProvider.System);
            var answer = await scope.ServiceProvider.GetRequiredService<PlanningReader>().AnswerAsync(ask, CancellationToken.None);
            if (answer.IsRefused) throw new InvalidOperationException(answer.Refusal!.Message);
            if (run >= 0) times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Say($"ask {what}", times, (asked.Read() - before) / (double)(Warm + Runs));
    }

    private static async Task DrawAsync(WebApplication app, int zoom, Random dice)
    {
        var times = new List<double>();
        var wide = 360.0 / Math.Pow(2, zoom) * 4;
        for (var run = -Warm; run < Runs; run++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var (south, west) = (South + (dice.NextDouble() * Side) - (wide / 2), West + (dice.NextDouble() * Side) - (wide / 2));
            var clock = Stopwatch.StartNew();
            var map = scope.ServiceProvider.GetServices<IMapLayer>().OfType<LayerMap>().Single();
            foreach (var layer in await map.ListAsync(CancellationToken.None))
                await map.ReadAsync(
                    new(layer.Code, new(west, south, west + wide, south + wide), zoom, new QueryCollection()), CancellationToken.None);
            if (run >= 0) times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"draw both layers at zoom {zoom}"), times, queries: null);
    }

    private static void Say(string what, List<double> times, double? queries)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: p50 {times[Runs / 2]:0.0}, p95 {times[Runs * 95 / 100]:0.0}, worst {times[^1]:0.0} ms")
            + (queries is { } many ? string.Create(CultureInfo.InvariantCulture, $", {many:0.#} queries") : ""));
    }
}
