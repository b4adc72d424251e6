using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

/// <summary>Arithmetic of days in both counts, forward and back.</summary>
internal sealed class StepDays(WorkingCalendar calendar)
{
    /// <summary>The first day that counts, from this one on.</summary>
    public DateOnly Next(DateOnly day, DayCount count) => count == DayCount.Working ? calendar.OnOrAfter(day) : day;

    /// <summary>The last day that counts, up to this one.</summary>
    public DateOnly Last(DateOnly day, DayCount count) =>
        count == DayCount.Working && !calendar.IsWorking(day) ? calendar.AddWorkingDays(day, -1) : day;

    /// <summary>So many days later; the day itself never counts.</summary>
    public DateOnly After(DateOnly day, int lag, DayCount count) =>
        count == DayCount.Working ? calendar.AddWorkingDays(day, lag) : day.AddDays(lag);

    /// <summary>The latest day from which <see cref="After"/> comes to <paramref name="limit"/> at most.</summary>
    public DateOnly LatestBefore(DateOnly limit, int lag, DayCount count) =>
        count == DayCount.Calendar || lag == 0
            ? limit.AddDays(-lag)
            : calendar.AddWorkingDays(limit.AddDays(1), -lag).AddDays(-1);

    /// <summary>Last day of a term whose first day is <paramref name="start"/>, a day that counts.</summary>
    public DateOnly End(DateOnly start, int days, DayCount count) => After(start, days - 1, count);

    /// <summary>The latest first day of a term that ends on <paramref name="limit"/> at most.</summary>
    public DateOnly LatestStart(DateOnly limit, int days, DayCount count) =>
        count == DayCount.Calendar ? limit.AddDays(1 - days) : calendar.AddWorkingDays(limit.AddDays(1), -days);
}
