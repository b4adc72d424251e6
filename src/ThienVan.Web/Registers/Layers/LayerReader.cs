using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Layers;

/// <summary>A file on its way in, as its sender sees it.</summary>
public sealed record DraftView(LayerDraftRow Row, LayerDraft Draft);

/// <summary>Layers and shapes, as who asks may see them.</summary>
public sealed class LayerReader(AppDb db, LayerRights rights)
{
    /// <summary>Shapes looked through for one question at most.</summary>
    public const int Most = 2_000;

    private IQueryable<LayerVersionRow> Seen => rights.SeesAll ? db.Set<LayerVersionRow>().AsNoTracking()
        : db.Set<LayerVersionRow>().AsNoTracking().Where(row => row.IsPublic);

    /// <summary>By kind and layer, the newest first.</summary>
    public async Task<LayerVersionRow[]> AllAsync(CancellationToken ct) =>
    [
        .. (await Seen.ToArrayAsync(ct)).OrderBy(row => row.Kind).ThenBy(row => row.Layer, StringComparer.Ordinal)
            .ThenByDescending(row => row.From).ThenByDescending(row => row.Number),
    ];

    /// <summary>In force on a day, by kind and name.</summary>
    public async Task<LayerVersionRow[]> OnAsync(DateOnly day, CancellationToken ct) =>
        [.. (await AllAsync(ct)).Where(row => row.Span.HoldsOn(day))];

    public Task<LayerVersionRow?> FindAsync(Guid id, CancellationToken ct) => Seen.FirstOrDefaultAsync(row => row.Id == id, ct);

    /// <summary>Those whose window meets another, in the order of the file.</summary>
    /// <param name="version">Of whose shapes.</param>
    /// <param name="box">Null for all.</param>
    /// <param name="most">So many at most; the largest are taken.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<LayerShapeRow[]> ShapesAsync(Guid version, MapBox? box, int most, CancellationToken ct)
    {
        var rows = db.Set<LayerShapeRow>().AsNoTracking().Where(row => row.VersionId == version);
        if (box is { } at)
            rows = rows.Where(row => row.West <= at.East && row.East >= at.West && row.South <= at.North && row.North >= at.South);
        var found = await rows.OrderByDescending(row => row.Area).ThenBy(row => row.Number).Take(most).ToArrayAsync(ct);
        return [.. found.OrderBy(row => row.Number)];
    }

    /// <summary>Null where no such plot is in the version.</summary>
    public Task<LayerShapeRow?> PlotAsync(Guid version, string key, CancellationToken ct) => db.Set<LayerShapeRow>().AsNoTracking()
        .FirstOrDefaultAsync(row => row.VersionId == version && row.Code == key, ct);

    /// <summary>Window around the ward's boundary in force; null where none is loaded.</summary>
    public async Task<MapBox?> HomeAsync(DateOnly day, CancellationToken ct)
    {
        var spans = await db.Set<LayerVersionRow>().AsNoTracking().Where(row => row.Kind == LayerKind.Ward).ToArrayAsync(ct);
        return spans.FirstOrDefault(row => row.Span.HoldsOn(day))?.Box;
    }

    /// <summary>Whether it touches the ward nowhere, by the boundary in force; null where none is loaded.</summary>
    public async Task<bool?> LiesOutsideAsync(Geometry shape, DateOnly day, CancellationToken ct)
    {
        var kept = await db.Set<LayerVersionRow>().AsNoTracking().Where(row => row.Kind == LayerKind.Ward).ToArrayAsync(ct);
        if (kept.FirstOrDefault(row => row.Span.HoldsOn(day)) is not { } boundary) return null;
        var near = await ShapesAsync(boundary.Id, Around(shape.EnvelopeInternal), Most, ct);
        return !near.Any(row => LayerGeometry.FromWkb(row.Wkb).Intersects(shape));
    }

    /// <summary>Null for a file of somebody else, or one that is forgotten.</summary>
    public async Task<DraftView?> DraftAsync(Guid id, CancellationToken ct)
    {
        var by = rights.Actor.UserId;
        var row = await db.Set<LayerDraftRow>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.ById == by, ct);
        return row?.Content is { } content ? new(row, LayerDraft.Unpack(content)) : null;
    }

    internal static MapBox Around(Envelope window) => new(window.MinX, window.MinY, window.MaxX, window.MaxY);
}
