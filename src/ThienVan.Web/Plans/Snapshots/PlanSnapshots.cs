using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>
/// Reads a ward's snapshot, and reads it again only when the stamp of the ward's plan tables has moved (ADR 0004): true in every process
/// that shares the database, because what changes them moves the stamp, and the ward's event chain, in its own transaction.
/// </summary>
public sealed class PlanSnapshots(IEnumerable<FigureDuties> duties)
{
    private const int KeptDrafts = 8;
    private readonly ConcurrentDictionary<string,
        (PlanStamp Stamp, string? End, PlanSnapshot? Snapshot)> _latest = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(Guid Id, DateTimeOffset ChangedAt), PlanVersion> _drafts = new();

    // A version that was in force is never changed again.
    private readonly ConcurrentDictionary<Guid, PlanVersion> _former = new();

    public async Task<PlanSnapshot?> CurrentAsync(AppDb db, CancellationToken ct)
    {
        var held = _latest.TryGetValue(db.WardId, out var known);

        // Nothing at all was written since the stamp was last read: it stands, unasked.
        if (held && known.End is not null && known.End == db.ChainEnd) return known.Snapshot;
        var (end, stamp) = (db.ChainEnd, await db.Set<PlanStamp>().AsNoTracking().FirstOrDefaultAsync(ct) ?? new());

        // End, stamp, rows, in this order: a write in between makes the rows newer than their names, and the next page reads again.
        var snapshot = held && known.Stamp.Stamp == stamp.Stamp ? known.Snapshot
            : held && known.Stamp.Frame == stamp.Frame && known.Snapshot is { } same ? await WithFiguresAsync(db, same, ct)
            : await LoadAsync(db, known.Snapshot?.Plan, ct);
        _latest[db.WardId] = (stamp, end, snapshot);
        return snapshot;
    }

    /// <summary>A draft as it stands, read and checked once however often its reviewer comes back.</summary>
    internal PlanVersion Draft(PlanVersionRow row)
    {
        if (_drafts.Count > KeptDrafts) _drafts.Clear();
        return _drafts.GetOrAdd((row.Id, row.ChangedAt), _ => Read(row));
    }

    /// <summary>One entry each time another version came into force, the present one last.</summary>
    private async Task<DatedVersion[]> VersionsAsync(AppDb db, PlanVersion present, InForceRow[] terms, CancellationToken ct)
    {
        var unread = terms.Select(term => term.VersionId).Where(id => id != present.Head.VersionId && !_former.ContainsKey(id)).ToArray();
        foreach (var row in unread.Length == 0 ? []
            : await db.Set<PlanVersionRow>().AsNoTracking().Where(row => unread.Contains(row.Id)).ToArrayAsync(ct))
            _former[row.Id] = Read(row);
        _former[present.Head.VersionId] = present;
        DatedVersion[] dated =
        [
            .. terms.Where(term => _former.ContainsKey(term.VersionId))
                .Select(term => new DatedVersion(_former[term.VersionId], VietnamDay.Of(term.At))),
        ];
        return dated.Length > 0 && dated[^1].Version == present ? dated : [.. dated, new(present, VietnamDay.Of(present.ChangedAt))];
    }

    private async Task<PlanSnapshot?> LoadAsync(AppDb db, PlanVersion? held, CancellationToken ct)
    {
        var inForce = await db.Set<PlanVersionRow>()
            .Where(row => row.State == VersionState.InForce)
            .Select(row => new { row.Id, row.ChangedAt })
            .FirstOrDefaultAsync(ct);
        if (inForce is null) return null;
        var plan = held?.Head.VersionId == inForce.Id && held.ChangedAt == inForce.ChangedAt
            ? held
            : Read(await db.Set<PlanVersionRow>().AsNoTracking().SingleAsync(row => row.Id == inForce.Id, ct));
        var inForceTerms = await db.Set<InForceRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderBy(row => row.At).ThenBy(row => row.Id).ToArrayAsync(ct);
        var past = await db.Set<PastFigureRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderByDescending(row => row.PeriodTo).ThenBy(row => row.PeriodFrom).ThenByDescending(row => row.Version).ToArrayAsync(ct);
        var terms = await db.Set<TermRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderBy(row => row.Id).ToArrayAsync(ct);
        var said = await db.Set<VerdictSaidRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period).ToArrayAsync(ct);
        return await WithFiguresAsync(db, new()
        {
            Plan = plan,
            Versions = await VersionsAsync(db, plan, inForceTerms, ct),
            Duties = await DutiesAsync(db, plan.Document, ct),
            Observations = [],
            Past = PastLine.Of(past),
            Decisions = [],
            Terms = [.. terms.Select(TermLine.Of)],
            Said = said.ToLookup(row => (row.Code, row.Year)),
            LastSaid = LastSaid(said),
            Overrides = [],
        }, ct);
    }

    /// <summary>What is entered and decided, read anew within the same frame.</summary>
    private static async Task<PlanSnapshot> WithFiguresAsync(AppDb db, PlanSnapshot frame, CancellationToken ct)
    {
        var plan = frame.Plan;
        var observations = await db.Set<ObservationRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderBy(row => row.Code)
            .ThenByDescending(row => row.PeriodTo)
            .ThenBy(row => row.PeriodFrom)
            .ThenByDescending(row => row.Version)
            .ToArrayAsync(ct);
        var decisions = await db.Set<DecisionRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderByDescending(row => row.Version).ToArrayAsync(ct);
        var overrides = await db.Set<OverrideRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderByDescending(row => row.Id).ToArrayAsync(ct);
        return new PlanSnapshot
        {
            Plan = plan,
            Versions = frame.Versions,
            Observations = Lines(observations),
            Past = frame.Past,
            Decisions = Lines(decisions),
            Terms = frame.Terms,
            Said = frame.Said,
            LastSaid = frame.LastSaid,
            Overrides = [.. overrides.Select(OverrideLine.Of)],
            Duties = frame.Duties,
        };
    }

    private static IReadOnlyList<SaidVerdict> LastSaid(VerdictSaidRow[] said)
    {
        if (said.Length == 0) return [];
        var last = said.Max(row => row.Day);
        return
        [
            .. said.Where(row => row.Day == last).GroupBy(row => row.Code, StringComparer.Ordinal)
                .SelectMany(same => SaidVerdict.OneADay(same.Select(row => row.Said()))),
        ];
    }

    private async Task<Duties> DutiesAsync(AppDb db, PlanDocument plan, CancellationToken ct)
    {
        var owed = new Dictionary<string, Cadence>(StringComparer.Ordinal);
        foreach (var source in duties)
            foreach (var (code, cadence) in await source.ReadAsync(db, plan, ct)) owed.TryAdd(code, cadence);
        return new(owed, await new CalendarReader(db).GetAsync(ct));
    }

    private static PlanVersion Read(PlanVersionRow row)
    {
        var document = PlanStorage.Read(row.Document);
        return new PlanVersion(
            HeadOf(row.Id, document), document, row.SourceText is null ? null : SourceText.FromText(row.SourceText), row.ChangedAt);
    }

    private static PlanHead HeadOf(Guid id, PlanDocument document) => new()
    {
        VersionId = id,
        Number = document.Number ?? "chưa có số",
        Issuer = document.Issuer ?? "",
        PeriodFrom = document.PeriodFrom,
        PeriodTo = document.PeriodTo,
        Date = document.Date,
    };

    private static ObservationLine[] Lines(ObservationRow[] rows)
    {
        var latest = rows.Where(row => row.State == FigureState.Approved)
            .GroupBy(row => (row.Code, row.PeriodFrom, row.PeriodTo))
            .Select(group => group.MaxBy(row => row.Version)!.Id)
            .ToHashSet();
        return [.. rows.Select(row => Line(row, latest.Contains(row.Id)))];
    }

    internal static ObservationLine Line(ObservationRow row, bool inForce) => new()
    {
        Id = row.Id,
        Observation = new Observation
        {
            Code = row.Code,
            Period = new Period(row.PeriodFrom, row.PeriodTo),
            Observed = row.Observed,
            Verified = row.State == FigureState.Approved,
        },
        Version = row.Version,
        State = row.State,
        InForce = inForce,
        Source = row.Source,
        EvidenceNote = row.EvidenceNote,
        Reason = row.Reason,
        EnteredBy = row.EnteredBy,
        EnteredAt = row.EnteredAt,
        Demonstration = row.Demonstration,
    };

    private static DecisionLine[] Lines(DecisionRow[] rows)
    {
        var latest = rows.GroupBy(row => row.ConflictId, StringComparer.Ordinal)
            .Select(group => group.MaxBy(row => row.Version)!.Id)
            .ToHashSet();
        return
        [
            .. rows.Select(row => new DecisionLine
            {
                ConflictId = row.ConflictId,
                ReadingId = row.ReadingId,
                ReadingText = row.ReadingText,
                DocumentNumber = row.DocumentNumber,
                From = row.From,
                Reason = row.Reason,
                DecidedBy = row.DecidedBy,
                DecidedAt = row.DecidedAt,
                InForce = latest.Contains(row.Id),
            }),
        ];
    }
}
