using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.SignIn;

/// <summary>What every way of signing in writes: the session, or the failure and the lock it may lead to.</summary>
public sealed class SignInWriter(AppDb db)
{
    // Long enough to answer "was that me?", no longer than that purpose needs; the audit trail keeps who and when.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<SignedInUser> OpenAsync(Change change, UserRow user, OpenSession open, CancellationToken ct)
    {
        var old = change.At - Kept;
        db.RemoveRange(await db.Set<SessionRow>().Where(row => row.UserId == user.Id && row.StartedAt < old).ToArrayAsync(ct));
        user.Lockout = user.Lockout.Succeed();
        var session = new SessionRow
        {
            Id = Guid.CreateVersion7(change.At),
            UserId = user.Id,
            Way = open.Way,
            Strong = open.Strong,
            Device = DeviceWords.Of(open.UserAgent),
            StartedAt = change.At,
            SeenAt = change.At,
            Proof = open.Proof,
        };
        db.Add(session);
        change.Record(PeopleEvents.SignedIn, $"people/{user.Id}", now: new { open.Way });
        return new(user.Id, user.SecurityStamp, session.Id);
    }

    /// <summary>A wrong code, or a wrong password of somebody who is in: as many in a row as the rule says lock the account,
    /// for who comes so far knows its password.</summary>
    public static void Fail(Change change, UserRow user, string proof, AccessRule rule)
    {
        user.Lockout = user.Lockout.Fail(change.At, rule.OfOnePlace);
        change.Record(PeopleEvents.SignInFailed, $"people/{user.Id}", now: new { proof });
        if (user.Lockout.IsLocked(change.At))
            change.Record(PeopleEvents.Locked, $"people/{user.Id}", now: new { until = user.LockedUntil });
    }

    /// <summary>True, and noted, when no password opens this account now.</summary>
    public static bool IsShut(Change change, UserRow? user) =>
        IsClosed(change, user) || Noted(change, user, user!.Lockout.IsLocked(change.At));

    /// <summary>True, and noted, when nothing opens this account.</summary>
    public static bool IsClosed(Change change, UserRow? user) =>
        Noted(change, user, user is null || user.IsClosedOn(VietnamDay.Of(change.At)));

    /// <summary>Nothing, and noted.</summary>
    public static T? Refuse<T>(Change change, UserRow? user) where T : class
    {
        Noted(change, user, shut: true);
        return null;
    }

    private static bool Noted(Change change, UserRow? user, bool shut)
    {
        if (shut) change.Record(PeopleEvents.SignInRefused, user is null ? "people/unknown" : $"people/{user.Id}");
        return shut;
    }
}

/// <summary>A session about to be opened.</summary>
public sealed record OpenSession
{
    public required SignInWay Way { get; init; }

    /// <summary>The browser's own description; null when it gave none.</summary>
    public required string? UserAgent { get; init; }
    public bool Strong { get; init; }
    public string? Proof { get; init; }
}
