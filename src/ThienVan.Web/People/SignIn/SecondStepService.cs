using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

/// <summary>The second step of a sign-in: a code of the authenticator app, or a recovery code.</summary>
public sealed class SecondStepService(
    AppDb db, WriteScope write, SignInWriter writer, SignInTries tries, FactorCodes codes, AccessRules rules)
{
    private static readonly Actor Door = Actor.System("Đăng nhập");

    private Refusal Wrong => new("people.code_wrong", "Mã chưa đúng, đã hết hạn hoặc đã dùng. Đề nghị chờ mã mới trên ứng dụng rồi nhập "
        + $"lại; {VietnameseText.Uncapital(rules.Today.LockWords)}");

    public async Task<Result<SignedInUser>> CompleteAsync(HalfSignedIn half, string typed, Knock from, CancellationToken ct)
    {
        DateTimeOffset? held = null;
        var outcome = await write.RunAsync<SignedInUser?>(Door, async change =>
        {
            var user = await db.Set<UserRow>()
                .FirstOrDefaultAsync(row => row.Id == half.Id && row.SecurityStamp == half.SecurityStamp, ct);
            held = await tries.HeldUntilAsync(change, half.Id, from, ct);
            return held is not null
                ? SignInWriter.Refuse<SignedInUser>(change, user) : await DecideAsync(change, half, user, typed, from, ct);
        }, ct);
        return outcome.Value is { } user ? user : held is { } until ? SignInWords.Wait(until) : Wrong;
    }

    private async Task<SignedInUser?> DecideAsync(
        Change change, HalfSignedIn half, UserRow? user, string typed, Knock from, CancellationToken ct)
    {
        if (SignInWriter.IsShut(change, user)) return null;
        if (await codes.TakeAsync(change, user!.Id, typed, ct) is not { } taken)
        {
            SignInWriter.Fail(change, user, "code", rules.On(change.At));
            return null;
        }

        var way = (half.External, taken) switch
        {
            (false, CodeKind.App) => SignInWay.PasswordAndCode,
            (false, _) => SignInWay.PasswordAndRecoveryCode,
            (true, CodeKind.App) => SignInWay.OpenIdAndCode,
            (true, _) => SignInWay.OpenIdAndRecoveryCode,
        };
        return await writer.OpenAsync(change, user, new() { Way = way, UserAgent = from.UserAgent, Strong = true }, ct);
    }
}
