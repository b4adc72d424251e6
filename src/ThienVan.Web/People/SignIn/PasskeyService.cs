using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

/// <summary>Registers, names, removes passkeys and signs in with them.</summary>
public sealed class PasskeyService(AppDb db, WriteScope write, SignInWriter writer, FactorGate gate, PasskeyCeremony ceremony)
{
    private const int Most = 10, LongestName = 60;
    private static readonly Actor Door = Actor.System("Đăng nhập");
    private static readonly Refusal Wrong = new(
        "people.passkey_wrong", "Chưa đăng nhập được bằng khóa truy cập. Đề nghị thử lại, hoặc dùng tên đăng nhập và mật khẩu.");
    private static readonly Refusal NotMade = new(
        "people.passkey_not_made", "Chưa thêm được khóa truy cập. Đề nghị tải lại trang và thử lại trên chính thiết bị này.");
    private static readonly Refusal TooMany = new(
        "people.passkey_too_many", $"Mỗi tài khoản có nhiều nhất {Most} khóa truy cập. Đề nghị gỡ khóa không dùng nữa.");
    private static readonly Refusal Gone = new("people.passkey_unknown", "Khóa truy cập này đã được gỡ. Đề nghị tải lại trang.")
    {
        IsDone =
        true
    };
    private static readonly Refusal BadName = new("people.passkey_name", $"Đề nghị đặt tên khóa truy cập, dài 1-{LongestName} ký tự.");

    public async Task<Result<SignedInUser>> SignInAsync(string? state, string? credential, HttpContext http, CancellationToken ct)
    {
        // Outside the transaction: checking a signature need not hold up the ward's writers.
        var answer = await ceremony.CheckSignInAsync(state, credential, http);
        var userAgent = http.Request.Headers.UserAgent.ToString();
        var outcome = await write.RunAsync<SignedInUser?>(Door, change => DecideAsync(change, answer, userAgent, ct), ct);
        return outcome.Value is { } user ? user : Wrong;
    }

    public async Task<Refusal?> RegisterAsync(
        Actor actor, Guid sessionId, string? state, string? credential, string? name, HttpContext http, CancellationToken ct)
    {
        var user = actor.UserId!.Value;
        if (Named(name) is not { } words) return BadName;
        if (await ceremony.CheckRegistrationAsync(user, state, credential, http) is not { } made) return NotMade;
        return (await write.RunAsync<bool>(actor, async change =>
        {
            if (await gate.RefuseAsync(user, sessionId, ct) is { } refusal) return refusal;
            if (await db.Set<PasskeyRow>().AnyAsync(row => row.CredentialId == made.CredentialId, ct)) return NotMade;
            if (await db.Set<PasskeyRow>().CountAsync(row => row.UserId == user, ct) >= Most) return TooMany;
            db.Add(NewRow(change, user, made, words));
            await gate.StrengthenAsync(change, user, sessionId, ct);
            change.Record(PeopleEvents.PasskeyAdded, $"people/{user}", now: new { name = words });
            return true;
        }, ct)).Refusal;
    }

    public async Task<Refusal?> RenameAsync(Actor actor, Guid id, string? name, CancellationToken ct)
    {
        if (Named(name) is not { } words) return BadName;
        return (await write.RunAsync<bool>(actor, async change =>
        {
            if (await FindAsync(actor, id, ct) is not { } passkey) return Gone;
            if (passkey.Name == words) return true;
            change.Record(PeopleEvents.PasskeyRenamed, $"people/{actor.UserId}", old: new { passkey.Name }, now: new { name = words });
            passkey.Name = words;
            return true;
        }, ct)).Refusal;
    }

    public async Task<Refusal?> RemoveAsync(Actor actor, Guid sessionId, Guid id, CancellationToken ct) =>
        (
            await write.RunAsync<bool>(
                actor,
                async change =>
    {
        var user = actor.UserId!.Value;
        if (await gate.RefuseAsync(user, sessionId, ct) is { } refusal) return refusal;
        if (await FindAsync(actor, id, ct) is not { } passkey) return Gone;
        if (await gate.RefuseLastAsync(change, user, withoutCodes: false, withoutPasskey: id, ct) is { } last) return last;
        db.Remove(passkey);
        change.Record(PeopleEvents.PasskeyRemoved, $"people/{user}", old: new { passkey.Name });
        return true;
    }, ct)).Refusal;

    private async Task<Result<SignedInUser?>> DecideAsync(Change change, PasskeyAnswer? answer, string userAgent, CancellationToken ct)
    {
        var user = answer is null ? null : await db.Set<UserRow>().FirstOrDefaultAsync(row => row.Id == answer.UserId, ct);
        if (user is not null && SignInWriter.IsClosed(change, user)) return (SignedInUser?)null;
        var passkey = answer is null
            ? null
            : await db.Set<PasskeyRow>().FirstOrDefaultAsync(row => row.CredentialId == answer.Passkey.CredentialId, ct);
        if (user is null || passkey is null || passkey.UserId != user.Id || await IsReplayAsync(passkey, answer!, ct))
        {
            // A forged signature is not a guess that could come true: it does not lock anybody out.
            change.Record(PeopleEvents.SignInFailed, user is null ? "people/unknown" : $"people/{user.Id}", now: new { proof = "passkey" });
            return (SignedInUser?)null;
        }

        (passkey.SignCount, passkey.BackedUp, passkey.UsedAt) = (answer!.Passkey.SignCount, answer.Passkey.IsBackedUp, change.At);
        return await writer.OpenAsync(
            change,
            user,
            new()
            {
                Way = SignInWay.Passkey,
                UserAgent = userAgent,
                Strong = true,
                Proof = answer.Proof,
            },
            ct
        );
    }

    // Two posts of one answer may both have passed the check before either was written.
    private async Task<bool> IsReplayAsync(PasskeyRow passkey, PasskeyAnswer answer, CancellationToken ct) =>
        (passkey.SignCount > 0 && answer.Passkey.SignCount <= passkey.SignCount)
        || await db.Set<SessionRow>().AnyAsync(row => row.Proof == answer.Proof, ct);

    private Task<PasskeyRow?> FindAsync(Actor actor, Guid id, CancellationToken ct) =>
        db.Set<PasskeyRow>().FirstOrDefaultAsync(row => row.Id == id && row.UserId == actor.UserId, ct);

    private static string? Named(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } words ? words : null;

    private static PasskeyRow NewRow(Change change, Guid user, UserPasskeyInfo made, string name) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        UserId = user,
        CredentialId = made.CredentialId,
        PublicKey = made.PublicKey,
        SignCount = made.SignCount,
        Transports = string.Join(',', made.Transports ?? []),
        BackupEligible = made.IsBackupEligible,
        BackedUp = made.IsBackedUp,
        Name = name,
        CreatedAt = change.At,
    };
}
