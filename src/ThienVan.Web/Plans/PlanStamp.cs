using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>Names the state of a ward's plan tables: another stamp, another state. It moves in the transaction that changed them (ADR
/// 0004).</summary>
public sealed class PlanStamp
{
    public string WardId { get; init; } = "";
    public Guid Stamp { get; set; }

    /// <summary>Names what figures are held against: versions of the plan, terms, assigned figures, past years, what was said,
    /// report definitions, working days. It moves seldom.</summary>
    public Guid Frame { get; set; }

    /// <summary>Before every save of any room: a plan, a figure, a decision, a term or an override that changed moves the stamp.</summary>
    internal static Task MoveAsync(AppDb db, CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State != EntityState.Unchanged)
            .Select(entry => entry.Entity).ToArray();
        var frame = Array.Exists(changed, row => row is PlanVersionRow or InForceRow or CalendarDayRow or PastFigureRow
            or TermRow or AssignmentRow or VerdictSaidRow);
        return frame || Array.Exists(changed, row => row is ObservationRow or DecisionRow or OverrideRow)
            ? MoveAsync(db, frame, ct)
            : Task.CompletedTask;
    }

    /// <summary>For what verdicts depend on and another room keeps; within the transaction that changes it.</summary>
    internal static async Task MoveAsync(AppDb db, bool frame, CancellationToken ct)
    {
        var row = await db.Set<PlanStamp>().AsTracking().FirstOrDefaultAsync(ct) ?? db.Add(new PlanStamp()).Entity;

        // Of the id only its chance counts: the stamp is a name, not a time.
        row.Stamp = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        if (frame) row.Frame = row.Stamp;
    }
}
