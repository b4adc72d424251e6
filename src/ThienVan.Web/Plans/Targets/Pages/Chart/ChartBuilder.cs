using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans.Targets.Pages.Chart;

/// <summary>Gathers promise, figures and forecast of one indicator into a picture.</summary>
internal static class ChartBuilder
{
    /// <returns>Null when there is no course to draw.</returns>
    public static ChartModel? Build(IndicatorView view, TargetDetailView target)
    {
        var trajectory = Trajectory.Of(view.Indicator, target.Document);
        var years = trajectory.Years;
        if (!ChartModel.CanDraw(view.Indicator) || years.Count == 0) return null;
        var plans = ChartPlans.Of(view, target.Document);
        ObservationLine[] seen =
        [
            .. Counted(view, target, own => own.Observations).Where(line => line.InForce && line.Observation.Period.To <= target.Today),
        ];
        var actuals = RunsOn(view.Indicator) ? Sums(seen) : AddsUp(view.Indicator) ? ToDate(trajectory, seen) : Levels(seen);
        var past = PastRuns.Of(view.Indicator, Counted(view, target, own => own.Past));
        var forecast = Forecast(view, target, actuals);
        (int Year, Period Window)[] shown = [.. PastRuns.Years(view.Indicator, past), .. years.Select(year => (year.Year, year.Window))];
        IEnumerable<decimal> values =
        [
            .. plans.SelectMany(Values),
            .. actuals.Select(point => point.Value),
            .. past.SelectMany(run => run).Select(point => point.Value),
            .. forecast is { } end ? [end.End.Value, end.Low ?? end.End.Value, end.High ?? end.End.Value] : Array.Empty<decimal>(),
        ];
        return new ChartModel
        {
            Span = new(shown[0].Window.From, shown[^1].Window.To),
            Years = shown,
            Axis = ChartAxis.Holding([.. values],
                fromZero: view.Indicator.Kind is not (IndicatorKind.Ratio or IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage)),
            Plans = plans,
            Actuals = actuals,
            IsEstimated = seen.MaxBy(line => line.Observation.Period.To)?.Observation.Quality == Quality.Estimated,
            Past = past,
            Forecast = forecast,
            Today = target.Today,
            Unit = view.Indicator.Unit,
            RunsOn = RunsOn(view.Indicator),
        };
    }

    internal static bool RunsOn(Indicator indicator) => indicator.Kind is IndicatorKind.Flow or IndicatorKind.Cumulative;

    private static IEnumerable<decimal> Values(PlanLine line) =>
        line
            .Runs.SelectMany(run => run)
            .Select(point => point.Value)
            .Concat(line.Band.SelectMany(pair => new[] { pair.Low.Value, pair.High.Value }));

    /// <summary>A running total is never typed: it is drawn from its flow's figures.</summary>
    private static IReadOnlyList<T> Counted<T>(
        IndicatorView view, TargetDetailView target, Func<IndicatorView, IReadOnlyList<T>> figures) =>
        view.Indicator.Kind != IndicatorKind.Cumulative ? figures(view)
        : target.Indicators.FirstOrDefault(other => other.Indicator.Code == view.Indicator.Of) is { } flow ? figures(flow)
        : [];

    private static bool AddsUp(Indicator indicator) =>
        indicator is { Kind: IndicatorKind.Ratio, TimeAggregation: not TimeAggregation.Last };

    /// <summary>A share that adds up over its year is drawn as the judge counts it on each figure's day.</summary>
    private static List<ChartPoint> ToDate(Trajectory trajectory, ObservationLine[] lines)
    {
        var book = ObservedSeries.Of(lines.Select(line => line.Observation));
        return
        [
            .. lines.Select(line => line.Observation.Period).DistinctBy(period => period.To).OrderBy(period => period.To)
                .Select(period => (period.To, Judge.Assess(trajectory, trajectory.Window.YearOf(period), book, period.To).Actual))
                .Where(point => point.Actual is not null).Select(point => new ChartPoint(point.To, point.Actual!.Value)),
        ];
    }

    private static List<ChartPoint> Levels(IEnumerable<ObservationLine> lines) =>
    [
        .. lines.Where(line => line.Observation.Reading is not null)
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
                .Where(line => line.Observation.Value is not null)
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

    private static ChartForecast? Forecast(IndicatorView view, TargetDetailView target, List<ChartPoint> actuals)
    {
        if (view.Forecast is not { } forecast || actuals.Count == 0 || actuals[^1].Day >= forecast.End) return null;
        var window = view.Indicator.YearWindow.Of(target.Year);
        var before = view.Indicator.Kind == IndicatorKind.Flow ? actuals.LastOrDefault(point => point.Day < window.From).Value : 0;
        var words = forecast.Words(view.Indicator.Unit);
        return new(new(forecast.End, before + forecast.Value), before + forecast.Low, before + forecast.High, words);
    }
}
