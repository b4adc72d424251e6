using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Reports.Evidence;

/// <summary>Adds and removes what proves a figure. Every refusal is put on record, never the file.</summary>
public sealed class EvidenceService(
    AppDb db, WriteScope write, FileStore files, RoundReader rounds, EvidenceRights rights, EvidenceGate gate, RefusedEntries refusals,
    EvidenceOptions options)
{
    private static readonly Refusal NoCell =
        new("evidence.no_cell", "Không tìm thấy số liệu này trong kỳ báo cáo; đề nghị mở lại từ trang kỳ báo cáo.");

    /// <param name="area"><see cref="Ward.Whole"/> for the whole ward.</param>
    public async Task<Result<Guid>> AddAsync(Guid round, string code, string area, Stream content, string fileName, CancellationToken ct)
    {
        var cell = new EvidenceSubject(round, code, area);
        var subject = RefusedEntries.Subject(round, code, area);

        // Asked before the file is looked at: who may not enter here costs nothing.
        if (await RefuseAsync(cell, ct) is { } early) return await refusals.RefuseAsync(subject, early, ct);
        var file = await files.CheckAsync(content, fileName, ct);
        if (file.Refusal is { } refusal) return await refusals.RefuseAsync(subject, refusal, ct);
        var added = await write.RunAsync<Guid>(rights.Actor, change => KeepAsync(change, cell, file.Value, ct), ct);
        return added.Refusal is { } late ? await refusals.RefuseAsync(subject, late, ct) : added;
    }

    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken ct)
    {
        var removed = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (await files.FindAsync(id, ct) is not { } row || EvidenceSubject.Parse(row.Subject) is not { } cell) return NoCell;
            if (await RefuseAsync(cell, ct) is { } refusal) return refusal;
            if (row.RemovedAt is not null) return true;
            if (await StandsBehindApprovedAsync(cell, row.UploadedAt, ct)) return Approved;
            await files.RemoveAsync(change, row, ct);
            change.Record(ReportEvents.EvidenceRemoved, row.Subject, old: new { row.Id, row.Sha256, row.Size });
            return true;
        }, ct);
        return removed.Refusal is { } refused ? await refusals.RefuseAsync($"report/evidence/{id}", refused, ct) : null;
    }

    private static Refusal Approved =>
        new("evidence.approved", "Tệp này là minh chứng của số liệu đã duyệt nên được giữ lại; đề nghị thêm tệp mới.");

    private Refusal Full =>
        new("evidence.unit_full",
            $"Đơn vị đã dùng hết {options.UnitMegabytes} MB minh chứng của kỳ này; đề nghị bỏ bớt tệp cũ hoặc dùng tệp nhỏ hơn.");

    private async Task<Result<Guid>> KeepAsync(Change change, EvidenceSubject cell, CheckedFile file, CancellationToken ct)
    {
        if (await RefuseAsync(cell, ct) is { } refusal) return refusal;
        var unit = EvidenceRights.Unit((await rounds.FindAsync(cell.Round, ct))!.Round.Line(cell.Code)!, cell.Area);
        var subject = cell.ToString();
        if (await files.SameAsync(subject, file, ct) is { } same) return same;
        var units = files.Under(EvidenceSubject.Under(cell.Round)).Where(row => row.UnitId == unit && row.RemovedAt == null);
        var used = await units.SumAsync(row => row.Size, ct);
        if (used + file.Content.Length > options.UnitBytes) return Full;
        var row = await files.KeepAsync(change, subject, unit, file, ct);
        change.Record(ReportEvents.EvidenceAdded, subject, now: new { row.Id, row.Sha256, row.Size, row.ContentType });
        return row.Id;
    }

    private async Task<Refusal?> RefuseAsync(EvidenceSubject cell, CancellationToken ct) =>
        await rounds.FindAsync(cell.Round, ct) is { } open && open.Round.Line(cell.Code) is { } line
            ? await gate.RefuseAsync(open, line, cell.Area, ct)
            : NoCell;

    private Task<bool> StandsBehindApprovedAsync(EvidenceSubject cell, DateTimeOffset uploaded, CancellationToken ct) =>
        db.Set<ValueRow>().AnyAsync(value => value.RoundId == cell.Round && value.Code == cell.Code && value.Area == cell.Area
            && value.ApprovedAt >= uploaded, ct);
}
