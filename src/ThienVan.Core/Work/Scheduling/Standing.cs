using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

/// <summary>How a step, or a project, stands on a day; the worst last.</summary>
public enum Standing
{
    Done,

    /// <summary>Expected by the day that was promised.</summary>
    OnTime,

    /// <summary>Nobody has said a day.</summary>
    Undated,

    /// <summary>The promised day is still to come, and is expected to be missed.</summary>
    Slipping,

    /// <summary>The promised day is over and it is not done.</summary>
    Overdue,
}

/// <summary>A promised day beside what became of it.</summary>
/// <param name="Promised">Day of the baseline, else of the plan; null when neither says one.</param>
/// <param name="Expected">Day that comes out today; null when nothing says.</param>
/// <param name="DoneOn">Null while it is not done.</param>
public readonly record struct PromisedDay(DateOnly? Promised, DateOnly? Expected, DateOnly? DoneOn)
{
    /// <summary>Calendar days later than promised, below nought when earlier; null where there is nothing to compare.</summary>
    public int? Slip => Promised is { } promised && (DoneOn ?? Expected) is { } day ? CalendarDays.Between(promised, day) : null;

    public Standing On(DateOnly today) => this switch
    {
        { DoneOn: not null } => Standing.Done,
        { Promised: { } promised } when promised < today => Standing.Overdue,
        { Promised: null, Expected: null } => Standing.Undated,
        { Slip: > 0 } => Standing.Slipping,
        _ => Standing.OnTime,
    };
}

/// <summary>How many of a thing's parts stand how: counts and the worst, never an average.</summary>
public sealed record StandingTally
{
    private readonly Dictionary<Standing, int> _counts;

    private StandingTally(Dictionary<Standing, int> counts) => _counts = counts;

    public int All => _counts.Values.Sum();

    public int this[Standing standing] => _counts.GetValueOrDefault(standing);

    /// <summary>Null where there are no parts.</summary>
    public Standing? Worst => _counts.Count == 0 ? null : _counts.Keys.Max();

    public static StandingTally Of(IEnumerable<Standing> parts) =>
        new(parts.GroupBy(part => part).ToDictionary(same => same.Key, same => same.Count()));

    /// <summary>Of several things together: the same as of all their parts.</summary>
    public static StandingTally Of(IEnumerable<StandingTally> things) =>
        new(things.SelectMany(thing => thing._counts).GroupBy(part => part.Key, part => part.Value)
            .ToDictionary(same => same.Key, same => same.Sum()));
}
