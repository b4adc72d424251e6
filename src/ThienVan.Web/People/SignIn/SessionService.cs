using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.SignIn;

/// <summary>A session as its owner sees it.</summary>
public sealed record SessionLine
{
    public required Guid Id { get; init; }
    public required SignInWay Way { get; init; }
    public required string Device { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
}

/// <summary>Lists and ends sessions; an ended one is worth nothing from the next request on, in every process.</summary>
public sealed class SessionService(AppDb db, WriteScope write, AccessRules rules, TimeProvider time)
{
    /// <summary>Open sessions, the latest first. A session that ran out by itself is not open.</summary>
    public async Task<IReadOnlyList<SessionLine>> OpenAsync(Guid userId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var limits = rules.Sessions(now);
        var (oldest, roles) = (now - limits.Longest, await RolesAsync(userId, now, ct));
        var open = await db.Set<SessionRow>().AsNoTracking()
            .Where(row => row.UserId == userId && row.EndedAt == null && row.StartedAt > oldest)
            .OrderByDescending(row => row.StartedAt)
            .Select(row => new SessionLine
            {
                Id = row.Id,
                Way = row.Way,
                Device = row.Device,
                StartedAt = row.StartedAt,
                SeenAt = row.SeenAt,
            })
            .ToArrayAsync(ct);
        return [.. open.Where(row => !limits.IsOver(row.StartedAt, row.SeenAt, roles, now))];
    }

    /// <returns>How the session was opened; null when it was over already.</returns>
    public async Task<SignInWay?> SignOutAsync(Actor actor, Guid sessionId, CancellationToken ct) =>
        (
            await write.RunAsync<SignInWay?>(
                actor,
                async change =>
    {
        change.Record(PeopleEvents.SignedOut, $"people/{actor.UserId}");
        if (
            await db.Set<SessionRow>()
                .FirstOrDefaultAsync(row => row.Id == sessionId && row.UserId == actor.UserId && row.EndedAt == null, ct)
            is not { } session
        )
            return (SignInWay?)null;
        session.EndedAt = change.At;
        return session.Way;
    }, ct)).Value;

    /// <summary>Ends one session of the actor's own.</summary>
    public Task<Result<int>> EndOneAsync(Actor actor, Guid sessionId, CancellationToken ct) =>
        EndAsync(actor, actor.UserId!.Value, row => row.Id == sessionId, ct);

    /// <summary>Ends every session of the actor's own but this one.</summary>
    public Task<Result<int>> EndOthersAsync(Actor actor, Guid sessionId, CancellationToken ct) =>
        EndAsync(actor, actor.UserId!.Value, row => row.Id != sessionId, ct);

    private Task<Result<int>> EndAsync(Actor actor, Guid userId, Expression<Func<SessionRow, bool>> which, CancellationToken ct) =>
        write.RunAsync<int>(
            actor,
            async change =>
    {
        var open = await db.Set<SessionRow>().Where(row => row.UserId == userId && row.EndedAt == null).Where(which).ToArrayAsync(ct);
        foreach (var session in open) session.EndedAt = change.At;
        if (open.Length > 0) change.Record(PeopleEvents.SessionsEnded, $"people/{userId}", now: new { ended = open.Length });
        return open.Length;
    }, ct);

    private async Task<Role[]> RolesAsync(Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        var today = VietnamDay.Of(now);
        return await db.Set<GrantRow>()
            .Where(row => row.UserId == userId && row.From <= today && (row.To == null || row.To >= today))
            .Select(row => row.Role)
            .ToArrayAsync(ct);
    }
}
