using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Growth of one year, in percent, and what it was measured against.</summary>
internal sealed record Growth(decimal Percent, DateOnly AsOf, Footing Footing, string Against)
{
    private const string SamePeriod = "cùng kỳ năm trước";

    /// <summary>
    /// A percentage is itself the evidence; two parts are this period over the same period last year; a level needs its twin of last
    /// year, or the baseline.
    /// Null when there is nothing to compare with.
    /// </summary>
    public static Growth? Of(JudgedIndicator judged, Period window)
    {
        if (Level.Last(judged, window, observation => observation.Reading is not null) is not { } last)
            return null;
        if (last is { Numerator: not null, Denominator: not null }) return From(last, last.Reading - 100, SamePeriod);
        if (IsPercent(judged.Indicator.Unit)) return From(last, last.Value, SamePeriod);
        return judged.Indicator.TimeAggregation == TimeAggregation.Sum ? OfSums(judged, window, last) : OfLevels(judged, window, last);
    }

    private static bool IsPercent(string? unit) => unit is null || unit.StartsWith('%');

    private static Growth? From(Observation last, decimal? percent, string against) =>
        percent is { } p ? new(p, last.Period.To, Footing.Of(last), against) : null;

    private static Growth? OfLevels(JudgedIndicator judged, Period window, Observation last)
    {
        var before = Find(judged, YearBefore(last.Period));
        if (before?.Value is > 0) return From(last, Change(last.Value!.Value, before.Value.Value), SamePeriod);
        return judged.Indicator.Baseline is { Value: > 0 } start && IsYearBefore(start.AsOf, window, last.Period.To)
            ? From(last, Change(last.Value!.Value, start.Value), "số đầu kỳ " + FigureText.Day(start.AsOf))
            : null;
    }

    /// <summary>Sums the year's periods and the same periods a year earlier; one missing twin and nothing can be compared. Only a whole
    /// year compares with a yearly baseline.</summary>
    private static Growth? OfSums(JudgedIndicator judged, Period window, Observation last)
    {
        var now = Tally.Of(judged.Observations, window, counts: false, judged.Cadence.Tolerance);
        if (now is not { Clash: null, Gap: null, AsOf: { } asOf }) return null;
        var earlier = new Period(YearBefore(window).From, asOf.AddYears(-1));
        var before = Tally.Of(Known(judged, earlier), earlier, counts: false, judged.Cadence.Tolerance);
        if (before is { Clash: null, Gap: null, Sum: > 0 } && before.AsOf == earlier.To)
            return From(last, Change(now.Sum, before.Sum), SamePeriod) is { } growth
                ? growth with
                {
                    AsOf = asOf,
                    Footing = now.Footing,
                }
                : null;
        return asOf >= window.To && judged.Indicator.Baseline is { Value: > 0 } start && IsYearBefore(start.AsOf, window, asOf)
            ? From(last, Change(now.Sum, start.Value), "số đầu kỳ " + FigureText.Day(start.AsOf))
            : null;
    }

    private static decimal Change(decimal now, decimal before) => (now / before - 1) * 100;

    private static Period YearBefore(Period period) => new(period.From.AddYears(-1), period.To.AddYears(-1));

    private static Observation? Find(JudgedIndicator judged, Period period)
    {
        foreach (var observation in Known(judged, period))
            if (observation.Period == period && observation.Value is not null) return observation;
        return null;
    }

    /// <summary>What ended before the plan's first day may stand among the figures of past years.</summary>
    private static ReadOnlySpan<Observation> Known(JudgedIndicator judged, Period period) =>
        period.To < judged.Trajectory.Span.From && judged.Past is { Length: > 0 } past ? past : judged.Observations;

    /// <summary>A baseline serves the first year only: it must be of the year just before the window.</summary>
    private static bool IsYearBefore(DateOnly baseline, Period window, DateOnly asOf) =>
        baseline < asOf && baseline >= window.From.AddYears(-1) && baseline.DayNumber - window.From.DayNumber <= 31;
}
