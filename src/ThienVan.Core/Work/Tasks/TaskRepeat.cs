using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

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

    /// <summary>The next day of work that comes again: the first of its days after this term's, counted from the day the work began
    /// with, so that a short month moves no later one and being put off moves none; the next working day where it is a day off. Null
    /// for work that does not come again or has no day.</summary>
    /// <param name="term">The term that is over.</param>
    /// <param name="began">The day the first of all these tasks was set for.</param>
    public static TaskDue? Next(this TaskRepeat repeat, TaskTerm term, DateOnly began, WorkingCalendar calendar)
    {
        if (term is not { First: { } first, Due: { } due } || repeat == TaskRepeat.Never) return null;
        var months = repeat switch { TaskRepeat.Monthly => 1, TaskRepeat.Quarterly => 3, _ => 12 };
        var times = 1;
        while (began.AddMonths(times * months) <= first) times++;
        var next = began.AddMonths(times * months);
        return new(due.Precision == DatePrecision.Day ? calendar.OnOrAfter(next) : next, due.Precision);
    }
}
