using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Overrides;

/// <summary>Verdicts that people put beside the computed ones: one proposes, another approves.</summary>
public sealed class OverrideService(AppDb db, WriteScope write, PlanSnapshots snapshots, PlanRights rights, TimeProvider clock)
{
    private static readonly Refusal _denied = new("override.denied",
        "Chỉ Chủ tịch hoặc Văn phòng được điều chỉnh đánh giá; đề nghị gửi đề xuất cho Văn phòng.");
    private static readonly Refusal _unknown = new("override.unknown", "Không còn đề nghị này; đề nghị mở lại trang chỉ tiêu.")
    { IsDone = true };
    private static readonly Refusal _noIndicator = new("override.indicator",
        "Kế hoạch đang áp dụng không còn chỉ số này; đề nghị mở lại trang chỉ tiêu.");
    private static readonly Refusal _open = new("override.open",
        "Đã có một điều chỉnh đang chờ duyệt hoặc đang có hiệu lực; đề nghị kết thúc nó trước.");

    /// <summary>Null for an indicator that the plan in force does not have.</summary>
    public async Task<OverrideView?> FindAsync(string code, int? asked, CancellationToken ct)
    {
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return null;
        var today = VietnamDay.Today(clock);
        var year = ShownYear.Of(snapshot, asked, today);
        if (Verdict(snapshot.ApprovedOnly, code, year, today) is not { } verdict) return null;
        return new OverrideView
        {
            Indicator = snapshot.Document.Indicators.First(indicator => indicator.Code == code),
            Year = year,
            Today = today,
            Verdict = verdict,
            Lines = [.. snapshot.Overrides.Where(line => line.Code == code && line.Year == year)],
        };
    }

    /// <summary>Null when it waits for its approver.</summary>
    public async Task<Refusal?> ProposeAsync(ProposeOverride asked, CancellationToken ct)
    {
        if (!rights.MayDecide) return _denied;
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return _noIndicator;
            var today = VietnamDay.Of(change.At);
            if (Verdict(snapshot.ApprovedOnly, asked.Code, asked.Year, today) is not { } verdict
                || change.Actor.UserId is not { } by) return _noIndicator;
            if (VerdictOverride.Refuse(verdict, asked.Performance, asked.Reason, asked.Until, today) is { } refusal) return refusal;
            if (snapshot.Overrides.Any(line => line.Code == asked.Code && line.Year == asked.Year && line.IsOpen(today))) return _open;
            var row = Row(snapshot.Plan.Period, asked, verdict, by, change);
            db.Add(row);
            change.Record(PlanEvents.OverrideProposed, Subject(row), row.Reason, new { verdict.Performance },
                new { row.Performance, row.Until });
            return row.Id;
        }, ct);
        return result.Refusal;
    }

    /// <summary>Null when it stands from now on.</summary>
    public Task<Refusal?> ApproveAsync(Guid id, CancellationToken ct) => StepAsync(id, (row, change) =>
    {
        if (row.ApprovedBy is not null) return _unknown;
        if (VerdictOverride.RefuseApproval(row.ProposedById, change.Actor.UserId, row.Until,
            VietnamDay.Of(change.At)) is { } refusal) return refusal;
        (row.ApprovedBy, row.ApprovedAt) = (change.Actor.Name, change.At);
        change.Record(PlanEvents.OverrideApproved, Subject(row), row.Reason, new { row.Computed },
            new { row.Performance, row.Until, row.ProposedBy });
        return null;
    }, ct);

    /// <summary>Takes it back, turns it down, or ends it before its day. Null when done.</summary>
    public Task<Refusal?> EndAsync(Guid id, CancellationToken ct) => StepAsync(id, (row, change) =>
    {
        (row.EndedBy, row.EndedAt) = (change.Actor.Name, change.At);
        change.Record(PlanEvents.OverrideEnded, Subject(row), reason: null, new { row.Performance, row.Until, row.ApprovedBy });
        return null;
    }, ct);

    private async Task<Refusal?> StepAsync(Guid id, Func<OverrideRow, Change, Refusal?> step, CancellationToken ct)
    {
        if (!rights.MayDecide) return _denied;
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
            await db.Set<OverrideRow>().AsTracking()
                .FirstOrDefaultAsync(row => row.Id == id && row.EndedAt == null, ct) is not { } row ? _unknown
            : step(row, change) is { } refusal ? refusal
            : id, ct);
        return result.Refusal;
    }

    private static Assessment? Verdict(PlanSnapshot snapshot, string code, int year, DateOnly today) =>
        snapshot.Document.AllTargets()
            .FirstOrDefault(target => target.Indicators.Any(indicator => indicator.Code == code)) is { } owner
            ? snapshot.Verdict(owner, year, today).Assessments.First(verdict => verdict.Code == code)
            : null;

    private static string Subject(OverrideRow row) => $"plan/{row.Code}/{row.Year}";

    private static OverrideRow Row(string period, ProposeOverride asked, Assessment verdict, Guid by, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        PlanPeriod = period,
        Code = asked.Code,
        Year = asked.Year,
        Performance = asked.Performance,
        Computed = verdict.Performance,
        Reason = asked.Reason.Trim(),
        Until = asked.Until,
        ProposedById = by,
        ProposedBy = change.Actor.Name,
        ProposedAt = change.At,
    };
}
