using ThienVan.Core.People;

namespace ThienVan.Web.Cases;

/// <summary>What this room asks of a person.</summary>
public static class CasePermissions
{
    /// <summary>Feedback that their own units hold.</summary>
    public const string View = "cases.view";
    public const string ViewAll = "cases.view_all";

    /// <summary>Answers, passes on and settles feedback of the unit.</summary>
    public const string Handle = "cases.handle";

    /// <summary>Passes on to other units, merges, takes back; says which subjects go where.</summary>
    public const string Route = "cases.route";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = View,
            Title = "Xem phản ánh, kiến nghị của đơn vị mình",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer],
        },
        new()
        {
            Key = ViewAll,
            Title = "Xem phản ánh, kiến nghị của mọi đơn vị",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office],
        },
        new()
        {
            Key = Handle,
            Title = "Tiếp nhận, trả lời, giải quyết phản ánh, kiến nghị của đơn vị",
            ByUnit = true,
            Roles = [Role.Office, Role.Head, Role.Officer],
        },
        new()
        {
            Key = Route,
            Title = "Phân công, gộp, tách phản ánh, kiến nghị của mọi đơn vị; sửa bảng phân công",
            Roles = [Role.Office],
        },
    ];
}
