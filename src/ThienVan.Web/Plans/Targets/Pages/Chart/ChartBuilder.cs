using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans.Targets.Pages.Chart;

/// <summary>Gathers promise, figures and forecast of one indicator into a picture.</summary>
internal static class ChartBuilder
{
    /// <returns>Null when there is no course to draw.</returns>
    public static ChartModel? Build(IndicatorView view, TargetDetailView target)
    {
        var years = Trajectory.Of(view.Indicator, target.Document).Years;
        if (!ChartModel.CanDraw(view.Indicator) || years.Count == 0) return null;
        var plans = ChartPlans.Of(view, target.Document);
        var actuals = RunsOn(view.Indicator) ? Sums(Counted(view, target)) : Levels(view.Observations);
        var forecast = Forecast(view, target, actuals);
        IEnumerable<decimal> values =
        [
            .. plans.SelectMany(Values),
            .. actuals.Select(point => point.Value),
            .. forecast is { } end ? [end.Value] : Array.Empty<decimal>(),
        ];
        return new ChartModel
        {
            Span = new(years[0].Window.From, years[^1].Window.To),
            Years = [.. years.Select(year => (year.Year, year.Window))],
            Axis = ChartAxis.Holding([.. values],
                fromZero: view.Indicator.Kind is not (IndicatorKind.Ratio or IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage)),
            Plans = plans,
            Actuals = actuals,
            Forecast = forecast,
            Today = target.Today,
            Unit = view.Indicator.Unit,
            RunsOn = RunsOn(view.Indicator),
        };
    }

    private static bool RunsOn(Indicator indicator) => indicator.Kind is IndicatorKind.Flow or IndicatorKind.Cumulative;

    private static IEnumerable<decimal> Values(PlanLine line) =>
        line
            .Runs.SelectMany(run => run)
            .Select(point => point.Value)
            .Concat(line.Band.SelectMany(pair => new[] { pair.Low.Value, pair.High.Value }));

    /// <summary>A running total is never typed: it is drawn from its flow's figures.</summary>
    private static IReadOnlyList<ObservationLine> Counted(IndicatorView view, TargetDetailView target) =>
        view.Indicator.Kind == IndicatorKind.Cumulative
            ? target.Indicators.FirstOrDefault(other => other.Indicator.Code == view.Indicator.Of)?.Observations ?? []
            : view.Observations;

    private static List<ChartPoint> Levels(IEnumerable<ObservationLine> lines) =>
    [
        .. lines.Where(line => line.InForce && line.Observation.Reading is not null)
            .Select(line => new ChartPoint(line.Observation.Period.To, line.Observation.Reading!.Value)).OrderBy(point => point.Day),
    ];

    /// <summary>Periods that overlap one already counted are left out: a quarter and its months must not be added twice.</summary>
    private static List<ChartPoint> Sums(IEnumerable<ObservationLine> lines)
    {
        var points = new List<ChartPoint>();
        DateOnly? counted = null;
        decimal sum = 0;
        foreach (
            var observation in lines
                .Where(line => line.InForce && line.Observation.Value is not null)
                .Select(line => line.Observation)
                .OrderBy(seen => seen.Period.From)
                .ThenByDescending(seen => seen.Period.Days)
        )
        {
            if (observation.Period.From <= counted) continue;
            if (points.Count == 0) points.Add(new(observation.Period.From.AddDays(-1), 0));
            sum += observation.Value!.Value;
            points.Add(new(observation.Period.To, sum));
            counted = observation.Period.To;
        }

        return points;
    }

    private static ChartPoint? Forecast(IndicatorView view, TargetDetailView target, List<ChartPoint> actuals)
    {
        var shown = view.Years.FirstOrDefault(year => year.Year == target.Year);
        if (shown?.Forecast is not { } end || actuals.Count == 0) return null;
        var window = view.Indicator.YearWindow.Of(target.Year);
        var before = view.Indicator.Kind == IndicatorKind.Flow ? actuals.LastOrDefault(point => point.Day < window.From).Value : 0;
        return actuals[^1].Day < window.To ? new(window.To, before + end) : null;
    }
}
