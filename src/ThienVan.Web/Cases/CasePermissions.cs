using ThienVan.Core.People;

namespace ThienVan.Web.Cases;

/// <summary>What this room asks of a person.</summary>
public static class CasePermissions
{
    /// <summary>Feedback that their own units hold.</summary>
    public const string View = "cases.view";
    public const string ViewAll = "cases.view_all";

    /// <summary>Answers and settles feedback of the unit.</summary>
    public const string Handle = "cases.handle";

    /// <summary>What the kind's rules ask of the head of a unit, of a vice chair, of the chair.</summary>
    public const string Head = "cases.head";
    public const string Lead = "cases.lead";
    public const string Chair = "cases.chair";

    /// <summary>What the kind's rules ask of the office: what comes in and where it goes.</summary>
    public const string Route = "cases.route";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = View,
            Title = "Xem phản ánh, kiến nghị của đơn vị mình",
            ReadsOnly = true,
            ByUnit = true,
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
            Key = Head,
            Title = "Giao, chuyển, gia hạn, từ chối phản ánh của đơn vị",
            ByUnit = true,
            Roles = [Role.Head],
        },
        new()
        {
            Key = Lead,
            Title = "Quyết định của Phó Chủ tịch về phản ánh của đơn vị phụ trách",
            ByUnit = true,
            Roles = [Role.Deputy],
        },
        new() { Key = Chair, Title = "Quyết định của Chủ tịch về phản ánh, kiến nghị", Roles = [Role.Chair] },
        new()
        {
            Key = Route,
            Title = "Giao, chuyển, từ chối phản ánh, kiến nghị của mọi đơn vị",
            Roles = [Role.Office],
        },
    ];
}
