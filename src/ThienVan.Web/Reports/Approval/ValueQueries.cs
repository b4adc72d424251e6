using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Things;

namespace ThienVan.Web.Reports.Approval;

/// <summary>Reads one value with its whole way.</summary>
public sealed class ValueQueries(AppDb db, RoundReader rounds, ReviewChecks checks, ReportRights rights)
{
    /// <summary>Null when the round does not ask for it, or when there is nothing of it that this person may see.</summary>
    public async Task<ValueView?> ValueAsync(Guid id, string code, string area, CancellationToken ct)
    {
        if (await rounds.FindAsync(id, ct) is not { Round: var round } || round.Line(code) is not { } line) return null;
        var rows = await db.Set<ValueRow>().AsNoTracking()
            .Where(row => row.RoundId == id && row.Code == code && (row.Area == area || row.Area != Ward.Whole)).ToArrayAsync(ct);
        if (await checks.BookAsync(round, rows, ct) is not { } book) return null;
        var seesAll = rights.MaySee(line.UnitId, area);
        var versions = rows.Where(row => row.Area == area && (seesAll || row.Flow.Counts)).OrderByDescending(row => row.Version).ToArray();
        if (versions.Length == 0) return null;
        var evidence = seesAll ? await EvidenceAsync(id, code, area, ct) : [];
        var cards = new ReviewCards(book, rights, new Dictionary<(string, string), int> { [(code, area)] = evidence.Length }, rows);
        var mayWrite = rights.MayEnter(line.UnitId) || (area != Ward.Whole && rights.MayEnter(area));
        return new ValueView
        {
            Round = round,
            Code = code,
            Name = cards.Of(versions[0]).Name,
            UnitName = book.Plan.UnitName(line.UnitId),
            TargetNo = book.TargetNo(code),
            Card = versions.FirstOrDefault(row => row.State != ValueState.Draft) is { } sent ? cards.Of(sent) : null,
            Versions = Versions(versions, book),
            Steps = seesAll ? ValueTraces.Of(await EventsAsync(id, code, area, ct), book.Input(versions[0])?.Unit) : [],
            Evidence = evidence,
            HasHistory = seesAll,
            Notes = seesAll ? await NotesAsync(id, code, area, ct) : [],
            Revisable = mayWrite && versions[0].Flow.Counts ? new(versions[0].Id, versions[0].Revision) : null,
            EntryAddress = !mayWrite || !versions[0].Flow.IsOpen ? null
                : area != Ward.Whole ? ReportLinks.Neighbourhood(id, area)
                : ReportLinks.Entry(id, line.UnitId ?? PlanUnit.None),
        };
    }

    private static ValueVersion[] Versions(ValueRow[] rows, ReviewReader book)
    {
        var standing = rows.FirstOrDefault(row => row.Flow.Counts);
        return [.. rows.Select((row, i) => new ValueVersion
        {
            Version = row.Version,
            State = row.State,
            Figure = Figure(row, book),
            Provenance = ProvenanceLine.Of(row, book.Input(row)?.Seen.Period),
            RevisionReason = row.RevisionReason,
            Stands = row == standing,
            Differences = i + 1 < rows.Length ? ValueDifferences.Of(rows[i + 1], row, version => Figure(version, book)) : [],
        })];
    }

    private static string Figure(ValueRow row, ReviewReader book) =>
        book.Input(row) is { } input ? ObservationText.Of(input.Seen, input.Unit) : ValueDifferences.Bare(row);

    private Task<EventRow[]> EventsAsync(Guid id, string code, string area, CancellationToken ct)
    {
        var subject = ApprovalEvents.Subject(id, code, area);
        return db.Events.AsNoTracking().Where(row => row.Subject == subject).OrderBy(row => row.Seq).ToArrayAsync(ct);
    }

    private Task<ValueNote[]> NotesAsync(Guid id, string code, string area, CancellationToken ct)
    {
        var subject = ApprovalEvents.Subject(id, code, area);
        return db.Set<NoteRow>().AsNoTracking().Where(row => row.Subject == subject).OrderBy(row => row.Id)
            .Select(row => new ValueNote(row.AuthorName, row.At, row.Text)).ToArrayAsync(ct);
    }

    private Task<EvidenceFileLine[]> EvidenceAsync(Guid id, string code, string area, CancellationToken ct)
    {
        var subject = new EvidenceSubject(id, code, area).ToString();
        return db.Set<AttachmentRow>().Where(row => row.Subject == subject && row.RemovedAt == null).OrderBy(row => row.Id)
            .Select(row => new EvidenceFileLine(row.Id, row.FileName, row.Size, row.UploadedBy, row.UploadedAt, row.ContentType))
            .ToArrayAsync(ct);
    }
}
