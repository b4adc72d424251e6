using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;

namespace ThienVan.Web.Work.Tasks;

/// <summary>A task as a list shows it.</summary>
public sealed record TaskLine
{
    public required Guid Id { get; init; }

    /// <summary>"12/2026".</summary>
    public required string Called { get; init; }
    public required string Title { get; init; }
    public required string UnitId { get; init; }
    public required string Unit { get; init; }
    public string? Person { get; init; }
    public required string GivenBy { get; init; }
    public required TaskState State { get; init; }

    /// <summary>The state in words: a refused task that waits for its giver says so.</summary>
    public required string Said { get; init; }
    public required TaskTiming Timing { get; init; }
    public TaskDue? Due { get; init; }

    /// <summary>Working days left; null where nothing is owed by a day.</summary>
    public int? DaysLeft { get; init; }
    public required TaskPriority Priority { get; init; }
    public required int Extensions { get; init; }
    public string? Output { get; init; }

    /// <summary>It is open and must wait for one that is overdue; known to the list alone.</summary>
    public bool WaitsForLate { get; init; }
}

/// <summary>How many tasks stand how: counts, never shares of shares.</summary>
public sealed record TaskTally
{
    public int Total { get; init; }
    public int Open { get; init; }
    public int Overdue { get; init; }
    public int DueSoon { get; init; }
    public int Submitted { get; init; }
    public int Returned { get; init; }
}

/// <summary>One page of the list.</summary>
public sealed record TaskListView
{
    public required IReadOnlyList<TaskLine> Lines { get; init; }
    public required TaskTally Tally { get; init; }
    public required int Page { get; init; }
    public required int Pages { get; init; }
    public required IReadOnlyList<WardUnitLine> Units { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>What to say of days on the page that were counted without their year's holidays.</summary>
    public required IReadOnlyList<string> Cautions { get; init; }
}

/// <summary>A cooperating unit and what it said of its part.</summary>
public sealed record TaskPart(string UnitId, string Unit, string? Answer, string? By, DateTimeOffset? At);

/// <summary>A word on the way.</summary>
public sealed record TaskReport(string Text, int? Percent, string By, DateTimeOffset At);

/// <summary>A line of the task's own list.</summary>
public sealed record TaskCheck(Guid Id, string Text, string? DoneBy, DateTimeOffset? DoneAt);

/// <summary>An indicator the task serves, as the plan in force calls it.</summary>
public sealed record ServedIndicator(string Code, string Name, string? TargetNo);

/// <summary>One task with all that its page says.</summary>
public sealed record TaskView
{
    public required TaskRow Row { get; init; }
    public required TaskParty Party { get; init; }
    public required string Unit { get; init; }
    public required TaskTiming Timing { get; init; }
    public int? DaysLeft { get; init; }
    public required IReadOnlyList<TaskPart> Parts { get; init; }
    public required IReadOnlyList<TaskReport> Reports { get; init; }
    public required IReadOnlyList<TaskCheck> Checks { get; init; }
    public required IReadOnlyList<ServedIndicator> Serves { get; init; }
    public required IReadOnlyList<LinkedTask> Links { get; init; }

    public Unfinished Unfinished => new(
        Checks.Count(check => check.DoneAt is null), Checks.Count, Parts.Count(part => part.At is null),
        [.. Links.Where(link => link.As == LinkedAs.Before && link.Row.Flow.IsOpen).Select(link => link.Row.Called)]);

    public bool WaitsForLate =>
        Row.Flow.IsOpen && Links.Any(link => link is { As: LinkedAs.Before, Timing: TaskTiming.Overdue });

    /// <summary>Page of what the task is about; null for none, or where the person who asks may not see it.</summary>
    public string? AboutAddress { get; init; }
    public required bool Follows { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Whom it may be handed on to; empty where the person who asks may not.</summary>
    public required IReadOnlyList<HolderChoice> Holders { get; init; }
    public string? Caution { get; init; }
}

/// <summary>A unit, or one of its people, that a task may be given to.</summary>
public sealed record HolderChoice(TaskHolder Holder, string Text);

/// <summary>Where one unit stands.</summary>
public sealed record UnitLoad
{
    public required string UnitId { get; init; }
    public required string Unit { get; init; }
    public required TaskTally Tally { get; init; }

    /// <summary>Open tasks by the week they are due in: overdue and this week's first.</summary>
    public required IReadOnlyList<int> Weeks { get; init; }

    /// <summary>The people of the unit with their open tasks; what is nobody's in particular stands under the unit's own name.</summary>
    public required IReadOnlyList<PersonLoad> People { get; init; }
}

public sealed record PersonLoad(string Name, TaskTally Tally, IReadOnlyList<int> Weeks);

/// <summary>A working day ahead and how much is due on it.</summary>
public sealed record DueDay(DateOnly Day, int Tasks);

/// <summary>Every unit's load and the days ahead.</summary>
public sealed record LoadView
{
    public required IReadOnlyList<UnitLoad> Units { get; init; }

    /// <summary>The next working days, each with what is due since the one before.</summary>
    public required IReadOnlyList<DueDay> Ahead { get; init; }

    /// <summary>First days of the weeks that <see cref="UnitLoad.Weeks"/> count.</summary>
    public required IReadOnlyList<DateOnly> Weeks { get; init; }
    public required DateOnly Today { get; init; }
}
