using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People;

/// <summary>What a production start must not find among the accounts.</summary>
internal static class StartChecks
{
    public static async Task<IReadOnlyList<Refusal>> RefuseAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await db.Set<UserRow>().AnyAsync(user => user.Demonstration && !user.Disabled, ct))
            return
            [
                new(
                    "start.demonstration_accounts",
                    "Cơ sở dữ liệu còn tài khoản minh họa. Hãy dùng một cơ sở dữ liệu mới để vận hành thật."
                ),
            ];

        var admins = await db.Set<UserRow>().AsNoTracking()
            .Where(user => !user.Disabled && user.Grants.Any(grant => grant.Role == Role.Admin)).ToArrayAsync(ct);
        var hasher = services.GetRequiredService<PasswordHasher<UserRow>>();
        if (
            Array.Find(
                admins,
                admin =>
                    hasher.VerifyHashedPassword(admin, admin.PasswordHash, PasswordRule.Demonstration) != PasswordVerificationResult.Failed
            ) is
            { } known
        )
            return
            [
                new(
                    "start.default_password",
                    $"Tài khoản quản trị {known.SignInName} dùng mật khẩu mặc định. Hãy đổi bằng: thienvan user password {known.SignInName}"
                ),
            ];

        if (admins.Length == 0)
            services
                .GetRequiredService<ILogger<UserRow>>()
                .LogWarning("Chưa có tài khoản quản trị. Hãy tạo bằng: thienvan user add TÊN --name \"Họ tên\" --role admin");
        return [];
    }
}
