using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Layers.Reading;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers.Layers;

/// <summary>What a layer is to be kept as.</summary>
public sealed record KeepAsk
{
    /// <summary>Of a planning layer: a slug of one that is there, or null for a new one called <see cref="Name"/>.</summary>
    public string? Layer { get; init; }
    public string? Name { get; init; }
    public required LayerColumns Columns { get; init; }
    public required TypedPapers Papers { get; init; }
    public bool IsPublic { get; init; }
}

/// <summary>Brings layers in. Nothing is written over: a new version sets the last day of the one before.</summary>
public sealed class LayerService(AppDb db, WriteScope write, LayerRights rights, LayerReader reader, WardNames names, TimeProvider time)
{
    /// <summary>So many days the shapes of a file are kept that nobody keeps.</summary>
    private const int Kept = 7;

    private static readonly Refusal _unknown = new("layer.unknown", "Không có lớp này; đề nghị mở lại danh sách lớp.");
    private static readonly Refusal _gone = new("layer.gone", "Tệp này đã ghi thành lớp, hoặc đã quá 7 ngày; đề nghị gửi tệp lại.");
    private static readonly Refusal _none = new("layer.none", "Chưa hình nào ghép được; đề nghị chọn lại cột.");
    private static readonly Refusal _nameless = new("layer.name", "Đề nghị ghi tên lớp quy hoạch, không quá 150 ký tự.");

    /// <summary>Id of the file, looked at before anything of it is kept.</summary>
    public async Task<Result<Guid>> OpenAsync(LayerKind kind, Stream content, string fileName, CancellationToken ct)
    {
        if (rights.RefuseKeep() is { } denied) return denied;
        if (!Enum.IsDefined(kind)) return _unknown;
        var file = await LayerFiles.ReadAsync(content, ct);
        if (file.Refusal is { } refusal) return refusal;
        var home = kind == LayerKind.Ward ? null : await reader.HomeAsync(VietnamDay.Today(time), ct);
        var ward = await names.ReadAsync(ct);
        var draft = await Task.Run(() => new LayerReading(ward, home).Read(file.Value), ct);
        if (draft.Refusal is { } unusable) return unusable;
        var packed = draft.Value.Pack();
        return await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            await ForgetAsync(change, ct);
            var row = new LayerDraftRow
            {
                Id = Guid.CreateVersion7(change.At),
                Kind = kind,
                FileName = fileName,
                Content = packed,
                At = change.At,
                ById = change.Actor.UserId,
                By = change.Actor.Name,
            };
            db.Add(row);
            change.Record(RegisterEvents.LayerRead, RegisterLinks.LayerSubject,
                now: new { file = fileName, shapes = draft.Value.Shapes.Count, refused = draft.Value.Refused.Count });
            return row.Id;
        }, ct);
    }

    /// <summary>Id of the version a file became.</summary>
    public async Task<Result<Guid>> KeepAsync(Guid id, KeepAsk ask, CancellationToken ct)
    {
        if (rights.RefuseKeep() is { } denied) return denied;
        var ward = await names.ReadAsync(ct);
        return await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            var file = await db.Set<LayerDraftRow>().AsTracking()
                .FirstOrDefaultAsync(one => one.Id == id && one.ById == change.Actor.UserId, ct);
            if (file?.Content is not { } content) return file?.VersionId is null ? _gone : _gone with { IsDone = true };
            var papers = LayerPapers.Read(file.Kind, ask.Papers, VietnamDay.Of(change.At));
            if (papers.Refusal is { } refusal) return refusal;
            var draft = LayerDraft.Unpack(content);
            var match = LayerMatch.Of(file.Kind, draft, ask.Columns, ward);
            if (match.Shapes.Count == 0) return _none;
            var kept = await AddAsync(change, file.Kind, ask, papers.Value, match, (file.FileName, Reading(draft, match)), ct);
            if (kept.IsRefused) return kept.Refusal!;
            (file.Content, file.VersionId) = (null, kept.Value);
            return kept;
        }, ct);
    }

    /// <summary>Within a write: a new version with its shapes; the one before ends on the day before it.</summary>
    internal async Task<Result<Guid>> AddAsync(Change change, LayerKind kind, KeepAsk ask, LayerPapers papers, LayerMatch match,
        (string Name, string Reading) file, CancellationToken ct, bool demonstration = false)
    {
        var named = await NamedAsync(kind, ask, ct);
        if (named.Refusal is { } nameless) return nameless;
        var (layer, name) = named.Value;
        var others = await db.Set<LayerVersionRow>().AsTracking().Where(row => row.Layer == layer).ToArrayAsync(ct);
        var follows = LayerSpans.Follow([.. others.Select(one => one.Span)], papers.From, papers.To);
        if (follows.Refusal is { } refusal) return refusal;
        var before = others.FirstOrDefault(one => one.Id == follows.Value?.Id);
        var rows = Rows(Guid.CreateVersion7(change.At), match);
        var row = new LayerVersionRow
        {
            Id = rows[0].VersionId,
            Layer = layer,
            Kind = kind,
            Name = name,
            Number = others.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1,
            Document = papers.Document,
            Issued = papers.Issued,
            Scale = papers.Scale,
            From = papers.From,
            To = papers.To,
            Source = papers.Source,
            IsPublic = ask.IsPublic || kind is LayerKind.Ward or LayerKind.Neighbourhoods,
            EndedId = before?.Id,
            EndedTo = before?.To,
            Shapes = rows.Length,
            Area = rows.Sum(one => one.Area),
            West = rows.Min(one => one.West),
            South = rows.Min(one => one.South),
            East = rows.Max(one => one.East),
            North = rows.Max(one => one.North),
            FileName = file.Name,
            Reading = file.Reading,
            At = change.At,
            ById = change.Actor.UserId,
            By = change.Actor.Name,
            Demonstration = demonstration,
        };
        db.Add(row);
        db.AddRange(rows);
        if (before is not null)
        {
            var ended = papers.From.AddDays(-1);
            change.Record(RegisterEvents.LayerEnded, RegisterLinks.LayerSubjectOf(before.Id),
                $"Phiên bản mới theo {papers.Document}", new { to = before.To }, new { to = ended });
            before.To = ended;
        }

        change.Record(RegisterEvents.LayerKept, RegisterLinks.LayerSubjectOf(row.Id),
            now: new { name, number = row.Number, document = row.Document, from = row.From, to = row.To, shapes = row.Shapes });
        return row.Id;
    }

    private async Task<Result<(string Layer, string Name)>> NamedAsync(LayerKind kind, KeepAsk ask, CancellationToken ct)
    {
        if (kind != LayerKind.Planning) return (LayerCode.Of(kind), LayerWords.Kind(kind));
        if (ask.Layer is { } known)
            return await db.Set<LayerVersionRow>().AsNoTracking().Where(row => row.Layer == known && row.Kind == kind)
                .Select(row => row.Name).FirstOrDefaultAsync(ct) is { } held ? (known, held) : _unknown;
        var name = VietnameseText.Normalize(ask.Name ?? "").Trim();
        return LayerCode.OfPlanning(name) is { } code ? (code, name) : _nameless;
    }

    private static LayerShapeRow[] Rows(Guid version, LayerMatch match) => [.. match.Shapes.Select(one =>
    {
        var around = LayerGeometry.FromWkb(one.Shape.Wkb).EnvelopeInternal;
        return new LayerShapeRow
        {
            VersionId = version,
            Number = one.Shape.Number,
            Code = one.Code,
            Name = one.Name,
            Wkb = one.Shape.Wkb,
            West = around.MinX,
            South = around.MinY,
            East = around.MaxX,
            North = around.MaxY,
            Area = one.Shape.Area,
        };
    })];

    private static string Reading(LayerDraft draft, LayerMatch match)
    {
        var mended = match.Shapes.Count(one => one.Shape.IsMended);
        return draft.Coordinates + (mended > 0 ? $"; sắp lại nét của {FigureText.Number(mended)} hình, diện tích không đổi" : "")
            + (match.Refused.Count > 0 ? $"; {FigureText.Number(match.Refused.Count)} hình không nhận" : "");
    }

    // A file nobody kept is no layer: its shapes go after a week.
    private async Task ForgetAsync(Change change, CancellationToken ct)
    {
        var before = change.At.AddDays(-Kept);
        var files = db.Set<LayerDraftRow>().AsTracking().Where(row => row.At < before && row.Content != null);
        foreach (var old in await files.ToArrayAsync(ct)) old.Content = null;
    }
}
