using ThienVan.Core.Kernel;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>Which of the plan's years a page shows.</summary>
internal static class ShownYear
{
    /// <summary>
    /// The asked year, else the running one, kept within the plan. From 15/12 on work counts for the next year (NĐ 09/2019/NĐ-CP), but
    /// until its first approved figure the year that ended is the one there is something to say of.
    /// </summary>
    public static int Of(PlanSnapshot snapshot, int? asked, DateOnly today)
    {
        var plan = snapshot.Document;
        return Math.Clamp(asked ?? Told(snapshot, Running(today)), plan.PeriodFrom, plan.PeriodTo);
    }

    private static int Running(DateOnly today) => Period.ReportingYear(today.Year).Contains(today) ? today.Year : today.Year + 1;

    private static int Told(PlanSnapshot snapshot, int running)
    {
        var known = snapshot.ApprovedOnly.Observations;
        var first = Period.ReportingYear(running).From;
        return known.Count == 0 || known.Any(line => line.InForce && line.Observation.Period.To >= first) ? running : running - 1;
    }
}
