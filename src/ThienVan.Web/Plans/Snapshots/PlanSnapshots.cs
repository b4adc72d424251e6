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
public sealed class PlanSnapshots(IEnumerable<FigureDuties> duties, IEnumerable<ProjectSteps> steps)
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

        // Who does not know the end takes none away from those who do.
        _latest[db.WardId] = (stamp, end ?? (held && known.Stamp.Stamp == stamp.Stamp ? known.End : null), snapshot);
        return snapshot;
    }

    /// <summary>A draft as it stands, read and checked once however often its reviewer comes back.</summary>
    internal PlanVersion Draft(PlanVersionRow row)
    {
        if (_drafts.Count > KeptDrafts) _drafts.Clear();
        return _drafts.GetOrAdd((row.Id, row.ChangedAt), _ => Read(row, period: null));
    }

    /// <summary>One entry each time another version of the plan came into force, the present one last.</summary>
    private async Task<DatedVersion[]> VersionsAsync(AppDb db, PlanVersion present, InForceRow[] reigns, CancellationToken ct)
    {
        InForceRow[] own = [.. reigns.Where(reign => reign.PlanPeriod == present.Period)];
        _former[present.Head.VersionId] = present;
        await ReadFormerAsync(db, own, ct);
        DatedVersion[] dated =
        [
            .. own.Where(reign => _former.ContainsKey(reign.VersionId))
                .Select(reign => new DatedVersion(_former[reign.VersionId], VietnamDay.Of(reign.At))),
        ];
        return dated.Length > 0 && dated[^1].Version == present ? dated : [.. dated, new(present, VietnamDay.Of(present.ChangedAt))];
    }

    private async Task ReadFormerAsync(AppDb db, IReadOnlyCollection<InForceRow> reigns, CancellationToken ct)
    {
        var periods = reigns.GroupBy(reign => reign.VersionId).ToDictionary(same => same.Key, same => same.Last().PlanPeriod);
        var unread = periods.Keys.Where(id => !_former.ContainsKey(id)).ToArray();
        if (unread.Length == 0) return;
        foreach (var row in await db.Set<PlanVersionRow>().AsNoTracking().Where(row => unread.Contains(row.Id)).ToArrayAsync(ct))
            _former[row.Id] = Read(row, periods[row.Id]);
    }

    private async Task<PlanSnapshot?> LoadAsync(AppDb db, PlanVersion? held, CancellationToken ct)
    {
        var inForce = await db.Set<PlanVersionRow>()
            .Where(row => row.State == VersionState.InForce)
            .Select(row => new { row.Id, row.ChangedAt })
            .FirstOrDefaultAsync(ct);
        if (inForce is null) return null;
        var reigns = await db.Set<InForceRow>().AsNoTracking().OrderBy(row => row.At).ThenBy(row => row.Id).ToArrayAsync(ct);
        var plan = held?.Head.VersionId == inForce.Id && held.ChangedAt == inForce.ChangedAt
            ? held
            : Read(await db.Set<PlanVersionRow>().AsNoTracking().SingleAsync(row => row.Id == inForce.Id, ct),
                reigns.LastOrDefault(reign => reign.VersionId == inForce.Id)?.PlanPeriod);
        return await FramedAsync(db, plan, reigns, await OthersAsync(db, plan, reigns, ct), ct);
    }

    private async Task<PlanSnapshot[]> OthersAsync(AppDb db, PlanVersion plan, InForceRow[] reigns, CancellationToken ct)
    {
        InForceRow[] last =
        [
            .. reigns.Where(reign => reign.PlanPeriod != plan.Period).GroupBy(reign => reign.PlanPeriod, StringComparer.Ordinal)
                .Select(same => same.Last()),
        ];
        await ReadFormerAsync(db, last, ct);
        var others = new List<PlanSnapshot>();
        foreach (var reign in last.Where(reign => _former.ContainsKey(reign.VersionId)))
            others.Add(await FramedAsync(db, _former[reign.VersionId], reigns, [], ct));
        return [.. others];
    }

    private async Task<PlanSnapshot> FramedAsync(
        AppDb db, PlanVersion plan, InForceRow[] reigns, PlanSnapshot[] others, CancellationToken ct)
    {
        var past = await db.Set<PastFigureRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderByDescending(row => row.PeriodTo).ThenBy(row => row.PeriodFrom).ThenByDescending(row => row.Version).ToArrayAsync(ct);
        var terms = await db.Set<TermRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderBy(row => row.Id).ToArrayAsync(ct);
        var assigned = await db.Set<AssignmentRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderBy(row => row.Id).ToArrayAsync(ct);
        var said = await db.Set<VerdictSaidRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period).ToArrayAsync(ct);
        return await WithFiguresAsync(db, new()
        {
            Plan = plan,
            Versions = await VersionsAsync(db, plan, reigns, ct),
            Reigns = [.. reigns.Select(reign => new PlanReign(reign.At, reign.PlanPeriod))],
            Others = others,
            Duties = await DutiesAsync(db, plan.Document, ct),
            Observations = [],
            Past = PastLine.Of(past),
            Decisions = [],
            Terms = [.. terms.Select(TermLine.Of)],
            Assignments = [.. assigned.Select(AssignmentLine.Of)],
            Said = said.ToLookup(row => (row.Code, row.Year)),
            LastSaid = LastSaid(said),
            Overrides = [],
        }, ct);
    }

    /// <summary>What is entered and decided, read anew within the same frame.</summary>
    private async Task<PlanSnapshot> WithFiguresAsync(AppDb db, PlanSnapshot frame, CancellationToken ct)
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
        var others = new List<PlanSnapshot>();
        foreach (var other in frame.Others) others.Add(await WithFiguresAsync(db, other, ct));
        return new PlanSnapshot
        {
            Plan = plan,
            Versions = frame.Versions,
            Reigns = frame.Reigns,
            Others = others,
            Observations = Lines(observations),
            Past = frame.Past,
            Decisions = Lines(decisions),
            Terms = frame.Terms,
            Assignments = frame.Assignments,
            Said = frame.Said,
            LastSaid = frame.LastSaid,
            Overrides = [.. overrides.Select(OverrideLine.Of)],
            Duties = frame.Duties,
            Steps = await StepsAsync(db, plan.Period, ct),
        };
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<StepDay>>> StepsAsync(AppDb db, string period, CancellationToken ct)
    {
        var known = new Dictionary<string, IReadOnlyList<StepDay>>(StringComparer.Ordinal);
        foreach (var source in steps)
            foreach (var (project, days) in await source.ReadAsync(db, period, ct)) known.TryAdd(project, days);
        return known;
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

    /// <param name="period">What its figures belong to; null for a draft, which has none.</param>
    private static PlanVersion Read(PlanVersionRow row, string? period)
    {
        var document = PlanStorage.Read(row.Document);
        var source = row.SourceText is null ? null : SourceText.FromText(row.SourceText);
        return new PlanVersion(HeadOf(row, document), document, source, row.ChangedAt)
        {
            Period = period ?? PlanVersion.PeriodOf(document),
        };
    }

    private static PlanHead HeadOf(PlanVersionRow row, PlanDocument document) => new()
    {
        VersionId = row.Id,
        Number = row.DocumentNumber ?? document.Number,
        Issuer = document.Issuer ?? "",
        PeriodFrom = document.PeriodFrom,
        PeriodTo = document.PeriodTo,
        Date = row.DocumentDate ?? document.Date,
    };

    private static ObservationLine[] Lines(ObservationRow[] rows)
    {
        var latest = rows.Where(row => row.State == FigureState.Approved)
            .GroupBy(row => (row.Code, row.PeriodFrom, row.PeriodTo))
            .Select(group => group.MaxBy(row => row.Version)!.Id)
            .ToHashSet();
        var numbers = rows.GroupBy(row => (row.Code, row.PeriodFrom, row.PeriodTo)).SelectMany(Numbered)
            .ToDictionary(one => one.Id, one => one.Number);
        return [.. rows.Select(row => Line(row, numbers[row.Id], latest.Contains(row.Id)))];
    }

    // As the rounds count: a value taken back and sent again is the same version, a correction after approval the next.
    private static IEnumerable<(Guid Id, int Number)> Numbered(IEnumerable<ObservationRow> figures)
    {
        var values = new List<Guid>();
        foreach (var row in figures.OrderBy(row => row.Version))
        {
            var value = row.ValueId ?? row.Id;
            if (!values.Contains(value)) values.Add(value);
            yield return (row.Id, values.IndexOf(value) + 1);
        }
    }

    private static ObservationLine Line(ObservationRow row, int version, bool inForce) => new()
    {
        Id = row.Id,
        Observation = new Observation
        {
            Code = row.Code,
            Period = new Period(row.PeriodFrom, row.PeriodTo),
            Observed = row.Observed,
            Verified = row.State == FigureState.Approved,
        },
        Version = version,
        State = row.State,
        InForce = inForce,
        Stands = inForce,
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
                DocumentDate = row.DocumentDate,
                From = row.From,
                Reason = row.Reason,
                DecidedBy = row.DecidedBy,
                DecidedAt = row.DecidedAt,
                InForce = latest.Contains(row.Id),
            }),
        ];
    }
}
