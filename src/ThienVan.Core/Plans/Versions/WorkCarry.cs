using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Plans.Versions;

/// <summary>Rows, tasks and projects of a new version with what people tied to those of the plan in force: who leads, what they serve.
/// What the new text does not speak of any more is gone; the comparison of the versions lists it.</summary>
internal static class WorkCarry
{
    public static IndicatorRow[] Rows(PlanDocument held, PlanDocument read, PlanDocument? basis) =>
        Pair(held.Rows, read.Rows, basis?.Rows, row => new(row.No, row.Name, row.Provision.Quote), (old, row, before) => row with
        {
            Name = before?.Name == row.Name ? old.Name : row.Name,
            Unit = Kept(before?.Unit, row.Unit, old.Unit, before),
            By2030 = Kept(before?.By2030, row.By2030, old.By2030, before),
            PerYear = Kept(before?.PerYear, row.PerYear, old.PerYear, before),
            Lead = Kept(before?.Lead, row.Lead, old.Lead, before),
            Twins = Kept(before?.Twins, row.Twins, old.Twins, before),
            Comparator = before is not null && before.Comparator == row.Comparator ? old.Comparator : row.Comparator ?? old.Comparator,
            Points = (before is null ? row.Points.Count == 0 : before.Points.SequenceEqual(row.Points)) ? old.Points : row.Points,
        });

    public static PlanTask[] Tasks(PlanDocument held, PlanDocument read, PlanDocument? basis) =>
        Pair(held.Tasks, read.Tasks, basis?.Tasks, task => new(task.No, task.Name, task.Provision.Quote), (old, task, before) => task with
        {
            Name = before is null || before.Name == task.Name ? old.Name : task.Name,
            Section = Kept(before?.Section, task.Section, old.Section, before),
            Output = Kept(before?.Output, task.Output, old.Output, before),
            Lead = Kept(before?.Lead, task.Lead, old.Lead, before),
            Cooperating = Kept(before?.Cooperating, task.Cooperating, old.Cooperating, before),
            Timing = Kept(before?.Timing, task.Timing, old.Timing, before),
            Schedule = Kept(before?.Schedule, task.Schedule, old.Schedule, before),
            Serves = Kept(before?.Serves, task.Serves, old.Serves, before),
        });

    public static PlanProject[] Projects(PlanDocument held, PlanDocument read, PlanDocument? basis) =>
        Pair(held.Projects, read.Projects, basis?.Projects, one => new(one.No, one.Name, one.Provision.Quote), (old, project, before) =>
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
        IReadOnlyList<T> held, IReadOnlyList<T> read, IReadOnlyList<T>? basis, Func<T, NamedWork> work, Func<T, T, T?, T> carry)
        where T : class
    {
        var (olds, befores) = (WorkPairs<T>.Of(held, read, work), WorkPairs<T>.Of(basis ?? [], read, work));
        return
        [
            .. read.Where(item => !IsLeftOut(item)).Select(item => olds.GetValueOrDefault(item) is { } same
                ? carry(same, item, befores.GetValueOrDefault(item)) : item),
        ];

        // It was read before as it is now, and somebody took it out.
        bool IsLeftOut(T item) => !olds.ContainsKey(item) && befores.GetValueOrDefault(item) is { } before && work(before) == work(item);
    }
}

/// <summary>What a row, task or project is known by.</summary>
internal sealed record NamedWork(string No, string Name, string? Quote);

/// <summary>Pairs the works of two versions by their words, the best first; a number alone makes no pair.</summary>
internal static class WorkPairs<T> where T : class
{
    private const double Alike = 0.5;
    private const double AlikeByNumber = 0.25;
    private const double Spoken = 0.5;
    private const double SameText = 2;

    /// <returns>The held one by the read one.</returns>
    public static Dictionary<T, T> Of(IReadOnlyList<T> held, IReadOnlyList<T> read, Func<T, NamedWork> work)
    {
        var (olds, news) = (held.Select(item => new Words(item, work(item))).ToArray(), read.Select(item => new Words(item, work(item))));
        var pairs = news.SelectMany(_ => olds, (item, old) => (Item: item, Old: old, Score: Score(old, item)))
            .Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score);
        var (made, taken) = (
            new Dictionary<T, T>(ReferenceEqualityComparer.Instance), new HashSet<T>(ReferenceEqualityComparer.Instance));
        foreach (var (item, old, _) in pairs)
            if (!taken.Contains(old.Item) && made.TryAdd(item.Item, old.Item)) taken.Add(old.Item);
        return made;
    }

    // People name a paragraph by a few of its words; the paragraph that still bears its number need hold no more than those.
    private static double Score(Words old, Words item)
    {
        var likeness = old.Name.Likeness(item.Name);
        if (old.Work.No != item.Work.No) return likeness >= Alike ? likeness : 0;
        if (old.Work.Quote is not null && old.Work.Quote == item.Work.Quote) return SameText;
        return likeness >= AlikeByNumber || Share(old.Name, item.All) >= Spoken ? likeness + Alike : 0;
    }

    private static double Share(WordBag of, WordBag within) =>
        of.Words.Count == 0 ? 0 : (double)of.Words.Count(within.Words.Contains) / of.Words.Count;

    private sealed class Words(T item, NamedWork work)
    {
        public T Item { get; } = item;

        public NamedWork Work { get; } = work;

        public WordBag Name { get; } = WordBag.Of(work.Name);

        public WordBag All { get; } = WordBag.Of($"{work.Name} {work.Quote}");
    }
}
