using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.SignIn;

/// <summary>The name we give to somebody's account elsewhere: told to an administrator to be linked, worth nothing by itself.</summary>
public static class IdentityKey
{
    private const int Bytes = 15;

    /// <summary>The subject itself may be a citizen's number and is not kept: a hash of 120 bits is enough to know it again.</summary>
    public static string Of(string authority, string subject) =>
        Base32.Grouped(Base32.Write(SHA256.HashData(Encoding.UTF8.GetBytes($"{authority.TrimEnd('/')}\n{subject}")).AsSpan(0, Bytes)));

    /// <summary>As typed or pasted; null when it is none.</summary>
    public static string? Read(string? typed) => Base32.Tidy(typed ?? "") is { Length: Bytes * 8 / 5 } tidy ? Base32.Grouped(tidy) : null;
}

/// <summary>Links accounts elsewhere to accounts here, and signs in with them.</summary>
public sealed class IdentityService(AppDb db, WriteScope write, SignInWriter writer, FactorGate gate, DemonstrationMode demonstration)
{
    public static readonly Refusal Unknown = new(
        "people.identity_unknown",
        "Tài khoản định danh này chưa liên kết với tài khoản nào. "
            + "Đề nghị đăng nhập bằng mật khẩu rồi liên kết, hoặc gửi mã liên kết cho người quản trị."
    );
    private static readonly Refusal Shut = new(
        "people.sign_in_refused", "Tài khoản đã đóng. Đề nghị liên hệ người quản trị.");
    private static readonly Refusal Taken = new(
        "people.identity_taken", "Tài khoản định danh này đã liên kết với một tài khoản khác. Đề nghị liên hệ người quản trị.");
    private static readonly Refusal NoUser = new("people.unknown", "Không có tài khoản này. Đề nghị tải lại trang.");
    private static readonly Refusal BadKey = new(
        "people.identity_key", "Mã liên kết chưa đúng. Đề nghị dán nguyên mã 24 ký tự mà trang đăng nhập hiện ra.");
    private static readonly Actor Door = Actor.System("Đăng nhập");

    private enum Outcome { Unknown, Shut, Step }

    /// <param name="key">As <see cref="IdentityKey"/> makes it.</param>
    /// <param name="strong">The provider checked two factors.</param>
    /// <param name="userAgent">The browser's own description.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Result<SignInStep>> SignInAsync(string key, bool strong, string? userAgent, CancellationToken ct)
    {
        var outcome = await write.RunAsync<(Outcome Outcome, SignInStep? Step)>(Door, async change =>
        {
            var owner = await db.Set<IdentityRow>().Where(row => row.Id == key).Select(row => row.UserId).FirstOrDefaultAsync(ct);
            if (owner == Guid.Empty)
            {
                change.Record(PeopleEvents.IdentityUnknown, "people/unknown");
                return (Outcome.Unknown, (SignInStep?)null);
            }

            var user = await db.Set<UserRow>().Include(row => row.Grants).FirstAsync(row => row.Id == owner, ct);
            return SignInWriter.IsClosed(change, user)
                ? (Outcome.Shut, null)
                : (Outcome.Step, await StepAsync(change, user, strong, userAgent, ct));
        }, ct);
        return outcome.Value switch { (Outcome.Step, { } step) => step, (Outcome.Unknown, _) => Unknown, _ => Shut };
    }

    /// <summary>The provider answered, but wrongly: a code that does not fit, a forged or stale token.</summary>
    public Task FailAsync(CancellationToken ct) => write.RunAsync<bool>(Door, change =>
    {
        change.Record(PeopleEvents.SignInFailed, "people/unknown", now: new { proof = "openId" });
        return Task.FromResult<Result<bool>>(true);
    }, ct);

    /// <summary>By the signed-in person, who has just proved to own the identity.</summary>
    public async Task<Refusal?> LinkOwnAsync(Actor actor, Guid sessionId, string key, CancellationToken ct) =>
        (
            await write.RunAsync<bool>(
                actor,
                async change =>
        await gate.RefuseAsync(actor.UserId!.Value, sessionId, ct) is { } refusal
            ? refusal
            : await LinkAsync(change, actor.UserId!.Value, key, ct),
    ct
)
).Refusal;

    /// <summary>By an administrator, with the key the person was shown. The caller checks the right.</summary>
    public async Task<Refusal?> LinkAsync(Actor actor, Guid userId, string? typed, CancellationToken ct) =>
        IdentityKey.Read(typed) is not { } key
        ? BadKey
        : (await write.RunAsync<bool>(actor, change => LinkAsync(change, userId, key, ct), ct)).Refusal;

    /// <summary>By the owner or an administrator. Nothing happens when it is gone already.</summary>
    public async Task UnlinkAsync(Actor actor, Guid userId, string? key, CancellationToken ct) =>
        await write.RunAsync<bool>(
            actor,
            async change =>
    {
        if (await db.Set<IdentityRow>().FirstOrDefaultAsync(row => row.Id == key && row.UserId == userId, ct) is not { } identity)
            return true;
        db.Remove(identity);
        change.Record(PeopleEvents.IdentityUnlinked, $"people/{userId}");
        return true;
    }, ct);

    private async Task<Result<bool>> LinkAsync(Change change, Guid userId, string key, CancellationToken ct)
    {
        if (!await db.Set<UserRow>().AnyAsync(row => row.Id == userId, ct)) return NoUser;
        if (await db.Set<IdentityRow>().FirstOrDefaultAsync(row => row.Id == key, ct) is { } linked)
            return linked.UserId == userId ? true : Taken;
        db.Add(new IdentityRow { Id = key, UserId = userId, LinkedAt = change.At });
        change.Record(PeopleEvents.IdentityLinked, $"people/{userId}");
        return true;
    }

    private async Task<SignInStep> StepAsync(Change change, UserRow user, bool strong, string? userAgent, CancellationToken ct)
    {
        var required = SecondFactorRule.IsRequired(user.Grants.Select(row => row.ToGrant()), demonstration.On, VietnamDay.Of(change.At));
        if (!strong && await gate.DemandAsync(user.Id, required, ct) is FactorDemand.Proof)
        {
            change.Record(PeopleEvents.SecondFactorAsked, $"people/{user.Id}");
            return new(Open: null, new(user.Id, user.SecurityStamp, External: true));
        }

        return new(
            await writer.OpenAsync(
                change,
                user,
                new()
                {
                    Way = SignInWay.OpenId,
                    UserAgent = userAgent,
                    Strong = strong,
                },
                ct
            ),
            Half: null
        );
    }
}
