using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Forecasting;

/// <summary>A year under way, with all that is known before its last figure.</summary>
internal sealed class Course
{
    /// <summary>Fewer past years or periods give no band.</summary>
    public const int FewestYears = 3;

    public const int FewestPeriods = 12;

    private const int LongestPeriodDays = 100;

    private readonly JudgedIndicator _judged;

    public Course(JudgedIndicator judged, DateOnly asOf, decimal actual)
    {
        (_judged, AsOf, Actual) = (judged, asOf, (double)actual);
        Known = [.. judged.Past, .. judged.Observations];
        Known = [.. Known.Where(seen => seen.Period.To <= asOf).Select(Measured)];
    }

    /// <summary>A drive and a state are followed in percent, each year's of its own base.</summary>
    private Observation Measured(Observation seen) =>
        !IsPercent || seen is not { Numerator: { } some, Denominator: > 0 and { } all } ? seen
        : seen with { Observed = seen.Observed with { Value = some / (BaseOf(seen) ?? all) * 100 } };

    private decimal? BaseOf(Observation seen) => IsDrive ? _judged.Indicator.BaseOf(YearOf(seen.Period)) : null;

    private bool IsPercent => _judged.Indicator is { Kind: IndicatorKind.Ratio, ShareBase: not ShareBase.NewCases };

    private bool IsDrive => _judged.Indicator is { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.FixedForYear };

    /// <summary>No state is beyond all of it, and only growth falls below nought.</summary>
    public double Within(double value) => _judged.Indicator switch
    {
        { Kind: IndicatorKind.GrowthYearly } => value,
        { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.StateAtDate } => Math.Clamp(value, 0, 100),
        _ => Math.Max(0, value),
    };

    public DateOnly AsOf { get; }

    public double Actual { get; }

    public Period Window => _judged.Window;

    public decimal Elapsed => Window.Elapsed(AsOf);

    public int DaysLeft => Window.To.DayNumber - AsOf.DayNumber;

    /// <summary>Figures of the years before the plan and of the plan so far.</summary>
    public Observation[] Known { get; }

    public bool AddsCases => _judged.Indicator is { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.NewCases };

    /// <summary>A sum in which days are missing forecasts nothing.</summary>
    public bool HasGap =>
        (_judged.Indicator.Kind == IndicatorKind.Flow || (IsDrive && _judged.Indicator.TimeAggregation != TimeAggregation.Last))
        && Tally.Of(_judged.Observations, Window, counts: IsDrive, _judged.Cadence.Tolerance)
            is { Gap: not null } or { Clash: not null };

    /// <summary>The years before this one that are known in parts.</summary>
    public IReadOnlyList<PastYear> Years() =>
        [.. PastYear.Of(Known, _judged.Trajectory.Window).Where(year => year.Year < _judged.Year.Year)];

    public Period YearWindow(int year) => _judged.Trajectory.Window.Of(year);

    public int YearOf(Period days) => _judged.Trajectory.Window.YearOf(days);

    public int Year => _judged.Year.Year;

    /// <summary>Short periods that do not overlap, in order of time, the shorter of two that do.</summary>
    public IReadOnlyList<Observation> Periods()
    {
        var apart = new List<Observation>();
        var known = Known.Where(seen => seen.Period.Days <= LongestPeriodDays);
        foreach (var seen in known.OrderBy(seen => seen.Period.To).ThenBy(seen => seen.Period.Days))
            if (apart.Count == 0 || seen.Period.From > apart[^1].Period.To) apart.Add(seen);
        return apart;
    }

    public YearForecast AtPace(decimal value) => new()
    {
        Value = _judged.Trajectory.IsCounted ? Math.Round(value) : value,
        Basis = ForecastBasis.Pace,
        AsOf = AsOf,
        End = Window.To,
    };

    public YearForecast Forecast(Band band)
    {
        var counted = _judged.Trajectory.IsCounted;
        var value = Rounded(band.Value, counted, Math.Round);
        return new()
        {
            Value = value,
            Low = Math.Min(value, Rounded(band.Low, counted, Math.Floor)),
            High = Math.Max(value, Rounded(band.High, counted, Math.Ceiling)),
            Basis = band.Basis,
            Count = band.Count,
            AsOf = AsOf,
            End = Window.To,
        };
    }

    // Beyond this nothing is forecast that anybody could read.
    private static decimal Rounded(double value, bool counted, Func<double, double> whole) =>
        (decimal)(counted ? whole(Math.Clamp(value, -1e15, 1e15)) : Math.Round(Math.Clamp(value, -1e15, 1e15), 4));
}
