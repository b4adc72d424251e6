using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Lays out a plan's years; derives only what follows by a rule it can name.</summary>
internal static class TrajectoryBuilder
{
    public static Trajectory Build(Indicator indicator, PlanDocument plan)
    {
        var twin = Twin(indicator, plan);
        var flow = indicator.Kind == IndicatorKind.Cumulative ? twin ?? indicator : indicator;
        var window = flow.YearWindow;
        var (from, to) = Span(indicator, plan);
        var years = new TrajectoryYear[to - from + 1];
        decimal? running = 0;
        for (var year = from; year <= to; year++)
        {
            running += Flow(flow, year);
            var stated = StatedTotal(indicator, twin, year, to);
            running = stated ?? running;
            var point = Point(indicator, year, running);
            years[year - from] = new TrajectoryYear
            {
                Year = year,
                Window = window.Of(year),
                Point = point,
                RunningTotal = IsFlow(indicator) ? running : null,
                RunningTotalProvenance = stated is null ? Provenance.Derived : Provenance.Stated,
                Prerequisites = Prerequisite.Of(indicator, plan, year, point),
            };
        }

        var knots = Knots(indicator, years);
        var trajectory = new Trajectory
        {
            Indicator = indicator,
            IsCounted = IndicatorMeasure.Of(indicator).Kind == FigureKind.Counted,
            Years = years,
            Knots = knots,
            Total = Total(indicator, twin),
            Window = window,
            Approved = (indicator.Profile ?? flow.Profile) is { } profile ? Spread.Of(profile) : null,
        };
        return trajectory with { Years = [.. years.Select(year => WithPace(trajectory, year))] };
    }

    private static bool IsFlow(Indicator indicator) => indicator.Kind is IndicatorKind.Flow or IndicatorKind.Cumulative;

    private static Indicator? Twin(Indicator indicator, PlanDocument plan) => indicator.Kind switch
    {
        IndicatorKind.Cumulative when indicator.Of is not null => plan.FindIndicator(indicator.Of),
        IndicatorKind.Flow => plan.Indicators.FirstOrDefault(other => other.Kind == IndicatorKind.Cumulative && other.Of == indicator.Code),
        _ => null,
    };

    private static (int From, int To) Span(Indicator indicator, PlanDocument plan)
    {
        if (plan.PeriodFrom > 0 && plan.PeriodTo >= plan.PeriodFrom) return (plan.PeriodFrom, plan.PeriodTo);
        var points = indicator.Points;
        return points.Count == 0 ? (1, 0) : (points.Min(point => point.Year), points.Max(point => point.Year));
    }

    /// <summary>A cumulative indicator that names no flow is its own; its points are totals, so nothing can be summed.</summary>
    private static decimal? Flow(Indicator flow, int year) =>
        flow.Kind == IndicatorKind.Flow ? flow.HeldFor(year)?.Threshold(flow.Comparator) : null;

    private static decimal? StatedTotal(Indicator indicator, Indicator? twin, int year, int last)
    {
        var cumulative = indicator.Kind == IndicatorKind.Cumulative ? indicator : twin;
        if (cumulative?.PointFor(year)?.Threshold(cumulative.Comparator) is { } stated) return stated;
        return year == last && IsFlow(indicator) && Total(indicator, twin) is { } total ? total.Low ?? total.High : null;
    }

    private static Amount? Total(Indicator indicator, Indicator? twin) => indicator.Total ?? twin?.Total;

    private static TargetPoint? Point(Indicator indicator, int year, decimal? running)
    {
        if (indicator.Kind != IndicatorKind.Cumulative) return indicator.HeldFor(year);
        if (indicator.PointFor(year) is { } own) return own;
        return running is null
            ? null
            : Derived(indicator, year, running.Value, indicator.Of is null ? "tổng cả kỳ" : "lũy kế " + indicator.Of);
    }

    private static TargetPoint Derived(Indicator indicator, int year, decimal value, string basis) => new()
    {
        Year = year,
        Low = indicator.Comparator == Comparator.AtMost ? null : value,
        High = indicator.Comparator is Comparator.AtMost or Comparator.Exactly ? value : null,
        Provenance = Provenance.Derived,
        Basis = basis,
    };

    private static List<Knot> Knots(Indicator indicator, TrajectoryYear[] years)
    {
        var knots = new List<Knot>();
        if (years.Length == 0) return knots;
        if (IsFlow(indicator)) knots.Add(new(years[0].Window.From.AddDays(-1), 0));
        else if (indicator.Kind != IndicatorKind.Stock) return knots;
        else if (indicator.Baseline is { } start && start.AsOf < years[0].Window.To) knots.Add(new(start.AsOf, start.Value));
        foreach (var year in years)
        {
            var value = IsFlow(indicator) ? year.RunningTotal : Goal.Of(indicator, year.Point?.Low, year.Point?.High)?.Mark;
            if (value is { } known) knots.Add(new(year.Window.To, known));
        }

        return knots;
    }

    private static TrajectoryYear WithPace(Trajectory trajectory, TrajectoryYear year) =>
        year.IsOpen ? year with { PaceFigure = trajectory.ExpectedAt(year.Window.To)?.Value } : year;
}
