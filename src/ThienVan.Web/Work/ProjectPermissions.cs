using ThienVan.Core.People;

namespace ThienVan.Web.Work;

/// <summary>What the projects ask of a person.</summary>
public static class ProjectPermissions
{
    public const string View = "work.project_view";
    public const string Plan = "work.project_plan";
    public const string Report = "work.project_report";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = View,
            Title = "Xem dự án, đề án và hỏi “nếu lùi thì sao”",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer, Role.Viewer],
        },
        new()
        {
            Key = Plan,
            Title = "Lập dự án: bước, ngày, liên kết, vốn, kế hoạch gốc",
            ByUnit = true,
            Roles = [Role.Office, Role.Head],
        },
        new()
        {
            Key = Report,
            Title = "Ghi ngày xong, vướng mắc, số hộ của dự án",
            ByUnit = true,
            Roles = [Role.Office, Role.Head, Role.Officer],
        },
    ];
}
