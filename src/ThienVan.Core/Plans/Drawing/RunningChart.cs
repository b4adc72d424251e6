using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Drawing;

/// <summary>An amount that adds up over its year, against what should be there by then; the whole plan stands beside it.</summary>
internal static class RunningChart
{
    public static TargetChart? Of(ChartInput input, Trajectory trajectory)
    {
        if (trajectory.For(input.Year) is not { Window: var window }) return null;
        Assessment[] course = [.. JudgedCourse.Of(input, trajectory).Where(seen => seen.Year == input.Year)];
        var start = new ChartPoint(window.From.AddDays(-1), 0);
        ChartLine[][] readings =
        [
            .. (input.Readings.Count > 1 ? input.Readings : [input.Indicator])
                .Select(read => Plan(input, read, start, course) is { } plan ? new[] { plan } : []),
        ];
        ChartLine[] plans = [.. readings.SelectMany(plan => plan)];
        ChartPoint[] seen = [start, .. course.Select(one => new ChartPoint(one.AsOf!.Value, one.Actual!.Value))];
        var axis = ChartAxis.Holding(
            [0, .. seen.Concat(plans.SelectMany(plan => plan.Points)).Select(point => point.Value), .. Ends(input)],
            fromZero: true, whole: trajectory.IsCounted);
        var lines = seen.Length > 1 ? plans.Append(new ChartLine(ChartRole.Actual, seen)) : plans;
        return Forecasts.Added(input, axis, new()
        {
            Headline = Headline(input, plans),
            Time = TimeAxis.Of([(input.Year, window)], input.Year),
            Axis = axis,
            Areas = Readings.Between(plans),
            Lines = [.. lines],
            Dots = [.. JudgedCourse.Dots(input, course, one => one.Actual!.Value)],
            Labels = [.. Readings.Labels(readings, window, axis, input.Indicator.Unit), .. Last(course, axis)],
            Gap = plans.Length == 1 ? Gap(input.Verdicts[0]) : null,
            Bars = Bars(input, trajectory),
        });
    }

    private static IEnumerable<decimal> Ends(ChartInput input) =>
        input.Forecast is { } forecast ? [forecast.High ?? forecast.Value, forecast.Low ?? forecast.Value] : [];

    internal static IEnumerable<ChartLabel> Last(IReadOnlyList<Assessment> course, ChartAxis axis) =>
        course.Count == 0 ? []
        : [new(ChartRole.Actual, $"{FigureText.Number(course[^1].Actual)}, {FigureText.ShortDay(course[^1].AsOf)}",
            axis.Place(course[^1].Actual!.Value))];

    private static ChartLine? Plan(ChartInput input, Indicator read, ChartPoint start, Assessment[] course)
    {
        var trajectory = Trajectory.Of(read, input.Plan);
        if (trajectory.For(input.Year) is not { Point: { } point, Window: var window }) return null;
        if (point.Threshold(read.Comparator) is not { } asked) return null;
        var judged = input.Readings.Count > 1 ? []
            : course.Where(seen => seen.Expected is not null).Select(seen => new ChartPoint(seen.AsOf!.Value, seen.Expected!.Value));
        var marks = trajectory.Approved?.Marks ?? [];
        var known = marks.Select(mark => new ChartPoint(window.From.AddDays((int)(window.Days * mark.Elapsed) - 1), asked * mark.Share));
        var between = known.Concat(judged).DistinctBy(point => point.Day).Where(point => point.Day > start.Day && point.Day < window.To);
        return new(input.Readings.Count > 1 ? ChartRole.Reading : ChartRole.Plan,
            [start, .. between.OrderBy(point => point.Day), new(window.To, asked)]);
    }

    private static (ChartPoint, ChartPoint)? Gap(Assessment verdict) =>
        verdict is { AsOf: { } day, Actual: { } actual, Expected: { } expected } && actual != expected
            ? (new(day, actual), new(day, expected)) : null;

    private static string Headline(ChartInput input, ChartLine[] plans)
    {
        var unit = input.Indicator.Unit;
        if (plans.Length > 1)
            return $"Chưa thống nhất từ {FigureText.Number(plans.Min(plan => plan.Points[^1].Value))} đến "
                + $"{FigureText.WithUnit(plans.Max(plan => plan.Points[^1].Value), unit)} năm {input.Year}";
        if (input.Verdicts[0] is not { AsOf: { } day, Actual: { } actual } verdict) return "Chưa có số liệu để vẽ";
        var gap = verdict.Gap is { } silent ? $"; thiếu số liệu {FigureText.Days(silent)}" : "";
        return Standing(verdict, actual, day, input) + gap;
    }

    private static string Standing(Assessment verdict, decimal actual, DateOnly day, ChartInput input)
    {
        var unit = input.Indicator.Unit;
        return IndicatorMeasure.Standing(input.Indicator, verdict.Expected) is not { } expected
                ? $"{FigureText.WithUnit(actual, unit)} đến {FigureText.Day(day)}"
            : actual == expected ? $"Bằng mức cần có đến {FigureText.Day(day)}"
            : $"{Side(actual < expected, input.Indicator.IsUpGood)} {FigureText.Beside(Math.Abs(expected - actual), 0, unit)} "
                + $"so với mức cần có đến {FigureText.Day(day)}";
    }

    private static string Side(bool below, bool upIsGood) => (below, upIsGood) switch
    {
        (true, true) => "Thiếu",
        (false, true) => "Vượt",
        (true, false) => "Thấp hơn",
        (false, false) => "Quá",
    };

    private static IReadOnlyList<YearBar> Bars(ChartInput input, Trajectory trajectory)
    {
        if (trajectory.Years.Count < 2 || input.Readings.Count > 1) return [];
        var totals = trajectory.Years.All(year => year.RunningTotal is not null);
        decimal? sum = 0;
        var bars = new List<YearBar>();
        foreach (var (year, verdict) in trajectory.Years.Zip(input.Years))
        {
            sum = verdict.Actual is { } own ? sum + own : null;
            bars.Add(totals ? new(year.Year, year.RunningTotal, sum)
                : new(year.Year, year.Point?.Threshold(trajectory.Indicator.Comparator), verdict.Actual));
        }

        return bars;
    }
}
