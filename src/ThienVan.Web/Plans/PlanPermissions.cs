using ThienVan.Core.People;

namespace ThienVan.Web.Plans;

/// <summary>What this room asks of a person.</summary>
public static class PlanPermissions
{
    public const string View = "plan.view";

    /// <summary>Figures that nobody has approved yet, marked as such.</summary>
    public const string ViewProvisional = "plan.view_provisional";
    public const string Decide = "plan.decide";
    public const string EnterHistory = "plan.enter_history";
    public const string SetTerms = "plan.set_terms";
    public const string Assign = "plan.assign";
    public const string Import = "plan.import";

    public const string Compare = "plan.compare";

    /// <summary>As the second person, never on one's own request.</summary>
    public const string Confirm = "plan.confirm";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = View,
            Title = "Xem bàn điều hành, chỉ tiêu, rà soát",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer, Role.NeighbourhoodHead, Role.Viewer],
        },
        new()
        {
            Key = ViewProvisional,
            Title = "Xem số liệu chưa duyệt của mọi đơn vị",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office],
        },
        new() { Key = Decide, Title = "Quyết định cách hiểu khi văn bản mâu thuẫn", Roles = [Role.Chair, Role.Office] },
        new() { Key = EnterHistory, Title = "Nhập, sửa số liệu các năm trước kế hoạch", Roles = [Role.Office] },
        new() { Key = SetTerms, Title = "Đặt và xác nhận cách đánh giá của chỉ số", Roles = [Role.Chair, Role.Office] },
        new() { Key = Assign, Title = "Nhập và xác nhận văn bản giao chỉ tiêu", Roles = [Role.Chair, Role.Office] },
        new() { Key = Import, Title = "Nạp, đối chiếu và trình bản kế hoạch", Roles = [Role.Office, Role.Admin] },
        new()
        {
            Key = Compare,
            Title = "Xem bảng so sánh hai bản kế hoạch",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Office, Role.Admin],
        },
        new() { Key = Confirm, Title = "Xác nhận bản kế hoạch do người khác trình", Roles = [Role.Chair, Role.Office] },
    ];
}
