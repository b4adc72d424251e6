using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Assignments;

/// <summary>Documents that assign the figures of a year: one types them, another holds them against the paper and confirms.</summary>
public sealed class AssignmentService(AppDb db, WriteScope write, PlanSnapshots snapshots, PlanRights rights, TimeProvider clock)
{
    private static readonly Refusal _denied = new("assign.denied",
        "Chỉ Chủ tịch hoặc Văn phòng được nhập văn bản giao chỉ tiêu; đề nghị gửi văn bản cho Văn phòng.");
    private static readonly Refusal _gone = new("assign.gone", "Văn bản này không còn chờ xác nhận.") { IsDone = true };
    private static readonly Refusal _noPlan = new("plan.none", "Chưa có kế hoạch nào được áp dụng; đề nghị nạp và phê "
        + "duyệt kế hoạch trước.");
    private static readonly Refusal _why = new("assign.why", "Đề nghị ghi lý do trả lại để người nhập biết phải sửa gì.");

    /// <summary>Null while no plan is in force.</summary>
    public async Task<YearSheetView?> SheetAsync(int? year, CancellationToken ct)
    {
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return null;
        var today = VietnamDay.Today(clock);
        return YearSheetView.Of(snapshot, ShownYear.Of(snapshot, year, today), today);
    }

    /// <summary>Null for a document nobody typed.</summary>
    public async Task<AssignmentView?> FindAsync(Guid id, CancellationToken ct) =>
        await snapshots.CurrentAsync(db, ct) is { } snapshot && snapshot.Assignments.FirstOrDefault(line => line.Id == id) is { } line
            ? AssignmentView.Of(line, snapshot, VietnamDay.Today(clock))
            : null;

    /// <summary>The year's sheet as the ward's next document, not signed yet, would leave it; nothing is stored.</summary>
    public async Task<Result<YearSheetView>> DraftAsync(int year, IReadOnlyList<AssignedFigure> figures, CancellationToken ct)
    {
        if (!rights.MayAssign) return _denied;
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return _noPlan;
        var today = VietnamDay.Today(clock);
        var draft = new YearAssignment
        {
            Level = AssignmentLevel.FromWard,
            Year = year,
            Number = "",
            Date = today,
            Issuer = "",
            From = today,
            Figures = figures,
        };
        YearAssignment[] known = [.. snapshot.Assignments.Where(line => line.EndedAt is null).Select(line => line.Document)];
        return AssignmentRules.RefuseFigures(draft, snapshot.Document, known) is { } refusal ? refusal
            : YearSheetView.Of(snapshot, draft, today);
    }

    /// <summary>The document's id; it waits for a second person.</summary>
    public async Task<Result<Guid>> ProposeAsync(YearAssignment asked, CancellationToken ct)
    {
        if (!rights.MayAssign) return _denied;
        return await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (await snapshots.CurrentAsync(db, ct) is not { } snapshot || change.Actor.UserId is not { } by) return _noPlan;
            YearAssignment[] known = [.. snapshot.Assignments.Where(line => line.EndedAt is null).Select(line => line.Document)];
            if (AssignmentRules.Refuse(asked, snapshot.Document, known, VietnamDay.Of(change.At)) is { } refusal) return refusal;
            var row = Row(snapshot.Plan.Period, asked, by, change);
            db.Add(row);
            change.Record(PlanEvents.AssignmentProposed, Subject(row), now: Said(row));
            return row.Id;
        }, ct);
    }

    /// <summary>Null when it holds from its day.</summary>
    public Task<Refusal?> ConfirmAsync(Guid id, CancellationToken ct) => StepAsync(id, async (row, change) =>
    {
        if (AssignmentRules.RefuseApproval(row.ProposedById, change.Actor.UserId) is { } own) return own;
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return _noPlan;
        YearAssignment[] known =
            [.. snapshot.Assignments.Where(line => line.EndedAt is null && line.Id != id).Select(line => line.Document)];
        if (AssignmentRules.Refuse(AssignmentLine.Of(row).Document, snapshot.Document, known, VietnamDay.Of(change.At)) is { } refusal)
            return refusal;
        (row.ConfirmedBy, row.ConfirmedAt) = (change.Actor.Name, change.At);
        change.Record(PlanEvents.AssignmentConfirmed, Subject(row), now: Said(row));
        return null;
    }, ct);

    /// <summary>Takes back what one typed oneself, or turns down what another did, with a reason. Null when done.</summary>
    public Task<Refusal?> EndAsync(Guid id, string? why, CancellationToken ct) => StepAsync(id, (row, change) =>
    {
        var reason = VietnameseText.IsBlank(why) ? null : why.Trim();
        if (reason is null && row.ProposedById != change.Actor.UserId) return Task.FromResult<Refusal?>(_why);
        (row.EndedBy, row.EndedAt, row.EndedWhy) = (change.Actor.Name, change.At, reason);
        change.Record(PlanEvents.AssignmentEnded, Subject(row), reason, Said(row));
        return Task.FromResult<Refusal?>(null);
    }, ct);

    private async Task<Refusal?> StepAsync(Guid id, Func<AssignmentRow, Change, Task<Refusal?>> step, CancellationToken ct)
    {
        if (!rights.MayAssign) return _denied;
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
            await db.Set<AssignmentRow>().AsTracking()
                .FirstOrDefaultAsync(row => row.Id == id && row.EndedAt == null && row.ConfirmedAt == null, ct) is not { } row ? _gone
            : await step(row, change) is { } refusal ? refusal
            : id, ct);
        return result.Refusal;
    }

    internal static string Subject(AssignmentRow row) => $"plan/assignment/{row.Id}";

    internal static object Said(AssignmentRow row) => new
    {
        row.Level,
        row.Step,
        row.Year,
        row.DocumentNumber,
        row.DocumentDate,
        row.Issuer,
        row.From,
        Figures = AssignmentRow.Read(row.Figures),
        row.ProposedBy,
    };

    internal static AssignmentRow Row(string period, YearAssignment asked, Guid by, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        PlanPeriod = period,
        Level = asked.Level,
        Step = asked.Step,
        Year = asked.Year,
        DocumentNumber = asked.Number.Trim(),
        DocumentDate = asked.Date,
        Issuer = asked.Issuer.Trim(),
        From = asked.From,
        Figures = AssignmentRow.Kept(asked.Figures),
        IsCorrection = asked.IsCorrection,
        ProposedById = by,
        ProposedBy = change.Actor.Name,
        ProposedAt = change.At,
    };
}
