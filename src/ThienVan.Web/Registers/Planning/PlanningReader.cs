using NetTopologySuite.Geometries;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Planning;

/// <summary>What the planning layers in force on a day say of a place or an area. What no layer covers is not guessed.</summary>
public sealed class PlanningReader(LayerReader layers, WardNames names, TimeProvider time)
{
    private const double PictureMetres = 800;
    private const int MostDrawn = 300;

    /// <summary>Fewer than there are anywhere in Việt Nam: what is found by them is never too little.</summary>
    private const double MetresInDegree = 90_000;

    private static readonly Refusal _noPlots = new("planning.no_plots",
        "Chưa nạp lớp thửa đất cho ngày này nên chưa hỏi theo số tờ, số thửa được; đề nghị hỏi theo tọa độ.");

    private static readonly Refusal _noPlot = new("planning.no_plot",
        "Lớp thửa đất đã nạp không có thửa này; đề nghị xem lại số tờ, số thửa hoặc hỏi theo tọa độ.");

    private static readonly Refusal _dense = new("planning.dense",
        "Trong khu đất có quá nhiều vùng quy hoạch; đề nghị hỏi từng phần nhỏ hơn.");

    /// <summary>Of a question that asks something.</summary>
    public async Task<Result<PlanningAnswer>> AnswerAsync(PlanningAsk ask, CancellationToken ct)
    {
        var ward = await names.ReadAsync(ct);
        var versions = await layers.OnAsync(ask.Day, ct);
        var (asked, title, plotLayer) = (ask.Area, Corners(ask.Area), (LayerVersionRow?)null);
        if (ask.PlotKey is { } key)
        {
            if (versions.FirstOrDefault(row => row.Kind == LayerKind.Plots) is not { } plots) return _noPlots;
            if (await layers.PlotAsync(plots.Id, key, ct) is not { } plot) return _noPlot;
            (asked, title, plotLayer) = (LayerGeometry.FromWkb(plot.Wkb), plot.Name, plots);
        }

        var shape = asked ?? LayerGeometry.At(ask.Place!.Value);
        var said = new List<LayerSaid>();
        foreach (var version in versions.Where(row => row.Kind == LayerKind.Planning))
        {
            var one = await SaidAsync(version, shape, ward, ct);
            if (one.Refusal is { } refusal) return refusal;
            if (one.Value is { } found) said.Add(found);
        }

        var middle = asked?.InteriorPoint.Coordinate is { } inside ? new Place(inside.Y, inside.X) : ask.Place!.Value;
        return new PlanningAnswer
        {
            Title = title,
            Middle = middle,
            Grid = ward.ToGrid(middle),
            SquareMetres = asked?.OnGrid(ward).Area,
            PlotLayer = plotLayer,
            Layers = said,
            At = time.GetUtcNow(),
        };
    }

    private static string Corners(Geometry? area) => area is null ? "Vị trí" : $"Khu đất {FigureText.Number(area.NumPoints - 1)} góc";

    // Null for a layer that reaches nowhere near.
    private async Task<Result<LayerSaid?>> SaidAsync(LayerVersionRow version, Geometry asked, FieldSurroundings ward, CancellationToken ct)
    {
        var (near, line) = (LayerReader.Around(asked.EnvelopeInternal), LineWidth.Of(version.Scale));
        var reached = Wider(near, line / MetresInDegree);
        if (!Meet(reached, version.Box)) return (LayerSaid?)null;
        var rows = await layers.ShapesAsync(version.Id, reached, LayerReader.Most, ct);
        if (rows.Length == LayerReader.Most) return _dense;
        var (grid, zones) = (asked.OnGrid(ward), Zones(rows, ward));
        var across = asked is Point ? PictureMetres : Math.Max(PictureMetres / 4, ZonePicture.Across(grid.EnvelopeInternal) * 1.5);
        var seen = await layers.ShapesAsync(version.Id, Wider(near, across / MetresInDegree), MostDrawn, ct);
        return new LayerSaid
        {
            Version = version,
            Zones = grid is Point at ? At(at, zones, line) : [],
            Shares = grid is Point ? [] : ZoneShares.Of(ZoneCut.Of(grid, zones)),
            Picture = ZonePicture.Draw(Zones(seen, ward), grid.EnvelopeInternal.Centre, across, grid),
        };
    }

    private static (string Name, Geometry Shape)[] Zones(LayerShapeRow[] rows, FieldSurroundings ward) =>
        [.. rows.Select(row => (LayerWords.Zone(LayerKind.Planning, row.Code, row.Name), LayerGeometry.FromWkb(row.Wkb).OnGrid(ward)))];

    /// <summary>Zones a place lies in, and those whose border runs within a line's width of it.</summary>
    internal static IReadOnlyList<ZoneSaid> At(Point place, IEnumerable<(string Name, Geometry Shape)> zones, double line) =>
    [
        .. zones.Where(zone => zone.Shape.EnvelopeInternal.Distance(place.EnvelopeInternal) <= line)
            .Select(zone => new ZoneSaid(zone.Name, zone.Shape.Covers(place), zone.Shape.Boundary.Distance(place)))
            .Where(zone => zone.IsInside || zone.ToBorder <= line).OrderByDescending(zone => zone.IsInside).ThenBy(zone => zone.Name,
                StringComparer.Ordinal),
    ];

    private static MapBox Wider(MapBox box, double by) => new(box.West - by, box.South - by, box.East + by, box.North + by);

    private static bool Meet(MapBox one, MapBox other) =>
        one.West <= other.East && one.East >= other.West && one.South <= other.North && one.North >= other.South;
}
