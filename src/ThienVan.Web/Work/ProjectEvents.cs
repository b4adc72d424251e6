using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work;

/// <summary>What is written down about the projects.</summary>
internal static class ProjectEvents
{
    private const string OfProject = "work/project/{id}";

    public static readonly EventKind Taken = new(
        "work.projects_taken", "work/project",
        "projects of the plan in force were taken over, or follow what the plan says now",
        "how many came new, how many follow");
    public static readonly EventKind Added = new(
        "work.project_added", OfProject,
        "a project that the plan does not name was added",
        "name, kind, lead");
    public static readonly EventKind Changed = new(
        "work.project_changed", OfProject,
        "its lead, kind or what it serves became another",
        "old and new");
    public static readonly EventKind Moved = new(
        "work.project_moved", OfProject,
        "it came into another state of its kind",
        "reason where the step was not the usual one; old and new state");
    public static readonly EventKind StepSaved = new(
        "work.step_saved", OfProject,
        "a step was added, or became another: its name, output, lead or days",
        "reason; the step before and after");
    public static readonly EventKind StepDone = new(
        "work.step_done", OfProject,
        "a step was said to be done, or not to be after all",
        "reason; the day before and after");
    public static readonly EventKind StepRemoved = new(
        "work.step_removed", OfProject,
        "a step was taken away, with its links",
        "reason; the step");
    public static readonly EventKind LinkAdded = new(
        "work.step_linked", OfProject,
        "a step waits for another",
        "which, how, how many days");
    public static readonly EventKind LinkRemoved = new(
        "work.step_unlinked", OfProject,
        "a step waits for another no more",
        "reason; which");
    public static readonly EventKind BaselineSet = new(
        "work.baseline_set", OfProject,
        "the days of its steps were promised, beside every earlier promise",
        "reason; number, last day, the last day promised before");
    public static readonly EventKind ObstacleSaved = new(
        "work.obstacle_saved", OfProject,
        "what holds it up was written down, raised or cleared",
        "the obstacle before and after");
    public static readonly EventKind MoneyPlanned = new(
        "work.money_planned", OfProject,
        "its money from a source in a year, or all it may cost, became another",
        "old and new amounts");
    public static readonly EventKind ClearanceCounted = new(
        "work.clearance_counted", OfProject,
        "households were counted by state; nobody is named",
        "the counts");
    public static readonly EventKind Refused = new(
        "work.project_refused", OfProject,
        "somebody asked for a change on a project they may not change",
        "the refusal's code");
    public static readonly EventKind DemonstrationSeeded = new(
        "work.projects_demonstrated", "work/project",
        "the demonstration filled its projects with a year of work",
        "how many steps");
}
