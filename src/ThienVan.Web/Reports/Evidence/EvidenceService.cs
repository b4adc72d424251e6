using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Reports.Evidence;

/// <summary>Adds and removes what proves a figure. Every refusal is put on record, never the file.</summary>
public sealed class EvidenceService(AppDb db, WriteScope write, RoundReader rounds, EvidenceRights rights, EvidenceGate gate, RefusedEntries refusals, EvidenceOptions options, IServiceProvider services)
{
    private static readonly Refusal NoCell = new("evidence.no_cell", "Không tìm thấy số liệu này trong kỳ báo cáo; hãy mở lại từ trang kỳ báo cáo.");

    /// <param name="area">"" for the whole ward.</param>
    public async Task<Result<Guid>> AddAsync(Guid round, string code, string area, Stream content, string fileName, CancellationToken ct)
    {
        var subject = RefusedEntries.Subject(round, code, area);

        // Asked before the file is looked at: who may not enter here costs nothing.
        if (await RefuseAsync(round, code, area, ct) is { } early) return await refusals.RefuseAsync(subject, early, ct);
        var file = await services.GetRequiredService<FileInspector>().InspectAsync(content, fileName, ct);
        if (file.Refusal is { } refusal) return await refusals.RefuseAsync(subject, refusal, ct);
        var added = await write.RunAsync<Guid>(rights.Actor, change => KeepAsync(change, round, code, area, file.Value, ct), ct);
        return added.Refusal is { } late ? await refusals.RefuseAsync(subject, late, ct) : added;
    }

    /// <summary>The row stays and says who took the file away; the bytes go unless another cell holds the same file.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken ct)
    {
        var removed = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (await db.Set<EvidenceRow>().FirstOrDefaultAsync(found => found.Id == id, ct) is not { } row) return NoCell;
            if (await RefuseAsync(row.RoundId, row.Code, row.Area, ct) is { } refusal) return refusal;
            if (row.RemovedAt is not null) return true;
            if (await StandsBehindApprovedAsync(row, ct)) return new Refusal("evidence.approved", "Tệp này là minh chứng của số liệu đã duyệt nên được giữ lại; hãy thêm tệp mới.");
            (row.RemovedBy, row.RemovedAt) = (change.Actor.Name, change.At);
            if (!await db.Set<EvidenceRow>().AnyAsync(other => other.Sha256 == row.Sha256 && other.Id != id && other.RemovedAt == null, ct))
                db.RemoveRange(await db.Set<EvidenceContentRow>().Where(held => held.Sha256 == row.Sha256).ToArrayAsync(ct));
            change.Record("report.evidence_removed", RefusedEntries.Subject(row.RoundId, row.Code, row.Area), old: new { row.Id, row.Sha256, row.Size });
            return true;
        }, ct);
        return removed.Refusal is { } refused ? await refusals.RefuseAsync($"report/evidence/{id}", refused, ct) : null;
    }

    private async Task<Result<Guid>> KeepAsync(Change change, Guid round, string code, string area, CheckedFile file, CancellationToken ct)
    {
        if (await RefuseAsync(round, code, area, ct) is { } refusal) return refusal;
        var line = (await rounds.FindAsync(round, ct))!.Round.Line(code)!;
        var unit = EvidenceRights.Unit(line, area);
        var standing = db.Set<EvidenceRow>().Where(row => row.RoundId == round && row.RemovedAt == null);
        if (await standing.Where(row => row.Code == code && row.Area == area && row.Sha256 == file.Sha256).Select(row => row.Id).FirstOrDefaultAsync(ct) is var same && same != Guid.Empty) return same;
        if (await standing.Where(row => row.UnitId == unit).SumAsync(row => row.Size, ct) + file.Content.Length > options.UnitBytes)
            return new Refusal("evidence.unit_full", $"Đơn vị đã dùng hết {options.UnitMegabytes} MB minh chứng của kỳ này; hãy bỏ bớt tệp cũ hoặc dùng tệp nhỏ hơn.");
        if (!await db.Set<EvidenceContentRow>().AnyAsync(held => held.Sha256 == file.Sha256, ct))
            db.Add(new EvidenceContentRow { Sha256 = file.Sha256, Content = file.Content });
        var row = new EvidenceRow
        {
            Id = Guid.CreateVersion7(change.At),
            RoundId = round,
            Code = code,
            Area = area,
            UnitId = unit,
            FileName = file.Name,
            ContentType = file.Kind.MediaType(),
            Size = file.Content.Length,
            Sha256 = file.Sha256,
            UploadedById = change.Actor.UserId,
            UploadedBy = change.Actor.Name,
            UploadedAt = change.At,
        };
        db.Add(row);
        change.Record("report.evidence_added", RefusedEntries.Subject(round, code, area), now: new { row.Id, row.Sha256, row.Size, row.ContentType });
        return row.Id;
    }

    private async Task<Refusal?> RefuseAsync(Guid round, string code, string area, CancellationToken ct) =>
        await rounds.FindAsync(round, ct) is { } open && open.Round.Line(code) is { } line ? await gate.RefuseAsync(open, line, area, ct) : NoCell;

    private Task<bool> StandsBehindApprovedAsync(EvidenceRow row, CancellationToken ct) =>
        db.Set<ValueRow>().AnyAsync(value => value.RoundId == row.RoundId && value.Code == row.Code && value.Area == row.Area && value.ApprovedAt >= row.UploadedAt, ct);
}
