using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 1: amounts and their running totals against an even pace, or an approved profile.</summary>
internal static class FlowRule
{
    public static Assessment Judge(Matter matter)
    {
        if (matter.Goal is not { } goal) return JudgeTotal(matter, "flow.total");
        var tally = Tally.Of(matter.Observations, matter.Window, matter.Today, counts: false, Matter.LateAfterDays);
        return new Pace(matter, tally, goal, matter.Window)
        {
            Rule = "flow.pace",
            ExpectedAt = day => new Expectation(goal.Mark * Share(matter, day), IsDerived: false),
            ShareAt = day => Share(matter, day),
        }.Judge();
    }

    /// <summary>The sum since the plan's first day; the year is only the stretch it is looked at.</summary>
    public static Assessment JudgeTotal(Matter matter, string rule)
    {
        var span = new Period(matter.Trajectory.Span.From, matter.Window.To);
        var tally = Tally.Of(matter.Observations, span, matter.Today, counts: false, Matter.LateAfterDays);
        var goal = matter.Goal ?? Goal.Of(matter.Indicator, matter.Year.RunningTotal, matter.Year.RunningTotal);
        return new Pace(matter, tally, goal, span)
        {
            Rule = rule,
            ExpectedAt = day => matter.Trajectory.ExpectedAt(day, matter.Profile),
            ShareAt = span.Elapsed,
        }.Judge();
    }

    private static decimal Share(Matter matter, DateOnly day)
    {
        var elapsed = matter.Window.Elapsed(day);
        return matter.Profile?.Share(elapsed) ?? elapsed;
    }
}
