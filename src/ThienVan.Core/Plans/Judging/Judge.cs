namespace ThienVan.Core.Plans.Judging;

/// <summary>
/// Gives verdicts. Pure: the same plan, observations and day give the same verdict, whatever the order of the observations.
/// No verdict is on track or achieved without data.
/// </summary>
public static class Judge
{
    /// <summary>Changes whenever a rule does, so that an old verdict can be told from a new one.</summary>
    public const string RuleVersion = "2026.1";

    /// <param name="latest">Latest version of each period; observations of other indicators may be among them (a running total needs its
    /// flow's).</param>
    /// <param name="today">Day the verdict is given.</param>
    public static Assessment Assess(Indicator indicator, PlanDocument plan, int year, IReadOnlyList<Observation> latest, DateOnly today) =>
        Assess(Trajectory.Of(indicator, plan), year, ObservationBook.Of(latest), today);

    /// <summary>The fast way for many verdicts: trajectory and book are built once.</summary>
    public static Assessment Assess(Trajectory trajectory, int year, ObservationBook book, DateOnly today)
    {
        var known = trajectory.For(year);
        var matter = new Matter(trajectory, known ?? Outside(trajectory, year), book, today);
        if (known is null) return OpenRule.OutsidePlan(matter);
        return OpenRule.Judge(matter) ?? Rule(matter);
    }

    /// <summary>Verdicts on every indicator of a target, under every reading nobody has decided yet.</summary>
    /// <param name="decisions">Reading id decided, by conflict id; an unknown reading id counts as undecided.</param>
    public static TargetAssessment AssessTarget(
        Target target, PlanDocument plan, int year, ObservationBook book, DateOnly today, IReadOnlyDictionary<string, string> decisions) =>
        TargetRollUp.Of(target, PlanReadings.Of(plan, decisions), year, book, today);

    private static Assessment Rule(Matter matter) => matter.Indicator.Kind switch
    {
        IndicatorKind.Flow => FlowRule.Judge(matter),
        IndicatorKind.Cumulative => FlowRule.JudgeTotal(matter, "cumulative.pace"),
        IndicatorKind.Stock => StockRule.Judge(matter),
        IndicatorKind.Ratio => RatioRule.Judge(matter),
        IndicatorKind.GrowthYearly => GrowthRule.JudgeYear(matter),
        IndicatorKind.GrowthAverage => GrowthRule.JudgeAverage(matter),
        IndicatorKind.Rank => RankRule.Judge(matter),
        IndicatorKind.Standard => StandardRule.Judge(matter),
        IndicatorKind.Milestone => MilestoneRule.Judge(matter),
        IndicatorKind.ZeroEvent => ZeroEventRule.Judge(matter),
        _ => throw new ArgumentOutOfRangeException(nameof(matter), matter.Indicator.Kind, "No rule judges this kind."),
    };

    private static TrajectoryYear Outside(Trajectory trajectory, int year) =>
        new() { Year = year, Window = trajectory.Indicator.YearWindow.Of(year) };
}
