using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Rounds;

/// <summary>Who reports what: the lines of a round, taken from the plan in force when it opens.</summary>
public static class RoundLines
{
    /// <summary>Lines of a round of a definition, in the order of the plan. A report on a year of its own asks the indicators that count
    /// by it.</summary>
    public static IReadOnlyList<RoundLine> Of(PlanDocument plan, ReportDefinition definition, Period window)
    {
        if (!definition.AsksItsOwnYear) return Of(plan, definition.Asked, definition.Kinds, window);
        AskedLine[] own =
        [
            .. plan
                .Indicators.Where(indicator => indicator.YearWindow.Type == definition.Type)
                .Select(indicator => new AskedLine(indicator.Code)),
        ];
        return own.Length == 0 ? [] : Of(plan, own, kinds: null, window);
    }

    /// <summary>Lines in the order of the plan. A chosen code that the plan no longer has, or that nobody enters, makes no line.</summary>
    public static IReadOnlyList<RoundLine> Of(
        PlanDocument plan, IReadOnlyList<AskedLine> asked, IReadOnlyList<IndicatorKind>? kinds, Period window)
    {
        var chosen = asked
            .GroupBy(line => line.Code, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        return chosen.Count > 0
            ?
            [
                .. Entered(plan.AllTargets())
                    .Where(owned => chosen.ContainsKey(owned.Code))
                    .Select(owned => Line(owned, window, chosen[owned.Code].ByNeighbourhood)),
            ]
            :
            [
                .. Entered(plan.Targets)
                    .Where(owned => kinds is null || kinds.Contains(owned.Indicator.Kind))
                    .Select(owned => Line(owned, window, byNeighbourhood: false)),
            ];
    }

    private static IEnumerable<OwnedIndicator> Entered(IEnumerable<Target> targets) =>
        targets.SelectMany(target => target.Owned()).Where(owned => owned.Indicator.IsEntered);

    private static RoundLine Line(OwnedIndicator owned, Period window, bool byNeighbourhood) => new(owned.Code, owned.Lead, byNeighbourhood)
    {
        From = owned.Indicator.YearWindow.DaysIn(window) is var days && days != window ? days.From : null,
    };
}
