namespace ThienVan.Core.Work.Tasks;

/// <summary>How a task is linked to another.</summary>
public enum TaskLinkKind
{
    Related,

    /// <summary>The other must be done before it.</summary>
    WaitsFor,
}

/// <summary>One task waits for another, which must be done before it.</summary>
public readonly record struct TaskWait(Guid Task, Guid For);

/// <summary>Which tasks must be done before which: never a circle, whatever the order of edits.</summary>
public static class TaskWaits
{
    /// <summary>Of a task that waits for an overdue one, beside its own state and day and changing neither.</summary>
    public const string LateMark = "chờ việc quá hạn";

    /// <summary>The tasks that would wait for each other in a circle, from the one that is to wait back to itself; null where the link
    /// closes none.</summary>
    public static IReadOnlyList<Guid>? Circle(IEnumerable<TaskWait> waits, TaskWait asked)
    {
        if (asked.Task == asked.For) return [asked.Task, asked.Task];
        var way = ShortestWay.Of(asked.For, asked.Task, waits.ToLookup(wait => wait.Task, wait => wait.For));
        return way is null ? null : [asked.Task, .. way];
    }
}
