using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

/// <summary>A step, or every step of a project that is not done, that many calendar days later.</summary>
/// <param name="Id">Of the step or the project.</param>
/// <param name="Days">From 0, which changes nothing.</param>
public sealed record Slip(Guid Id, int Days);

/// <summary>A goal of the plan on its day, and the steps it stands on.</summary>
/// <param name="Code">Of the indicator.</param>
/// <param name="Year">Of the goal.</param>
/// <param name="Due">Day it is judged on.</param>
/// <param name="Steps">All must be done by then.</param>
public sealed record StakedGoal(string Code, int Year, DateOnly Due, IReadOnlyList<Guid> Steps);

/// <summary>A day that is another one.</summary>
public sealed record MovedDay(Guid Id, DateOnly From, DateOnly To)
{
    public int Days => CalendarDays.Between(From, To);
}

/// <summary>A goal whose last step was in time and no longer is.</summary>
/// <param name="Goal">Which.</param>
/// <param name="Step">The step that ends last.</param>
/// <param name="From">Day the last step ends now.</param>
/// <param name="To">Day it would end.</param>
public sealed record TurnedGoal(StakedGoal Goal, Guid Step, DateOnly From, DateOnly To);

/// <summary>What would move if something slipped. Nothing is stored.</summary>
public sealed record WhatIf
{
    public required Timetable Before { get; init; }

    public required Timetable After { get; init; }

    /// <summary>Steps that end on another day, the soonest first.</summary>
    public required IReadOnlyList<MovedDay> Steps { get; init; }

    /// <summary>Projects that end on another day, the soonest first.</summary>
    public required IReadOnlyList<MovedDay> Projects { get; init; }

    /// <summary>Goals that turn, the soonest first.</summary>
    public required IReadOnlyList<TurnedGoal> Goals { get; init; }

    public bool ChangesNothing => Steps.Count == 0;

    /// <summary>Several slips at once; of one thing they add up. Refuses fewer days than none, too many, and what has no days or is
    /// done.</summary>
    public static Result<WhatIf> Of(StepNetwork network, WorkingCalendar calendar, DateOnly today, IReadOnlyList<Slip> slips,
        IReadOnlyList<StakedGoal> goals)
    {
        var before = Timetable.Of(network, calendar, today);
        var pushes = new Dictionary<Guid, Push>();
        foreach (var slip in slips)
        {
            if (slip.Days is < 0 or > PlannedStep.MostDays)
                return new Refusal("slip.days", $"Số ngày lùi từ 0 đến {FigureText.Number(PlannedStep.MostDays)}; đề nghị nhập lại.");
            if (!Add(slip, before, today, pushes))
                return new Refusal("slip.nothing", "Việc được chọn đã xong hoặc chưa có ngày, không lùi được; đề nghị chọn việc khác.");
        }

        return Compared(before, Timetable.Of(network, calendar, today, pushes), goals);
    }

    private static bool Add(Slip slip, Timetable before, DateOnly today, Dictionary<Guid, Push> pushes)
    {
        if (before.Find(slip.Id) is { } own)
        {
            if (!CanSlip(own)) return false;
            pushes[slip.Id] = pushes.GetValueOrDefault(slip.Id) is var known ? known with { Days = known.Days + slip.Days } : known;
            return true;
        }

        TimedStep[] parts = [.. before.Steps.Where(step => step.Step.ProjectId == slip.Id && CanSlip(step))];
        foreach (var part in parts) pushes[part.Step.Id] = Moved(part, slip.Days, today, pushes.GetValueOrDefault(part.Step.Id));
        return parts.Length > 0;
    }

    private static bool CanSlip(TimedStep step) => step is { Step.DoneOn: null, End: not null };

    // A whole project moves as one: its steps do not push each other a second time.
    private static Push Moved(TimedStep step, int days, DateOnly today, Push known)
    {
        if (days == 0) return known;
        var start = step.Start > today ? step.Start.Value.AddDays(days) : (DateOnly?)null;
        var end = step.End!.Value.AddDays(days);
        return known with { NotBefore = Later(known.NotBefore, start), NotDoneBefore = Later(known.NotDoneBefore, end) };
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static WhatIf Compared(Timetable before, Timetable after, IReadOnlyList<StakedGoal> goals) => new()
    {
        Before = before,
        After = after,
        Steps = Moves(before.Steps.Select(step => (step.Step.Id, step.End, after[step.Step.Id].End))),
        Projects = Moves(before.Steps.Select(step => step.Step.ProjectId).Distinct()
            .Select(project => (project, before.EndOf(project), after.EndOf(project)))),
        Goals =
        [
            .. goals.Select(goal => Turned(goal, before, after)).OfType<TurnedGoal>()
                .OrderBy(turned => turned.Goal.Due).ThenBy(turned => turned.Goal.Code, StringComparer.Ordinal),
        ],
    };

    private static IReadOnlyList<MovedDay> Moves(IEnumerable<(Guid Id, DateOnly? From, DateOnly? To)> days) =>
    [
        .. days.Where(day => day.From != day.To).Select(day => new MovedDay(day.Id, day.From!.Value, day.To!.Value))
            .OrderBy(day => day.From).ThenBy(day => day.Id),
    ];

    private static TurnedGoal? Turned(StakedGoal goal, Timetable before, Timetable after)
    {
        if (goal.Steps.Max(step => before.Find(step)?.End) is not { } from || from > goal.Due) return null;
        var last = goal.Steps.Where(step => after.Find(step)?.End is not null).MaxBy(step => after[step].End!.Value);
        return after[last].End is { } to && to > goal.Due ? new(goal, last, from, to) : null;
    }
}
