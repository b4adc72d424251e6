namespace ThienVan.Core.Plans.Judging;

/// <summary>What a plan asks of an indicator in a year: the figure the judge goes by, for whoever shows or compares it.</summary>
public sealed record YearGoal
{
    public required Indicator Indicator { get; init; }

    public required int Year { get; init; }

    /// <summary>Its own point, one that is maintained, or a running total that follows; null when the plan leaves the year open.</summary>
    public TargetPoint? Point { get; init; }

    /// <summary>True where the plan does not state it for the year: it follows from what it says of others.</summary>
    public bool IsDerived => Point is { Provenance: Provenance.Derived };

    /// <summary>True where a document assigns it over the plan.</summary>
    public bool IsAssigned => Point?.Assigned is not null;

    /// <summary>True where it follows from years that a document assigns, and so not from the plan alone.</summary>
    public bool FollowsAssigned { get; init; }

    /// <summary>The first point after an open year; null when there is none, and for a year that has its own.</summary>
    public TargetPoint? Next { get; init; }

    /// <summary>What the other readings ask while nobody has decided between them; empty where the plan is read in one way.</summary>
    public IReadOnlyList<YearGoal> Otherwise { get; init; } = [];

    /// <summary>Itself, and what the other readings ask.</summary>
    public IEnumerable<YearGoal> EveryReading => Otherwise.Prepend(this);

    /// <summary>True while the readings give it different days: nobody has decided by when it is asked.</summary>
    public bool IsDayOpen => Indicator.SaidDay is { IsOpen: true }
        || EveryReading.Select(goal => (goal.Point ?? goal.Next)?.DueDay).Distinct().Count() > 1;

    /// <param name="indicator">As <paramref name="plan"/> holds it: of a plan in force the one with the decided readings in it.</param>
    public static YearGoal Of(Indicator indicator, PlanDocument plan, int year)
    {
        var point = indicator.PointFor(year) ?? Trajectory.Of(indicator, plan).For(year)?.Point;
        var summed = plan.FindIndicator(indicator.Of ?? indicator.Code) ?? indicator;
        return new()
        {
            Indicator = indicator,
            Year = year,
            Point = point,
            FollowsAssigned = point is { Provenance: Provenance.Derived }
                && summed.Points.Any(one => one.Year <= year && one.Assigned is not null),
            Next = point is null ? indicator.Points.Where(later => later.Year > year).MinBy(later => later.Year) : null,
        };
    }

    /// <summary>In every reading that nobody has decided.</summary>
    public static YearGoal Of(Indicator indicator, PlanReadings readings, int year)
    {
        var goals = readings.Touching(indicator).SelectMany(conflict => conflict.Readings)
            .Select(reading => PlanReadings.Apply(readings.Plan, reading))
            .Select(plan => Of(plan.FindIndicator(indicator.Code) ?? indicator, plan, year)).ToArray();
        return goals is [var first, .. var others] ? first with { Otherwise = others } : Of(indicator, readings.Plan, year);
    }
}
