using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Mapping;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Mapping;

/// <summary>The items of a list that lie in a window: counted by squares where they are kept, with as many queries for a hundred thousand
/// as for one.</summary>
public sealed class PlacedItems(RegisterLists lists)
{
    /// <summary>So few are read one by one, and stand apart as soon as their marks do.</summary>
    private const int Few = 250;

    internal async Task<IReadOnlyList<MapShape>> ReadAsync(
        RegisterDefinition register, ListAsk list, MapAsk ask, MapFields open, CancellationToken ct)
    {
        var shown = Shown(await lists.MatchingAsync(register, list, ct), open);
        if (open.Shape is null) return await MarksAsync(register, list, ask, open, shown, ct);
        var drawn = await DrawnShapes.ReadAsync(shown, open.Shape, ask, ct);
        return
        [
            .. drawn.Select(one => Shape(register, open, list, one)),
            .. await MarksAsync(register, list, ask, open, drawn.Count == 0 ? shown : DrawnShapes.Others(shown, ask), ct),
        ];
    }

    /// <summary>How many of the list the map cannot show.</summary>
    public async Task<int> PlacelessAsync(RegisterDefinition register, ListAsk list, CancellationToken ct) =>
        await (await lists.MatchingAsync(register, list with { IsPlaceless = true }, ct)).CountAsync(ct);

    private static async Task<IReadOnlyList<MapShape>> MarksAsync(
        RegisterDefinition register, ListAsk list, MapAsk ask, MapFields open, IQueryable<ItemRow> shown, CancellationToken ct)
    {
        if (open.IsRounded) return await RoundedAsync(register, list, ask, open, shown, ct);
        var level = PlaceClusters.LevelOf(ask.Zoom);
        var rows = Within(shown, ask.Box, level);
        var tallies = await TalliesAsync(rows, level, ct);
        var sum = tallies.Sum(tally => tally.Count);
        if (sum == 0) return [];
        var clusters = PlaceClusters.Merge(tallies, level);
        if (sum > Few)
        {
            long[] squares = [.. clusters.Where(one => one.Count == 1).Select(one => PlaceGrid.Of(one.Middle)).Distinct()];
            rows = rows.Where(row => EF.Parameter(squares).Contains(row.Square!.Value));
        }

        var placed = await rows.Select(row => new Placed(row.ItemId, row.Title, row.State, row.Latitude!.Value, row.Longitude!.Value))
            .ToArrayAsync(ct);
        if (sum <= Few)
            clusters = PlaceClusters.Merge(placed.Select(one => new PlaceTally(null, one.State, 1, one.Place)), PlaceClusters.LevelOfFew(
                ask.Zoom));
        var known = placed.ToLookup(one => one.Place);
        return [.. clusters.Select(cluster => Shape(register, cluster, open, list,
            cluster.Count == 1 ? known[cluster.Middle].FirstOrDefault() : null))];
    }

    // Homes: found, counted, merged and named by their rounded places alone, so that no window, however small, tells more of one.
    private static async Task<IReadOnlyList<MapShape>> RoundedAsync(
        RegisterDefinition register, ListAsk list, MapAsk ask, MapFields open, IQueryable<ItemRow> shown, CancellationToken ct)
    {
        const double Steps = RoundedPlace.Steps, Width = 1_000_000;
        var box = RoundedPlace.Behind(new(ask.Box.West, ask.Box.South, ask.Box.East, ask.Box.North));
        var rows = shown.Where(row => row.Latitude >= box.South && row.Latitude <= box.North
            && row.Longitude >= box.West && row.Longitude <= box.East);
        var spots = await rows.GroupBy(row => new
        {
            North = Math.Floor((row.Latitude!.Value * Steps) + 0.5),
            East = Math.Floor((row.Longitude!.Value * Steps) + 0.5),
            row.State,
        })
            .Select(same => new { same.Key.North, same.Key.East, same.Key.State, Count = same.Count() }).ToArrayAsync(ct);
        var level = spots.Sum(spot => spot.Count) <= Few ? PlaceClusters.LevelOfFew(ask.Zoom) : PlaceClusters.LevelOf(ask.Zoom);
        var clusters = PlaceClusters.Merge(spots.Select(spot =>
            new PlaceTally(null, spot.State, spot.Count, new(spot.North / Steps, spot.East / Steps))), level);
        double[] alone =
        [
            .. clusters.Where(one => one.Count == 1)
                .Select(one => (Math.Round(one.Middle.Latitude * Steps) * Width) + Math.Round(one.Middle.Longitude * Steps)),
        ];
        var placed = await rows.Where(row => EF.Parameter(alone).Contains((Math.Floor((row.Latitude!.Value * Steps) + 0.5) * Width)
                + Math.Floor((row.Longitude!.Value * Steps) + 0.5)))
            .Select(row => new Placed(row.ItemId, row.Title, row.State, row.Latitude!.Value, row.Longitude!.Value)).ToArrayAsync(ct);
        var known = placed.ToLookup(one => RoundedPlace.Of(one.Place));
        return [.. clusters.Select(cluster => Shape(register, cluster, open, list,
            cluster.Count == 1 ? known[RoundedPlace.Of(cluster.Middle)].FirstOrDefault() : null))];
    }

    /// <summary>Whether anything at all was written down by then.</summary>
    internal async Task<bool> HadAnyAsync(RegisterDefinition register, AsOf asOf, CancellationToken ct) =>
        await (await lists.MatchingAsync(register, ListAsk.Everything(asOf), ct)).AnyAsync(ct);

    private static IQueryable<ItemRow> Shown(IQueryable<ItemRow> rows, MapFields open) =>
        open.States is { } states ? rows.Where(row => states.Contains(row.State)) : rows;

    private sealed record Placed(Guid Id, string Title, string State, double Latitude, double Longitude)
    {
        public Place Place => new(Latitude, Longitude);
    }

    // Whole squares: what is drawn does not change while the window moves.
    private static IQueryable<ItemRow> Within(IQueryable<ItemRow> rows, MapBox box, int level)
    {
        var (southWest, northEast) = PlaceGrid.Whole(new(box.South, box.West), new(box.North, box.East), level);
        var (first, last) = (PlaceGrid.ColumnOf(southWest.Longitude).First, PlaceGrid.ColumnOf(northEast.Longitude).Last);
        var (south, north) = (southWest.Latitude, northEast.Latitude);
        var (west, east) = (southWest.Longitude, northEast.Longitude);
        return rows.Where(row => row.Square >= first && row.Square <= last
            && row.Latitude >= south && row.Latitude < north && row.Longitude >= west && row.Longitude < east);
    }

    private static async Task<PlaceTally[]> TalliesAsync(IQueryable<ItemRow> rows, int level, CancellationToken ct)
    {
        if (level <= PlaceGrid.Level)
            return await rows.GroupBy(row => new { row.Square, row.State })
                .Select(same => new PlaceTally(same.Key.Square, same.Key.State, same.Count(),
                    new(same.Average(row => row.Latitude)!.Value, same.Average(row => row.Longitude)!.Value)))
                .ToArrayAsync(ct);
        var squares = (double)(1L << level);
        return await rows
            .GroupBy(row => new
            {
                Column = Math.Floor((row.Longitude!.Value + 180) / 360 * squares),
                Row = Math.Floor((row.Latitude!.Value + 90) / 360 * squares),
                row.State,
            })
            .Select(same => new PlaceTally(null, same.Key.State, same.Count(),
                new(same.Average(row => row.Latitude)!.Value, same.Average(row => row.Longitude)!.Value)))
            .ToArrayAsync(ct);
    }

    private static MapShape Shape(RegisterDefinition register, PlaceCluster cluster, MapFields open, ListAsk list, Placed? one) => new()
    {
        Geometry = Point(open.IsRounded ? RoundedPlace.Of(cluster.Middle) : cluster.Middle),
        Count = cluster.Count,
        Mark = cluster.States.Count == 1 ? cluster.States.Keys.Single() : null,
        Parts = cluster.States.Count == 1 ? new Dictionary<string, int>() : cluster.States,
        Title = one is null ? null : Title(register, open, one.Title),
        Href = one is null ? null : Href(register, open, list, one.Id),
    };

    private static MapShape Shape(RegisterDefinition register, MapFields open, ListAsk list, DrawnShape one) => new()
    {
        Geometry = one.GeoJson,
        Mark = one.State,
        Title = Title(register, open, one.Title),
        Href = Href(register, open, list, one.Id),
    };

    private static string Title(RegisterDefinition register, MapFields open, string title) =>
        open.NamesItems ? title : VietnameseText.Capital(register.One);

    private static string Href(RegisterDefinition register, MapFields open, ListAsk list, Guid id) =>
        open.IsCitizen ? RegisterLinks.OpenItem(register.Code, id)
        : RegisterLinks.ItemOn(register.Code, id, list.AsOf.IsPast ? list.AsOf.Day : null);

    private static string Point(Place at) => string.Create(
        CultureInfo.InvariantCulture, $$"""{"type":"Point","coordinates":[{{at.Longitude:0.#######}},{{at.Latitude:0.#######}}]}""");
}
