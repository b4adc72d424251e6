using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.SignIn;

/// <summary>Where a right password leads: exactly one of the two is set.</summary>
public sealed record SignInStep(SignedInUser? Open, HalfSignedIn? Half);

/// <summary>
/// Tries a password. Every outcome is an event. A wrong name, a wrong password and a locked account look and last the same,
/// so that nobody learns which accounts exist.
/// </summary>
public sealed class SignInService(
    AppDb db, WriteScope write, SignInWriter writer, SignInTries tries, FactorGate gate, PasswordHasher<UserRow> hasher, KnownHashes hashes,
    PasswordGate turns, DemonstrationMode demonstration, AccessRules rules)
{
    private static readonly Actor Door = Actor.System("Đăng nhập");

    private Refusal Wrong => new(
        "people.sign_in_failed",
        $"Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đang tạm khóa. Sai {rules.Today.MostFailures} lần liền, "
            + $"nơi này phải chờ {rules.Today.LockMinutes:0} phút mới thử lại được.");

    public async Task<Result<SignInStep>> SignInAsync(string signInName, string password, Knock from, CancellationToken ct)
    {
        var name = AccountRules.SignInName(signInName);
        var stored = await db.Set<UserRow>().AsNoTracking().Where(user => user.SignInName == name)
            .Select(user => new { user.Id, user.PasswordHash }).FirstOrDefaultAsync(ct);

        // Outside the transaction: hashing is slow by design and must not hold up the ward's writers.
        var hash = stored?.PasswordHash ?? hashes.Nobody;
        var right = await turns.RunAsync(
            () => hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed, ct);
        var account = stored?.Id ?? SignInTries.Nobody(name);
        DateTimeOffset? held = null;
        var outcome = await write.RunAsync<SignInStep?>(Door, async change =>
        {
            var user = stored is null ? null : await db.Set<UserRow>().Include(row => row.Grants).FirstAsync(row => row.Id == account, ct);
            held = await tries.HeldUntilAsync(change, account, from, ct);
            return held is not null
                ? SignInWriter.Refuse<SignInStep>(change, user)
                : await DecideAsync(change, account, user, right && user?.PasswordHash == stored?.PasswordHash, from, ct);
        }, ct);
        return outcome.Value is { } step ? step : held is { } until ? SignInWords.Wait(until) : Wrong;
    }

    /// <param name="change">The write under way.</param>
    /// <param name="account">Whose name was typed.</param>
    /// <param name="user">Null for a name that nobody has.</param>
    /// <param name="right">The password opens it; one changed while the old one was being tried does not count.</param>
    /// <param name="from">Whoever asks.</param>
    /// <param name="ct">Ends the work.</param>
    private async Task<SignInStep?> DecideAsync(
        Change change, Guid account, UserRow? user, bool right, Knock from, CancellationToken ct)
    {
        if (SignInWriter.IsShut(change, user))
        {
            // Counted as any other, or who waits and who does not would tell which accounts are shut.
            await tries.FailAsync(change, account, user: null, from, ct);
            return null;
        }

        if (right) return await StepAsync(change, user!, from, ct);
        change.Record(PeopleEvents.SignInFailed, $"people/{account}", now: new { proof = "password", from.Address });
        await tries.FailAsync(change, account, user, from, ct);
        return null;
    }

    private async Task<SignInStep?> StepAsync(Change change, UserRow user, Knock from, CancellationToken ct)
    {
        await tries.SucceedAsync(user.Id, from, ct);
        var required = SecondFactorRule.IsRequired(user.Grants.Select(row => row.ToGrant()), demonstration.On, VietnamDay.Of(change.At));
        if (await gate.DemandAsync(user.Id, required, ct) is FactorDemand.Proof)
        {
            change.Record(PeopleEvents.SecondFactorAsked, $"people/{user.Id}");
            return new(Open: null, new(user.Id, user.SecurityStamp, External: false));
        }

        return new(await writer.OpenAsync(change, user, new() { Way = SignInWay.Password, UserAgent = from.UserAgent }, ct), Half: null);
    }
}
