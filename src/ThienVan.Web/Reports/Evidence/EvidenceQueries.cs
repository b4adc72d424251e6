using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Reports.Evidence;

/// <summary>Reads the files behind figures; bytes only one file at a time.</summary>
public sealed class EvidenceQueries(
    FileStore files, RoundReader rounds, PlanReader plan, PeopleDirectory directory, EvidenceRights rights, EvidenceGate gate)
{
    /// <summary>Null when there is no such cell or the person may not see it.</summary>
    public async Task<EvidenceCell?> CellAsync(Guid round, string code, string area, CancellationToken ct)
    {
        if (await rounds.FindAsync(round, ct) is not { } open) return null;
        if (open.Round.Line(code) is not { } line || !rights.MayRead(line, area)) return null;
        if (area != Ward.Whole && !line.ByNeighbourhood) return null;
        var held = (await plan.ForReportsAsync(ct))?.Of(open.Round);
        var indicator = held?.Document.FindIndicator(code);
        var subject = new EvidenceSubject(round, code, area).ToString();
        var group = area == Ward.Whole ? null : (await directory.NeighbourhoodsAsync(ct)).FirstOrDefault(unit => unit.Id == area)?.Name;
        return new EvidenceCell
        {
            Round = open.Round,
            Code = code,
            Area = area,
            Name = (indicator?.Name ?? code) + (area == Ward.Whole ? "" : $" ({group ?? area})"),
            Files = await files.ListAsync(files.Under(subject).Where(row => row.Subject == subject), ct),
            Cell = rights.MaySeeCells(line, area) ? ReportLinks.Cell(round, line.UnitId ?? PlanUnit.None, code, area) : null,
            Closed = await gate.RefuseAsync(open, line, area, ct),
        };
    }

    /// <summary>Files that stand behind the cells of one unit in a round, for the grid; one query. Of every unit when null.</summary>
    public async Task<ILookup<(string Code, string Area), Attachment>> OfUnitAsync(Guid round, string? unit, CancellationToken ct)
    {
        var rows = files.Under(EvidenceSubject.Under(round)).Where(row => row.RemovedAt == null && (unit == null || row.UnitId == unit));
        return (await files.ListAsync(rows, ct)).ToLookup(file => EvidenceSubject.CellOf(file.Subject));
    }

    /// <summary>Null when it is unknown or not for this person.</summary>
    public async Task<AttachmentRow?> FileAsync(Guid id, CancellationToken ct)
    {
        if (await files.FindAsync(id, ct) is not { } row || EvidenceSubject.Parse(row.Subject) is not { } cell) return null;
        var line = (await rounds.FindAsync(cell.Round, ct))?.Round.Line(cell.Code);
        return line is not null && rights.MayRead(line, cell.Area) ? row : null;
    }
}
