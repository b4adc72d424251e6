using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Drawing;

/// <summary>Lines of what the plan asks, and the zone between them while it is read in more than one way.</summary>
internal static class Readings
{
    /// <summary>All that lies between the lowest and the highest reading; nothing where they do not speak of the same days.</summary>
    public static IReadOnlyList<ChartArea> Between(IReadOnlyList<ChartLine> plans)
    {
        if (plans.Count < 2) return [];
        var days = plans[0].Points.Select(point => point.Day).ToArray();
        if (!plans.All(plan => plan.Points.Select(point => point.Day).SequenceEqual(days))) return [];
        var ends = days.Select((day, i) => (Low: new ChartPoint(day, plans.Min(plan => plan.Points[i].Value)),
            High: new ChartPoint(day, plans.Max(plan => plan.Points[i].Value)))).ToArray();
        return [new(ChartRole.Reading, [.. ends.Select(end => end.High), .. ends.Reverse().Select(end => end.Low)])];
    }

    /// <summary>What each way of reading asks of the year that is looked at, of the last year where it asks nothing then.</summary>
    /// <param name="plans">One list of lines a reading.</param>
    /// <param name="year">Days of the year that is looked at.</param>
    public static IEnumerable<ChartLabel> Labels(
        IReadOnlyList<IReadOnlyList<ChartLine>> plans, Period year, ChartAxis axis, string? unit)
    {
        var asked = plans.Select((lines, i) => (Name: i + 1, Lines: lines)).Where(plan => plan.Lines.Count > 0)
            .Select(plan => (plan.Name, Value: At(plan.Lines, year))).ToArray();
        return plans.Count == 1
            ? asked.Select(plan => new ChartLabel(ChartRole.Plan, $"kế hoạch {FigureText.Number(plan.Value)}", axis.Place(plan.Value)))
            : asked.GroupBy(plan => plan.Value).Select(same =>
                new ChartLabel(ChartRole.Reading,
                    $"cách {string.Join(", ", same.Select(plan => plan.Name))}: {FigureText.WithUnit(same.Key, unit)}",
                    axis.Place(same.Key)));
    }

    private static decimal At(IReadOnlyList<ChartLine> lines, Period year)
    {
        ChartPoint[] points = [.. lines.SelectMany(line => line.Points)];
        return Array.FindIndex(points, point => point.Day == year.To) is >= 0 and var own ? points[own].Value : points[^1].Value;
    }
}

/// <summary>Where the running year may end.</summary>
internal static class Forecasts
{
    public static TargetChart Added(ChartInput input, ChartAxis axis, TargetChart chart)
    {
        if (input.Forecast is not { } forecast || input.Verdicts[0] is not { AsOf: { } day, Actual: { } actual } || day >= forecast.End)
            return chart with { Labels = TargetChart.Apart(chart.Labels, TargetChart.LabelHeight) };
        var (from, end) = (new ChartPoint(day, actual), new ChartPoint(forecast.End, forecast.Value));
        return chart with
        {
            Areas = forecast is { Low: { } low, High: { } high }
                ? [.. chart.Areas, new(ChartRole.Forecast, [from, end with { Value = high }, end with { Value = low }])] : chart.Areas,
            Lines = [.. chart.Lines, new(ChartRole.Forecast, [from, end])],
            Labels = TargetChart.Apart(
                [.. chart.Labels, new(ChartRole.Forecast, $"dự báo {FigureText.Number(forecast.Value)}", axis.Place(forecast.Value))],
                TargetChart.LabelHeight),
        };
    }
}
