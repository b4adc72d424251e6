using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

/// <summary>Which days a term counts.</summary>
public enum DayCount
{
    /// <summary>Days the State works, as the published calendar says.</summary>
    Working,

    /// <summary>Every day.</summary>
    Calendar,
}

/// <summary>A step of a project: an output that stands on a day, or work that lasts.</summary>
public sealed record PlannedStep
{
    /// <summary>Ten years: longer than any plan of the ward.</summary>
    public const int MostDays = 3660;

    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required string Name { get; init; }

    /// <summary>Day before which it does not begin; null when only the steps before it say.</summary>
    public DateOnly? From { get; init; }

    /// <summary>How many days it takes, from 1; null while nobody has said: then it has no days at all.</summary>
    public int? Days { get; init; }

    public DayCount Count { get; init; } = DayCount.Calendar;

    /// <summary>Null while it is not done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The same step on days as typed; refuses an end before its start, and a term that counts no day.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="calendar">Counts the working days between, where the step counts those.</param>
    public Result<PlannedStep> On(DateOnly from, DateOnly to, WorkingCalendar calendar)
    {
        if (to < from) return new Refusal("step.end", "Ngày xong đứng trước ngày bắt đầu; đề nghị sửa một trong hai ngày.");
        var days = Count == DayCount.Calendar
            ? CalendarDays.Between(from, to) + 1
            : calendar.WorkingDaysBetween(from.AddDays(-1), to);
        return days == 0
            ? new Refusal("step.off", "Khoảng này chỉ có ngày nghỉ; đề nghị chọn ngày làm việc hoặc tính theo ngày lịch.")
            : Lasting(from, days);
    }

    /// <summary>The same step, lasting so many days; refuses none and too many.</summary>
    /// <param name="from">Day before which it does not begin; null when only the steps before it say.</param>
    /// <param name="days">How many, counted as the step counts.</param>
    public Result<PlannedStep> Lasting(DateOnly? from, int days) => days is < 1 or > MostDays
        ? new Refusal("step.days", $"Số ngày của một bước từ 1 đến {FigureText.Number(MostDays)}; đề nghị nhập lại.")
        : this with { From = from, Days = days };

    /// <summary>The same step, done; refuses a day still to come.</summary>
    public Result<PlannedStep> Done(DateOnly on, DateOnly today) => on > today
        ? new Refusal("step.done", "Ngày xong chưa đến; đề nghị nhập ngày đã xong thật.")
        : this with { DoneOn = on };
}
