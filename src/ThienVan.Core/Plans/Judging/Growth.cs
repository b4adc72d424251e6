using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Growth of so many years that end with one of them: one year, or the first ones of a plan together.</summary>
internal readonly record struct GrowthSpan(int Year, int Span, Growth Growth);

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
        return OfAmounts(judged, window, last, years: 1);
    }

    /// <summary>Growth of amounts over so many years up to one of them, in percent of where they began: the years between need not be
    /// known. Null where either end is missing, and for percentages, of which every year is needed.</summary>
    public static Growth? Over(JudgedIndicator judged, Period window, int years) =>
        !IsPercent(judged.Indicator.Unit)
        && Level.Last(judged, window, observation => observation.Reading is not null) is { } last
        && last is not { Numerator: not null, Denominator: not null }
            ? OfAmounts(judged, window, last, years)
            : null;

    private static Growth? OfAmounts(JudgedIndicator judged, Period window, Observation last, int years) =>
        judged.Indicator.TimeAggregation == TimeAggregation.Sum
            ? OfSums(judged, window, last, years)
            : OfLevels(judged, window, last, years);

    private static bool IsPercent(string? unit) => unit is null || unit.StartsWith('%');

    private static Growth? From(Observation last, decimal? percent, string against) =>
        percent is { } p ? new(p, last.Period.To, Footing.Of(last), against) : null;

    private static Growth? OfLevels(JudgedIndicator judged, Period window, Observation last, int years)
    {
        var before = Find(judged, Before(last.Period, years));
        if (before?.Value is > 0) return From(last, Change(last.Value!.Value, before.Value.Value), SamePeriod);
        return judged.Indicator.Baseline is { Value: > 0 } start && IsBefore(start.AsOf, Before(window, years - 1), last.Period.To)
            ? From(last, Change(last.Value!.Value, start.Value), "số đầu kỳ " + FigureText.Day(start.AsOf))
            : null;
    }

    /// <summary>Sums the year's periods and the same periods a year earlier; one missing twin and nothing can be compared. Only a whole
    /// year compares with a yearly baseline.</summary>
    private static Growth? OfSums(JudgedIndicator judged, Period window, Observation last, int years)
    {
        var now = Tally.Of(judged.Observations, window, counts: false, judged.Cadence.Tolerance);
        if (now is not { Clash: null, Gap: null, AsOf: { } asOf }) return null;
        var earlier = new Period(Before(window, years).From, asOf.AddYears(-years));
        var before = Tally.Of(Known(judged, earlier), earlier, counts: false, judged.Cadence.Tolerance);
        if (before is { Clash: null, Gap: null, Sum: > 0 } && before.AsOf == earlier.To)
            return From(last, Change(now.Sum, before.Sum), SamePeriod) is { } growth
                ? growth with
                {
                    AsOf = asOf,
                    Footing = now.Footing,
                }
                : null;
        return asOf >= window.To && judged.Indicator.Baseline is { Value: > 0 } start
            && IsBefore(start.AsOf, Before(window, years - 1), asOf)
            ? From(last, Change(now.Sum, start.Value), "số đầu kỳ " + FigureText.Day(start.AsOf))
            : null;
    }

    private static decimal Change(decimal now, decimal before) => (now / before - 1) * 100;

    private static Period Before(Period period, int years) => new(period.From.AddYears(-years), period.To.AddYears(-years));

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
    private static bool IsBefore(DateOnly baseline, Period window, DateOnly asOf) =>
        baseline < asOf && baseline >= window.From.AddYears(-1) && baseline.DayNumber - window.From.DayNumber <= 31;
}
