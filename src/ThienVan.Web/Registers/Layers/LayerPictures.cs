using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Layers;

/// <summary>A zone of a version with all its shapes.</summary>
public sealed record ListedZone(string Name, int Shapes, double Area);

/// <summary>A version as a picture and as a list.</summary>
public sealed class LayerPictures(AppDb db, LayerReader layers, WardNames names)
{
    public const int MostListed = 200;
    private const int MostDrawn = 1_000;

    public async Task<ZonePicture> OfAsync(LayerVersionRow version, CancellationToken ct)
    {
        var ward = await names.ReadAsync(ct);
        var rows = await layers.ShapesAsync(version.Id, box: null, MostDrawn, ct);
        return ZonePicture.Whole([.. rows.Select(row => (LayerWords.Zone(version, row), LayerGeometry.FromWkb(row.Wkb).OnGrid(ward)))]);
    }

    /// <summary>The largest.</summary>
    public async Task<IReadOnlyList<ListedZone>> ZonesAsync(LayerVersionRow version, CancellationToken ct)
    {
        var found = await db.Set<LayerShapeRow>().AsNoTracking().Where(row => row.VersionId == version.Id)
            .GroupBy(row => new { row.Code, row.Name })
            .Select(same => new { same.Key.Code, same.Key.Name, Shapes = same.Count(), Area = same.Sum(row => row.Area) })
            .OrderByDescending(one => one.Area).ThenBy(one => one.Name).Take(MostListed).ToArrayAsync(ct);
        return [.. found.Select(one => new ListedZone(LayerWords.Zone(version.Kind, one.Code, one.Name), one.Shapes, one.Area))];
    }

    /// <summary>A file that is not kept yet.</summary>
    public async Task<ZonePicture> OfAsync(LayerMatch match, LayerDraftRow file, CancellationToken ct)
    {
        var ward = await names.ReadAsync(ct);
        (string, Geometry)[] shapes = [.. match.Shapes.OrderByDescending(one => one.Shape.Area).Take(MostDrawn)
            .Select(one => (LayerWords.Zone(file.Kind, one.Code, one.Name), LayerGeometry.FromWkb(one.Shape.Wkb).OnGrid(ward)))];
        return ZonePicture.Whole(shapes);
    }

    /// <summary>How many pairs of zones lie over one another by more than a line is wide, and on how much ground; null where there are
    /// too many shapes to look.</summary>
    public async Task<(int Pairs, double Area)?> OverlapsAsync(LayerMatch match, CancellationToken ct)
    {
        if (match.Shapes.Count > MostDrawn) return null;
        var ward = await names.ReadAsync(ct);
        Geometry[] shapes = [.. match.Shapes.Select(one => LayerGeometry.FromWkb(one.Shape.Wkb).OnGrid(ward))];
        var tree = new STRtree<int>();
        for (var at = 0; at < shapes.Length; at++) tree.Insert(shapes[at].EnvelopeInternal, at);
        double[] found =
        [
            .. shapes.SelectMany((shape, at) => tree.Query(shape.EnvelopeInternal).Where(other => other > at)
                .Select(other => LayerGeometry.Common(shape, shapes[other])))
                .Where(common => !common.Buffer(-LineWidth.Of(scale: null) / 2).IsEmpty).Select(common => common.Area),
        ];
        return (found.Length, found.Sum());
    }

    /// <summary>"20.79812, 106.61230 – 20.81441, 106.63501".</summary>
    public static string Extent(LayerMatch match)
    {
        var around = new Envelope();
        foreach (var one in match.Shapes) around.ExpandToInclude(LayerGeometry.FromWkb(one.Shape.Wkb).EnvelopeInternal);
        return string.Create(CultureInfo.InvariantCulture,
            $"{around.MinY:0.00000}, {around.MinX:0.00000} – {around.MaxY:0.00000}, {around.MaxX:0.00000}");
    }
}
