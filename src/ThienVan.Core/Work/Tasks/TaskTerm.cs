using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Work.Tasks;

/// <summary>The last day of a task, as precise as it was set.</summary>
/// <param name="Day">Last day, included: of the month, the quarter or the year where no day was named.</param>
/// <param name="Precision">What was named.</param>
public sealed record TaskDue(DateOnly Day, DatePrecision Precision = DatePrecision.Day)
{
    /// <summary>How many working days were given, where the directive said so; null where it named a day.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>So many working days after <paramref name="from"/>, which does not count.</summary>
    public static TaskDue After(DateOnly from, int workingDays, WorkingCalendar calendar) =>
        new(calendar.AddWorkingDays(from, workingDays)) { WorkingDays = workingDays };

    /// <summary>"tháng 03/2026", "quý I năm 2026", "năm 2026", "15/03/2026", with the working days it was given in.</summary>
    public string Text => Precision switch
    {
        DatePrecision.Month => $"tháng {Day:MM'/'yyyy}",
        DatePrecision.Quarter => $"quý {OfficialWords.Roman((Day.Month + 2) / 3)} năm {Day.Year}",
        DatePrecision.Year or DatePrecision.EveryYear => $"năm {Day.Year}",
        _ => FigureText.Day(Day) + (WorkingDays is { } days ? $" ({days} ngày làm việc)" : ""),
    };
}

/// <summary>A new last day that whoever does the task asks for.</summary>
public sealed record ExtensionAsk(DateOnly Day, string Reason);

/// <summary>The days of a task: the one that holds, the one first set, how often it moved, the one asked for.</summary>
public sealed record TaskTerm
{
    /// <summary>Longer than any plan of the ward.</summary>
    private const int MostYears = 10;

    /// <summary>Null while nobody set one ("theo chỉ đạo của cấp trên").</summary>
    public TaskDue? Due { get; init; }

    /// <summary>The day first set; null while none was.</summary>
    public DateOnly? First { get; init; }

    /// <summary>How often the day was put off.</summary>
    public int Extensions { get; init; }

    /// <summary>Null while nobody asks.</summary>
    public ExtensionAsk? Asked { get; init; }

    public static TaskTerm Of(TaskDue? due) => new() { Due = due, First = due?.Day };

    /// <summary>Refused for a day that is over, or on which nobody works; whoever set it may name the next working day.</summary>
    public static Refusal? RefuseDue(TaskDue? due, DateOnly today, WorkingCalendar calendar) => due switch
    {
        null => null,
        { WorkingDays: < 1 } => new("task.days", "Số ngày làm việc phải từ 1 trở lên; đề nghị ghi lại hoặc chọn ngày cụ thể."),
        { Day: var day } when day < today =>
            new("task.past", $"Hạn {FigureText.Day(day)} đã qua; đề nghị chọn hôm nay hoặc một ngày sau đó."),
        { Day: var day } when day > today.AddYears(MostYears) =>
            new("task.far", $"Hạn {FigureText.Day(day)} xa quá {MostYears} năm; đề nghị xem lại năm."),
        { Precision: DatePrecision.Day, Day: var day } when !calendar.IsWorking(day) => DayOff(day, calendar),
        _ => null,
    };

    public Result<TaskTerm> Ask(DateOnly day, string? reason, DateOnly today, WorkingCalendar calendar)
    {
        if (Due is not { } due) return new Refusal("task.no_due", "Nhiệm vụ chưa đặt hạn nên không cần gia hạn.");
        if (Asked is not null)
            return new Refusal("task.asked", "Đã có đề nghị gia hạn đang chờ người giao trả lời; "
                + "đề nghị chờ hoặc trao đổi với người giao.");
        if (VietnameseText.IsBlank(reason))
            return new Refusal("task.extension_reason", "Đề nghị ghi lý do xin gia hạn để người giao xem xét.");
        if (day <= due.Day)
            return new Refusal("task.extension_day", $"Hạn mới phải sau hạn hiện nay {FigureText.Day(due.Day)}; đề nghị chọn lại.");
        return RefuseDue(new(day), today, calendar) is { } refusal ? refusal : this with { Asked = new(day, reason.Trim()) };
    }

    /// <summary>The giver agrees with what is asked; the ask may have grown old, the day must still be ahead.</summary>
    public Result<TaskTerm> Grant(DateOnly today, WorkingCalendar calendar) => Asked is not { } asked
        ? Answered
        : RefuseDue(new(asked.Day), today, calendar) is { } refusal
            ? refusal
            : this with { Due = new(asked.Day), Extensions = Extensions + 1, Asked = null };

    public Result<TaskTerm> Deny(string? reason) => Asked is null
        ? Answered
        : VietnameseText.IsBlank(reason)
            ? new Refusal("task.deny_reason", "Đề nghị ghi lý do không đồng ý gia hạn để người thực hiện biết.")
            : this with { Asked = null };

    /// <summary>The giver sets another day, or the first one; putting it off counts as an extension.</summary>
    public Result<TaskTerm> Move(TaskDue due, DateOnly today, WorkingCalendar calendar) =>
        RefuseDue(due, today, calendar) is { } refusal ? refusal
        : Due is { } now && (now.Day, now.Precision) == (due.Day, due.Precision)
            ? new Refusal("task.same_day", $"Hạn đã là {due.Text}; đề nghị chọn ngày khác.")
        : At(due);

    /// <summary>As a later version of what the task stems from says, whatever day it is; putting it off counts as an extension.</summary>
    public TaskTerm At(TaskDue? due) => this with
    {
        Due = due,
        First = First ?? due?.Day,
        Extensions = Extensions + (due is not null && Due is { } before && due.Day > before.Day ? 1 : 0),
        Asked = null,
    };

    /// <summary>The next of its own times has come: no putting off.</summary>
    public TaskTerm Staged(DateOnly day) => Due is { } due && due.Day != day
        ? this with { Due = due with { Day = day, WorkingDays = null }, First = day, Asked = null } : this;

    /// <summary>The task is over: nobody waits for another day.</summary>
    public TaskTerm Ended => Asked is null ? this : this with { Asked = null };

    private static Refusal Answered => new("task.answered", "Đề nghị gia hạn này đã được trả lời; dưới đây là trang hiện nay.")
    { IsDone = true };

    private static Refusal DayOff(DateOnly day, WorkingCalendar calendar) => new("task.day_off",
        $"Ngày {FigureText.Day(day)} là ngày nghỉ{(calendar.Named(day) is { Kind: DayKind.Off } named ? $" ({named.Name})" : "")}; "
            + $"đề nghị chọn {FigureText.Day(calendar.OnOrAfter(day))} hoặc một ngày làm việc khác.");
}
