namespace ThienVan.Core.Kernel.Clocks;

public enum ClockState { Running, Paused, EndedInTime, EndedLate, Over }

/// <summary>What a clock says at a moment, with the whole way there. Computed from the run each time it is asked; never kept
/// alone.</summary>
public sealed record Reckoning
{
    public required ClockRule Rule { get; init; }

    public required ClockState State { get; init; }

    /// <summary>The last moment that is in time: the very moment for hours, the end of <see cref="DueDay"/> for days. Null while it is
    /// paused, unless it was over before.</summary>
    public required DateTimeOffset? Due { get; init; }

    /// <summary>What is left in the unit of the rule, 0 on the due day; below nought: what has gone by since.</summary>
    public required decimal Left { get; init; }

    /// <summary>As <see cref="WorkingCalendar.DaysLate"/> counts, without what it was paused since; 0 while it is not over.</summary>
    public required int DaysLate { get; init; }

    /// <summary>The pause that lasts; null while it runs and after its end.</summary>
    public required ClockEntry? Pause { get; init; }

    /// <summary>Years it was counted through whose days off nobody entered.</summary>
    public required IReadOnlyList<int> UnknownYears { get; init; }

    /// <summary>How it was counted, line by line, for a person to follow.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public DateOnly? DueDay => Due is { } due ? UnitTime.Day(due) : null;

    public bool IsOpen => State is ClockState.Running or ClockState.Paused or ClockState.Over;

    /// <param name="run">Started.</param>
    /// <param name="now">Moment of the question, not before the last entry.</param>
    public static Reckoning Of(ClockRun run, ClockBasis basis, DateTimeOffset now)
    {
        var (standing, time) = (run.Standing, new UnitTime(basis));
        var count = ClockCount.Of(standing, basis);
        var at = run.Ended?.At ?? now;
        var isOver = count.IsOver(at);
        var reckoning = new Reckoning
        {
            Rule = basis.Rule,
            State = (run.Ended, isOver) switch
            {
                (not null, false) => ClockState.EndedInTime,
                (not null, true) => ClockState.EndedLate,
                _ => run.Pause is not null ? ClockState.Paused : isOver ? ClockState.Over : ClockState.Running,
            },
            Due = count.Due,
            Left = time.Units(count.Left(at)),
            DaysLate = isOver ? LateBy(count, basis.Calendar, at) : 0,
            Pause = run.Pause,
            UnknownYears = Unknown(count, basis, at),
            Lines = [],
        };
        return reckoning with { Lines = [.. new ClockLines(run, basis, count, reckoning).All()] };
    }

    private static int LateBy(ClockCount count, WorkingCalendar calendar, DateTimeOffset at)
    {
        var due = count.Due!.Value;
        var rested = count.Rest(due, at).Sum(rest => calendar.WorkingDaysBetween(UnitTime.Day(rest.From), UnitTime.Day(rest.To)));
        return Math.Max(1, calendar.DaysLate(UnitTime.Day(due), UnitTime.Day(at)) - rested);
    }

    private static int[] Unknown(ClockCount count, ClockBasis basis, DateTimeOffset at)
    {
        if (basis.Rule.Unit == ClockUnit.Hours) return [];
        var last = UnitTime.Day(count.Due ?? at).Year;
        return [.. Enumerable.Range(UnitTime.Day(count.From).Year, Math.Max(0, last - UnitTime.Day(count.From).Year) + 1)
            .Where(year => !basis.Calendar.Knows(year))];
    }
}
