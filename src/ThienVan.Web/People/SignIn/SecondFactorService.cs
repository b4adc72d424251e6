using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

/// <summary>A secret waiting to be typed or photographed.</summary>
/// <param name="Secret">In groups, to be typed.</param>
/// <param name="Uri">For the square.</param>
public sealed record Enrolment(string Secret, string Uri);

/// <summary>Sets up, renews and removes a person's own authenticator app.</summary>
public sealed class SecondFactorService(AppDb db, WriteScope write, FactorCodes codes, FactorGate gate, AccessRules rules)
{
    private const string Issuer = "Thiên Văn";
    private static readonly Refusal WrongCode = new(
        "people.code_wrong", "Mã chưa đúng hoặc đã dùng. Đề nghị chờ mã mới trên ứng dụng rồi nhập lại.");
    private static readonly Refusal NotBegun = new(
        "people.factor_not_begun", "Chưa có mã thiết lập. Đề nghị bấm Thiết lập ứng dụng xác thực để lấy mã mới.");

    /// <summary>A new secret; the one in force stays so until a code of the new one is typed.</summary>
    public Task<Result<bool>> BeginAsync(Actor actor, Guid sessionId, CancellationToken ct) => write.RunAsync<bool>(actor, async change =>
    {
        var user = actor.UserId!.Value;
        if (await gate.RefuseAsync(user, sessionId, ct) is { } refusal) return refusal;
        var factor = await db.Set<SecondFactorRow>().FirstOrDefaultAsync(row => row.UserId == user, ct);
        if (factor is null) db.Add(factor = new SecondFactorRow { UserId = user });
        factor.Pending = codes.Protect(RandomNumberGenerator.GetBytes(Totp.SecretLength));
        change.Record(PeopleEvents.SecondFactorBegun, $"people/{user}");
        return true;
    }, ct);

    /// <summary>The secret that waits for its first code; null when none does.</summary>
    public async Task<Enrolment?> PendingAsync(Guid userId, CancellationToken ct)
    {
        var stored = await db.Set<SecondFactorRow>().AsNoTracking().Where(row => row.UserId == userId)
            .Select(row => new
            {
                row.Pending,
                Name = db.Set<UserRow>().Where(user => user.Id == userId).Select(user => user.SignInName).First(),
            })
            .FirstOrDefaultAsync(ct);
        if (stored?.Pending is not { } pending) return null;
        var secret = codes.Reveal(pending);
        return new(Base32.Grouped(Base32.Write(secret)), Totp.EnrolmentUri(secret, Issuer, stored.Name));
    }

    /// <summary>Puts the waiting secret in force and ends the person's other sessions.</summary>
    /// <returns>Recovery codes, to be shown this once.</returns>
    public Task<Result<string[]>> ConfirmAsync(Actor actor, Guid sessionId, string typed, CancellationToken ct) =>
        write.RunAsync<string[]>(
            actor,
            async change =>
    {
        var user = actor.UserId!.Value;
        if (await gate.RefuseAsync(user, sessionId, ct) is { } refusal) return refusal;
        var factor = await db.Set<SecondFactorRow>().FirstOrDefaultAsync(row => row.UserId == user, ct);
        if (factor?.Pending is not { } pending) return NotBegun;
        if (Totp.Match(codes.Reveal(pending), typed, change.At, lastStep: null) is not { } step) return WrongCode;
        (factor.Secret, factor.Pending, factor.LastStep, factor.ConfirmedAt) = (pending, null, step, change.At);
        await gate.StrengthenAsync(change, user, sessionId, ct);
        change.Record(PeopleEvents.SecondFactorAdded, $"people/{user}");
        return await NewCodesAsync(change, user, ct);
    }, ct);

    /// <summary>Forgets a secret that was never confirmed.</summary>
    public async Task<Refusal?> GiveUpAsync(Actor actor, CancellationToken ct) => (await write.RunAsync<bool>(actor, async change =>
    {
        if (await db.Set<SecondFactorRow>().FirstOrDefaultAsync(row => row.UserId == actor.UserId && row.Pending != null, ct)
            is not { } factor)
            return true;
        if (factor.Secret is null) db.Remove(factor);
        else factor.Pending = null;
        change.Record(PeopleEvents.SecondFactorGivenUp, $"people/{actor.UserId}");
        return true;
    }, ct)).Refusal;

    /// <summary>New recovery codes for a current code; the old ones stop working.</summary>
    public Task<Result<string[]>> RenewCodesAsync(Actor actor, string typed, CancellationToken ct) =>
        WithCodeAsync<string[]>(actor, typed, async change => await NewCodesAsync(change, actor.UserId!.Value, ct), ct);

    /// <summary>Takes a current code: an unattended desk must not be enough.</summary>
    public async Task<Refusal?> RemoveAsync(Actor actor, string typed, CancellationToken ct) =>
        (
            await WithCodeAsync<string[]>(
                actor,
                typed,
                async change =>
    {
        var user = actor.UserId!.Value;
        if (await gate.RefuseLastAsync(change, user, withoutCodes: true, withoutPasskey: null, ct) is { } refusal) return refusal;
        db.RemoveRange(await db.Set<SecondFactorRow>().Where(row => row.UserId == user).ToArrayAsync(ct));
        db.RemoveRange(await db.Set<RecoveryCodeRow>().Where(row => row.UserId == user).ToArrayAsync(ct));
        change.Record(PeopleEvents.SecondFactorRemoved, $"people/{user}");
        return Array.Empty<string>();
    }, ct)).Refusal;

    // A wrong code counts towards the lock here as at the door, and is written though nothing else is.
    private async Task<Result<T>> WithCodeAsync<T>(Actor actor, string typed, Func<Change, Task<Result<T>>> work, CancellationToken ct)
        where T : class
    {
        var outcome = await write.RunAsync<T?>(actor, async change =>
        {
            var user = await db.Set<UserRow>().FirstAsync(row => row.Id == actor.UserId, ct);
            if (SignInWriter.IsShut(change, user)) return (T?)null;
            if (await codes.TakeAsync(change, user.Id, typed, ct) is null)
            {
                SignInWriter.Fail(change, user, "code", rules.On(change.At));
                return (T?)null;
            }

            var done = await work(change);
            return done.Refusal is { } no ? no : done.Value;
        }, ct);
        if (outcome.Refusal is { } refusal) return refusal;
        return outcome.Value is { } value ? value : WrongCode;
    }

    private async Task<string[]> NewCodesAsync(Change change, Guid user, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<RecoveryCodeRow>().Where(row => row.UserId == user).ToArrayAsync(ct));
        var fresh = Enumerable
            .Range(0, RecoveryCode.Count)
            .Select(_ => RecoveryCode.Write(RandomNumberGenerator.GetBytes(RecoveryCode.Length)))
            .ToArray();
        db.AddRange(fresh.Select(code => new RecoveryCodeRow { UserId = user, Hash = RecoveryCode.Hash(user, code) }));
        change.Record(PeopleEvents.RecoveryCodesMade, $"people/{user}");
        return fresh;
    }
}
