using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.SignIn;

/// <summary>Keeps a stolen password from adding a factor of its own, and an administrator from losing the last one.</summary>
public sealed class FactorGate(AppDb db, DemonstrationMode demonstration)
{
    private static readonly Refusal SignInAnew = new(
        "people.factor_proof_needed",
        "Tài khoản đã có lớp xác thực thứ hai. Đề nghị đăng xuất rồi đăng nhập lại bằng lớp đó trước khi thay đổi."
    );

    private static readonly Refusal PasswordFirst = new(
        "people.password_first", "Mật khẩu hiện tại do người khác cấp. Đề nghị đổi mật khẩu trước khi thiết lập cách đăng nhập khác.");

    private static readonly Refusal Last = new(
        "people.factor_required", "Tài khoản quản trị phải luôn có lớp xác thực thứ hai. Đề nghị thêm cách khác trước khi gỡ cách này.");

    /// <summary>
    /// Who has a factor must have used one in this session to change anything about factors. Behind a password that somebody
    /// else knows, nothing lasting may be set up.
    /// </summary>
    public async Task<Refusal?> RefuseAsync(Guid user, Guid session, CancellationToken ct)
    {
        if (await db.Set<UserRow>().AnyAsync(row => row.Id == user && row.MustChangePassword, ct)) return PasswordFirst;
        if (await db.Set<SessionRow>().AnyAsync(row => row.Id == session && row.UserId == user && row.Strong, ct)) return null;
        return await HasCodesAsync(user, ct) || await db.Set<PasskeyRow>().AnyAsync(row => row.UserId == user, ct) ? SignInAnew : null;
    }

    /// <param name="withoutCodes">The app is about to go.</param>
    /// <param name="withoutPasskey">The passkey about to go; null when none.</param>
    public async Task<Refusal?> RefuseLastAsync(Change change, Guid user, bool withoutCodes, Guid? withoutPasskey, CancellationToken ct)
    {
        var grants = await db.Set<GrantRow>().AsNoTracking().Where(row => row.UserId == user).ToArrayAsync(ct);
        if (!SecondFactorRule.IsRequired(grants.Select(row => row.ToGrant()), demonstration.On, VietnamDay.Of(change.At))) return null;
        if (!withoutCodes && await HasCodesAsync(user, ct)) return null;
        return await db.Set<PasskeyRow>().AnyAsync(row => row.UserId == user && row.Id != withoutPasskey, ct) ? null : Last;
    }

    /// <summary>What is asked for after a right password, or after another site's word.</summary>
    public async Task<FactorDemand> DemandAsync(Guid user, bool required, CancellationToken ct) =>
        SecondFactorRule.AfterPassword(
            required, await HasCodesAsync(user, ct), await db.Set<PasskeyRow>().AnyAsync(row => row.UserId == user, ct));

    /// <summary>This session has now shown a second factor; the others, opened without it, end.</summary>
    public async Task StrengthenAsync(Change change, Guid user, Guid session, CancellationToken ct)
    {
        foreach (
            var open in await db.Set<SessionRow>().Where(row => row.UserId == user && row.EndedAt == null && !row.Strong).ToArrayAsync(ct))
        {
            if (open.Id == session) open.Strong = true;
            else open.EndedAt = change.At;
        }
    }

    private Task<bool> HasCodesAsync(Guid user, CancellationToken ct) =>
        db.Set<SecondFactorRow>().AnyAsync(row => row.UserId == user && row.Secret != null, ct);
}
