using System.Collections.Frozen;

namespace ThienVan.Core.Kernel;

/// <summary>How a day departs from the rule "Monday to Friday".</summary>
public enum DayKind
{
    /// <summary>A public holiday, or a weekday swapped away.</summary>
    Off,

    /// <summary>A Saturday or Sunday that is worked in return.</summary>
    Working,
}

/// <summary>A day of the published calendar.</summary>
/// <param name="Name">What the day is, in Vietnamese: "Tết Nguyên đán".</param>
public sealed record CalendarDay(DateOnly Day, DayKind Kind, string Name);

/// <summary>
/// The working days of the State: Monday to Friday, but for the days the yearly notice names. Immutable.
/// A year without data counts Monday to Friday; callers ask <see cref="Knows"/> and say so.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenDictionary<DateOnly, CalendarDay> _days;
    private readonly FrozenSet<int> _years;

    /// <param name="days">Days that depart from the rule; a day named twice counts as its last line says.</param>
    public WorkingCalendar(IEnumerable<CalendarDay> days)
    {
        _days = days.GroupBy(day => day.Day).ToFrozenDictionary(same => same.Key, same => same.Last());
        _years = _days.Keys.Select(day => day.Year).ToFrozenSet();
    }

    /// <summary>Knows no year: Monday to Friday, always.</summary>
    public static WorkingCalendar WeekdaysOnly { get; } = new([]);

    /// <summary>True when days of this year were loaded; without them its holidays count as working days.</summary>
    public bool Knows(int year) => _years.Contains(year);

    public bool IsWorking(DateOnly day) =>
        _days.TryGetValue(day, out var named)
            ? named.Kind == DayKind.Working
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>What the calendar calls this day; null for a day that follows the rule.</summary>
    public CalendarDay? Named(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>The day that is <paramref name="days"/> working days after <paramref name="from"/>, which never counts itself; negative
    /// goes back, 0 stays.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        var step = Math.Sign(days);
        var day = from;
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorking(day)) left--;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/>
    /// is earlier. Undoes <see cref="AddWorkingDays"/>.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var step = to >= from ? 1 : -1;
        var count = 0;
        for (var day = from; day != to;)
        {
            day = day.AddDays(step);
            if (IsWorking(day)) count += step;
        }

        return count;
    }

    /// <summary>Working days left to the end of <paramref name="due"/>: 0 on the day itself. When late, how many working days have
    /// begun since, below nought: on a day off as many as on the last day worked, but at least one.</summary>
    public int DaysLeft(DateOnly today, DateOnly due) =>
        today > due ? -Math.Max(1, WorkingDaysBetween(due, today)) : WorkingDaysBetween(today, due);

    /// <summary>How late something is on a day, the one way it is counted wherever it is said: working days begun since
    /// <paramref name="due"/>, at least one; 0 while it is not over.</summary>
    public int DaysLate(DateOnly due, DateOnly day) => Math.Max(0, -DaysLeft(day, due));

    /// <summary>The day itself when worked, else the next day that is.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorking(day) ? day : AddWorkingDays(day, 1);
}
