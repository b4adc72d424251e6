using ThienVan.Core.People;

namespace ThienVan.Web.Cases;

/// <summary>Who may hold a private key. A key alone opens nothing: somebody must seal for it.</summary>
public static class SealPermissions
{
    public const string Key = "cases.key";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = Key,
            Title = "Tạo, giữ khóa riêng của mình để đọc nội dung niêm phong",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer],
        },
    ];
}
