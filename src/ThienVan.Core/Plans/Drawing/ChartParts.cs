using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Forecasting;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Drawing;

/// <summary>A figure at the end of a day.</summary>
public readonly record struct ChartPoint(DateOnly Day, decimal Value);

/// <summary>What a line or a zone tells.</summary>
public enum ChartRole
{
    /// <summary>What the plan asks, read one way.</summary>
    Plan,

    /// <summary>What the plan asks by one reading of several, and all between them.</summary>
    Reading,
    Actual,

    /// <summary>Years before the plan, never judged.</summary>
    Past,
    Forecast,

    /// <summary>Where a figure must lie.</summary>
    Good,

    /// <summary>Where a figure must not lie.</summary>
    Bad,

    /// <summary>Failures that the plan leaves room for.</summary>
    Allowed,
}

/// <param name="Points">In order of time.</param>
public sealed record ChartLine(ChartRole Role, IReadOnlyList<ChartPoint> Points);

/// <param name="Points">Corners, all round.</param>
public sealed record ChartArea(ChartRole Role, IReadOnlyList<ChartPoint> Points);

/// <summary>How firmly a point stands.</summary>
public enum DotKind
{
    Approved,

    /// <summary>Sent and not yet approved: hollow.</summary>
    Unapproved,

    /// <summary>Replaced by a later version: faint.</summary>
    Replaced,

    /// <summary>Fixed by the plan itself.</summary>
    Promised,
}

/// <param name="IsLast">True for the figure the verdict speaks of.</param>
public sealed record ChartDot(ChartPoint Point, DotKind Kind, bool IsLast = false);

/// <summary>A word at the end of a line.</summary>
/// <param name="Place">Share of the height, 0 at the top, moved so that no two words touch.</param>
public sealed record ChartLabel(ChartRole Role, string Text, decimal Place);

/// <summary>One year of the whole plan beside the year that is looked at.</summary>
/// <param name="Asked">Null where the plan leaves it open.</param>
/// <param name="Reached">Null where nothing is known yet.</param>
public sealed record YearBar(int Year, decimal? Asked, decimal? Reached);

/// <summary>A version of a figure.</summary>
/// <param name="InForce">True for the one verdicts go by.</param>
public sealed record DrawnFigure(Observation Observation, bool Approved, bool InForce)
{
    /// <summary>True for an approved one that a version sent since has not replaced yet.</summary>
    public bool Stands { get; init; }
}

/// <summary>What a picture is drawn from.</summary>
public sealed record ChartInput
{
    public required Indicator Indicator { get; init; }
    public required PlanDocument Plan { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Verdicts of the shown year, one or one a reading: the last point drawn is theirs.</summary>
    public required IReadOnlyList<Assessment> Verdicts { get; init; }

    /// <summary>Verdict of every plan year.</summary>
    public required IReadOnlyList<Assessment> Years { get; init; }

    /// <summary>The indicator as each reading has it; empty where the plan is read one way or all readings promise the same.</summary>
    public IReadOnlyList<Indicator> Readings { get; init; } = [];

    /// <summary>Own figures, of a running total those of its flow; all versions.</summary>
    public required IReadOnlyList<DrawnFigure> Figures { get; init; }

    /// <summary>What verdicts know of the years before the plan.</summary>
    public PastFigures Past { get; init; } = PastFigures.None;

    /// <summary>The same years' figures as they are drawn.</summary>
    public IReadOnlyList<Observation> Before { get; init; } = [];

    /// <summary>Null where nothing is forecast.</summary>
    public YearForecast? Forecast { get; init; }
}

/// <summary>Everything a picture shows, before any drawing: days and figures, nothing about pixels.</summary>
public sealed record TargetChart
{
    /// <summary>What the picture says, in a few words.</summary>
    public required string Headline { get; init; }

    public required TimeAxis Time { get; init; }
    public required ChartAxis Axis { get; init; }
    public IReadOnlyList<ChartArea> Areas { get; init; } = [];
    public IReadOnlyList<ChartLine> Lines { get; init; } = [];
    public IReadOnlyList<ChartDot> Dots { get; init; } = [];
    public IReadOnlyList<ChartLabel> Labels { get; init; } = [];

    /// <summary>From the figure to where it should be on its day; null where neither is known or both are one.</summary>
    public (ChartPoint Actual, ChartPoint Asked)? Gap { get; init; }

    /// <summary>The whole plan by years; empty where the picture shows them itself.</summary>
    public IReadOnlyList<YearBar> Bars { get; init; } = [];

    /// <summary>Height that a word takes, as a share of the plot's.</summary>
    public const decimal LabelHeight = 0.08m;

    /// <returns>Null where there is no course to draw.</returns>
    public static TargetChart? Of(ChartInput input)
    {
        var trajectory = Trajectory.Of(input.Indicator, input.Plan);
        if (trajectory.Years.Count == 0) return null;
        return input.Indicator.Kind switch
        {
            IndicatorKind.Flow => RunningChart.Of(input, trajectory),
            IndicatorKind.Rank => RankChart.Of(input, trajectory),
            IndicatorKind.ZeroEvent or IndicatorKind.Ratio when FailureChart.Of(input, trajectory) is { } failures => failures,
            IndicatorKind.Cumulative or IndicatorKind.Stock or IndicatorKind.Ratio or IndicatorKind.GrowthYearly
                or IndicatorKind.GrowthAverage => LevelChart.Of(input, trajectory),
            _ => null,
        };
    }

    /// <summary>Moves words apart that would touch, in their order, within the plot.</summary>
    public static IReadOnlyList<ChartLabel> Apart(IEnumerable<ChartLabel> labels, decimal height)
    {
        ChartLabel[] sorted = [.. labels.OrderBy(label => label.Place)];
        for (var i = 1; i < sorted.Length; i++)
            sorted[i] = sorted[i] with { Place = Math.Max(sorted[i].Place, sorted[i - 1].Place + height) };
        for (var (i, most) = (sorted.Length - 1, 1m); i >= 0; i--, most -= height)
            sorted[i] = sorted[i] with { Place = Math.Min(sorted[i].Place, most) };
        return sorted;
    }
}
