using ThienVan.Core.Kernel;

namespace ThienVan.Web.Work.Programmes;

internal static class ProgrammeRefusals
{
    public static Refusal NotYours { get; } = new("programme.not_yours",
        "Chỉ người của đơn vị mới sửa và gửi được chương trình của đơn vị; đề nghị mở chương trình của đơn vị bạn.");

    public static Refusal DecideDenied { get; } = new("programme.decide_denied",
        "Tài khoản của bạn không có quyền chấp nhận hoặc trả lại chương trình công tác; việc này của Văn phòng.");

    /// <summary>Asked for and found to change nothing: a programme is not begun with nothing in it.</summary>
    public static Refusal Nothing { get; } = new("programme.nothing", "Không có gì thay đổi.") { IsDone = true };

    /// <summary>A second press, or the same line typed again.</summary>
    public static Refusal Same { get; } = new("programme.same",
        "Chương trình đã có nhiệm vụ giống hệt; lần gửi này không thêm gì.")
    { IsDone = true };

    public static Refusal NoPlan { get; } = new("programme.no_plan",
        "Chưa có kế hoạch nào được áp dụng cho năm này; đề nghị nạp và phê duyệt kế hoạch trước.");

    public static Refusal NoUnit { get; } = new("programme.no_unit",
        "Đơn vị này không còn hoạt động (đã sáp nhập hoặc giải thể); đề nghị mở chương trình của đơn vị mới.");

    public static Refusal None { get; } = new("programme.none", "Đơn vị chưa lập chương trình công tác của năm này.");

    public static Refusal Taken { get; } = new("programme.taken", "Việc này đã có trong chương trình; dưới đây là chương trình hiện nay.")
    {
        IsDone = true,
    };

    public static Refusal Gone { get; } = new("programme.line_gone",
        "Nhiệm vụ này không còn trong chương trình; dưới đây là chương trình hiện nay.")
    { IsDone = true };

    public static Refusal Stale(string by) => new("programme.line_stale",
        $"{by} vừa sửa nhiệm vụ này sau khi bạn mở trang; đề nghị xem lại rồi lưu lần nữa.");

    public static Refusal Overtaken { get; } = new("programme.overtaken",
        "Chương trình đã thay đổi sau khi bạn mở trang; dưới đây là chương trình hiện nay.")
    { IsDone = true };
}
