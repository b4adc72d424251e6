using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Rounds;

/// <summary>Who reports what: the lines of a round, taken from the plan in force when it opens.</summary>
public static class RoundLines
{
    /// <summary>False for what is computed (running totals) or cannot be measured.</summary>
    public static bool IsEntered(Indicator indicator) => indicator.Kind is not (IndicatorKind.Cumulative or IndicatorKind.Narrative);

    /// <summary>Lines in the order of the plan. A chosen code that the plan no longer has, or that nobody enters, makes no line.</summary>
    public static IReadOnlyList<RoundLine> Of(PlanDocument plan, IReadOnlyList<AskedLine> asked, IReadOnlyList<IndicatorKind>? kinds)
    {
        var chosen = asked.GroupBy(line => line.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        return chosen.Count > 0
            ? [.. Entered(plan.Targets.Concat(plan.HiddenTargets)).Where(pair => chosen.ContainsKey(pair.Indicator.Code)).Select(pair => Line(pair, chosen[pair.Indicator.Code].ByNeighbourhood))]
            : [.. Entered(plan.Targets).Where(pair => kinds is null || kinds.Contains(pair.Indicator.Kind)).Select(pair => Line(pair, byNeighbourhood: false))];
    }

    private static IEnumerable<(Target Target, Indicator Indicator)> Entered(IEnumerable<Target> targets) =>
        targets.SelectMany(target => target.Indicators.Where(IsEntered).Select(indicator => (target, indicator)));

    private static RoundLine Line((Target Target, Indicator Indicator) pair, bool byNeighbourhood) =>
        new(pair.Indicator.Code, pair.Indicator.Lead ?? pair.Target.Lead, byNeighbourhood);
}
