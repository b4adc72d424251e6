using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Plans.Versions;

/// <summary>Rows, tasks and projects of a new version with what people tied to those of the plan in force: who leads, what they serve.</summary>
internal static class WorkCarry
{
    private const double Alike = 0.5;
    private const double AlikeByNumber = 0.25;

    public static IndicatorRow[] Rows(PlanDocument held, PlanDocument read, PlanDocument? basis) =>
        Pair(held.Rows, read.Rows, basis?.Rows, row => row.No, row => row.Name, (old, row, before) => row with
        {
            Name = before?.Name == row.Name ? old.Name : row.Name,
            Unit = Kept(before?.Unit, row.Unit, old.Unit, before),
            Lead = Kept(before?.Lead, row.Lead, old.Lead, before),
            Twins = Kept(before?.Twins, row.Twins, old.Twins, before),
        });

    public static PlanTask[] Tasks(PlanDocument held, PlanDocument read, PlanDocument? basis) =>
        Pair(held.Tasks, read.Tasks, basis?.Tasks, task => task.No, task => task.Name, (old, task, before) => task with
        {
            Name = before is null || before.Name == task.Name ? old.Name : task.Name,
            Section = Kept(before?.Section, task.Section, old.Section, before),
            Lead = Kept(before?.Lead, task.Lead, old.Lead, before),
            Schedule = Kept(before?.Schedule, task.Schedule, old.Schedule, before),
            Serves = Kept(before?.Serves, task.Serves, old.Serves, before),
        });

    public static PlanProject[] Projects(PlanDocument held, PlanDocument read, PlanDocument? basis) =>
        Pair(held.Projects, read.Projects, basis?.Projects, project => project.No, project => project.Name, (old, project, before) =>
            project with
            {
                Name = before is null || before.Name == project.Name ? old.Name : project.Name,
                Lead = Kept(before?.Lead, project.Lead, old.Lead, before),
                Cooperating = Kept(before?.Cooperating, project.Cooperating, old.Cooperating, before),
                Timing = Kept(before?.Timing, project.Timing, old.Timing, before),
                Schedule = Kept(before?.Schedule, project.Schedule, old.Schedule, before),
                Funding = Kept(before?.Funding, project.Funding, old.Funding, before),
                Serves = Kept(before?.Serves, project.Serves, old.Serves, before),
            });

    // What the text did not change since it was read before stays as people left it; what it never said stays too.
    private static T? Kept<T>(T? basis, T? read, T? old, object? before) where T : class =>
        before is not null ? Equals(basis, read) ? old : read : read ?? old;

    private static IReadOnlyList<string> Kept(
        IReadOnlyList<string>? basis, IReadOnlyList<string> read, IReadOnlyList<string> old, object? before) =>
        before is not null ? basis!.SequenceEqual(read, StringComparer.Ordinal) ? old : read : read.Count > 0 ? read : old;

    private static T[] Pair<T>(
        IReadOnlyList<T> held, IReadOnlyList<T> read, IReadOnlyList<T>? basis, Func<T, string> no, Func<T, string> name,
        Func<T, T, T?, T> carry) where T : class
    {
        var (old, before) = (new List<T>(held), new List<T>(basis ?? []));
        return
        [
            .. read.Select(item => Taken(old, item, no, name) is { } same ? carry(same, item, Taken(before, item, no, name)) : item),
        ];
    }

    private static T? Taken<T>(List<T> open, T item, Func<T, string> no, Func<T, string> name) where T : class
    {
        var words = WordBag.Of(name(item));
        var best = open.Select(one => (One: one, Score: words.Likeness(WordBag.Of(name(one))), Same: no(one) == no(item)))
            .Where(pair => pair.Score >= (pair.Same ? AlikeByNumber : Alike))
            .OrderByDescending(pair => pair.Score + (pair.Same ? Alike : 0)).FirstOrDefault().One;
        if (best is not null) open.Remove(best);
        return best;
    }
}
