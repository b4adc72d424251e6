using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Evidence;

/// <summary>Reads the files behind figures; bytes only one file at a time.</summary>
public sealed class EvidenceQueries(AppDb db, RoundReader rounds, PlanReader plan, PeopleDirectory directory, EvidenceRights rights, EvidenceGate gate)
{
    /// <summary>Null when there is no such cell or the person may not see it.</summary>
    public async Task<EvidenceCell?> CellAsync(Guid round, string code, string area, CancellationToken ct)
    {
        if (await rounds.FindAsync(round, ct) is not { } open || open.Round.Line(code) is not { } line || !rights.MayRead(line, area)) return null;
        if (area.Length > 0 && !line.ByNeighbourhood) return null;
        var held = await plan.ForReportsAsync(ct);
        var indicator = held?.Document.Targets.Concat(held.Document.HiddenTargets).SelectMany(target => target.Indicators).FirstOrDefault(found => found.Code == code);
        var group = area.Length == 0 ? null : (await directory.NeighbourhoodsAsync(ct)).FirstOrDefault(unit => unit.Id == area)?.Name;
        return new EvidenceCell
        {
            Round = open.Round,
            Code = code,
            Area = area,
            Name = (indicator?.Name ?? code) + (area.Length == 0 ? "" : $" ({group ?? area})"),
            Files = await FilesAsync(db.Set<EvidenceRow>().Where(row => row.RoundId == round && row.Code == code && row.Area == area), ct),
            Closed = await gate.RefuseAsync(open, line, area, ct),
        };
    }

    /// <summary>Files that stand behind the cells of one unit in a round, for the grid and the review; one query. Of every unit when null.</summary>
    public async Task<ILookup<(string Code, string Area), EvidenceItem>> OfUnitAsync(Guid round, string? unit, CancellationToken ct)
    {
        var rows = db.Set<EvidenceRow>().Where(row => row.RoundId == round && row.RemovedAt == null);
        if (unit is not null) rows = rows.Where(row => row.UnitId == unit);
        return (await FilesAsync(rows, ct)).ToLookup(file => (file.Code, file.Area));
    }

    /// <summary>Null when it is unknown, taken away, or not for this person.</summary>
    public async Task<EvidenceFile?> FileAsync(Guid id, CancellationToken ct)
    {
        var row = await db.Set<EvidenceRow>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == id && found.RemovedAt == null, ct);
        if (row is null || await rounds.FindAsync(row.RoundId, ct) is not { } open || open.Round.Line(row.Code) is not { } line || !rights.MayRead(line, row.Area)) return null;
        var content = await db.Set<EvidenceContentRow>().Where(held => held.Sha256 == row.Sha256).Select(held => held.Content).FirstOrDefaultAsync(ct);
        return content is null ? null : new EvidenceFile(row.FileName, row.ContentType, row.Sha256, content);
    }

    private static async Task<IReadOnlyList<EvidenceItem>> FilesAsync(IQueryable<EvidenceRow> rows, CancellationToken ct) =>
        await rows.OrderBy(row => row.Id).Select(row => new EvidenceItem
        {
            Id = row.Id,
            Code = row.Code,
            Area = row.Area,
            FileName = row.FileName,
            ContentType = row.ContentType,
            Size = row.Size,
            Sha256 = row.Sha256,
            UploadedBy = row.UploadedBy,
            UploadedAt = row.UploadedAt,
            RemovedBy = row.RemovedBy,
            RemovedAt = row.RemovedAt,
        }).ToArrayAsync(ct);
}
