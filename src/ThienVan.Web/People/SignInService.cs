using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

/// <summary>Who signed in, as the cookie needs it.</summary>
public sealed record SignedInUser(Guid Id, string SecurityStamp);

/// <summary>
/// Tries a password. Every outcome is an event. A wrong name, a wrong password and a locked account look and last the same,
/// so that nobody learns which accounts exist.
/// </summary>
public sealed class SignInService(AppDb db, WriteScope write, PasswordHasher<UserRow> hasher)
{
    private static readonly Actor Door = Actor.System("Đăng nhập");
    private static readonly Refusal Wrong = new(
        "people.sign_in_failed",
        $"Tên đăng nhập hoặc mật khẩu chưa đúng. Sai {Lockout.Most} lần, tài khoản tạm khóa {Lockout.Length.TotalMinutes:0} phút.");

    // Hashed once, so that an unknown name costs as much as a known one.
    private static readonly string Nobody = new PasswordHasher<UserRow>().HashPassword(null!, Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString());

    public static string Normalize(string signInName) => signInName.Trim().Normalize().ToLowerInvariant();

    public async Task<Result<SignedInUser>> SignInAsync(string signInName, string password, CancellationToken ct)
    {
        var name = Normalize(signInName);
        var stored = await db.Set<UserRow>().AsNoTracking().Where(user => user.SignInName == name)
            .Select(user => new { user.Id, user.PasswordHash }).FirstOrDefaultAsync(ct);

        // Outside the transaction: hashing is slow by design and must not hold up the ward's writers.
        var right = hasher.VerifyHashedPassword(null!, stored?.PasswordHash ?? Nobody, password) != PasswordVerificationResult.Failed;
        var outcome = await write.RunAsync<SignedInUser?>(Door, change => DecideAsync(change, stored?.Id, right, stored?.PasswordHash, ct), ct);
        return outcome.Value is { } user ? user : Wrong;
    }

    public Task<Result<bool>> SignOutAsync(Actor actor, CancellationToken ct) =>
        write.RunAsync<bool>(actor, change =>
        {
            change.Record("people.signed_out", $"people/{actor.UserId}");
            return Task.FromResult<Result<bool>>(true);
        }, ct);

    private async Task<Result<SignedInUser?>> DecideAsync(Change change, Guid? id, bool right, string? seenHash, CancellationToken ct)
    {
        var user = id is null ? null : await db.Set<UserRow>().FirstAsync(row => row.Id == id, ct);
        if (user is null || user.IsClosedOn(VietnamDay.Of(change.At)) || user.Lockout.IsLocked(change.At))
        {
            change.Record("people.sign_in_refused", user is null ? "people/unknown" : $"people/{user.Id}");
            return (SignedInUser?)null;
        }

        // A password changed while the old one was being tried does not count.
        return right && user.PasswordHash == seenHash ? Succeed(change, user) : Fail(change, user);
    }

    private static SignedInUser? Succeed(Change change, UserRow user)
    {
        user.Lockout = user.Lockout.Succeed();
        change.Record("people.signed_in", $"people/{user.Id}");
        return new(user.Id, user.SecurityStamp);
    }

    private static SignedInUser? Fail(Change change, UserRow user)
    {
        user.Lockout = user.Lockout.Fail(change.At);
        change.Record("people.sign_in_failed", $"people/{user.Id}");
        if (user.Lockout.IsLocked(change.At)) change.Record("people.locked", $"people/{user.Id}", now: new { until = user.LockedUntil });
        return null;
    }
}
