using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 1: amounts and their running totals against an approved profile, that of past years, or an even pace.</summary>
internal static class FlowRule
{
    public static Assessment Judge(JudgedIndicator judged)
    {
        if (judged.Goal is not { } goal) return JudgeTotal(judged, "flow.total");
        var tally = Tally.Of(judged.Observations, judged.Window, counts: false, judged.Cadence.Tolerance);
        return new Pace(judged, tally, goal, judged.Window)
        {
            Rule = "flow.pace",
            ExpectedAt = day => new Expectation(goal.Mark * Share(judged, day), IsDerived: false),
            ShareAt = day => Share(judged, day),
        }.Judge();
    }

    /// <summary>The sum since the plan's first day; the year is only the stretch it is looked at.</summary>
    public static Assessment JudgeTotal(JudgedIndicator judged, string rule)
    {
        var span = new Period(judged.Trajectory.Span.From, judged.Window.To);
        var tally = Tally.Of(judged.Observations, span, counts: false, judged.Cadence.Tolerance);
        var goal = judged.Goal ?? Goal.Of(judged.Indicator, judged.Year.RunningTotal, judged.Year.RunningTotal);
        return new Pace(judged, tally, goal, span)
        {
            Rule = rule,
            ExpectedAt = day => judged.Trajectory.ExpectedAt(day, judged.Spread),
            ShareAt = span.Elapsed,

            // A total that follows from other years gives a pace; one the plan states for the period is kept or broken in its last year.
            IsPaceOnly = judged.Year.IsSteered,
        }.Judge();
    }

    public static decimal Share(JudgedIndicator judged, DateOnly day) => judged.Spread.Share(judged.Window.Elapsed(day));
}
