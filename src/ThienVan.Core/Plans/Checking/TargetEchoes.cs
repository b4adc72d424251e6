namespace ThienVan.Core.Plans.Checking;

/// <summary>Task clauses that say a target over again, with its figure or nearly word for word.</summary>
internal static class TargetEchoes
{
    public static IReadOnlyList<(Clause Target, Clause Task)> Of(CheckedPlan plan) => [.. ByFigure(plan).Concat(ByWords(plan)).Distinct()];

    private static IEnumerable<(Clause Target, Clause Task)> ByFigure(CheckedPlan plan) =>
        plan.Pairs.Where(pair => pair.Kind == PairKind.Repeated).Select(pair => pair.First.Place.Kind == PlaceKind.Target
            ? (pair.First.Clause, pair.Second.Clause)
            : (pair.Second.Clause, pair.First.Clause));

    // A promise may be worded more freely than a plain sentence and still be the target; citations share long formulas.
    private static IEnumerable<(Clause Target, Clause Task)> ByWords(CheckedPlan plan)
    {
        var citing = plan.Citations.Select(citation => citation.Clause).ToHashSet();
        var targets = plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Target).ToArray();
        foreach (var task in plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Task && !citing.Contains(clause)))
        {
            var share = Promise.IsMade(plan, task) ? 0.5 : 0.75;
            foreach (var target in targets.Where(target => SayTheSame(plan.SubjectOf(target), plan.SubjectOf(task), share)))
                yield return (target, task);
        }
    }

    private static bool SayTheSame(IReadOnlySet<string> target, IReadOnlySet<string> task, double share) =>
        target.Count(task.Contains) >= 7 && Syllables.Containment(target, task) >= share;
}
