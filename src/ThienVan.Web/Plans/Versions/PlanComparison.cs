using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Holds two versions side by side: what is lost, changed, added, by target, unit, indicator and goal of each year.</summary>
internal static class PlanComparison
{
    /// <summary>Lost things first, then changed, then added, each in the order of its plan. Empty when nothing differs.</summary>
    public static IReadOnlyList<PlanDifference> Of(PlanDocument before, PlanDocument after)
    {
        var (old, next) = (ComparedThings.Of(before), ComparedThings.Of(after));
        var (known, kept) = (old.ToDictionary(thing => thing.Key), next.ToDictionary(thing => thing.Key));
        return
        [
            .. old.Where(thing => !kept.ContainsKey(thing.Key)).Select(thing => new PlanDifference(
                DifferenceKind.Lost, thing.Title, What: null, thing.Name, New: null)),
            .. next.Where(thing => known.ContainsKey(thing.Key)).SelectMany(thing => Changes(known[thing.Key], thing)),
            .. next.Where(thing => !known.ContainsKey(thing.Key)).Select(thing => new PlanDifference(
                DifferenceKind.Added, thing.Title, What: null, Old: null, thing.Name)),
        ];
    }

    private static IEnumerable<PlanDifference> Changes(ComparedThing before, ComparedThing after)
    {
        var (old, next) = (before.Facts.ToDictionary(fact => fact.What, fact => fact.Words), after.Facts.ToDictionary(
            fact => fact.What, fact => fact.Words));
        return before.Facts.Concat(after.Facts).Select(fact => fact.What).Distinct(StringComparer.Ordinal)
            .Select(what => (What: what, Old: old.GetValueOrDefault(what), New: next.GetValueOrDefault(what)))
            .Where(fact => fact.Old != fact.New)
            .Select(fact => new PlanDifference(DifferenceKind.Changed, after.Title, fact.What, fact.Old, fact.New));
    }
}
