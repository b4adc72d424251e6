using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Outbox;

/// <summary>A message this process may send until its lease ends.</summary>
public sealed record OutboxClaim
{
    public required Guid Id { get; init; }

    /// <summary>Names this very claim: a mark under an older one finds nothing.</summary>
    public required Guid Lease { get; init; }
    public required int Attempts { get; init; }
    public required string Address { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required string? Link { get; init; }
    public required DateTimeOffset QueuedAt { get; init; }
}

/// <summary>
/// Who sends which message, between any number of processes: each step is one conditional update that the database settles.
/// These are notes about delivery and no writes of record, so they stay outside the event chain (docs/adr/0009).
/// </summary>
public sealed class OutboxClaims(AppDb db, WriteScope write, TimeProvider time)
{
    private const int Looked = 16;

    // Far above what one sending may take, so a lease ends only under a process that died or hangs.
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The next message that is due; null when there is none.</summary>
    public async Task<OutboxClaim?> NextAsync(CancellationToken ct)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var due = await db.Set<OutboxRow>()
                .Where(IsDue(now))
                .OrderBy(row => row.NextAttempt)
                .ThenBy(row => row.Id)
                .Select(row => row.Id)
                .Take(Looked)
                .ToArrayAsync(ct);
            if (due.Length == 0) return null;
            foreach (var id in due)
            {
                if (await ClaimAsync(id, ct) is { } claim) return claim;
            }
        }
    }

    /// <summary>False when the claim was no longer ours: its lease ended or the message was withdrawn.</summary>
    public async Task<bool> SentAsync(OutboxClaim claim, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await Mine(claim)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.State, OutboxState.Sent)
                            .SetProperty(row => row.SentAt, now)
                            .SetProperty(row => row.Address, (string?)null)
            .SetProperty(row => row.ClaimedBy, (Guid?)null)
            .SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null)
            .SetProperty(row => row.Error, (string?)null),
    ct
) == 1;
    }

    public async Task<bool> LaterAsync(OutboxClaim claim, TimeSpan wait, string error, CancellationToken ct)
    {
        var next = time.GetUtcNow() + wait;
        return await Mine(claim)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.State, OutboxState.Waiting)
                            .SetProperty(row => row.NextAttempt, next)
                            .SetProperty(row => row.Error, error)
            .SetProperty(row => row.ClaimedBy, (Guid?)null).SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null), ct) == 1;
    }

    /// <summary>Nobody will be told: that is a write of record, with its event.</summary>
    public async Task GiveUpAsync(OutboxClaim claim, string error, CancellationToken ct) =>
        await write.RunAsync<bool>(Actor.System("Gửi thư"), async change =>
        {
            var given = await Mine(claim)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.State, OutboxState.Failed)
                            .SetProperty(row => row.Error, error)
                            .SetProperty(row => row.Address, (string?)null)
                .SetProperty(row => row.ClaimedBy, (Guid?)null).SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null), ct);
            if (given == 1) change.Record(OutboxEvents.GivenUp, $"outbox/{claim.Id}", now: new { claim.Subject, claim.Attempts, error });
            return given == 1;
        }, ct);

    private async Task<OutboxClaim?> ClaimAsync(Guid id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (lease, until) = (Guid.CreateVersion7(now), now + Lease);
        var taken = await db.Set<OutboxRow>()
            .Where(row => row.Id == id)
            .Where(IsDue(now))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.State, OutboxState.Claimed)
                        .SetProperty(row => row.ClaimedBy, lease)
                        .SetProperty(row => row.ClaimedUntil, until)
            .SetProperty(row => row.Attempts, row => row.Attempts + 1), ct);
        return taken == 0
            ? null
            : await db.Set<OutboxRow>()
                .Where(row => row.Id == id && row.ClaimedBy == lease)
                .Select(row => new OutboxClaim
                {
                    Id = row.Id,
                    Lease = lease,
                    Attempts = row.Attempts,
                    Address = row.Address ?? "",
                    Subject = row.Subject,
                    Text = row.Text,
                    Link = row.Link,
                    QueuedAt = row.QueuedAt,
                }).FirstOrDefaultAsync(ct);
    }

    private IQueryable<OutboxRow> Mine(OutboxClaim claim) =>
        db.Set<OutboxRow>().Where(row => row.Id == claim.Id && row.State == OutboxState.Claimed && row.ClaimedBy == claim.Lease);

    private static Expression<Func<OutboxRow, bool>> IsDue(DateTimeOffset now) => row => row.Channel == OutboxChannel.Email
        && ((row.State == OutboxState.Waiting && row.NextAttempt <= now) || (row.State == OutboxState.Claimed && row.ClaimedUntil <= now));
}
