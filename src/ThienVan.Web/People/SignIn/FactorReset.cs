using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.SignIn;

/// <summary>For the day phone and recovery codes are both lost. The caller checks the right.</summary>
public sealed class FactorReset(AppDb db, WriteScope write)
{
    /// <summary>Removes every second factor and ends every session. An administrator must set up a new one at the next sign-in.</summary>
    public Task<Result<Guid>> ResetAsync(Actor actor, Guid userId, CancellationToken ct) => write.RunAsync<Guid>(actor, async change =>
    {
        if (!await db.Set<UserRow>().AnyAsync(row => row.Id == userId, ct))
            return new Refusal("people.unknown", "Không có tài khoản này. Đề nghị tải lại trang.");
        db.RemoveRange(await db.Set<SecondFactorRow>().Where(row => row.UserId == userId).ToArrayAsync(ct));
        db.RemoveRange(await db.Set<RecoveryCodeRow>().Where(row => row.UserId == userId).ToArrayAsync(ct));
        db.RemoveRange(await db.Set<PasskeyRow>().Where(row => row.UserId == userId).ToArrayAsync(ct));
        await EndAllAsync(change, userId, ct);
        change.Record(PeopleEvents.SecondFactorReset, $"people/{userId}");
        return userId;
    }, ct);

    public async Task<Result<Guid>> ResetAsync(Actor actor, string signInName, CancellationToken ct)
    {
        var name = AccountRules.SignInName(signInName);
        var user = await db.Set<UserRow>().Where(row => row.SignInName == name).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct);
        return user is { } id ? await ResetAsync(actor, id, ct) : new Refusal("people.unknown", $"Không có tài khoản {name}.");
    }

    /// <summary>Inside a write that is under way: every session of the account ends.</summary>
    public async Task<int> EndAllAsync(Change change, Guid userId, CancellationToken ct)
    {
        var open = await db.Set<SessionRow>().Where(row => row.UserId == userId && row.EndedAt == null).ToArrayAsync(ct);
        foreach (var session in open) session.EndedAt = change.At;
        return open.Length;
    }
}
