using ThienVan.Core.People;

namespace ThienVan.Web.Cases;

/// <summary>What tips ask of a person. No permission opens a tip: only a key it was sealed for does.</summary>
public static class TipPermissions
{
    public const string Read = "cases.tips";

    /// <summary>Says who receives tips.</summary>
    public const string Name = "cases.tip_readers";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = Read,
            Title = "Mở danh sách tin báo niêm phong cho chính mình",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer],
        },
        new()
        {
            Key = Name,
            Title = "Chỉ định người nhận tin báo ẩn danh",
            Roles = [Role.Chair],
        },
    ];
}
