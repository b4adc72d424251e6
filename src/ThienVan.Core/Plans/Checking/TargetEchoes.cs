namespace ThienVan.Core.Plans.Checking;

/// <summary>Task clauses that say a target over again, with its figure or nearly word for word.</summary>
internal static class TargetEchoes
{
    private const int LeastShared = 7;

    public static IReadOnlyList<(Clause Target, Clause Task)> Of(CheckedPlan plan) => [.. ByFigure(plan).Concat(ByWords(plan)).Distinct()];

    private static IEnumerable<(Clause Target, Clause Task)> ByFigure(CheckedPlan plan) =>
        plan.Pairs.Where(pair => pair.Kind == PairKind.Repeated).Select(pair => pair.First.Place.Kind == PlaceKind.Target
            ? (pair.First.Clause, pair.Second.Clause)
            : (pair.Second.Clause, pair.First.Clause));

    // A promise may be worded more freely than a plain sentence and still be the target; citations share long formulas.
    private static IEnumerable<(Clause Target, Clause Task)> ByWords(CheckedPlan plan)
    {
        var citing = plan.Citations.Select(citation => citation.Clause).Where(clause => clause.Place.Kind == PlaceKind.Task).ToHashSet();
        var said = plan.Clauses.Where(clause =>
            clause.Place.Kind == PlaceKind.Target || (clause.Place.Kind == PlaceKind.Task && !citing.Contains(clause)));
        return new Likeness(plan, said).Pairs(LeastShared).Where(pair => pair.One.Place.Kind != pair.Other.Place.Kind)
            .Select(pair => pair.One.Place.Kind == PlaceKind.Target ? pair : pair with { One = pair.Other, Other = pair.One })
            .Where(pair => SayTheSame(plan, pair)).Select(pair => (pair.One, pair.Other));
    }

    private static bool SayTheSame(CheckedPlan plan, Alike pair) =>
        pair.Contained >= 0.58
        || Syllables.Containment(plan.SubjectOf(pair.One), plan.SubjectOf(pair.Other)) >= (Promise.IsMade(plan, pair.Other) ? 0.5 : 0.75);
}
