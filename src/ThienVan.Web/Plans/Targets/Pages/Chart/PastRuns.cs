using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Targets.Pages.Chart;

/// <summary>The years before the plan as lines: a level runs through them, an amount begins anew each year.</summary>
internal static class PastRuns
{
    // Fewer days without a figure leave a year whole.
    private const int ToleratedDays = 20;

    public static IReadOnlyList<IReadOnlyList<ChartPoint>> Of(Indicator indicator, IReadOnlyList<PastLine> lines)
    {
        var known = lines.Where(line => line.Counts).Select(line => line.Observation).ToArray();
        if (!ChartBuilder.RunsOn(indicator)) return Levels(known) is { Count: > 0 } levels ? [levels] : [];
        return
        [
            .. known.Where(seen => seen.Value is not null).GroupBy(seen => indicator.YearWindow.YearOf(seen.Period))
                .OrderBy(year => year.Key).Select(year => Sums(indicator.YearWindow.Of(year.Key), [.. year])),
        ];
    }

    /// <summary>Years from the first that is drawn to the last before the plan.</summary>
    public static IEnumerable<(int Year, Period Window)> Years(Indicator indicator, IReadOnlyList<IReadOnlyList<ChartPoint>> runs)
    {
        if (runs.Count == 0) return [];
        var (first, last) = (YearOf(indicator, runs[0][^1].Day), YearOf(indicator, runs[^1][^1].Day));
        if (!ChartBuilder.RunsOn(indicator)) first = YearOf(indicator, runs[0][0].Day);
        return Enumerable.Range(first, last - first + 1).Select(year => (year, indicator.YearWindow.Of(year)));
    }

    private static int YearOf(Indicator indicator, DateOnly day) => indicator.YearWindow.YearOf(new(day, day));

    private static List<ChartPoint> Levels(Observation[] known) =>
    [
        .. known.Where(seen => seen.Reading is not null).GroupBy(seen => seen.Period.To).OrderBy(day => day.Key)
            .Select(day => new ChartPoint(day.Key, day.First().Reading!.Value)),
    ];

    private static List<ChartPoint> Sums(Period year, Observation[] known)
    {
        var (points, next) = (new List<ChartPoint> { new(year.From.AddDays(-1), 0) }, year.From);
        foreach (var part in known.Where(seen => seen.Period != year).OrderBy(seen => seen.Period.From).ThenBy(seen => seen.Period.Days))
        {
            if (part.Period.From < next) continue;
            points.Add(new(part.Period.To, points[^1].Value + part.Value!.Value));
            next = part.Period.To.AddDays(1);
        }

        return year.To.DayNumber - next.DayNumber >= ToleratedDays && Array.Find(known, seen => seen.Period == year) is { Value: { } whole }
            ? [points[0], new(year.To, whole)]
            : points;
    }
}
