using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Rounds;

/// <summary>What the office may change in a round that is open: its lock, its dates, its exceptions.</summary>
public static class RoundSteps
{
    /// <summary>An exception lasts at most this many days from the day it is granted.</summary>
    public const int LongestException = 31;

    public const int LongestReason = 500;

    private static readonly Refusal _published = new(
        "round.published", "Kỳ báo cáo đã công bố nên không đổi được nữa; muốn sửa số liệu đề nghị lập phiên bản mới có lý do.");

    public static Refusal? RefuseLock(Round round) => round.State switch
    {
        RoundState.Open => null,
        RoundState.Locked => new("round.locked_already", "Kỳ báo cáo đã khóa từ trước; đề nghị tải lại trang.") { IsDone = true },
        _ => _published,
    };

    public static Refusal? RefuseUnlock(Round round, string? reason) => round.State switch
    {
        RoundState.Locked => RefuseReason(reason, "Đề nghị ghi lý do mở khóa kỳ báo cáo."),
        RoundState.Open => new("round.open_already", "Kỳ báo cáo đang mở; đề nghị tải lại trang.") { IsDone = true },
        _ => _published,
    };

    /// <summary>Nobody is late the moment they are asked.</summary>
    /// <param name="due">Last day for the units of a round that is about to be opened.</param>
    /// <param name="today">Day in Viet Nam.</param>
    public static Refusal? RefuseOver(DateOnly due, DateOnly today) => due >= today ? null
        : new("round.due_over", $"Hạn gửi {FigureText.Day(due)} đã qua nên đơn vị vừa được hỏi đã chậm; đề nghị chọn từ hôm nay trở đi.");

    /// <summary>Null for a day on which the ward works.</summary>
    public static Refusal? RefuseDayOff(DateOnly due, WorkingCalendar calendar) => calendar.IsWorking(due) ? null
        : new(
            "round.due_day_off",
            $"Ngày {FigureText.Day(due)} là ngày nghỉ; đề nghị chọn ngày làm việc, ví dụ {FigureText.Day(calendar.OnOrAfter(due))}.");

    /// <summary>Dates of an open round may move with a reason; the cut-off and the window never do.</summary>
    public static Refusal? RefuseDates(Round round, RoundDates next, string? reason, WorkingCalendar calendar) =>
        round.State == RoundState.Published ? _published
        : RefuseReason(reason, "Đề nghị ghi lý do đổi hạn.") ?? RefuseOrder(next) ?? RefuseDayOff(next.DueOn, calendar);

    /// <summary>Dates typed by hand, for a changed or an ad hoc round.</summary>
    public static Refusal? RefuseOrder(RoundDates dates) =>
        dates.OpensOn > dates.DueOn ? new("round.opens_after_due", "Ngày mở nhập phải trước hạn gửi; đề nghị sửa một trong hai ngày.")
        : dates.DueOn < dates.CutOff
            ? new(
                "round.due_before_cut_off",
                $"Hạn gửi không được trước ngày chốt số liệu {FigureText.Day(dates.CutOff)}; đề nghị chọn ngày sau."
            )
        : dates.GraceUntil < dates.DueOn
            ? new("round.grace_before_due", "Ngày cuối nhận số liệu chậm không được trước hạn gửi; đề nghị sửa một trong hai ngày.")
        : dates.UpwardDueOn < dates.DueOn
            ? new("round.upward_before_due", "Hạn gửi cấp trên không được trước hạn gửi của đơn vị; đề nghị sửa một trong hai ngày.")
        : null;

    /// <summary>In a round that is out an exception opens what was missing; what was approved changes only as a new version.</summary>
    /// <param name="round">The round.</param>
    /// <param name="exception">What is to be granted.</param>
    /// <param name="reports">True when the unit has lines in the round, its own or as a neighbourhood group.</param>
    /// <param name="today">Day in Viet Nam.</param>
    public static Refusal? RefuseException(Round round, LockException exception, bool reports, DateOnly today) =>
        !reports ? new("round.exception_unit", "Đơn vị này không có chỉ tiêu trong kỳ báo cáo; đề nghị chọn đơn vị khác.")
        : exception.Until < today ? new("round.exception_past", "Ngày hết ngoại lệ đã qua; đề nghị chọn từ hôm nay trở đi.")
        : exception.Until > today.AddDays(LongestException)
            ? new(
                "round.exception_long",
                $"Ngoại lệ kéo dài tối đa {LongestException} ngày; "
                    + $"đề nghị chọn đến ngày {FigureText.Day(today.AddDays(LongestException))} hoặc sớm hơn."
            )
        : RefuseReason(
            exception.Reason,
            round.State == RoundState.Published
                ? "Đề nghị ghi lý do bổ sung số liệu sau khi công bố."
                : "Đề nghị ghi lý do cho đơn vị nhập sau khi khóa."
        );

    public static Refusal? RefuseReason(string? reason, string ask) =>
        VietnameseText.IsBlank(reason) ? new("round.reason", ask)
        : reason.Length > LongestReason ? new("round.reason_long", $"Lý do dài tối đa {LongestReason} ký tự; đề nghị viết gọn lại.")
        : null;
}
