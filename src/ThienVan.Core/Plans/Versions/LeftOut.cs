namespace ThienVan.Core.Plans.Versions;

/// <summary>A plan without one thing of it that a reviewer found to be none.</summary>
public static class LeftOut
{
    /// <summary>Without an indicator and whatever named it. A promise hidden among the tasks goes with its last indicator; a numbered
    /// target stays, for the document has it.</summary>
    public static PlanDocument Indicator(PlanDocument plan, string code)
    {
        var rest = plan.WithTargets(target => target with { Indicators = [.. target.Indicators.Where(one => one.Code != code)] });
        return PlanSuccession.Closed(rest with
        {
            HiddenTargets = [.. rest.HiddenTargets.Where(target => target.Indicators.Count > 0)],
            Conflicts = [.. rest.Conflicts.Where(conflict => !Names(conflict, code))],
        });
    }

    private static bool Names(Conflict conflict, string code) =>
        conflict.Readings.SelectMany(reading => reading.Changes).Any(change => change.Code == code);
}
