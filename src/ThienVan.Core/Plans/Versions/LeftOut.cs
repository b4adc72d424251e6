namespace ThienVan.Core.Plans.Versions;

/// <summary>A plan without one thing of it that a reviewer found to be none.</summary>
public static class LeftOut
{
    /// <summary>Without an indicator and whatever named it. A promise hidden among the tasks goes with its last indicator; a numbered
    /// target stays, for the document has it, until it is left out itself (<see cref="Target"/>).</summary>
    public static PlanDocument Indicator(PlanDocument plan, string code)
    {
        var rest = plan.WithTargets(target => target with { Indicators = [.. target.Indicators.Where(one => one.Code != code)] });
        return PlanSuccession.Closed(rest with
        {
            HiddenTargets = [.. rest.HiddenTargets.Where(target => target.Indicators.Count > 0)],
            Conflicts = [.. rest.Conflicts.Where(conflict => !Names(conflict, code))],
        });
    }

    /// <summary>Without a numbered target that has no indicator left.</summary>
    public static PlanDocument Target(PlanDocument plan, string no) => plan with
    {
        Targets = [.. plan.Targets.Where(target => target.No != no || target.Indicators.Count > 0)],
    };

    private static bool Names(Conflict conflict, string code) =>
        conflict.Readings.SelectMany(reading => reading.Changes).Any(change => change.Code == code);
}
