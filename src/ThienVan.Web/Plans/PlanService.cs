using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Plans;

/// <summary>Writes figures and decisions: load, let Core decide, save state and event in one transaction.</summary>
public sealed class PlanService(AppDb db, WriteScope write, PlanSnapshots snapshots, PlanRights rights, TimeProvider clock)
{
    private const int LongestText = 1000;
    private static readonly string _long = $"Mỗi ô chữ dài tối đa {FigureText.Number(LongestText)} ký tự; hãy viết gọn lại.";
    private static readonly Refusal _noPlan = new("plan.none", "Chưa có kế hoạch nào được áp dụng; hãy nạp và chấp thuận kế hoạch trước.");

    /// <summary>Adds a version of a figure. Overtaken when somebody saved another version since the form was opened.</summary>
    public async Task<EntryOutcome> EnterAsync(EnterObservation entry, CancellationToken ct)
    {
        ObservationLine? overtaken = null;
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return _noPlan;
            if (Refuse(snapshot, entry) is { } refusal) return refusal;
            var held = await LatestAsync(snapshot.Plan.Period, entry.Observation, ct);
            if ((held?.Version ?? 0) != entry.BasedOnVersion)
            {
                overtaken = held is null ? null : PlanSnapshots.Line(held, inForce: true);
                return new Refusal("figure.stale", $"{held?.EnteredBy} vừa lưu một số liệu khác cho kỳ này; hãy xem lại trước khi lưu.");
            }

            if (held is not null && string.IsNullOrWhiteSpace(entry.Reason)) return new Refusal("figure.reason", "Kỳ này đã có số liệu; hãy ghi lý do sửa.");
            var row = Row(snapshot.Plan.Period, entry, (held?.Version ?? 0) + 1, change);
            db.Add(row);
            change.Record("plan.observation_entered", $"plan/{row.Code}", entry.Reason, held is null ? null : Shown(held), Shown(row));
            return row.Id;
        }, ct);
        return result.IsRefused ? new EntryOutcome { Overtaken = overtaken, Refusal = result.Refusal } : new EntryOutcome { SavedId = result.Value };
    }

    /// <summary>Chooses how a contradiction is read. Null when done.</summary>
    public async Task<Refusal?> DecideAsync(DecideReading decision, CancellationToken ct)
    {
        if (!rights.MayDecide) return new Refusal("plan.decide_denied", "Chỉ lãnh đạo hoặc Văn phòng được chốt cách hiểu; hãy gửi đề xuất cho Văn phòng.");
        if (string.IsNullOrWhiteSpace(decision.DocumentNumber)) return new Refusal("plan.decide_document", "Hãy ghi số văn bản làm căn cứ, ví dụ 12/TB-UBND.");
        if (TooLong(decision.DocumentNumber, decision.Reason)) return new Refusal("plan.decide_long", _long);
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return _noPlan;
            var reading = Readings(snapshot, decision.ConflictId).FirstOrDefault(reading => reading.Id == decision.ReadingId);
            if (reading is null) return new Refusal("plan.reading_unknown", "Không còn cách hiểu này trong kế hoạch đang áp dụng; hãy mở lại trang rà soát.");
            var held = await db.Set<DecisionRow>().Where(row => row.PlanPeriod == snapshot.Plan.Period && row.ConflictId == decision.ConflictId)
                .OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
            if (held?.ReadingId == reading.Id && held.DocumentNumber == decision.DocumentNumber.Trim()) return held.Id;
            if (held is not null && string.IsNullOrWhiteSpace(decision.Reason)) return new Refusal("plan.decide_reason", "Mâu thuẫn này đã được chốt; hãy ghi lý do chốt lại.");
            var row = Row(snapshot.Plan.Period, decision, reading, (held?.Version ?? 0) + 1, change);
            db.Add(row);
            change.Record("plan.reading_decided", $"plan/conflict/{row.ConflictId}", decision.Reason,
                held is null ? null : new { held.ReadingId, held.ReadingText, held.DocumentNumber }, new { row.ReadingId, row.ReadingText, row.DocumentNumber });
            return row.Id;
        }, ct);
        return result.Refusal;
    }

    private static bool TooLong(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text?.Length > LongestText) return true;
        }

        return false;
    }

    private Refusal? Refuse(PlanSnapshot snapshot, EnterObservation entry)
    {
        var owner = snapshot.Document.Targets.Concat(snapshot.Document.HiddenTargets)
            .SelectMany(target => target.Indicators.Select(indicator => (indicator, Lead: indicator.Lead ?? target.Lead)))
            .FirstOrDefault(pair => pair.indicator.Code == entry.Observation.Code);
        if (owner.indicator is null) return new Refusal("figure.indicator_unknown", "Không còn chỉ số này trong kế hoạch đang áp dụng; hãy mở lại trang chỉ tiêu.");
        if (!rights.MayEnter(owner.Lead)) return new Refusal("figure.denied", "Chỉ tiêu này do đơn vị khác chủ trì; hãy liên hệ đơn vị đó hoặc Văn phòng.");
        if (string.IsNullOrWhiteSpace(entry.Source)) return new Refusal("figure.source", "Hãy ghi nguồn số liệu (báo cáo, sổ theo dõi, cơ quan cung cấp).");
        if (owner.indicator.Restricted && !string.IsNullOrWhiteSpace(entry.EvidenceNote)) return new Refusal("figure.restricted", "Chỉ tiêu này không ghi minh chứng trong hệ thống; chỉ ghi tên báo cáo ở ô nguồn số liệu.");
        if (TooLong(entry.Source, entry.EvidenceNote, entry.Reason, entry.Observation.DocumentNumber)) return new Refusal("figure.long", _long);
        return ObservationRules.Refuse(owner.indicator, snapshot.Document, entry.Observation, VietnamDay.Today(clock));
    }

    private static IEnumerable<Reading> Readings(PlanSnapshot snapshot, string conflictId) =>
        snapshot.Document.Conflicts.FirstOrDefault(conflict => conflict.Id == conflictId)?.Readings
        ?? snapshot.Plan.Findings.FirstOrDefault(finding => finding.Id == conflictId)?.Readings
        ?? [];

    private Task<ObservationRow?> LatestAsync(string period, Observation observation, CancellationToken ct) =>
        db.Set<ObservationRow>()
            .Where(row => row.PlanPeriod == period && row.Code == observation.Code && row.PeriodFrom == observation.Period.From && row.PeriodTo == observation.Period.To)
            .OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);

    private static ObservationRow Row(string period, EnterObservation entry, int version, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        PlanPeriod = period,
        Code = entry.Observation.Code,
        PeriodFrom = entry.Observation.Period.From,
        PeriodTo = entry.Observation.Period.To,
        Version = version,
        Value = entry.Observation.Value,
        Numerator = entry.Observation.Numerator,
        Denominator = entry.Observation.Denominator,
        Met = entry.Observation.Met,
        MetOn = entry.Observation.MetOn,
        DocumentNumber = entry.Observation.DocumentNumber,
        ValidTo = entry.Observation.ValidTo,
        Quality = entry.Observation.Quality,
        Source = entry.Source.Trim(),
        EvidenceNote = entry.EvidenceNote?.Trim(),
        Reason = entry.Reason?.Trim(),
        EnteredById = change.Actor.UserId,
        EnteredBy = change.Actor.Name,
        EnteredAt = change.At,
    };

    private static DecisionRow Row(string period, DecideReading decision, Reading reading, int version, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        PlanPeriod = period,
        ConflictId = decision.ConflictId,
        ReadingId = reading.Id,
        ReadingText = reading.Text,
        DocumentNumber = decision.DocumentNumber.Trim(),
        Reason = decision.Reason?.Trim(),
        Version = version,
        DecidedBy = change.Actor.Name,
        DecidedAt = change.At,
    };

    private static object Shown(ObservationRow row) => new
    {
        row.Version,
        row.PeriodFrom,
        row.PeriodTo,
        row.Value,
        row.Numerator,
        row.Denominator,
        row.Met,
        row.MetOn,
        row.DocumentNumber,
        row.ValidTo,
        row.Quality,
        row.Source,
        row.EvidenceNote,
    };
}
