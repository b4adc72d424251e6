using System.Globalization;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Goals that the plan in force says in one way and another version in two: nobody is judged by them until somebody
/// decides.</summary>
internal static class DisputedGoals
{
    public static IEnumerable<PlanDifference> Of(PlanDocument before, PlanDocument after)
    {
        var known = before.Conflicts.Select(conflict => conflict.Id).ToHashSet(StringComparer.Ordinal);
        return
            from conflict in after.Conflicts
            where !known.Contains(conflict.Id)
            let plans = conflict.Readings.Select(reading => PlanReadings.Apply(after, reading)).ToArray()
            from code in conflict.Readings.SelectMany(reading => reading.Changes).Select(change => change.Code).Distinct()
            where before.FindIndicator(code) is not null
            from goal in Goals(code, before)
            let ways = plans.Select(goal.Words).Distinct(StringComparer.Ordinal).ToArray()
            where ways.Length > 1
            select new PlanDifference(
                DifferenceKind.Changed, $"Chỉ số {code}", goal.What, goal.Words(before), $"chờ thống nhất: {string.Join(" hoặc ", ways)}");
    }

    private static IEnumerable<(string What, Func<PlanDocument, string> Words)> Goals(string code, PlanDocument before)
    {
        for (var year = before.PeriodFrom; year <= before.PeriodTo; year++)
        {
            var own = year;
            yield return ($"Năm {year.ToString(CultureInfo.InvariantCulture)}", plan => plan.FindIndicator(code) is { } indicator
                ? PlanWords.Asked(YearGoal.Of(indicator, plan, own)) : "để trống");
        }

        yield return ("Cả giai đoạn", plan => plan.FindIndicator(code) is { } one ? ComparedTargets.Total(one) ?? "để trống" : "để trống");
    }
}
