namespace ThienVan.Core.Work.Tasks;

/// <summary>Work that comes again.</summary>
public enum TaskRepeat { Never, Monthly, Quarterly, Yearly }

public static class TaskRepeats
{
    public static string Word(this TaskRepeat repeat) => repeat switch
    {
        TaskRepeat.Never => "Không lặp lại",
        TaskRepeat.Monthly => "Hằng tháng",
        TaskRepeat.Quarterly => "Hằng quý",
        TaskRepeat.Yearly => "Hằng năm",
        _ => throw new ArgumentOutOfRangeException(nameof(repeat), repeat, message: null),
    };

    /// <summary>The same term one round on, as it was first set: being put off once moves no later one. Null for work that does not come
    /// again or has no day.</summary>
    /// <param name="first">The day first set.</param>
    public static TaskDue? Next(this TaskRepeat repeat, TaskTerm term)
    {
        if (term is not { First: { } first, Due: { } due } || repeat == TaskRepeat.Never) return null;
        var months = repeat switch { TaskRepeat.Monthly => 1, TaskRepeat.Quarterly => 3, _ => 12 };
        var isMonthEnd = first.AddDays(1).Month != first.Month;
        var next = first.AddMonths(months);
        return new(isMonthEnd ? new(next.Year, next.Month, DateTime.DaysInMonth(next.Year, next.Month)) : next, due.Precision);
    }
}
