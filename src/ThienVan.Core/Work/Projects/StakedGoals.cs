using ThienVan.Core.Plans;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Work.Projects;

/// <summary>Which goals of an indicator stand on which steps.</summary>
public static class StakedGoals
{
    /// <summary>Each goal stands on the steps that were promised by its day and after the day of the goal before it; goals without
    /// any are left out.</summary>
    /// <param name="indicator">Of the plan as it is read.</param>
    /// <param name="steps">Steps of what serves it, with their promised days; null where none was promised.</param>
    public static IEnumerable<StakedGoal> Of(Indicator indicator, IReadOnlyList<(Guid Step, DateOnly? Promised)> steps)
    {
        var before = DateOnly.MinValue;
        foreach (var point in indicator.Points.OrderBy(point => point.DueDay))
        {
            Guid[] own = [.. steps.Where(step => step.Promised > before && step.Promised <= point.DueDay).Select(step => step.Step)];
            if (own.Length > 0) yield return new(indicator.Code, point.Year, point.DueDay, own);
            before = point.DueDay;
        }
    }
}
