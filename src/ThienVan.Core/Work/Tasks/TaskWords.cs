using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Tasks;

/// <summary>How urgent a task is.</summary>
public enum TaskPriority { Normal, High, Urgent }

/// <summary>The office's words, one for each.</summary>
public static class TaskWords
{
    public static string Word(this TaskState state) => state switch
    {
        TaskState.NotStarted => "Chưa thực hiện",
        TaskState.UnderWay => "Đang thực hiện",
        TaskState.Submitted => "Chờ nghiệm thu",
        TaskState.Returned => "Trả lại",
        TaskState.Done => "Hoàn thành",
        TaskState.Stopped => "Dừng",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    /// <summary>The state as every page and paper says it: a task that was refused and not answered is said so.</summary>
    public static string Word(this TaskFlow flow) => flow.DeclineReason is null ? flow.State.Word() : "Từ chối, chờ người giao";

    /// <summary>The state with what the last day says: "Đang thực hiện, quá hạn 3 ngày làm việc".</summary>
    /// <param name="word">The state in words.</param>
    public static string Standing(this TaskFlow flow, DateOnly? due, DateOnly today, WorkingCalendar calendar, string word)
    {
        var timing = TaskTimings.Of(flow, due, today, calendar);
        return timing == TaskTiming.Overdue && TaskTimings.DaysLeft(flow, due, today, calendar) is { } late
            ? $"{word}, {FigureText.Left(late)}"
            : $"{word}, {VietnameseText.Uncapital(timing.Word())}";
    }

    public static string Word(this TaskTiming timing) => timing switch
    {
        TaskTiming.NoDay => "Chưa đặt hạn",
        TaskTiming.InTime => "Trong hạn",
        TaskTiming.DueSoon => "Sắp đến hạn",
        TaskTiming.Overdue => "Quá hạn",
        TaskTiming.DoneBefore => "Trước hạn",
        TaskTiming.DoneOn => "Đúng hạn",
        TaskTiming.DoneAfter => "Sau hạn",
        TaskTiming.Ended => "Không còn hạn",
        _ => throw new ArgumentOutOfRangeException(nameof(timing), timing, message: null),
    };

    public static string Word(this TaskPriority priority) => priority switch
    {
        TaskPriority.Normal => "Thường",
        TaskPriority.High => "Cao",
        TaskPriority.Urgent => "Khẩn",
        _ => throw new ArgumentOutOfRangeException(nameof(priority), priority, message: null),
    };

    /// <summary>As it stands after "không ... được".</summary>
    public static string Word(this TaskStep step) => step switch
    {
        TaskStep.Accept => "nhận",
        TaskStep.Decline => "từ chối",
        TaskStep.HandOn => "chuyển",
        TaskStep.Report => "báo tiến độ",
        TaskStep.Submit => "báo cáo kết quả",
        TaskStep.Recall => "rút lại kết quả",
        TaskStep.Return => "trả lại",
        TaskStep.Agree => "nghiệm thu",
        TaskStep.Stop => "dừng",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
    };

    /// <summary>What has happened, as it stands in a notice and in the history: "đã báo cáo kết quả".</summary>
    public static string Said(this TaskStep step) => step switch
    {
        TaskStep.Accept => "đã nhận việc",
        TaskStep.Decline => "đã từ chối",
        TaskStep.HandOn => "đã chuyển việc",
        TaskStep.Report => "đã báo tiến độ",
        TaskStep.Submit => "đã báo cáo kết quả",
        TaskStep.Recall => "đã rút lại kết quả",
        TaskStep.Return => "đã trả lại kết quả",
        TaskStep.Agree => "đã nghiệm thu",
        TaskStep.Stop => "đã cho dừng",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
    };
}
