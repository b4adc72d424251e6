using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Work.Programmes;

/// <summary>How a line of a programme tells its time.</summary>
public enum TimeForm
{
    /// <summary>A day, month, quarter or year of its own.</summary>
    Once,

    /// <summary>"Hằng năm", with the days in the year where they are said.</summary>
    EveryYear,
    EveryQuarter,
    EveryMonth,

    /// <summary>The first ten days of the lunar year.</summary>
    TreePlanting,

    /// <summary>"Theo chỉ đạo của cấp trên": no day until somebody above names one.</summary>
    OnDirection,
}

/// <summary>When a line is due, as precise as it was said.</summary>
/// <param name="When">With an end. For <see cref="TimeForm.Once"/> always; for <see cref="TimeForm.EveryYear"/> the days in the programme's
/// year, null where only the year is said; else null.</param>
public sealed record LineTime(TimeForm Form, Schedule? When = null)
{
    /// <summary>Days of the spring drive, from the first of the lunar year on.</summary>
    public const int TreePlantingDays = 10;

    public static LineTime Once(Schedule when) => new(TimeForm.Once, when);

    /// <summary>It comes again by itself in the next year.</summary>
    public bool Recurs => Form is not (TimeForm.Once or TimeForm.OnDirection);

    /// <summary>The times it falls due in a year, in order; empty while nobody has named a day, and in years that what happens once does
    /// not touch.</summary>
    public IReadOnlyList<Schedule> In(int year) => Form switch
    {
        TimeForm.Once => Touches(When!, year) ? [When!] : [],
        TimeForm.EveryYear => [When is null ? Span(year, 1, 12, DatePrecision.Year) : Moved(When, year)],
        TimeForm.EveryQuarter =>
            [.. Enumerable.Range(0, 4).Select(quarter => Span(year, (quarter * 3) + 1, 3, DatePrecision.Quarter))],
        TimeForm.EveryMonth => [.. Enumerable.Range(1, 12).Select(month => Span(year, month, 1, DatePrecision.Month))],
        TimeForm.TreePlanting => [Spring(year)],
        TimeForm.OnDirection => [],
        _ => throw new ArgumentOutOfRangeException(nameof(year), Form, message: null),
    };

    /// <summary>Last day on which it is due in a year; null where none is.</summary>
    public DateOnly? LastDay(int year) => In(year) is [.., var last] ? last.To : null;

    /// <summary>The same work in another year; what happens once does not come again.</summary>
    public LineTime? RolledTo(int year) => !Recurs ? null : When is null ? this : this with { When = Moved(When, year) };

    private static bool Touches(Schedule when, int year) =>
        (when.From?.Year ?? year) <= year && when.To!.Value.Year >= year;

    private static Schedule Spring(int year)
    {
        var first = LunarYear.FirstDay(year);
        return new(first, first.AddDays(TreePlantingDays - 1), DatePrecision.Day);
    }

    private static Schedule Span(int year, int month, int months, DatePrecision precision)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(months).AddDays(-1), precision);
    }

    private static Schedule Moved(Schedule when, int year) => when with
    {
        From = when.From is { } from ? InYear(from, year, isEnd: false, when.Precision) : null,
        To = InYear(when.To!.Value, year, isEnd: true, when.Precision),
    };

    // The end of February is its last day in every year; so is a 29/02 where there is none.
    private static DateOnly InYear(DateOnly day, int year, bool isEnd, DatePrecision precision)
    {
        var last = DateTime.DaysInMonth(year, day.Month);
        return new(year, day.Month, isEnd && precision != DatePrecision.Day ? last : Math.Min(day.Day, last));
    }
}
