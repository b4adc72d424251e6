using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>
/// Reads a ward's snapshot, and reads it again only when the ward's event sequence has moved (ADR 0004): one small query a page,
/// true in every process that shares the database, because every write moves the sequence in its own transaction.
/// </summary>
public sealed class PlanSnapshots
{
    private readonly ConcurrentDictionary<string, (long Seq, PlanSnapshot? Snapshot)> _latest = new(StringComparer.Ordinal);

    public async Task<PlanSnapshot?> CurrentAsync(AppDb db, CancellationToken ct)
    {
        var ward = db.WardId;
        var seq = await db.EventHeads.Select(head => (long?)head.Seq).FirstOrDefaultAsync(ct) ?? 0;
        if (_latest.TryGetValue(ward, out var known) && known.Seq == seq) return known.Snapshot;
        // The sequence is read before the rows: a write in between makes the rows newer than their name, and the next page reads again.
        var snapshot = await LoadAsync(db, known.Snapshot?.Plan, ct);
        _latest[ward] = (seq, snapshot);
        return snapshot;
    }

    private static async Task<PlanSnapshot?> LoadAsync(AppDb db, PlanInForce? held, CancellationToken ct)
    {
        var id = await db.Set<PlanVersionRow>().Where(row => row.State == VersionState.InForce).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct);
        if (id is null) return null;
        var plan = held?.Head.VersionId == id ? held : await PlanAsync(db, id.Value, ct);
        var observations = await db.Set<ObservationRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderBy(row => row.Code).ThenByDescending(row => row.PeriodTo).ThenBy(row => row.PeriodFrom).ThenByDescending(row => row.Version).ToArrayAsync(ct);
        var decisions = await db.Set<DecisionRow>().AsNoTracking().Where(row => row.PlanPeriod == plan.Period)
            .OrderByDescending(row => row.Version).ToArrayAsync(ct);
        return new PlanSnapshot { Plan = plan, Observations = Lines(observations), Decisions = Lines(decisions) };
    }

    private static async Task<PlanInForce> PlanAsync(AppDb db, Guid id, CancellationToken ct)
    {
        var row = await db.Set<PlanVersionRow>().AsNoTracking().SingleAsync(row => row.Id == id, ct);
        var document = PlanStorage.Read(row.Document);
        return new PlanInForce(HeadOf(id, document), document, row.SourceText is null ? null : SourceText.FromText(row.SourceText));
    }

    public static PlanHead HeadOf(Guid id, PlanDocument document) => new()
    {
        VersionId = id,
        Number = document.Number ?? "chưa có số",
        Title = document.Title ?? "Kế hoạch phát triển kinh tế - xã hội",
        Issuer = document.Issuer ?? "",
        PeriodFrom = document.PeriodFrom,
        PeriodTo = document.PeriodTo,
        Date = document.Date,
    };

    private static ObservationLine[] Lines(ObservationRow[] rows)
    {
        var latest = rows.GroupBy(row => (row.Code, row.PeriodFrom, row.PeriodTo)).Select(group => group.MaxBy(row => row.Version)!.Id).ToHashSet();
        return [.. rows.Select(row => Line(row, latest.Contains(row.Id)))];
    }

    internal static ObservationLine Line(ObservationRow row, bool inForce) => new()
    {
        Id = row.Id,
        Observation = new Observation
        {
            Code = row.Code,
            Period = new Period(row.PeriodFrom, row.PeriodTo),
            Value = row.Value,
            Numerator = row.Numerator,
            Denominator = row.Denominator,
            Met = row.Met,
            MetOn = row.MetOn,
            DocumentNumber = row.DocumentNumber,
            ValidTo = row.ValidTo,
            Quality = row.Quality,

            // Until the reporting round approves values one by one, the official figure is the confirmed one.
            Verified = row.Quality == Quality.Official,
        },
        Version = row.Version,
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
        var latest = rows.GroupBy(row => row.ConflictId, StringComparer.Ordinal).Select(group => group.MaxBy(row => row.Version)!.Id).ToHashSet();
        return
        [
            .. rows.Select(row => new DecisionLine
            {
                ConflictId = row.ConflictId,
                ReadingId = row.ReadingId,
                ReadingText = row.ReadingText,
                DocumentNumber = row.DocumentNumber,
                Reason = row.Reason,
                DecidedBy = row.DecidedBy,
                DecidedAt = row.DecidedAt,
                InForce = latest.Contains(row.Id),
            }),
        ];
    }
}
