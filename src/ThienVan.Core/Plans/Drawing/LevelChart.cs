using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Drawing;

/// <summary>A level, a share or a growth, as it stood day by day, with the years to come narrow beside the one that is looked at.</summary>
internal static class LevelChart
{
    // A share that moves by a point must not look as if it fell from the top to the bottom.
    private const decimal LeastPercents = 10;

    // Below this a share is drawn from nought.
    private const decimal HighShare = 50;

    public static TargetChart Of(ChartInput input, Trajectory trajectory)
    {
        var course = JudgedCourse.Of(input, trajectory);
        ChartPoint[] seen = [.. course.Select(one => new ChartPoint(one.AsOf!.Value, one.Actual!.Value))];
        ChartPoint[] before = [.. Before(input)];
        var readings = (input.Readings.Count > 1 ? input.Readings : [input.Indicator]).Select(read => Plan(input, read)).ToArray();
        var bands = Bands(input, trajectory);
        decimal[] values =
        [
            .. seen.Concat(before).Concat(readings.SelectMany(runs => runs).SelectMany(run => run.Points))
                .Concat(bands.SelectMany(band => band.Points)).Select(point => point.Value),
            .. input.Forecast is { } end ? [end.Value, end.Low ?? end.Value, end.High ?? end.Value] : Array.Empty<decimal>(),
        ];
        var axis = Axis(input.Indicator, trajectory, values);
        return Forecasts.Added(input, axis, new()
        {
            Headline = Headline(input, [.. before, .. seen]),
            Time = TimeAxis.Of(Years(input, trajectory), input.Year),
            Axis = axis,
            Areas = [.. bands, .. Enumerable.Range(0, readings.Min(runs => runs.Count))
                .SelectMany(run => Readings.Between([.. readings.Select(runs => runs[run])]))],
            Lines = [.. readings.SelectMany(runs => runs), new(ChartRole.Past, before), new(ChartRole.Actual, seen)],
            Dots =
            [
                .. JudgedCourse.Replaced(input), .. JudgedCourse.Dots(input, course, one => one.Actual!.Value),
                .. Promised(trajectory).Select(point => new ChartDot(point, DotKind.Promised)),
            ],
            Labels =
            [
                .. Readings.Labels(readings, trajectory.Window.Of(input.Year), axis, input.Indicator.Unit),
                .. RunningChart.Last(course, axis),
            ],
        });
    }

    /// <summary>Years from the first that is known to the plan's last.</summary>
    public static IReadOnlyList<(int Year, Period Window)> Years(ChartInput input, Trajectory trajectory)
    {
        var first = input.Before.Select(seen => trajectory.Window.YearOf(seen.Period)).DefaultIfEmpty(trajectory.Years[0].Year).Min();
        return
        [
            .. Enumerable.Range(first, Math.Max(0, trajectory.Years[0].Year - first)).Select(year => (year, trajectory.Window.Of(year))),
            .. trajectory.Years.Select(year => (year.Year, year.Window)),
        ];
    }

    public static IEnumerable<ChartPoint> Before(ChartInput input) =>
        input.Before.Where(seen => seen.Reading is not null).GroupBy(seen => seen.Period.To).OrderBy(day => day.Key)
            .Select(day => new ChartPoint(day.Key, day.First().Reading!.Value));

    /// <summary>The last figure of the other years, where the year that is looked at has none; null where nothing is drawn.</summary>
    public static string? OfOtherYears(ChartInput input, IReadOnlyList<ChartPoint> drawn, Func<decimal, string> words)
    {
        if (drawn.Count == 0) return null;
        var last = drawn.MaxBy(point => point.Day);
        return $"Năm {input.Year} chưa có số liệu; gần nhất là {words(last.Value)} đến {FigureText.Day(last.Day)}";
    }

    private static ChartAxis Axis(Indicator indicator, Trajectory trajectory, decimal[] values) =>
        indicator.Kind != IndicatorKind.Ratio ? ChartAxis.Holding(values, fromZero: true, whole: trajectory.IsCounted)
        : ChartAxis.Holding(values, fromZero: values.Length == 0 || values.Min() < HighShare, whole: false, LeastPercents, ceiling: 100);

    private static IReadOnlyList<ChartLine> Plan(ChartInput input, Indicator read)
    {
        var trajectory = Trajectory.Of(read, input.Plan);
        var role = input.Readings.Count > 1 ? ChartRole.Reading : ChartRole.Plan;
        (TrajectoryYear Year, decimal Value)[] stated = [.. Stated(trajectory)];
        if (stated.Length == 0) return [];
        if (read.Kind is not (IndicatorKind.Stock or IndicatorKind.Cumulative))
            return
            [
                .. stated.Select(one => new ChartLine(role,
                    [new(one.Year.Window.From.AddDays(-1), one.Value), new(one.Year.Window.To, one.Value)])),
            ];
        ChartPoint[] start = read.Kind == IndicatorKind.Cumulative ? [new(trajectory.Span.From.AddDays(-1), 0)]
            : read.Baseline is { } baseline ? [new(baseline.AsOf, baseline.Value)] : [];
        return [new(role, [.. start, .. stated.Select(one => new ChartPoint(one.Year.Window.To, one.Value))])];
    }

    private static IEnumerable<(TrajectoryYear Year, decimal Value)> Stated(Trajectory trajectory) =>
        from year in trajectory.Years
        let value = trajectory.Indicator.Kind == IndicatorKind.Cumulative ? year.RunningTotal
            : year.Point?.Threshold(trajectory.Indicator.Comparator)
        where value is not null
        select (year, value.Value);

    private static IEnumerable<ChartPoint> Promised(Trajectory trajectory) =>
        trajectory.Indicator.Kind is IndicatorKind.Stock or IndicatorKind.Cumulative
            ? Stated(trajectory).Select(one => new ChartPoint(one.Year.Window.To, one.Value)) : [];

    /// <summary>Where the plan promises a range, the figure must lie in it.</summary>
    private static ChartArea[] Bands(ChartInput input, Trajectory trajectory) =>
    [
        .. from year in trajectory.Years
           where input.Readings.Count < 2 && year.Point is { Low: not null, High: not null } point && point.Low != point.High
           let before = year.Window.From.AddDays(-1)
           select new ChartArea(ChartRole.Good, [
               new(before, year.Point!.Low!.Value), new(year.Window.To, year.Point.Low.Value), new(year.Window.To, year.Point.High!.Value),
               new(before, year.Point.High.Value)]),
    ];

    private static string Headline(ChartInput input, IReadOnlyList<ChartPoint> drawn)
    {
        if (input.Verdicts[0] is not { AsOf: { } day, Actual: { } actual } verdict)
            return OfOtherYears(input, drawn, value => FigureText.WithUnit(value, input.Indicator.Unit)) ?? "Chưa có số liệu để vẽ";
        var now = $"{FigureText.Beside(actual, verdict.Target, input.Indicator.Unit)} đến {FigureText.Day(day)}";
        return verdict.Target is { } target && input.Readings.Count < 2
            ? $"{now}, kế hoạch {FigureText.WithUnit(target, input.Indicator.Unit)}" : now;
    }
}
