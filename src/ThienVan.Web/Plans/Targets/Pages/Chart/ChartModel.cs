using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Targets.Pages.Chart;

/// <summary>A figure at the end of a day.</summary>
public readonly record struct ChartPoint(DateOnly Day, decimal Value);

/// <summary>What the plan asks, under one reading: unbroken runs of points, open years left out.</summary>
/// <param name="Name">"Kế hoạch", or "Cách hiểu 1", "Cách hiểu 2" while two readings stand.</param>
/// <param name="Marks">Figures the plan itself fixes, drawn as dots.</param>
public sealed record PlanLine(string Name, IReadOnlyList<IReadOnlyList<ChartPoint>> Runs, IReadOnlyList<ChartPoint> Marks)
{
    /// <summary>Between the low and the high end of a promised range; empty without one.</summary>
    public IReadOnlyList<(ChartPoint Low, ChartPoint High)> Band { get; init; } = [];
}

/// <summary>Where the running year may end.</summary>
/// <param name="Low">Ends of the band; null where only the pace is known.</param>
/// <param name="Words">The forecast in words.</param>
public sealed record ChartForecast(ChartPoint End, decimal? Low, decimal? High, string Words);

/// <summary>Everything the picture shows, before any drawing.</summary>
public sealed record ChartModel
{
    public required Period Span { get; init; }
    public required IReadOnlyList<(int Year, Period Window)> Years { get; init; }
    public required ChartAxis Axis { get; init; }
    public required IReadOnlyList<PlanLine> Plans { get; init; }
    public required IReadOnlyList<ChartPoint> Actuals { get; init; }

    /// <summary>True when the last of <see cref="Actuals"/> is an estimate (ước).</summary>
    public bool IsEstimated { get; init; }

    /// <summary>Years before the plan, never judged: one run, or one a year where the picture adds a year up.</summary>
    public required IReadOnlyList<IReadOnlyList<ChartPoint>> Past { get; init; }

    /// <summary>Null where nothing is forecast.</summary>
    public ChartForecast? Forecast { get; init; }
    public required DateOnly Today { get; init; }
    public string? Unit { get; init; }

    /// <summary>True when the picture adds the years up.</summary>
    public bool RunsOn { get; init; }

    /// <summary>Share of the width, 0 at the left.</summary>
    public decimal Place(DateOnly day) => Math.Clamp((decimal)(day.DayNumber - Span.From.DayNumber + 1) / Span.Days, 0, 1);

    /// <summary>False for what is reached or not: there is no course to draw.</summary>
    public static bool CanDraw(Indicator indicator) =>
        indicator.Kind
            is IndicatorKind.Flow
                or IndicatorKind.Cumulative
                or IndicatorKind.Stock
                or IndicatorKind.Ratio
                or IndicatorKind.GrowthYearly
                or IndicatorKind.GrowthAverage
                or IndicatorKind.Rank;
}
