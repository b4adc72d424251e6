using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>One year of a trajectory.</summary>
public sealed record TrajectoryYear
{
    public required int Year { get; init; }

    public required Period Window { get; init; }

    /// <summary>What the plan promises for the year, with provenance and basis; null when the plan leaves the year open.</summary>
    public TargetPoint? Point { get; init; }

    public bool IsOpen => Point is null;

    /// <summary>For flows: promised from the plan's first year to this one; null once an open year breaks the chain.</summary>
    public decimal? RunningTotal { get; init; }

    /// <summary>Stated where the plan (or the cumulative twin) says the total, else derived.</summary>
    public Provenance RunningTotalProvenance { get; init; } = Provenance.Derived;

    /// <summary>True where what should be there follows from other years alone: a pace to steer by, never a promise.</summary>
    public bool IsSteered => IsOpen && RunningTotalProvenance == Provenance.Derived;

    /// <summary>What a milestone of this year waits for.</summary>
    public IReadOnlyList<Prerequisite> Prerequisites { get; init; } = [];

    /// <summary>For levels and totals in an open year: straight between the years the plan states. A pace figure, never a promise; show
    /// it with the derived badge.</summary>
    public decimal? PaceFigure { get; init; }
}

/// <summary>What the plan promises for one indicator year by year, with what follows from it marked as derived.</summary>
public sealed record Trajectory
{
    public required Indicator Indicator { get; init; }

    public required IReadOnlyList<TrajectoryYear> Years { get; init; }

    /// <summary>Promise for the whole period, the indicator's own or its cumulative twin's; null when none is stated.</summary>
    public Amount? Total { get; init; }

    /// <summary>Days of each year: the indicator's own, for a running total those of the flow it sums.</summary>
    public IndicatorWindow Window { get; init; } = IndicatorWindow.Reporting;

    /// <summary>How a document says that a year's promise spreads over the year, the indicator's own or that of the flow it sums; null
    /// where none does.</summary>
    public Spread? Approved { get; init; }

    /// <summary>Whose figures count: its own code, for a running total that of the flow it sums.</summary>
    public string Source => Indicator.Kind == IndicatorKind.Cumulative ? Indicator.Of ?? Indicator.Code : Indicator.Code;

    /// <summary>True for things that are counted whole: one more or less may be chance.</summary>
    internal bool IsCounted { get; init; }

    internal IReadOnlyList<Knot> Knots { get; init; } = [];

    public Period Span => new(Years[0].Window.From, Years[^1].Window.To);

    public TrajectoryYear? For(int year)
    {
        var index = Years.Count == 0 ? -1 : year - Years[0].Year;
        return index >= 0 && index < Years.Count ? Years[index] : null;
    }

    /// <summary>Where a level or a running total should stand at the end of <paramref name="day"/>; null before the first figure and
    /// after the last.</summary>
    public Expectation? ExpectedAt(DateOnly day, Spread? spread = null)
    {
        for (var i = 1; i < Knots.Count; i++)
            if (day <= Knots[i].Day)
                return day < Knots[i - 1].Day ? null : Knot.Between(Knots[i - 1], Knots[i], day, spread);
        return null;
    }

    /// <summary>First year after <paramref name="year"/> for which the plan says something; null when none.</summary>
    public TrajectoryYear? NextStated(int year) => Years.FirstOrDefault(y => y.Year > year && !y.IsOpen);

    public static Trajectory Of(Indicator indicator, PlanDocument plan) => TrajectoryBuilder.Build(indicator, plan);
}

/// <summary>Where a figure should stand on a day.</summary>
/// <param name="IsDerived">True when interpolated across time the plan says nothing about.</param>
public readonly record struct Expectation(decimal Value, bool IsDerived)
{
    // A share of days rarely ends in decimals; without this its dust would turn a verdict that stands exactly on a threshold.
    public decimal Value { get; init; } = Math.Round(Value, 10);
}

/// <summary>A figure the plan or the baseline fixes at the end of a day.</summary>
internal readonly record struct Knot(DateOnly Day, decimal Value)
{
    public static Expectation Between(Knot a, Knot b, DateOnly day, Spread? spread)
    {
        var elapsed = (decimal)(day.DayNumber - a.Day.DayNumber) / (b.Day.DayNumber - a.Day.DayNumber);
        var oneYear = b.Day.DayNumber - a.Day.DayNumber <= 366;
        var share = spread is not null && oneYear ? spread.Share(elapsed) : elapsed;
        return new(a.Value + (b.Value - a.Value) * share, day != b.Day && day != a.Day);
    }
}
