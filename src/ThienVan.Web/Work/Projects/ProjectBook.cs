using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using DatePrecision = ThienVan.Core.Plans.DatePrecision;

namespace ThienVan.Web.Work.Projects;

/// <summary>A step with its days, what was promised, and what it waits for.</summary>
public sealed record ProjectStep
{
    public required TimedStep Timed { get; init; }

    /// <summary>Days as promised; null while no baseline has it.</summary>
    public required BaselineStep? Baseline { get; init; }

    /// <summary>Promised by the baseline, else as planned.</summary>
    public required PromisedDay Day { get; init; }
    public required IReadOnlyList<StepLink> Waits { get; init; }
    public required int Place { get; init; }
    public string? Output { get; init; }

    /// <summary>Unit that does it.</summary>
    public string? LeadId { get; init; }

    public PlannedStep Step => Timed.Step;

    public Guid Id => Timed.Step.Id;
}

/// <summary>What holds a project up, with its id.</summary>
public sealed record ObstacleLine(Guid Id, Guid ProjectId, Obstacle Obstacle);

/// <summary>A project with its steps and how it stands.</summary>
public sealed record ProjectLine
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public string? PlanNo { get; init; }
    public string? PlanPlace { get; init; }

    /// <summary>Its place in the plan, as lines of programmes name it; null for a project of the ward's own.</summary>
    public string? PlanKey => PlanNo is { } no ? PlanSource.KeyOf(SourceKind.Project, no) : null;
    public ProjectKind? Kind { get; init; }
    public required DateOnly BeganOn { get; init; }
    public ProjectState? State { get; init; }
    public DateOnly? StateSince { get; init; }
    public string? LeadId { get; init; }
    public required IReadOnlyList<string> Cooperating { get; init; }
    public required IReadOnlyList<string> Funding { get; init; }
    public required IReadOnlyList<string> Serves { get; init; }

    /// <summary>When, as the plan writes it.</summary>
    public string? Timing { get; init; }
    public DateOnly? PlanFrom { get; init; }
    public DateOnly? PlanTo { get; init; }
    public DatePrecision? Precision { get; init; }
    public decimal? Ceiling { get; init; }
    public bool Demonstration { get; init; }
    public required IReadOnlyList<ProjectStep> Steps { get; init; }
    public required Baseline? Baseline { get; init; }
    public required IReadOnlyList<ObstacleLine> Obstacles { get; init; }
    public required ProjectOutlook Outlook { get; init; }

    public DateOnly? Start => Steps.Min(step => step.Timed.Start);

    /// <summary>The step to be done next: the first by day of those that are not.</summary>
    public ProjectStep? Next => Steps.Where(step => step.Step.DoneOn is null && step.Timed.End is not null)
        .MinBy(step => step.Timed.End);

    /// <summary>Does any of it fall in these days, or is it late at their beginning? What has no days always does.</summary>
    public bool Touches(Period days)
    {
        DateOnly?[] starts = [Start, PlanFrom, Baseline?.Steps.Min(step => step.Start)];
        DateOnly?[] ends = [Outlook.Day.DoneOn ?? Outlook.Day.Expected, PlanTo, Baseline?.End];
        var (first, last) = (starts.Min() ?? ends.Min(), ends.Max());
        return first is null || (first <= days.To && (last is null || last >= days.From || Outlook.Day.DoneOn is null));
    }
}

/// <summary>Every project of the ward on a day, and the one network of their steps.</summary>
public sealed record ProjectBook
{
    public required DateOnly Today { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required StepNetwork Network { get; init; }
    public required Timetable Table { get; init; }

    /// <summary>Those of the plan in its order, the others after them.</summary>
    public required IReadOnlyList<ProjectLine> Projects { get; init; }

    /// <summary>Null for a project that is not here.</summary>
    public ProjectLine? Find(Guid id) => Projects.FirstOrDefault(project => project.Id == id);

    /// <summary>Null for a step that is not here.</summary>
    public (ProjectLine Project, ProjectStep Step)? FindStep(Guid id) =>
        Projects.SelectMany(project => project.Steps.Select(step => ((ProjectLine, ProjectStep)?)(project, step)))
            .FirstOrDefault(found => found!.Value.Item2.Id == id);
}
