using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans.Targets.Pages.Chart;

/// <summary>Draws the promise: one line, or one a reading while a conflict is open.</summary>
internal static class ChartPlans
{
    public static IReadOnlyList<PlanLine> Of(IndicatorView view, PlanDocument plan) =>
        Differing(view) is { Count: > 1 } readings
            ? [.. readings.Select((reading, i) => Line($"Cách hiểu {i + 1}", SettledIndicator.Apply(view.Indicator, reading), plan))]
            : [Line("Kế hoạch", view.Indicator, plan)];

    /// <summary>Readings the verdicts were made under; empty when the plan is read one way.</summary>
    public static IReadOnlyList<Reading> Readings(IndicatorView view) =>
    [
        .. view.Verdicts.Where(verdict => verdict.ReadingId is not null)
            .Select(verdict =>
                view.Conflicts.FirstOrDefault(conflict => conflict.Id == verdict.ConflictId)
                    ?.Readings.FirstOrDefault(reading => reading.Id == verdict.ReadingId)
            )
            .OfType<Reading>().Distinct(),
    ];

    /// <summary>The readings when they promise different things; none when they agree on every year and on the total.</summary>
    public static IReadOnlyList<Reading> Differing(IndicatorView view)
    {
        var readings = Readings(view);
        return
            readings.Select(reading => Promise(SettledIndicator.Apply(view.Indicator, reading))).Distinct(StringComparer.Ordinal).Count()
            > 1
            ? readings
            : [];
    }

    private static string Promise(Indicator indicator) =>
        $"{indicator.Comparator} {indicator.Total} "
        + string.Join(' ', indicator.Points.OrderBy(point => point.Year).Select(point => (point.Year, point.Low, point.High)));

    private static PlanLine Line(string name, Indicator indicator, PlanDocument plan)
    {
        var trajectory = Trajectory.Of(indicator, plan);
        if (trajectory.Years.Count == 0) return new(name, [], []);
        if (indicator.Kind is IndicatorKind.Flow or IndicatorKind.Cumulative) return Running(name, trajectory);
        return indicator.Kind == IndicatorKind.Stock ? Levels(name, indicator, trajectory) : Steps(name, indicator, trajectory);
    }

    private static PlanLine Running(string name, Trajectory trajectory)
    {
        var marks = trajectory
            .Years.Where(year => year.RunningTotal is not null)
            .Select(year => new ChartPoint(year.Window.To, year.RunningTotal!.Value))
            .ToList();
        return new(name, [[new(trajectory.Span.From.AddDays(-1), 0), .. marks]], marks);
    }

    private static PlanLine Levels(string name, Indicator indicator, Trajectory trajectory)
    {
        var marks = Thresholds(indicator, trajectory).Select(pair => new ChartPoint(pair.Year.Window.To, pair.Value)).ToList();
        var start = indicator.Baseline is { } baseline ? new[] { new ChartPoint(baseline.AsOf, baseline.Value) } : [];
        return new(name, [[.. start, .. marks]], marks);
    }

    /// <summary>Each year stands on its own: a level line across its days.</summary>
    private static PlanLine Steps(string name, Indicator indicator, Trajectory trajectory)
    {
        var runs = Thresholds(indicator, trajectory)
            .Select(pair => (IReadOnlyList<ChartPoint>)[new(pair.Year.Window.From, pair.Value), new(pair.Year.Window.To, pair.Value)])
            .ToList();
        var ranges = trajectory.Years.Where(year => year.Point is { Low: not null, High: not null } point && point.Low != point.High);
        return new(name, runs, [])
        {
            Band =
            [
                .. ranges.SelectMany(year =>
                    new[] { year.Window.From, year.Window.To }.Select(day =>
                        (new ChartPoint(day, year.Point!.Low!.Value), new ChartPoint(day, year.Point.High!.Value))
                    )
                ),
            ],
        };
    }

    private static IEnumerable<(TrajectoryYear Year, decimal Value)> Thresholds(Indicator indicator, Trajectory trajectory) =>
        from year in trajectory.Years
        let value = year.Point?.Threshold(indicator.Comparator)
        where value is not null
        select (year, value.Value);
}
