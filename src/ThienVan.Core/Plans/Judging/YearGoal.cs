namespace ThienVan.Core.Plans.Judging;

/// <summary>What a plan asks of an indicator in a year: the figure the judge goes by, for whoever shows or compares it.</summary>
public sealed record YearGoal
{
    public required Indicator Indicator { get; init; }

    public required int Year { get; init; }

    /// <summary>Its own point, one that is maintained, or a running total that follows; null when the plan leaves the year open.</summary>
    public TargetPoint? Point { get; init; }

    /// <summary>The first point after an open year; null when there is none, and for a year that has its own.</summary>
    public TargetPoint? Next { get; init; }

    /// <param name="indicator">As <paramref name="plan"/> holds it: of a plan in force the one with the decided readings in it.</param>
    public static YearGoal Of(Indicator indicator, PlanDocument plan, int year)
    {
        var point = indicator.PointFor(year) ?? Trajectory.Of(indicator, plan).For(year)?.Point;
        return new()
        {
            Indicator = indicator,
            Year = year,
            Point = point,
            Next = point is null ? indicator.Points.Where(later => later.Year > year).MinBy(later => later.Year) : null,
        };
    }

    /// <summary>One a reading that nobody has decided; those that ask the same stand once.</summary>
    public static IReadOnlyList<YearGoal> OfReadings(Indicator indicator, PlanReadings readings, int year)
    {
        var goals = readings.Touching(indicator).SelectMany(conflict => conflict.Readings)
            .Select(reading => PlanReadings.Apply(readings.Plan, reading))
            .Select(plan => Of(plan.FindIndicator(indicator.Code) ?? indicator, plan, year))
            .DistinctBy(goal => (goal.Indicator.Comparator, Asked(goal.Point), Asked(goal.Next))).ToArray();
        return goals.Length == 0 ? [Of(indicator, readings.Plan, year)] : goals;
    }

    private static (int? Year, decimal? Low, decimal? High, DateOnly? Due) Asked(TargetPoint? point) =>
        (point?.Year, point?.Low, point?.High, point?.Due);
}
