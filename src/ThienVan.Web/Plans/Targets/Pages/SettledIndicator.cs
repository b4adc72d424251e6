using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Targets.Pages;

/// <summary>The indicator as the decisions in force read it; what is still open stays as the plan says.</summary>
public static class SettledIndicator
{
    public static IndicatorView Of(IndicatorView view, IReadOnlyList<DecisionLine> decisions) =>
        view with { Indicator = Chosen(view, decisions).Aggregate(view.Indicator, Apply) };

    private static IEnumerable<Reading> Chosen(IndicatorView view, IReadOnlyList<DecisionLine> decisions) =>
        from decision in decisions
        where decision.InForce
        from conflict in view.Conflicts
        where conflict.Id == decision.ConflictId
        from reading in conflict.Readings
        where reading.Id == decision.ReadingId
        select reading;

    public static Indicator Apply(Indicator indicator, Reading reading) =>
        reading.Changes.FirstOrDefault(change => change.Code == indicator.Code)?.Apply(indicator) ?? indicator;
}
