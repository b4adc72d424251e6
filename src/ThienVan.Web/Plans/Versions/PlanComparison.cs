using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Holds two versions side by side: what is lost, changed, added, by target, unit, indicator and goal of each year, task and
/// project.</summary>
internal static class PlanComparison
{
    /// <summary>Lost things and facts first, then changed, then added, each in the order of its plan. Empty when nothing
    /// differs.</summary>
    public static IReadOnlyList<PlanDifference> Of(PlanDocument before, PlanDocument after)
    {
        var (old, next) = (ComparedThings.Of(before, WorkNumbers.Own), ComparedThings.Of(after, WorkNumbers.Of(before, after)));
        var (known, kept) = (old.ToDictionary(thing => thing.Key), next.ToDictionary(thing => thing.Key));
        return
        [
            .. old.Where(thing => !kept.ContainsKey(thing.Key)).SelectMany(Lost)
                .Concat(next.Where(thing => known.ContainsKey(thing.Key)).SelectMany(thing => Changes(known[thing.Key], thing)))
                .Concat(DisputedGoals.Of(before, after))
                .Concat(next.Where(thing => !known.ContainsKey(thing.Key)).Select(thing => new PlanDifference(
                    DifferenceKind.Added, thing.Title, What: null, Old: null, thing.Name)))
                .OrderBy(line => line.Kind),
        ];
    }

    // What it served has nothing behind it any more, so each tie is told.
    private static IEnumerable<PlanDifference> Lost(ComparedThing thing) =>
        thing.Facts.Where(fact => fact.What.StartsWith(ComparedWorks.Serving, StringComparison.Ordinal))
            .Select(fact => new PlanDifference(DifferenceKind.Lost, thing.Title, fact.What, fact.Words, New: null))
            .Prepend(new PlanDifference(DifferenceKind.Lost, thing.Title, What: null, thing.Name, New: null));

    private static IEnumerable<PlanDifference> Changes(ComparedThing before, ComparedThing after)
    {
        var (old, next) = (before.Facts.ToDictionary(fact => fact.What, fact => fact.Words), after.Facts.ToDictionary(
            fact => fact.What, fact => fact.Words));
        return before.Facts.Concat(after.Facts).Select(fact => fact.What).Distinct(StringComparer.Ordinal)
            .Select(what => (What: what, Old: old.GetValueOrDefault(what), New: next.GetValueOrDefault(what)))
            .Where(fact => fact.Old != fact.New)
            .Select(fact => new PlanDifference(Kind(fact.Old, fact.New), after.Title, fact.What, fact.Old, fact.New));
    }

    private static DifferenceKind Kind(string? old, string? next) =>
        next is null ? DifferenceKind.Lost : old is null ? DifferenceKind.Added : DifferenceKind.Changed;
}
