using CsCheck;
using ThienVan.Core.Work.Tasks;

namespace ThienVan.Core.Tests.Work.Tasks;

/// <summary>Links come and go in any order; what waits for what is never a circle, and nothing else is refused.</summary>
public sealed class TaskWaitsProperties
{
    private const int Tasks = 6;

    private static readonly Guid[] _tasks = [.. Enumerable.Range(1, Tasks).Select(i => new Guid(i, 0, 0, new byte[8]))];

    private static readonly Gen<(bool Add, TaskWait Wait)[]> _edits =
        Gen.Select(Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))), Gen.Int[0, Tasks - 1], Gen.Int[0, Tasks - 1])
            .Select((add, task, other) => (add, new TaskWait(_tasks[task], _tasks[other]))).Array[1, 40];

    [Fact]
    public void Exactly_the_links_that_close_a_circle_are_refused_with_the_circle() => _edits.Sample(edits =>
    {
        var waits = new HashSet<TaskWait>();
        foreach (var (add, wait) in edits)
        {
            if (!add)
            {
                waits.Remove(wait);
                continue;
            }

            var circle = TaskWaits.Circle(waits, wait);
            (circle is not null).ShouldBe(Circular([.. waits, wait]));
            if (circle is null) waits.Add(wait);
            else Whole(circle, waits, wait);
        }

        Circular(waits).ShouldBeFalse();
    });

    // A way from a task back to itself, tried length by length.
    private static bool Circular(IReadOnlyCollection<TaskWait> waits)
    {
        var reached = waits.Select(wait => (wait.Task, wait.For)).ToHashSet();
        for (var length = 0; length < Tasks; length++)
            reached.UnionWith([.. reached.SelectMany(way => waits.Where(wait => wait.Task == way.For)
                .Select(wait => (way.Task, wait.For)))]);
        return reached.Any(way => way.Task == way.For);
    }

    private static void Whole(IReadOnlyList<Guid> circle, HashSet<TaskWait> waits, TaskWait asked)
    {
        circle[0].ShouldBe(asked.Task);
        circle[^1].ShouldBe(asked.Task);
        var steps = circle.Zip(circle.Skip(1), (task, next) => new TaskWait(task, next)).ToArray();
        steps[0].ShouldBe(asked);
        steps.Skip(1).ShouldBeSubsetOf(waits);
    }
}
