using ThienVan.Core.People;

namespace ThienVan.Web.Work;

/// <summary>What this room asks of a person.</summary>
public static class WorkPermissions
{
    /// <summary>What their own units do, and what they gave or follow.</summary>
    public const string View = "work.view";
    public const string ViewAll = "work.view_all";
    public const string Give = "work.give";
    public const string Do = "work.do";
    public const string Settle = "work.settle";
    public const string WriteProgramme = "work.write_programme";
    public const string AcceptProgramme = "work.accept_programme";

    /// <summary>Packs, conclusions and notices of the chair's meetings.</summary>
    public const string Meet = "work.meet";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = View,
            Title = "Xem nhiệm vụ của đơn vị mình và việc mình giao",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer, Role.NeighbourhoodHead],
        },
        new()
        {
            Key = ViewAll,
            Title = "Xem nhiệm vụ của mọi đơn vị",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office],
        },
        new()
        {
            Key = Give,
            Title = "Giao việc; gia hạn, nghiệm thu, trả lại việc mình giao",
            ByUnit = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head],
        },
        new()
        {
            Key = Do,
            Title = "Nhận, thực hiện, báo cáo nhiệm vụ của đơn vị",
            ByUnit = true,
            Roles = [Role.Office, Role.Head, Role.Officer, Role.NeighbourhoodHead],
        },
        new() { Key = Meet, Title = "Lập hồ sơ giao ban, ghi kết luận, ra thông báo", Roles = [Role.Chair, Role.Office] },
        new() { Key = Settle, Title = "Nghiệm thu, gia hạn, dừng việc do người khác giao", Roles = [Role.Chair] },
        new()
        {
            Key = WriteProgramme,
            Title = "Lập, sửa và gửi chương trình công tác của đơn vị",
            ByUnit = true,
            Roles = [Role.Head, Role.Officer],
        },
        new() { Key = AcceptProgramme, Title = "Chấp nhận, trả lại chương trình công tác", Roles = [Role.Office] },
    ];
}
