using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Rounds;

/// <summary>The days of a round, with what the working calendar had to say on the way.</summary>
public sealed record DatedRound
{
    public required RoundDates Dates { get; init; }

    /// <summary>Holidays and swapped days between the cut-off and the last date: why the dates are what they are.</summary>
    public IReadOnlyList<CalendarDay> Named { get; init; } = [];

    /// <summary>Years on the way whose holidays are not loaded; their days count Monday to Friday.</summary>
    public IReadOnlyList<int> UnknownYears { get; init; } = [];
}

/// <summary>The dates of a round follow from its definition, its window and the working calendar.</summary>
public static class RoundDating
{
    /// <returns>A refusal only when the definition itself breaks the rules.</returns>
    public static Result<DatedRound> Of(ReportDefinition definition, Period window, WorkingCalendar calendar)
    {
        if (DefinitionRules.RefuseDays(definition) is { } refusal) return refusal;
        var cutOff = window.To;
        var due = calendar.AddWorkingDays(cutOff, definition.DueWorkingDays);
        var upward = definition.UpwardDay is { } day
            ? calendar.OnOrAfter(NextDayOfMonth(cutOff, day))
            : calendar.AddWorkingDays(due, definition.ConsolidateWorkingDays);
        if (upward < due) due = upward;
        var opens = cutOff.AddDays(-definition.OpensDaysBefore);
        return Explain(new RoundDates
        {
            OpensOn = opens < window.From ? window.From : opens,
            CutOff = cutOff,
            DueOn = due,
            GraceUntil = calendar.AddWorkingDays(due, definition.GraceWorkingDays),
            UpwardDueOn = upward,
        }, calendar);
    }

    /// <summary>Opened by hand before its day: units enter from the day somebody opens it.</summary>
    public static DatedRound OpenedOn(this DatedRound dated, DateOnly day) =>
        day < dated.Dates.OpensOn ? dated with { Dates = dated.Dates with { OpensOn = day } } : dated;

    /// <summary>Asked for with another last day for the units: what comes after it moves with it, what the definition says of the rest
    /// stays.</summary>
    public static DatedRound DueOn(this DatedRound dated, DateOnly due, ReportDefinition definition, WorkingCalendar calendar)
    {
        var upward = dated.Dates.UpwardDueOn < due
            ? calendar.AddWorkingDays(due, definition.ConsolidateWorkingDays) : dated.Dates.UpwardDueOn;
        return Explain(dated.Dates with
        {
            DueOn = due,
            GraceUntil = calendar.AddWorkingDays(due, definition.GraceWorkingDays),
            UpwardDueOn = upward,
        }, calendar);
    }

    /// <summary>The last day to ask for in a round that is opened once its own is over: as many working days ahead as the definition
    /// gives, at least one.</summary>
    public static DateOnly DueAhead(ReportDefinition definition, DateOnly today, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(today, Math.Max(1, definition.DueWorkingDays));

    /// <summary>The calendar's reasons between the cut-off and the last of the dates.</summary>
    public static DatedRound Explain(RoundDates dates, WorkingCalendar calendar)
    {
        var last = dates.GraceUntil > dates.UpwardDueOn ? dates.GraceUntil : dates.UpwardDueOn;
        var days = Enumerable.Range(1, Math.Max(0, last.DayNumber - dates.CutOff.DayNumber)).Select(dates.CutOff.AddDays).ToArray();
        return new DatedRound
        {
            Dates = dates,
            Named = [.. days.Select(calendar.Named).OfType<CalendarDay>()],
            UnknownYears = [.. days.Select(passed => passed.Year).Distinct().Where(year => !calendar.Knows(year))],
        };
    }

    /// <summary>The next such day after the cut-off; the month's last day where it has fewer.</summary>
    private static DateOnly NextDayOfMonth(DateOnly cutOff, int day)
    {
        var same = InMonth(cutOff, day);
        return same > cutOff ? same : InMonth(new DateOnly(cutOff.Year, cutOff.Month, 1).AddMonths(1), day);
    }

    private static DateOnly InMonth(DateOnly month, int day) =>
        new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}
