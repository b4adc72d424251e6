using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Approval;

/// <summary>Opens an approved value again as a new version. The approved one stands until the new one is approved in its turn.</summary>
public sealed class ValueRevision(AppDb db, WriteScope write, RoundReader rounds, ReportRights rights)
{
    /// <param name="round">Round of the value.</param>
    /// <param name="seen">The approved version as the page showed it.</param>
    /// <param name="reason">Why the approved figure is wrong.</param>
    /// <param name="ct">Cancels before the write.</param>
    /// <returns>Id of the new version.</returns>
    public async Task<Result<Guid>> ReviseAsync(Guid round, SeenValue seen, string? reason, CancellationToken ct)
    {
        if (rights.Actor.UserId is null) return ApprovalRefusals.Nobody;
        if (reason?.Length > ValueApproval.LongestReason)
            return new Refusal("value.revise_long", $"Lý do sửa dài tối đa {ValueApproval.LongestReason} ký tự; đề nghị viết gọn lại.");
        Refusal? refusal = null;
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            refusal = null;
            if (await rounds.FindAsync(round, ct) is null) return ApprovalRefusals.NoRound;
            var row = await db.Set<ValueRow>().AsNoTracking().FirstOrDefaultAsync(row => row.RoundId == round && row.Id == seen.Id, ct);
            var newest = row is null ? null : await NewestAsync(row, ct);
            var next = Decide(row, newest, seen, reason, change.Actor);
            if (!next.IsRefused) return Open(row!, next.Value, change);
            refusal = next.Refusal;
            ApprovalEvents.RecordRefused(
                change,
                round,
                ValueStep.Revise,
                [
                    new()
                    {
                        Id = seen.Id,
                        Code = row?.Code,
                        Area = row?.Area ?? "",
                        Refusal = refusal,
                    },
                ]
            );
            return seen.Id;
        }, ct);
        return refusal is null ? result : refusal;
    }

    private Task<ValueRow?> NewestAsync(ValueRow row, CancellationToken ct) =>
        db.Set<ValueRow>().AsNoTracking().Where(other => other.RoundId == row.RoundId && other.Code == row.Code && other.Area == row.Area)
            .OrderByDescending(other => other.Version).FirstOrDefaultAsync(ct);

    private Result<ValueFlow> Decide(ValueRow? row, ValueRow? newest, SeenValue seen, string? reason, Actor asking)
    {
        if (row is null || newest is null) return ApprovalRefusals.Unknown;
        if (!rights.MayEnter(row.UnitId) && !(row.Area != Ward.Whole && rights.MayEnter(row.Area))) return ApprovalRefusals.ReviseDenied;
        if (newest.Id != row.Id)
            return new Refusal("value.revised_already",
                $"Số này đã có phiên bản {newest.Version} đang ở trạng thái “{ValueStates.Word(newest.State)}”; đề nghị mở phiên bản đó.");
        return row.Revision != seen.Revision ? ApprovalRefusals.Overtaken(row, asking) : row.Flow.Revise(reason);
    }

    private Guid Open(ValueRow row, ValueFlow next, Change change)
    {
        var opened = Copy(row, next, Guid.CreateVersion7(change.At));
        db.Add(opened);
        var (before, now) = (new ShownStep(row), new ShownStep(opened));
        change.Record(ReportEvents.ValueRevised, ApprovalEvents.Subject(row), next.RevisionReason, before, now);
        return opened.Id;
    }

    // What was approved is where the correction starts from: the unit changes only what is wrong. An explanation is of the figure it was
    // written for: that of another must be written anew.
    private static ValueRow Copy(ValueRow row, ValueFlow next, Guid id) => new()
    {
        Id = id,
        RoundId = row.RoundId,
        Code = row.Code,
        Area = row.Area,
        UnitId = row.UnitId,
        Version = next.Version,
        State = next.State,
        Revision = 1,
        Typed = TypedCells.Write(TypedCells.Read(row.Typed) with { Explanation = null }),
        Observed = row.Observed,
        Source = row.Source,
        EnteredBy = row.EnteredBy,
        EnteredAt = row.EnteredAt,
        RevisionReason = next.RevisionReason,
        FactKey = row.FactKey,
        FactAsOf = row.FactAsOf,
        FactRows = row.FactRows,
        Demonstration = row.Demonstration,
    };
}
