using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Rounds;

/// <summary>Who reports what: the lines of a round, taken from the plan in force when it opens.</summary>
public static class RoundLines
{
    /// <summary>False for what is computed (running totals) or cannot be measured.</summary>
    public static bool IsEntered(Indicator indicator) => indicator.Kind is not (IndicatorKind.Cumulative or IndicatorKind.Narrative);

    /// <summary>Lines of a round of a definition, in the order of the plan. A report on a year of its own asks the indicators that count by it.</summary>
    public static IReadOnlyList<RoundLine> Of(PlanDocument plan, ReportDefinition definition, Period window)
    {
        if (!definition.AsksItsOwnYear) return Of(plan, definition.Asked, definition.Kinds, window);
        AskedLine[] own = [.. plan.Indicators.Where(indicator => indicator.YearWindow.Type == definition.Type).Select(indicator => new AskedLine(indicator.Code))];
        return own.Length == 0 ? [] : Of(plan, own, kinds: null, window);
    }

    /// <summary>Lines in the order of the plan. A chosen code that the plan no longer has, or that nobody enters, makes no line.</summary>
    public static IReadOnlyList<RoundLine> Of(PlanDocument plan, IReadOnlyList<AskedLine> asked, IReadOnlyList<IndicatorKind>? kinds, Period window)
    {
        var chosen = asked.GroupBy(line => line.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        return chosen.Count > 0
            ? [.. Entered(plan.Targets.Concat(plan.HiddenTargets)).Where(pair => chosen.ContainsKey(pair.Indicator.Code)).Select(pair => Line(pair, window, chosen[pair.Indicator.Code].ByNeighbourhood))]
            : [.. Entered(plan.Targets).Where(pair => kinds is null || kinds.Contains(pair.Indicator.Kind)).Select(pair => Line(pair, window, byNeighbourhood: false))];
    }

    private static IEnumerable<(Target Target, Indicator Indicator)> Entered(IEnumerable<Target> targets) =>
        targets.SelectMany(target => target.Indicators.Where(IsEntered).Select(indicator => (target, indicator)));

    private static RoundLine Line((Target Target, Indicator Indicator) pair, Period window, bool byNeighbourhood) =>
        new(pair.Indicator.Code, pair.Indicator.Lead ?? pair.Target.Lead, byNeighbourhood)
        {
            From = pair.Indicator.YearWindow.DaysIn(window) is var days && days != window ? days.From : null,
        };
}
