using ThienVan.Core.People;
using ThienVan.Web.Shared.Audit;

namespace ThienVan.Web.People;

/// <summary>What this room asks of a person.</summary>
public static class PeoplePermissions
{
    public const string Manage = "people.manage";

    // Whoever keeps the accounts can be nobody else: with it a person could give themselves any role.
    internal static readonly Permission[] All =
    [
        new() { Key = Manage, Title = "Quản lý tài khoản, vai trò, đơn vị và bảng quyền", IsFixed = true, Roles = [Role.Admin] },
        new() { Key = AuditWatch.Permission, Title = "Xem kết quả kiểm tra dữ liệu", ReadsOnly = true, Roles = [Role.Admin] },
        new() { Key = AuditLinks.TrailPermission, Title = "Xem và tải nhật ký thay đổi", ReadsOnly = true, Roles = [Role.Admin] },
    ];

    /// <summary>What a room asks of people.</summary>
    public static IServiceCollection AddPermissions(this IServiceCollection services, IEnumerable<Permission> declared)
    {
        foreach (var permission in declared) services.AddSingleton(permission);
        return services;
    }
}
