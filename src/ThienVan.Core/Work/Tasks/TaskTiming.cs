using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Tasks;

/// <summary>What the day of a task says, beside its <see cref="TaskState"/>.</summary>
public enum TaskTiming
{
    /// <summary>Nobody set a day: neither in time nor late.</summary>
    NoDay,
    InTime,
    DueSoon,
    Overdue,

    /// <summary>The result that the giver agreed with was handed in before the last day.</summary>
    DoneBefore,
    DoneOn,
    DoneAfter,

    /// <summary>It was stopped: its day asks for nothing.</summary>
    Ended,
}

/// <summary>Reads the day of a task.</summary>
public static class TaskTimings
{
    /// <summary>Working days before the last one from which a task is due soon, where the ward chose none.</summary>
    public const int UsualSoon = 3;

    /// <summary>
    /// A result that waits for the giver is held against the day it was handed in: whoever waits is not late. One that came back is held
    /// against today again.
    /// </summary>
    /// <param name="due">Last day, included; null while nobody set one.</param>
    /// <param name="today">Day of the question.</param>
    /// <param name="soon">Working days before the last one from which it is due soon.</param>
    public static TaskTiming Of(TaskFlow flow, DateOnly? due, DateOnly today, WorkingCalendar calendar, int soon = UsualSoon)
    {
        if (flow.State == TaskState.Stopped) return TaskTiming.Ended;
        if (due is not { } last) return TaskTiming.NoDay;
        var day = flow.SubmittedOn ?? today;
        if (flow.State == TaskState.Done)
            return day < last ? TaskTiming.DoneBefore : day == last ? TaskTiming.DoneOn : TaskTiming.DoneAfter;
        if (day > last) return TaskTiming.Overdue;
        return flow.SubmittedOn is null && calendar.DaysLeft(today, last) <= soon ? TaskTiming.DueSoon : TaskTiming.InTime;
    }

    /// <summary>Working days left to the last one for what is still to be done; negative when late; null where nothing is owed by a
    /// day.</summary>
    public static int? DaysLeft(TaskFlow flow, DateOnly? due, DateOnly today, WorkingCalendar calendar) =>
        due is { } last && flow.IsOpen && flow.State != TaskState.Submitted ? calendar.DaysLeft(today, last) : null;
}
