namespace ThienVan.Core.Plans.Judging;

/// <summary>
/// Gives verdicts. Pure: the same plan, observations and day give the same verdict, whatever the order of the observations.
/// No verdict is on track or achieved without data.
/// </summary>
public static class Judge
{
    /// <summary>Changes whenever a rule does, so that an old verdict can be told from a new one.</summary>
    public const string RuleVersion = "2026.7";

    /// <param name="latest">Latest version of each period; observations of other indicators may be among them (a running total needs its
    /// flow's).</param>
    /// <param name="today">Day the verdict is given.</param>
    public static Assessment Assess(Indicator indicator, PlanDocument plan, int year, IReadOnlyList<Observation> latest, DateOnly today) =>
        Assess(Trajectory.Of(indicator, plan), year, ObservedSeries.Of(latest), today);

    /// <summary>The fast way for many verdicts: trajectory and book are built once.</summary>
    /// <param name="said">Day on which it is said, where an estimate is judged ahead on its own last day; null for
    /// <paramref name="today"/>.</param>
    public static Assessment Assess(Trajectory trajectory, int year, ObservedSeries book, DateOnly today, DateOnly? said = null)
    {
        var known = trajectory.For(year);
        var judged = new JudgedIndicator(trajectory, known ?? Outside(trajectory, year), book, today) { SaidOn = said ?? today };
        if (known is null) return OpenRule.OutsidePlan(judged);
        return OpenRule.Judge(judged) ?? Rule(judged);
    }

    /// <summary>Verdicts on every indicator of a target, under every reading nobody has decided yet.</summary>
    /// <param name="decisions">Reading id decided, by conflict id; an unknown reading id counts as undecided.</param>
    public static TargetAssessment AssessTarget(
        Target target, PlanDocument plan, int year, ObservedSeries book, DateOnly today, IReadOnlyDictionary<string, string> decisions) =>
        AssessTarget(target, PlanReadings.Of(plan, decisions), year, book, today);

    /// <summary>The same of a plan whose readings were sorted before.</summary>
    public static TargetAssessment AssessTarget(Target target, PlanReadings readings, int year, ObservedSeries book, DateOnly today) =>
        TargetRollUp.Of(target, readings, year, book, today);

    /// <summary>The same of one of its indicators.</summary>
    /// <param name="said">As for <see cref="Assess(Trajectory, int, ObservedSeries, DateOnly, DateOnly?)"/>.</param>
    public static IReadOnlyList<Assessment> AssessReadings(
        Indicator indicator, PlanReadings readings, int year, ObservedSeries book, DateOnly today, DateOnly? said = null) =>
        TargetRollUp.Verdicts(indicator, readings, year, book, today, said ?? today);

    private static Assessment Rule(JudgedIndicator judged) => judged.Indicator.Kind switch
    {
        IndicatorKind.Flow => FlowRule.Judge(judged),
        IndicatorKind.Cumulative => FlowRule.JudgeTotal(judged, "cumulative.pace"),
        IndicatorKind.Stock => StockRule.Judge(judged),
        IndicatorKind.Ratio => RatioRule.Judge(judged),
        IndicatorKind.GrowthYearly => GrowthRule.JudgeYear(judged),
        IndicatorKind.GrowthAverage => GrowthRule.JudgeAverage(judged),
        IndicatorKind.Rank => RankRule.Judge(judged),
        IndicatorKind.Standard => StandardRule.Judge(judged),
        IndicatorKind.Milestone => MilestoneRule.Judge(judged),
        IndicatorKind.ZeroEvent => ZeroEventRule.Judge(judged),
        _ => throw new ArgumentOutOfRangeException(nameof(judged), judged.Indicator.Kind, "No rule judges this kind."),
    };

    private static TrajectoryYear Outside(Trajectory trajectory, int year) =>
        new() { Year = year, Window = trajectory.Indicator.YearWindow.Of(year) };
}
