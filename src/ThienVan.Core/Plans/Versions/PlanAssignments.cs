using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Versions;

/// <summary>Figures that documents assign to the years of the plan, laid over whatever version of it is in force: they name codes, which
/// every version keeps.</summary>
public static class PlanAssignments
{
    /// <summary>Of each indicator, year and level the figure of the latest document that holds on the day. Which was typed first does not
    /// matter; of a document that was typed again the last typing counts.</summary>
    /// <param name="assignments">In the order they were confirmed.</param>
    public static IReadOnlyList<HeldFigure> On(IReadOnlyList<YearAssignment> assignments, DateOnly day) =>
    [
        .. Lines(Standing(assignments).Where(document => document.From <= day))
            .GroupBy(one => (one.Figure.Code, one.Figure.What, one.Year, one.Document.Level)).Select(same => InTime(same).Last())
            .Where(one => !one.Figure.IsLifted),
    ];

    private static IEnumerable<YearAssignment> Standing(IEnumerable<YearAssignment> assignments) =>
        assignments.GroupBy(document => document.Key).Select(same => same.Last());

    private static IEnumerable<HeldFigure> Lines(IEnumerable<YearAssignment> assignments) =>
        assignments.SelectMany(document => document.Figures, (document, figure) => new HeldFigure(document, figure));

    /// <summary>In the order they take each other's place.</summary>
    private static IEnumerable<HeldFigure> InTime(IEnumerable<HeldFigure> figures) =>
        figures.OrderBy(one => one.Document.From).ThenBy(one => one.Document.Date)
            .ThenBy(one => one.Document.Number, StringComparer.Ordinal).ThenBy(one => one.Document.Issuer, StringComparer.Ordinal);

    /// <summary>The plan asked for what is assigned.</summary>
    public static PlanDocument Apply(PlanDocument plan, IReadOnlyList<HeldFigure> held)
    {
        if (held.Count == 0) return plan;
        var byCode = held.ToLookup(one => one.Figure.Code, StringComparer.Ordinal);
        return plan.WithTargets(target => target.Indicators.Any(one => byCode.Contains(one.Code))
            ? target with { Indicators = [.. target.Indicators.Select(one => Asked(one, [.. byCode[one.Code]]))] }
            : target);
    }

    /// <summary>As if a document held too.</summary>
    /// <param name="readings">The plan of a day, with what is assigned on it.</param>
    public static PlanReadings With(PlanReadings readings, YearAssignment document)
    {
        var added = Lines([document]).ToArray();
        var held = readings.Plan.Indicators.SelectMany(indicator => indicator.Assigned).Where(one => !Array.Exists(added,
            other => other.IsOf(one.Figure.Code, one.Figure.What, one.Year) && one.Document.Level == document.Level));
        return readings with { Plan = Apply(readings.Plan, [.. held, .. added.Where(one => !one.Figure.IsLifted)]) };
    }

    private static Indicator Asked(Indicator indicator, HeldFigure[] held)
    {
        HeldFigure[] fitting = [.. held.Where(one => AssignedFigure.Fits(one.Figure.What, indicator))];
        var bases = fitting.Where(one => one.Figure.What == AssignedWhat.Base).GroupBy(one => one.Year)
            .Select(same => BaseOf(AssignedGoals.Strongest(indicator, same)!));
        return AssignedGoals.Lay(bases.Aggregate(indicator, WithBase), fitting);
    }

    // A base that two people set on purpose after the document stands.
    private static Indicator WithBase(Indicator indicator, IndicatorTerm given)
    {
        var set = indicator.Terms.FirstOrDefault(term => term.Kind == TermKind.YearBase && term.Year == given.Year);
        return set is not null && set.From >= given.From ? indicator
            : given.Apply(indicator with { Terms = [.. indicator.Terms.Where(term => term != set)] });
    }

    private static IndicatorTerm BaseOf(HeldFigure held) => new()
    {
        Code = held.Figure.Code,
        Kind = TermKind.YearBase,
        Year = held.Year,
        Setting = new() { YearBase = held.Figure.Amount },
        DocumentNumber = held.Document.Number,
        DocumentDate = held.Document.Date,
        Provenance = Provenance.Assigned,
        From = held.Document.From,
    };
}
