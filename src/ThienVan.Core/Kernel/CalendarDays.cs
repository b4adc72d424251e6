namespace ThienVan.Core.Kernel;

/// <summary>
/// Counts of calendar days, where they are meant: the age of a figure, and how far ahead a day of the plan is. How late anything is is
/// counted in working days: <see cref="WorkingCalendar.DaysLate"/>.
/// </summary>
public static class CalendarDays
{
    /// <summary>Days from one day to another; 0 on the same day, negative when <paramref name="to"/> is earlier.</summary>
    public static int Between(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
