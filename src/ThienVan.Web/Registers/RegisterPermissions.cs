using ThienVan.Core.People;

namespace ThienVan.Web.Registers;

/// <summary>What the registers ask of a person.</summary>
public static class RegisterPermissions
{
    public const string View = "registers.view";
    public const string Keep = "registers.keep";

    /// <summary>Fields about persons, and registers that hold little else.</summary>
    public const string Personal = "registers.personal";

    /// <summary>Boundaries, planning and plots as layers: by the unit that keeps the land.</summary>
    public const string Layers = "registers.layers";

    /// <summary>What the registers write down and count.</summary>
    public const string Define = "registers.define";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = View,
            Title = "Xem sổ theo dõi của phường (không kể dữ liệu cá nhân)",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer, Role.NeighbourhoodHead, Role.Viewer],
        },
        new()
        {
            Key = Keep,
            Title = "Ghi, sửa, nhập sổ theo dõi của đơn vị",
            ByUnit = true,
            Roles = [Role.Office, Role.Head, Role.Officer],
        },
        new()
        {
            Key = Personal,
            Title = "Xem, ghi dữ liệu cá nhân trong sổ theo dõi của đơn vị",
            ByUnit = true,
            Roles = [Role.Head, Role.Officer],
        },
        new()
        {
            Key = Layers,
            Title = "Nạp, kết thúc lớp bản đồ: ranh giới, quy hoạch, thửa đất",
            ByUnit = true,
            Roles = [Role.Office, Role.Head, Role.Officer],
        },
        new()
        {
            Key = Define,
            Title = "Lập sổ theo dõi mới, sửa cách ghi của sổ",
            Roles = [Role.Office],
        },
    ];
}
