using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Approval;

/// <summary>
/// Verifies, returns and approves values, one or many in one write with one event a step. Each value answers for itself; what changed
/// since the page was shown, what is not in the person's reach and what four eyes forbid stays where it is and is on record.
/// </summary>
public sealed class ValueApproval(
    AppDb db, WriteScope write, RoundReader rounds, ValueLedger ledger, ReviewChecks checks, ReturnNotices returns, StepNotices steps,
    ReportRights rights)
{
    public const int LongestReason = 1000;
    private const int MostValues = 5000;

    /// <param name="round">Round of all the values.</param>
    /// <param name="seen">Values as the page showed them.</param>
    /// <param name="onlyWell">True for many at once: values that need a look are left for one by one.</param>
    /// <param name="ct">Cancels before the write.</param>
    public Task<Result<IReadOnlyList<StepOutcome>>> VerifyAsync(
        Guid round, IReadOnlyList<SeenValue> seen, bool onlyWell, CancellationToken ct) =>
        RunAsync(new Move(ValueStep.Verify, onlyWell, ApprovalRefusals.VerifyDenied)
        {
            May = _ => rights.MayVerify,
            Decide = (flow, by) => flow.Verify(by),
            Stamp = (row, change, before) =>
            {
                (row.VerifiedBy, row.VerifiedAt) = (change.Actor.Name, change.At);
                change.Record(ReportEvents.ValueVerified, ApprovalEvents.Subject(row), reason: null, before, new ShownStep(row));
            },
        }, round, seen, ct);

    /// <summary>As <see cref="VerifyAsync"/>. In a round that is out, the approved version is out with it.</summary>
    public Task<Result<IReadOnlyList<StepOutcome>>> ApproveAsync(
        Guid round, IReadOnlyList<SeenValue> seen, bool onlyWell, CancellationToken ct) =>
        RunAsync(new Move(ValueStep.Approve, onlyWell, ApprovalRefusals.ApproveDenied)
        {
            May = row => rights.MayApprove(row.UnitId),
            Decide = (flow, by) => flow.Approve(by),
            Stamp = (row, change, before) =>
            {
                (row.ApprovedBy, row.ApprovedAt) = (change.Actor.Name, change.At);
                change.Record(ReportEvents.ValueApproved, ApprovalEvents.Subject(row), row.RevisionReason, before, new ShownStep(row));
            },
        }, round, seen, ct);

    /// <summary>Gives values back to their units, from sent or from verified.</summary>
    public Task<Result<IReadOnlyList<StepOutcome>>> ReturnAsync(
        Guid round, IReadOnlyList<SeenValue> seen, string? reason, CancellationToken ct) =>
        reason?.Length > LongestReason
            ? Task.FromResult<Result<IReadOnlyList<StepOutcome>>>(
                new Refusal("value.return_long", $"Lý do trả lại dài tối đa {LongestReason} ký tự; đề nghị viết gọn lại."))
            : RunAsync(new Move(ValueStep.Return, OnlyWell: false, ApprovalRefusals.ReturnDenied)
            {
                May = row => rights.MayVerify || rights.MayApprove(row.UnitId),
                Decide = (flow, _) => flow.Return(reason),
                Stamp = (row, change, before) =>
                {
                    row.ComeBack(change.Actor.Name, change.At);
                    change.Record(
                        ReportEvents.ValueReturned, ApprovalEvents.Subject(row), row.ReturnReason, before, new ShownStep(row));
                },
            }, round, seen, ct);

    private async Task<Result<IReadOnlyList<StepOutcome>>> RunAsync(Move move, Guid id, IReadOnlyList<SeenValue> seen, CancellationToken ct)
    {
        if (rights.Actor.UserId is not { } by) return ApprovalRefusals.Nobody;
        if (seen.Count is 0 or > MostValues) return ApprovalRefusals.Forged;
        return await write.RunAsync<IReadOnlyList<StepOutcome>>(rights.Actor, async change =>
        {
            if (await rounds.FindAsync(id, ct) is not { } open) return ApprovalRefusals.NoRound;
            var ids = seen.Select(value => value.Id).ToArray();
            var rows = await db.Set<ValueRow>()
                .Where(row => row.RoundId == id && ids.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, ct);
            var doubts = move.OnlyWell ? await checks.FocusAsync(open.Round, [.. rows.Values], ct) : null;
            var outcomes = seen.DistinctBy(value => value.Id)
                .Select(value => Take(move, open.Round, rows.GetValueOrDefault(value.Id), value, by, doubts, change))
                .ToArray();
            ValueRow[] moved = [.. outcomes.Where(outcome => outcome.Refusal is null).Select(outcome => rows[outcome.Id])];
            await ledger.FollowAsync(open.Round, moved, ct);
            if (move.Step == ValueStep.Return) await returns.TellAsync(change, open.Round, moved, ct);
            await steps.FollowAsync(change, open.Round, moved, ct);
            ApprovalEvents.RecordRefused(change, id, move.Step, outcomes);
            return outcomes;
        }, ct);
    }

    private static StepOutcome Take(
        Move move, Round round, ValueRow? row, SeenValue seen, Guid by, IReadOnlyDictionary<Guid, IReadOnlyList<string>>? doubts,
        Change change)
    {
        if (row is null) return new() { Id = seen.Id, Refusal = ApprovalRefusals.Unknown };
        var refusal = !move.May(row) ? move.Denied
            : row.Revision != seen.Revision ? ApprovalRefusals.Overtaken(row, change.Actor)
            : doubts?[row.Id].Count > 0 ? ApprovalRefusals.NeedsLook
            : null;
        if (refusal is null) refusal = Step(move, round, row, by, change);
        return new() { Id = row.Id, Code = row.Code, Area = row.Area, State = row.State, Revision = row.Revision, Refusal = refusal };
    }

    private static Refusal? Step(Move move, Round round, ValueRow row, Guid by, Change change)
    {
        var next = move.Decide(row.Flow, by);
        if (next.IsRefused) return next.Refusal;
        var before = new ShownStep(row);
        row.Follow(next.Value);
        move.Stamp(row, change, before);
        if (move.Step == ValueStep.Approve && round.State == RoundState.Published)
            ApprovalEvents.Publish(row, change, row.RevisionReason ?? ApprovalEvents.Late);
        return null;
    }

    private sealed record Move(ValueStep Step, bool OnlyWell, Refusal Denied)
    {
        public required Func<ValueRow, bool> May { get; init; }
        public required Func<ValueFlow, Guid, Result<ValueFlow>> Decide { get; init; }

        /// <summary>Notes who and when on the moved row, and records the step with what was before.</summary>
        public required Action<ValueRow, Change, object> Stamp { get; init; }
    }
}
