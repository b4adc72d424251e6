using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Tasks;

/// <summary>What of the tasks is asked for; the address of the list carries it.</summary>
public sealed record TaskFilter
{
    /// <summary>Stands in the address for every state, the ended ones too.</summary>
    public const string AnyState = "tat-ca";

    public string? Text { get; init; }
    public string? UnitId { get; init; }

    /// <summary>Null for the open ones, unless <see cref="Any"/>.</summary>
    public TaskState? State { get; init; }
    public bool Any { get; init; }
    public TaskTiming? Timing { get; init; }

    /// <summary>Number of a target, or code of an indicator.</summary>
    public string? Serves { get; init; }
    public int? Year { get; init; }

    public bool IsAsked => this != new TaskFilter();

    public static TaskFilter From(QueryState query) => new()
    {
        Text = query.Text("tim"),
        UnitId = query.Text("don-vi"),
        State = query.Choice<TaskState>("tt"),
        Any = query.Text("tt") == AnyState,
        Timing = query.Choice<TaskTiming>("han"),
        Serves = query.Text("chi-tieu"),
        Year = query.Number("nam"),
    };

    /// <param name="codes">Indicators of <see cref="Serves"/>; empty where none is asked for.</param>
    public IQueryable<TaskRow> On(IQueryable<TaskRow> tasks, AppDb db, IReadOnlyList<string> codes, TaskDays days)
    {
        if (State is { } state) tasks = tasks.Where(row => row.State == state);
        else if (!Any && Timing is not (TaskTiming.DoneBefore or TaskTiming.DoneOn or TaskTiming.DoneAfter or TaskTiming.Ended))
            tasks = tasks.Open();
        if (UnitId is { } unit)
            tasks = tasks.Where(row => row.UnitId == unit);
        if (Year is { } year) tasks = tasks.Where(row => row.Year == year);
        if (Serves is not null)
            tasks = tasks.Where(row => db.Set<TaskServesRow>().Any(serves => serves.TaskId == row.Id && codes.Contains(serves.Code)));
        tasks = TaskReach.Meeting(tasks, new(Text));
        return Timing is { } timing ? days.Timed(tasks, timing) : tasks;
    }
}

internal static class OpenTasks
{
    private static readonly TaskState[] _states = [.. Enum.GetValues<TaskState>().Where(state => new TaskFlow { State = state }.IsOpen)];

    /// <summary>Those that have not ended, asked for by name: of what a state is not, no index tells.</summary>
    public static IQueryable<TaskRow> Open(this IQueryable<TaskRow> tasks) =>
        tasks.Where(row => EF.Constant(_states).Contains(row.State));
}

/// <summary>The days by which tasks are in time, due soon or overdue today: <see cref="TaskTimings"/> said for the database.</summary>
/// <param name="Today">Day in Viet Nam.</param>
/// <param name="Soon">Last day that is due soon.</param>
public sealed record TaskDays(DateOnly Today, DateOnly Soon)
{
    public static TaskDays Of(DateOnly today, WorkingCalendar calendar) =>
        new(today, calendar.AddWorkingDays(today, TaskTimings.UsualSoon + 1).AddDays(-1));

    public IQueryable<TaskRow> Timed(IQueryable<TaskRow> tasks, TaskTiming timing) => tasks.Where(Is(timing));

    public Expression<Func<TaskRow, bool>> Is(TaskTiming timing) => timing switch
    {
        TaskTiming.NoDay => row => row.State != TaskState.Stopped && row.Due == null,
        TaskTiming.Overdue => row => row.State != TaskState.Done && row.State != TaskState.Stopped
            && ((row.State != TaskState.Submitted && row.Due < Today)
                || (row.State == TaskState.Submitted && row.SubmittedOn > row.Due)),
        TaskTiming.DueSoon => row => row.State != TaskState.Done && row.State != TaskState.Stopped && row.State != TaskState.Submitted
            && row.Due >= Today && row.Due <= Soon,
        TaskTiming.InTime => row => row.State != TaskState.Done && row.State != TaskState.Stopped
            && ((row.State != TaskState.Submitted && row.Due > Soon)
                || (row.State == TaskState.Submitted && row.SubmittedOn <= row.Due)),
        TaskTiming.DoneBefore => row => row.State == TaskState.Done && row.SubmittedOn < row.Due,
        TaskTiming.DoneOn => row => row.State == TaskState.Done && row.SubmittedOn == row.Due,
        TaskTiming.DoneAfter => row => row.State == TaskState.Done && row.SubmittedOn > row.Due,
        _ => row => row.State == TaskState.Stopped,
    };
}
