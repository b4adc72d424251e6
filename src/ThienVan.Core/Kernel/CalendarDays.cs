namespace ThienVan.Core.Kernel;

/// <summary>
/// Counts of calendar days, where they are meant: the age of a figure, and the days of a plan, which runs for years. What a unit owes in a
/// round is counted in working days: <see cref="WorkingCalendar.DaysLeft"/>.
/// </summary>
public static class CalendarDays
{
    /// <summary>Days from one day to another; 0 on the same day, negative when <paramref name="to"/> is earlier.</summary>
    public static int Between(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    /// <summary>Days past the due day; 0 while it is not over.</summary>
    public static int Late(DateOnly due, DateOnly today) => Math.Max(0, Between(due, today));
}
