namespace ThienVan.Core.Plans.Versions;

/// <summary>The terms two people set, laid over whatever version of the plan is in force: they name codes, which every version
/// keeps.</summary>
public static class PlanTerms
{
    /// <summary>Of each kind, indicator and year the last one confirmed that holds on the day.</summary>
    /// <param name="terms">In the order they were confirmed.</param>
    public static IReadOnlyList<IndicatorTerm> On(IReadOnlyList<IndicatorTerm> terms, DateOnly day) =>
    [
        .. terms.Where(term => term.From <= day).GroupBy(term => (term.Code, term.Kind, term.Year)).Select(same => same.Last())
            .OrderBy(term => term.Kind is TermKind.Base ? -1 : (int)term.Kind).ThenBy(term => term.Year),
    ];

    /// <summary>The plan judged by the terms of a day.</summary>
    public static PlanDocument Apply(PlanDocument plan, IReadOnlyList<IndicatorTerm> held)
    {
        if (held.Count == 0) return plan;
        var byCode = held.ToLookup(term => term.Code, StringComparer.Ordinal);
        var judged = plan.WithTargets(target => target.Indicators.Any(one => byCode.Contains(one.Code))
            ? target with { Indicators = [.. target.Indicators.Select(one => Judged(one, byCode[one.Code]))] }
            : target);
        IndicatorTerm[] waits = [.. judged.Indicators.SelectMany(one => one.Terms).Where(term => term.Kind == TermKind.After)];
        return waits.Length == 0 ? judged : judged with { Projects = [.. judged.Projects.Select(one => Serving(one, waits))] };
    }

    private static Indicator Judged(Indicator indicator, IEnumerable<IndicatorTerm> terms) =>
        terms.Aggregate(indicator, (own, term) => term.Apply(own));

    private static PlanProject Serving(PlanProject project, IndicatorTerm[] waits)
    {
        var set = waits.Select(term => term.Code).ToHashSet(StringComparer.Ordinal);
        return project with
        {
            Serves =
            [
                .. project.Serves.Where(code => !set.Contains(code)),
                .. waits.Where(term => term.Setting.Projects?.Contains(project.No) == true).Select(term => term.Code),
            ],
        };
    }
}
