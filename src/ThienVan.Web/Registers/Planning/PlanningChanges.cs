using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Planning;

/// <summary>Land that goes from one zone to another.</summary>
/// <param name="From">Null for outside of every zone.</param>
/// <param name="To">Null for the same.</param>
/// <param name="SquareMetres">Strips left out.</param>
/// <param name="Strips">Square metres in strips no wider than a line of the map: of drawing anew, as likely as of a decision.</param>
public sealed record ZoneChange(string? From, string? To, double SquareMetres, double Strips);

/// <summary>What became other between two versions of a planning layer.</summary>
public sealed record PlanningDifference
{
    public required LayerVersionRow Old { get; init; }
    public required LayerVersionRow New { get; init; }

    /// <summary>The largest first.</summary>
    public required IReadOnlyList<ZoneChange> Changes { get; init; }

    /// <summary>Square metres that are in the same zone in both.</summary>
    public required double Same { get; init; }

    /// <summary>What changed, without the strips; null for nothing.</summary>
    public required ZonePicture? Picture { get; init; }

    /// <summary>Metres up to which a strip may be of drawing alone.</summary>
    public double Line => Math.Max(LineWidth.Of(Old.Scale), LineWidth.Of(New.Scale));
}

/// <summary>Lays two versions of a planning layer over each other.</summary>
public sealed class PlanningChanges(AppDb db, LayerReader layers, WardNames names, ReadOnce once)
{
    private static readonly Refusal _other = new("planning.compare",
        "Không so sánh được: đề nghị chọn hai phiên bản khác nhau của cùng một lớp quy hoạch.");

    private static readonly Refusal _large = new("planning.compare_large",
        $"Lớp có hơn {FigureText.Number(LayerReader.Most)} vùng nên chưa so sánh được trên trang; đề nghị so sánh bằng phần mềm bản đồ.");

    public async Task<Result<PlanningDifference>> CompareAsync(Guid old, Guid now, CancellationToken ct)
    {
        if (await layers.FindAsync(old, ct) is not { Kind: LayerKind.Planning } before
            || await layers.FindAsync(now, ct) is not { Kind: LayerKind.Planning } after
            || before.Layer != after.Layer || before.Id == after.Id) return _other;
        if (before.Shapes > LayerReader.Most || after.Shapes > LayerReader.Most) return _large;
        return await once.ReadAsync(db, DateOnly.MinValue, $"{old} {now}", async () =>
        {
            var (from, to) = (await ZonesAsync(before, ct), await ZonesAsync(after, ct));
            return Difference(before, after, from, to);
        });
    }

    private async Task<(string Name, Geometry Shape)[]> ZonesAsync(LayerVersionRow version, CancellationToken ct)
    {
        var ward = await names.ReadAsync(ct);
        var rows = await layers.ShapesAsync(version.Id, box: null, LayerReader.Most, ct);
        return [.. rows.Select(row => (LayerWords.Zone(version, row), LayerGeometry.FromWkb(row.Wkb).OnGrid(ward)))];
    }

    private static PlanningDifference Difference(
        LayerVersionRow before, LayerVersionRow after, (string Name, Geometry Shape)[] from, (string Name, Geometry Shape)[] to)
    {
        var pieces = Pieces(from, to);
        var line = Math.Max(LineWidth.Of(before.Scale), LineWidth.Of(after.Scale));
        var changed = pieces.Where(piece => piece.From != piece.To)
            .Select(piece => (piece.From, piece.To, piece.Shape, IsStrip: piece.Shape.Buffer(-line / 2).IsEmpty)).ToArray();
        (string Name, Geometry Shape)[] drawn =
            [.. changed.Where(one => !one.IsStrip).Select(one => ($"{Word(one.From)} → {Word(one.To)}", one.Shape))];
        return new()
        {
            Old = before,
            New = after,
            Same = pieces.Where(piece => piece.From == piece.To).Sum(piece => piece.Shape.Area),
            Changes =
            [
                .. changed.GroupBy(one => (one.From, one.To)).Select(same => new ZoneChange(same.Key.From, same.Key.To,
                    same.Where(one => !one.IsStrip).Sum(one => one.Shape.Area), same.Where(one => one.IsStrip).Sum(one => one.Shape.Area)))
                    .OrderByDescending(one => one.SquareMetres).ThenByDescending(one => one.Strips),
            ],
            Picture = drawn.Length == 0 ? null : ZonePicture.Whole(drawn, to),
        };
    }

    /// <summary>"ngoài các vùng" for none.</summary>
    internal static string Word(string? zone) => zone ?? "ngoài các vùng";

    internal static IReadOnlyList<(string? From, string? To, Geometry Shape)> Pieces(
        (string Name, Geometry Shape)[] from, (string Name, Geometry Shape)[] to)
    {
        var pieces = new List<(string? From, string? To, Geometry Shape)>();
        var (olds, news) = (Tree(from), Tree(to));
        foreach (var (name, shape) in from)
        {
            var rest = shape;
            foreach (var other in news.Query(shape.EnvelopeInternal))
            {
                var common = LayerGeometry.Common(shape, other.Shape);
                if (common.Area <= 0) continue;
                pieces.Add((name, other.Name, common));
                rest = LayerGeometry.Without(rest, other.Shape);
            }

            if (rest.Area > 0) pieces.Add((name, null, rest));
        }

        foreach (var (name, shape) in to)
        {
            var rest = olds.Query(shape.EnvelopeInternal).Aggregate(shape, (left, old) => LayerGeometry.Without(left, old.Shape));
            if (rest.Area > 0) pieces.Add((null, name, rest));
        }

        return pieces;
    }

    private static STRtree<(string Name, Geometry Shape)> Tree((string Name, Geometry Shape)[] zones)
    {
        var tree = new STRtree<(string Name, Geometry Shape)>();
        foreach (var zone in zones) tree.Insert(zone.Shape.EnvelopeInternal, zone);
        return tree;
    }
}
