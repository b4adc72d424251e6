namespace ThienVan.Core.Plans.Judging;

/// <summary>A step that must be finished before a milestone can be.</summary>
public sealed record Prerequisite
{
    public required string Name { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>Place in the plan that says so: "Phụ lục 3, dự án 21".</summary>
    public required string Source { get; init; }

    /// <summary>
    /// Code of the milestone whose figures tell that it is done; null for projects and tasks, of which the plan knows only the end.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>First day on which it may have been done: a step promised anew each year is not finished by last year's.</summary>
    public DateOnly Since { get; init; }

    /// <summary>True while the plan gives it two days and nobody decided which: then it is never late.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Day the work says it was done; null while it was not, and where no work tells.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <param name="book">What could be known by <paramref name="today"/>.</param>
    /// <param name="today">Day asked about.</param>
    public bool IsLate(ObservedSeries book, DateOnly today) => !IsOpen && Due < today && !(DoneOn <= today) && !IsDone(book);

    /// <summary>
    /// What a milestone waits for in a year: those it names, and the projects and tasks that serve it and end by its day; of a project
    /// that was divided into steps, those of its steps.
    /// </summary>
    public static IReadOnlyList<Prerequisite> Of(Indicator milestone, PlanDocument plan, int year, TargetPoint? point)
    {
        if (milestone.Kind != IndicatorKind.Milestone || point is null) return [];
        var due = point.DueDay;
        return
        [
            .. milestone.After.Select(code => plan.Indicators.FirstOrDefault(other => other.Code == code)).OfType<Indicator>()
                .Select(other => Of(other, year)).OfType<Prerequisite>(),
            .. plan.Projects.SelectMany(project => Of(project, milestone))
                .Concat(plan.Tasks.Where(task => task.Serves.Contains(milestone.Code) && !IsSame(milestone, task.Schedule))
                    .Select(task => Of(task.Name, task.Schedule, task.Provision)))
                .OfType<Prerequisite>().Where(step => step.Due <= due),
        ];
    }

    private static IEnumerable<Prerequisite?> Of(PlanProject project, Indicator milestone)
    {
        if (project.Steps.Count == 0)
            return project.Serves.Contains(milestone.Code) && !IsSame(milestone, project.Schedule)
                ? [Of(project.Name, project.Schedule, project.Provision)]
                : [];
        return project.Steps.Where(step => step.Serves.Contains(milestone.Code)).Select(step => new Prerequisite
        {
            Name = $"{project.Name}: {step.Name}",
            Due = step.Due,
            Source = project.Provision.Reference,
            DoneOn = step.DoneOn,
        });
    }

    // One contradiction about the day of both: they are one promise, which waits for nothing of its own.
    private static bool IsSame(Indicator milestone, Schedule? schedule) =>
        milestone.SaidDay is { } own && own.ConflictId == schedule?.Said?.ConflictId;

    private static Prerequisite? Of(Indicator other, int year)
    {
        if (other.Points.Where(point => point.Year <= year).MaxBy(point => point.Year) is not { } point) return null;
        var isYearly = other.Points.Any(earlier => earlier.Year < point.Year);
        return new()
        {
            Name = $"{other.Code}. {other.Name}",
            Due = point.DueDay,
            Source = other.Provision.Reference,
            IsOpen = other.SaidDay is { IsOpen: true },
            Code = other.Code,
            Since = isYearly ? other.YearWindow.Of(point.Year).From : DateOnly.MinValue,
        };
    }

    private static Prerequisite? Of(string name, Schedule? schedule, Provision provision) =>
        schedule is { To: { } end, Precision: not DatePrecision.EveryYear }
            ? new() { Name = name, Due = end, Source = provision.Reference, IsOpen = schedule.Said is { IsOpen: true } } : null;

    private bool IsDone(ObservedSeries book)
    {
        if (Code is null) return false;
        foreach (var seen in book.For(Code))
            if (seen.IsProven && seen.OutcomeDay >= Since) return true;
        return false;
    }
}
