using ThienVan.Core.People;

namespace ThienVan.Web.Reports;

/// <summary>What this room asks of a person.</summary>
public static class ReportPermissions
{
    /// <summary>The rounds of reporting and where each unit stands.</summary>
    public const string View = "report.view";
    public const string Manage = "report.manage";
    public const string Enter = "report.enter";

    /// <summary>Not with those who enter where the ward wants the unit's head to look first.</summary>
    public const string Send = "report.send";
    public const string Verify = "report.verify";
    public const string Approve = "report.approve";
    public const string Publish = "report.publish";

    internal static readonly Permission[] All =
    [
        new()
        {
            Key = View,
            Title = "Xem kỳ báo cáo",
            ReadsOnly = true,
            Roles = [Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer],
        },
        new()
        {
            Key = Manage,
            Title = "Đặt chế độ báo cáo; mở, khóa kỳ; cho đơn vị nhập sau khi khóa, bổ sung sau khi công bố",
            Roles = [Role.Office],
        },
        new()
        {
            Key = Enter,
            Title = "Nhập và gửi số liệu của đơn vị",
            ByUnit = true,
            Roles = [Role.Office, Role.Head, Role.Officer, Role.NeighbourhoodHead],
        },
        new()
        {
            Key = Send,
            Title = "Gửi số liệu của đơn vị cho Văn phòng (bỏ Chuyên viên nếu trưởng đơn vị phải duyệt trước)",
            ByUnit = true,
            Roles = [Role.Office, Role.Head, Role.Officer, Role.NeighbourhoodHead],
        },
        new() { Key = Verify, Title = "Thẩm tra, trả lại số liệu", Roles = [Role.Office] },
        new() { Key = Approve, Title = "Phê duyệt số liệu đã thẩm tra", ByUnit = true, Roles = [Role.Chair, Role.Deputy] },
        new() { Key = Publish, Title = "Công bố kỳ báo cáo", Roles = [Role.Chair, Role.Office] },
    ];
}
