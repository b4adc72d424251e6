using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Layers;

/// <summary>Ends versions of layers, and takes back those brought in by mistake; each with a reason, none taken away.</summary>
public sealed class LayerEnding(AppDb db, WriteScope write, LayerRights rights)
{
    private static readonly Refusal _unknown = new("layer.unknown", "Không có lớp này; đề nghị mở lại danh sách lớp.");
    private static readonly Refusal _noDay = new("layer.day", "Đề nghị ghi ngày cuối cùng còn hiệu lực.");
    private static readonly Refusal _why = new("layer.reason", "Đề nghị ghi lý do.");

    /// <summary>Sets a version's last day.</summary>
    public Task<Refusal?> EndAsync(Guid id, DateOnly? day, string? reason, CancellationToken ct) => OfAsync(id, reason, (row, _, _) =>
    {
        if (day is not { } last) return _noDay;
        if (LayerSpans.RefuseEnd(row.Span, last) is { } refusal) return refusal;
        row.To = last;
        return null;
    }, ct);

    /// <summary>Takes back a version that was brought in by mistake: kept, but in force on no day; the one it ended goes on.</summary>
    public Task<Refusal?> TakeBackAsync(Guid id, string? reason, CancellationToken ct) => OfAsync(id, reason, (row, others, change) =>
    {
        if (row.Span.IsVoid) return LayerSpans.RefuseEnd(row.Span, row.From);
        if (others.FirstOrDefault(one => one.Id == row.EndedId) is { } before && before.To == row.From.AddDays(-1))
        {
            var was = before.To;
            before.To = LayerSpans.Reopened(others.Select(one => one.Span), before.Span, row.EndedTo);
            change.Record(RegisterEvents.LayerEnded, RegisterLinks.LayerSubjectOf(before.Id),
                "Phiên bản sau đã bỏ vì nạp nhầm", new { to = was }, new { to = before.To });
        }

        row.To = row.From.AddDays(-1);
        return null;
    }, ct);

    private async Task<Refusal?> OfAsync(
        Guid id, string? reason, Func<LayerVersionRow, LayerVersionRow[], Change, Refusal?> step, CancellationToken ct)
    {
        if (rights.RefuseKeep() is { } denied) return denied;
        if (VietnameseText.IsBlank(reason)) return _why;
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<LayerVersionRow>().AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
            if (row is null) return _unknown;
            var others = await db.Set<LayerVersionRow>().AsTracking()
                .Where(one => one.Layer == row.Layer && one.Id != id).ToArrayAsync(ct);
            var was = row.To;
            if (step(row, others, change) is { } refusal) return refusal;
            change.Record(RegisterEvents.LayerEnded, RegisterLinks.LayerSubjectOf(id), VietnameseText.Normalize(reason).Trim(),
                new { to = was }, new { to = row.To });
            return true;
        }, ct)).Refusal;
    }
}
