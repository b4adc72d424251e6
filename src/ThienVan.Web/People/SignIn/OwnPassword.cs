using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

/// <summary>A person's own change of password. It ends every other session.</summary>
public sealed class OwnPassword(AppDb db, WriteScope write, PasswordHasher<UserRow> hasher, PasswordGate turns, AccessRules rules)
{
    private static readonly Refusal Same = new("people.password_same", "Mật khẩu mới trùng mật khẩu cũ. Đề nghị chọn mật khẩu khác.");

    private Refusal Wrong => new("people.password_wrong", $"Mật khẩu hiện tại chưa đúng. {rules.Today.LockWords}");

    /// <returns>What the cookie must now carry: the old one is worth nothing.</returns>
    public async Task<Result<SignedInUser>> ChangeAsync(Actor actor, Guid sessionId, string current, string wanted, CancellationToken ct)
    {
        var stored = await db.Set<UserRow>()
            .AsNoTracking()
            .Where(row => row.Id == actor.UserId)
            .Select(row => new { row.SignInName, row.PasswordHash })
            .FirstAsync(ct);
        if (PasswordRule.Refuse(wanted, stored.SignInName, rules.Today) is { } weak) return weak;
        if (wanted == current) return Same;

        // Both hashes before the transaction: they are slow by design.
        var right = await turns.RunAsync(
            () => hasher.VerifyHashedPassword(null!, stored.PasswordHash, current) != PasswordVerificationResult.Failed, ct);
        var hash = await turns.RunAsync(() => hasher.HashPassword(null!, wanted), ct);
        var outcome = await write.RunAsync<SignedInUser?>(
            actor, change => DecideAsync(change, sessionId, right && !string.IsNullOrEmpty(current), stored.PasswordHash, hash, ct), ct);
        return outcome.Value is { } user ? user : Wrong;
    }

    private async Task<Result<SignedInUser?>> DecideAsync(
        Change change, Guid sessionId, bool right, string seenHash, string hash, CancellationToken ct)
    {
        var user = await db.Set<UserRow>().FirstAsync(row => row.Id == change.Actor.UserId, ct);
        if (SignInWriter.IsShut(change, user)) return (SignedInUser?)null;
        if (!right || user.PasswordHash != seenHash)
        {
            SignInWriter.Fail(change, user, "password", rules.On(change.At));
            return (SignedInUser?)null;
        }

        (user.PasswordHash, user.SecurityStamp, user.MustChangePassword, user.Lockout) = (
            hash, Guid.CreateVersion7(change.At).ToString("N"), false, user.Lockout.Succeed());
        foreach (
            var other in await db.Set<SessionRow>()
                .Where(row => row.UserId == user.Id && row.EndedAt == null && row.Id != sessionId)
                .ToArrayAsync(ct)
        )
            other.EndedAt = change.At;
        change.Record(PeopleEvents.PasswordChanged, $"people/{user.Id}");
        return new SignedInUser(user.Id, user.SecurityStamp, sessionId);
    }
}
