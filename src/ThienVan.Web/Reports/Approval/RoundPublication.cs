using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Reports.Approval;

/// <summary>What went out with a round.</summary>
/// <param name="Values">Figures of its lines.</param>
/// <param name="GroupValues">Parts of neighbourhood groups beside them.</param>
public sealed record PublishedRound(int Values, int GroupValues, IReadOnlyList<MissingLine> Missing);

/// <summary>Sends a round out: every approved value becomes published, every other line is named with its reason.</summary>
public sealed class RoundPublication(
    AppDb db, WriteScope write, ValueLedger ledger, PlanSayings sayings, OutboxQueue queue, ReportRights rights)
{
    /// <param name="id">The round.</param>
    /// <param name="missing">Reasons for the lines that go out without a figure.</param>
    /// <param name="ct">Cancels before the write.</param>
    public async Task<Result<PublishedRound>> PublishAsync(Guid id, IReadOnlyList<MissingLine> missing, CancellationToken ct)
    {
        if (rights.Actor.UserId is null) return ApprovalRefusals.Nobody;
        return await write.RunAsync<PublishedRound>(rights.Actor, async change =>
        {
            var settled = await SettleAsync(id, missing, VietnamDay.Of(change.At), ct);
            return settled.Refusal is { } refusal
                ? change.Refuse(refusal, ReportEvents.StepRefused, $"report/{id}", new { Step = ValueStep.Publish, Refusal = refusal.Code })
                : await PublishAsync(settled.Value, change, ct);
        }, ct);
    }

    private async Task<Result<Settled>> SettleAsync(Guid id, IReadOnlyList<MissingLine> named, DateOnly today, CancellationToken ct)
    {
        if (!rights.MayPublish) return ApprovalRefusals.PublishDenied;
        if (await db.Set<RoundRow>().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } row) return ApprovalRefusals.NoRound;
        if (row.State == RoundState.Published)
            return new Refusal(
                "round.published", $"{row.PublishedBy} đã công bố kỳ báo cáo lúc {FigureText.Moment(row.PublishedAt)}; "
                    + "đề nghị tải lại trang.")
            { IsDone = true };
        var approved = await ApprovedAsync(id, ct);
        var whole = approved.Where(value => value.Area == Ward.Whole).Select(value => value.Code).ToHashSet(StringComparer.Ordinal);
        var missing = Publication.Settle(RoundStorage.Read(row), whole, named, today);
        return missing.IsRefused ? missing.Refusal! : new Settled(row, approved, missing.Value);
    }

    // A version that a later approved one has replaced does not go out.
    private async Task<ValueRow[]> ApprovedAsync(Guid id, CancellationToken ct) =>
        [.. (await db.Set<ValueRow>().Where(value => value.RoundId == id && value.State == ValueState.Approved).ToArrayAsync(ct))
            .Newest().OrderBy(value => value.Code, StringComparer.Ordinal).ThenBy(value => value.Area, StringComparer.Ordinal)];

    private async Task<PublishedRound> PublishAsync(Settled settled, Change change, CancellationToken ct)
    {
        var (row, approved, missing) = settled;
        var before = new { row.State };
        (row.State, row.PublishedBy, row.PublishedAt) = (RoundState.Published, change.Actor.Name, change.At);
        foreach (var value in approved) ApprovalEvents.Publish(value, change, reason: null);
        await ledger.FollowAsync(RoundStorage.Read(row), approved, ct);
        await queue.WithdrawAsync(ReminderPlan.PrefixOf(row.Id), ct);
        await queue.WithdrawAsync(UnitNotices.PresentedIn(row.Id), ct);
        await sayings.SayAsync(RoundSayings.Said(RoundStorage.Read(row), SaidOccasion.Published, change.At), ct);
        db.AddRange(missing.Select(line => new MissingFigureRow
        {
            RoundId = row.Id,
            Code = line.Code,
            Reason = line.Reason,
            SaidBy = change.Actor.Name,
            SaidAt = change.At,
        }));
        var published = new PublishedRound(
            approved.Count(value => value.Area == Ward.Whole), approved.Count(value => value.Area != Ward.Whole), missing);
        change.Record(
            ReportEvents.RoundPublished,
            $"report/{row.Id}",
            reason: null,
            before,
            new
            {
                row.State,
                published.Values,
                published.GroupValues,
                published.Missing,
            }
        );
        return published;
    }

    private sealed record Settled(RoundRow Round, ValueRow[] Approved, IReadOnlyList<MissingLine> Missing);
}
