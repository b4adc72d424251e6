using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

/// <summary>A step with the days that come out for it.</summary>
/// <param name="Step">As planned.</param>
/// <param name="Start">First day; null while nothing says.</param>
/// <param name="End">Day it is done, or is expected to be, at the earliest; null while nothing says.</param>
public sealed record TimedStep(PlannedStep Step, DateOnly? Start, DateOnly? End)
{
    /// <summary>Latest end with which no project ends later than now; null once done and without days.</summary>
    public DateOnly? LatestEnd { get; init; }

    /// <summary>Calendar days it may slip before a project ends later; null once done and without days.</summary>
    public int? Slack { get; init; }

    /// <summary>A day more and a project ends later.</summary>
    public bool IsCritical => Slack == 0;
}

/// <summary>What pushes a step beyond its plan, in a question that is only asked.</summary>
internal readonly record struct Push(int Days, DateOnly? NotBefore, DateOnly? NotDoneBefore);

/// <summary>
/// The days of every step on a day: what is done stands on its day; what is not ends after what it waits for, and not before
/// today. Nothing here is stored: the plan and the done days are.
/// </summary>
public sealed class Timetable
{
    private static readonly Dictionary<Guid, Push> _unpushed = [];
    private readonly Dictionary<Guid, TimedStep> _steps;
    private readonly Dictionary<Guid, DateOnly> _ends;

    private Timetable(StepNetwork network, Dictionary<Guid, TimedStep> steps, Dictionary<Guid, DateOnly> ends)
    {
        (_steps, _ends) = (steps, ends);
        Steps = [.. network.Order.Select(step => steps[step.Id])];
    }

    /// <summary>In the order of what waits for what.</summary>
    public IReadOnlyList<TimedStep> Steps { get; }

    public TimedStep this[Guid step] => _steps[step];

    /// <summary>Null for a step that is not here.</summary>
    public TimedStep? Find(Guid step) => _steps.GetValueOrDefault(step);

    /// <summary>Day on which the last of a project's steps is done; null where none has days.</summary>
    public DateOnly? EndOf(Guid project) => _ends.TryGetValue(project, out var end) ? end : null;

    /// <param name="network">Steps and links.</param>
    /// <param name="calendar">Counts working days.</param>
    /// <param name="today">No step that is not done ends before it.</param>
    public static Timetable Of(StepNetwork network, WorkingCalendar calendar, DateOnly today) =>
        Of(network, calendar, today, _unpushed);

    /// <summary>The days as planned, whatever was done since; nothing is said of slack.</summary>
    public static Timetable Planned(StepNetwork network, WorkingCalendar calendar)
    {
        var early = EarlyDays.Of(network, new(calendar), DateOnly.MinValue, _unpushed, asPlanned: true);
        return new(network, early, Ends(early));
    }

    internal static Timetable Of(
        StepNetwork network, WorkingCalendar calendar, DateOnly today, IReadOnlyDictionary<Guid, Push> pushes)
    {
        var days = new StepDays(calendar);
        var early = EarlyDays.Of(network, days, today, pushes);
        var ends = Ends(early);
        return new(network, LateDays.Of(network, days, today, early, ends), ends);
    }

    private static Dictionary<Guid, DateOnly> Ends(Dictionary<Guid, TimedStep> early) =>
        early.Values.Where(step => step.End is not null).GroupBy(step => step.Step.ProjectId)
            .ToDictionary(same => same.Key, same => same.Max(step => step.End!.Value));
}
