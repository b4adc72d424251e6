using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Versions;

/// <summary>What an amendment made of one goal.</summary>
/// <param name="Year">Null for the promise of the whole period.</param>
/// <param name="Before">Null when nothing was asked.</param>
/// <param name="After">Null when nothing is asked any more.</param>
public sealed record GoalChange(int? Year, StatedGoal? Before, StatedGoal? After)
{
    /// <summary>Every year of either plan and the whole period, where a goal that is stated or its comparator is another; empty when all
    /// stay. What only follows from other years is no change of the document's own.</summary>
    /// <param name="code">Code of the indicator in both versions.</param>
    public static IReadOnlyList<GoalChange> Of(string code, PlanDocument before, PlanDocument after)
    {
        var (old, now) = (before.FindIndicator(code), after.FindIndicator(code));
        var from = Math.Min(before.PeriodFrom, after.PeriodFrom);
        var years = Enumerable.Range(from, Math.Max(before.PeriodTo, after.PeriodTo) - from + 1);
        return
        [
            .. years.Select(year => new GoalChange(year, Goal(old, before, year), Goal(now, after, year)))
                .Append(new(Year: null, Total(old), Total(now)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static StatedGoal? Goal(Indicator? indicator, PlanDocument plan, int year) =>
        indicator is not null && YearGoal.Of(indicator, plan, year) is { IsDerived: false, Point: { } point }
            ? new(indicator.Comparator, point.Low, point.High, point.Due) : null;

    private static StatedGoal? Total(Indicator? indicator) =>
        indicator?.Total is { } total ? new(indicator.Comparator, total.Low, total.High, Due: null) : null;
}

/// <summary>A goal as far as two versions may differ in it.</summary>
public sealed record StatedGoal(Comparator Comparator, decimal? Low, decimal? High, DateOnly? Due);
