using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People;

/// <summary>What a production start must not find among the accounts.</summary>
internal static class StartChecks
{
    // Checking a hash asks nothing of how new ones are made.
    private static readonly PasswordHashes _hashes = new();

    public static async Task<Refusal?> RefuseAsync(AppDb db, CancellationToken ct)
    {
        if (await db.Set<UserRow>().AnyAsync(user => user.Demonstration && !user.Disabled, ct))
            return new(
                "start.demonstration_accounts", "Cơ sở dữ liệu còn tài khoản minh họa. Đề nghị dùng một cơ sở dữ liệu "
                    + "mới để vận hành thật.");
        var admins = await db.Set<UserRow>().AsNoTracking()
            .Where(user => !user.Disabled && user.Grants.Any(grant => grant.Role == Role.Admin)).ToArrayAsync(ct);
        return Array.Find(admins, HasKnownPassword) is { } known
            ? new(
                "start.default_password",
                $"Tài khoản quản trị {known.SignInName} dùng mật khẩu mặc định. Đề nghị đổi bằng: thienvan user password "
                    + $"{known.SignInName}")
            : null;
    }

    private static bool HasKnownPassword(UserRow admin) =>
        _hashes.VerifyHashedPassword(admin, admin.PasswordHash, PasswordRule.Demonstration) != PasswordVerificationResult.Failed;
}
