using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.People;

/// <summary>Roles, units and days in words.</summary>
public static class PeopleWords
{
    public static string Of(Role role) => role switch
    {
        Role.Chair => "Chủ tịch",
        Role.Deputy => "Phó Chủ tịch",
        Role.Office => "Văn phòng",
        Role.Head => "Trưởng đơn vị",
        Role.Officer => "Chuyên viên",
        Role.NeighbourhoodHead => "Tổ trưởng tổ dân phố",
        Role.Viewer => "Người xem",
        Role.Admin => "Quản trị",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Department => "Phòng, văn phòng",
        UnitKind.Centre => "Trung tâm",
        UnitKind.Other => "Công an, quân sự và đơn vị khác",
        UnitKind.Organisation => "Đoàn thể và cơ quan, tổ chức khác",
        UnitKind.Neighbourhood => "Tổ dân phố",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>The role and what it reaches: "Phó Chủ tịch, phụ trách KT-HT-ĐT".</summary>
    /// <param name="role">The role.</param>
    /// <param name="unit">Name of the unit; null for the whole ward.</param>
    public static string Of(Role role, string? unit) =>
        unit is null ? Of(role)
        : role is Role.Deputy ? $"{Of(role)}, phụ trách {unit}"
        : $"{Of(role)}, {unit}";

    /// <summary>"từ 01/12/2026", "01/12/2026 đến 31/12/2026".</summary>
    public static string Days(DateOnly from, DateOnly? to) =>
        to is null ? $"từ {FigureText.Day(from)}" : $"{FigureText.Day(from)} đến {FigureText.Day(to)}";

    public static IEnumerable<Choice> Roles => Choice.All<Role>(Of);

    public static IEnumerable<Choice> Kinds => Choice.All<UnitKind>(Of);

    /// <summary>What a page says after a deed; null for one it does not know.</summary>
    public static string? Done(string deed) => deed switch
    {
        "da-luu" => "Đã lưu.",
        "da-cap" => "Đã cấp vai trò.",
        "da-ket-thuc" => "Đã ghi ngày cuối của vai trò.",
        "da-khoa" => "Đã đóng tài khoản. Người này không đăng nhập được nữa.",
        "da-mo" => "Đã mở lại tài khoản.",
        "da-dang-xuat" => "Đã đăng xuất tài khoản trên mọi máy.",
        "da-go" => "Đã gỡ lớp xác thực thứ hai và kết thúc mọi phiên.",
        "da-lien-ket" => "Đã liên kết. Người này đăng nhập được bằng tài khoản định danh.",
        "da-uy-quyen" => "Đã ủy quyền.",
        "da-rut" => "Đã rút ủy quyền.",
        "da-ban-giao" => "Đã bàn giao.",
        "da-them" => "Đã thêm đơn vị.",
        "da-dong" => "Đã ghi ngày kết thúc.",
        "da-mo-don-vi" => "Đơn vị hoạt động trở lại.",
        _ => null,
    };
}
