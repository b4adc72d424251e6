using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Terms;

/// <summary>Terms of the way an indicator is judged: one proposes with a document, another confirms.</summary>
public sealed class TermService(AppDb db, WriteScope write, PlanSnapshots snapshots, PlanRights rights, TimeProvider clock)
{
    private static readonly Refusal _denied = new("term.denied",
        "Chỉ Chủ tịch hoặc Văn phòng được đặt cách đánh giá; đề nghị gửi đề xuất cho Văn phòng.");
    private static readonly Refusal _unknown = new("term.unknown", "Không còn đề nghị này; đề nghị mở lại trang chỉ tiêu.")
    { IsDone = true };
    private static readonly Refusal _noPlan = new("plan.none", "Chưa có kế hoạch nào được áp dụng; đề nghị nạp và phê "
        + "duyệt kế hoạch trước.");
    private static readonly Refusal _open = new("term.open",
        "Đã có một đề nghị cho mục này đang chờ xác nhận; đề nghị xử lý đề nghị đó trước.");

    /// <summary>Null for an indicator that the plan in force does not have.</summary>
    public async Task<TermsView?> FindAsync(string code, CancellationToken ct)
    {
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot
            || snapshot.Document.FindIndicator(code) is not { } indicator) return null;
        var today = VietnamDay.Today(clock);
        return new()
        {
            Indicator = indicator,
            Planned = snapshot.Plan.Document.FindIndicator(code) ?? indicator,
            Plan = snapshot.Document,
            Today = today,
            Kinds = [.. Enum.GetValues<TermKind>().Where(kind => IndicatorTerm.Fits(kind, indicator))],
            Lines = [.. snapshot.Terms.Where(line => line.Term.Code == code).Reverse()],
            Past = snapshot.PastSpread(indicator),
        };
    }

    /// <summary>Null when it waits for a second person.</summary>
    public async Task<Refusal?> ProposeAsync(IndicatorTerm asked, CancellationToken ct)
    {
        if (!rights.MaySetTerms) return _denied;
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (await snapshots.CurrentAsync(db, ct) is not { } snapshot || change.Actor.UserId is not { } by) return _noPlan;
            if (TermRules.Refuse(asked, snapshot.Document, VietnamDay.Of(change.At)) is { } refusal) return refusal;
            if (snapshot.Terms.Any(line => line.IsWaiting && line.IsOf(asked.Code, asked.Kind, asked.Year))) return _open;
            var held = snapshot.Document.FindIndicator(asked.Code)!.Terms
                .LastOrDefault(term => (term.Kind, term.Year) == (asked.Kind, asked.Year));
            var row = Row(snapshot.Plan.Period, asked, held, by, change);
            db.Add(row);
            change.Record(PlanEvents.TermProposed, Subject(row), reason: null, held?.Setting, Said(row));
            return row.Id;
        }, ct);
        return result.Refusal;
    }

    /// <summary>Null when it holds from now on.</summary>
    public Task<Refusal?> ConfirmAsync(Guid id, CancellationToken ct) => StepAsync(id, async (row, change) =>
    {
        if (TermRules.RefuseApproval(row.ProposedById, change.Actor.UserId) is { } own) return own;
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return _noPlan;
        if (TermRules.Refuse(TermLine.Of(row).Term, snapshot.Document, VietnamDay.Of(change.At)) is { } refusal) return refusal;
        (row.ConfirmedBy, row.ConfirmedAt) = (change.Actor.Name, change.At);
        change.Record(
            PlanEvents.TermConfirmed, Subject(row), reason: null, row.Before is null ? null : TermRow.Read(row.Before), Said(row));
        return null;
    }, ct);

    /// <summary>Takes a proposal back or turns it down. Null when done.</summary>
    public Task<Refusal?> EndAsync(Guid id, CancellationToken ct) => StepAsync(id, (row, change) =>
    {
        (row.EndedBy, row.EndedAt) = (change.Actor.Name, change.At);
        change.Record(PlanEvents.TermEnded, Subject(row), reason: null, Said(row));
        return Task.FromResult<Refusal?>(null);
    }, ct);

    private async Task<Refusal?> StepAsync(Guid id, Func<TermRow, Change, Task<Refusal?>> step, CancellationToken ct)
    {
        if (!rights.MaySetTerms) return _denied;
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
            await db.Set<TermRow>().AsTracking()
                .FirstOrDefaultAsync(row => row.Id == id && row.EndedAt == null && row.ConfirmedAt == null, ct) is not { } row ? _unknown
            : await step(row, change) is { } refusal ? refusal
            : id, ct);
        return result.Refusal;
    }

    private static string Subject(TermRow row) => $"plan/term/{row.Code}";

    private static object Said(TermRow row) => new
    {
        row.Kind,
        row.Year,
        Setting = TermRow.Read(row.Setting),
        row.DocumentNumber,
        row.DocumentDate,
        row.Provenance,
        row.From,
        row.ProposedBy,
    };

    private static TermRow Row(string period, IndicatorTerm asked, IndicatorTerm? held, Guid by, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        PlanPeriod = period,
        Code = asked.Code,
        Kind = asked.Kind,
        Year = asked.Year,
        Setting = TermRow.Kept(asked.Setting),
        Before = held is null ? null : TermRow.Kept(held.Setting),
        DocumentNumber = asked.DocumentNumber.Trim(),
        DocumentDate = asked.DocumentDate,
        Provenance = asked.Provenance,
        From = asked.From,
        ProposedById = by,
        ProposedBy = change.Actor.Name,
        ProposedAt = change.At,
    };
}
