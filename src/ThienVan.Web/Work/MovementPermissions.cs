using ThienVan.Core.People;

namespace ThienVan.Web.Work;

/// <summary>What the movements ask of a person.</summary>
public static class MovementPermissions
{
    public const string View = "work.movement_view";
    public const string Plan = "work.movement_plan";
    public const string Confirm = "work.movement_confirm";
    public const string Send = "work.movement_send";

    /// <summary>Names of the people who are commended.</summary>
    public const string Names = "work.movement_names";
    public const string Commend = "work.movement_commend";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = View,
            Title = "Xem phong trào, cuộc thi, đợt vận động",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer, Role.NeighbourhoodHead, Role.Viewer],
        },
        new()
        {
            Key = Plan,
            Title = "Lập phong trào, mở đợt, giao mục tiêu cho tổ dân phố, chốt kết quả",
            ByUnit = true,
            Roles = [Role.Office, Role.Head],
        },
        new()
        {
            Key = Confirm,
            Title = "Xác nhận, trả lại kết quả phong trào của tổ dân phố",
            ByUnit = true,
            Roles = [Role.Office, Role.Head, Role.Officer],
        },
        new()
        {
            Key = Send,
            Title = "Gửi kết quả phong trào của tổ dân phố",
            ByUnit = true,
            Roles = [Role.NeighbourhoodHead],
        },
        new()
        {
            Key = Names,
            Title = "Xem tên cá nhân được đề nghị khen thưởng",
            ReadsOnly = true,
            ByUnit = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head],
        },
        new()
        {
            Key = Commend,
            Title = "Lập danh sách khen thưởng, ghi quyết định",
            ByUnit = true,
            Roles = [Role.Office, Role.Head],
        },
    ];
}
