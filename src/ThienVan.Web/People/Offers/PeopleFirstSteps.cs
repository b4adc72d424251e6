using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Offers;

/// <summary>What a ward's first day asks of this room.</summary>
internal static class PeopleFirstSteps
{
    public static IServiceCollection AddFirstSteps(this IServiceCollection services) => services
        .AddSingleton(new FirstStep(10, "Tài khoản quản trị", "Chạy thienvan user code trên máy chủ, rồi mở trang đăng nhập.",
            PeopleLinks.FirstAdministrator, Policy: null, AdministratorsAsync))
        .AddSingleton(new FirstStep(30, "Đơn vị và tổ dân phố",
            "Thêm các phòng, trung tâm, công an, quân sự và tổ dân phố; kế hoạch được áp dụng thì mọi đơn vị nó nêu thêm được một lượt.",
            PeopleLinks.Units, PeoplePermissions.Manage, UnitsAsync))
        .AddSingleton(new FirstStep(40, "Cán bộ và vai trò", "Mở tài khoản cho ít nhất một người của Văn phòng và Chủ tịch.",
            PeopleLinks.AddPerson, PeoplePermissions.Manage, RolesAsync));

    private static async Task<string?> AdministratorsAsync(IServiceProvider services, CancellationToken ct) =>
        await HoldersAsync(services, Role.Admin, ct) is > 0 and var count ? $"{FigureText.Number(count)} tài khoản" : null;

    private static async Task<string?> UnitsAsync(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<AppDb>().Set<UnitRow>().CountAsync(ct) is > 0 and var count
            ? $"{FigureText.Number(count)} đơn vị"
            : null;

    // A plan comes into force, and a figure is approved, by two of them.
    private static async Task<string?> RolesAsync(IServiceProvider services, CancellationToken ct)
    {
        var (office, chair) = (await HoldersAsync(services, Role.Office, ct), await HoldersAsync(services, Role.Chair, ct));
        return office > 0 && chair > 0 ? $"{FigureText.Number(office)} người của Văn phòng, {FigureText.Number(chair)} Chủ tịch" : null;
    }

    private static Task<int> HoldersAsync(IServiceProvider services, Role role, CancellationToken ct) =>
        services.GetRequiredService<AppDb>().Set<UserRow>()
            .CountAsync(user => !user.Disabled && user.Grants.Any(grant => grant.Role == role && grant.LenderId == null), ct);
}
