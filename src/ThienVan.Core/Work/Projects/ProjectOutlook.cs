using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Work.Projects;

/// <summary>A project as its steps make it: its own day, and how its steps stand. Never better than the worst of them.</summary>
/// <param name="Day">Promised by the baseline, else by the steps as planned, else by the plan; expected when the last step ends.</param>
/// <param name="Tally">Steps by standing.</param>
public sealed record ProjectOutlook(PromisedDay Day, StandingTally Tally)
{
    /// <summary>Null where nothing can be said: no steps, and its own day is not over.</summary>
    public Standing? On(DateOnly today) => (Day.On(today), Tally.Worst) switch
    {
        (Standing.Done, _) => Standing.Done,
        (Standing.Overdue, _) => Standing.Overdue,
        (_, null) => null,
        (var own, var worst) => own > worst ? own : worst,
    };

    /// <param name="steps">The day of each step.</param>
    /// <param name="promised">Day of the whole; null where nobody said one.</param>
    /// <param name="endedOn">Day the project itself was closed; null while it is open.</param>
    /// <param name="today">Day asked about.</param>
    public static ProjectOutlook Of(IReadOnlyList<PromisedDay> steps, DateOnly? promised, DateOnly? endedOn, DateOnly today)
    {
        var isDone = steps.Count > 0 && steps.All(step => step.DoneOn is not null);
        var expected = steps.Max(step => step.DoneOn ?? step.Expected);
        return new(new(promised, expected, endedOn ?? (isDone ? expected : null)),
            StandingTally.Of(steps.Select(step => step.On(today))));
    }
}
