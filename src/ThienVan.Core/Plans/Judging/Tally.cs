using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>
/// Figures of separate periods added up over a window. A longer period that wholly covers shorter ones stands in their place;
/// two that overlap in part cannot be added and are reported as a clash. An empty figure is left out, never taken for zero.
/// </summary>
internal sealed class Tally
{
    // No ward counts further; what lies beyond is a slip that no sum may break on.
    private const decimal Largest = 1_000_000_000_000_000m;

    public decimal Sum { get; private set; }

    public decimal Numerator { get; private set; }

    public decimal Denominator { get; private set; }

    /// <summary>What the last figure is a part of; null while none says.</summary>
    public decimal? Whole { get; private set; }

    public int Count { get; private set; }

    /// <summary>Last day covered; null without figures.</summary>
    public DateOnly? AsOf { get; private set; }

    public Footing Footing { get; private set; } = Footing.Firm;

    /// <summary>Covered by a longer period and therefore not added.</summary>
    public int Superseded { get; private set; }

    /// <summary>The last estimate that gave way to what was counted inside its days; null without one.</summary>
    public Observation? Guess { get; private set; }

    /// <summary>Partly outside the window and therefore not added.</summary>
    public int Straddling { get; private set; }

    /// <summary>What the superseded ones add up to.</summary>
    public decimal SupersededSum { get; private set; }

    public (Period First, Period Second)? Clash { get; private set; }

    /// <summary>First stretch without figures, longer than tolerated, before the last figure; null when there is none.</summary>
    public Period? Gap { get; private set; }

    /// <param name="observations">In the order of <see cref="ObservedSeries"/>.</param>
    /// <param name="counts">True to add numerators and denominators, false to add values.</param>
    /// <param name="tolerance">Days without figures that are no gap.</param>
    public static Tally Of(ReadOnlySpan<Observation> observations, Period window, bool counts, int tolerance)
    {
        var tally = new Tally();
        Period? last = null;
        Observation? otherYear = null;
        foreach (var observation in observations)
        {
            if (!IsUsable(observation, counts)) continue;
            if (IsGuessOf(observation, observations, counts))
            {
                if (window.Contains(observation.Period)) tally.Guess = observation;
                continue;
            }

            if (!window.Contains(observation.Period))
            {
                tally.Straddling += Touches(window, observation.Period) ? 1 : 0;
                if (IsYear(window) && IsYear(observation.Period) && Level.IsIn(window, observation.Period)) otherYear = observation;
            }
            else if (last is { } kept && observation.Period.From <= kept.To) tally.Overlap(kept, observation);
            else
            {
                tally.Add(observation, last is { } before ? before.To.AddDays(1) : window.From, tolerance);
                last = observation.Period;
            }
        }

        if (tally.Count == 0 && otherYear is not null) tally.TakeYear(otherYear, window);
        return tally;
    }

    /// <summary>One figure that already holds all before it.</summary>
    public static Tally OfLast(Observation observation, decimal sum) => new()
    {
        Sum = sum,
        Numerator = observation.Numerator ?? 0,
        Denominator = observation.Denominator ?? 0,
        Count = 1,
        AsOf = observation.Period.To,
        Footing = Footing.Of(observation),
    };

    /// <summary>The same figures as a share of one base, in percent.</summary>
    public Tally InPercentOf(decimal whole)
    {
        Sum = Numerator / whole * 100;
        return this;
    }

    private static bool IsUsable(Observation observation, bool counts) =>
        counts
            ? observation is { Numerator: >= -Largest and <= Largest, Denominator: >= -Largest and <= Largest }
            : observation.Value is >= -Largest and <= Largest;

    /// <summary>An estimate gives way to what was counted inside its days.</summary>
    public static bool IsGuess(Observation estimate, ReadOnlySpan<Observation> observations) =>
        IsGuessOf(estimate, observations, counts: estimate is { Numerator: not null, Denominator: not null });

    private static bool IsGuessOf(Observation estimate, ReadOnlySpan<Observation> observations, bool counts)
    {
        if (estimate.Quality != Quality.Estimated) return false;
        foreach (var other in observations)
            if (Footing.Of(other).Data == DataState.Verified && IsUsable(other, counts)
                && other.Period != estimate.Period && estimate.Period.Contains(other.Period))
                return true;
        return false;
    }

    private static bool IsYear(Period period) => period.Days is >= 350 and <= 400;

    /// <summary>A year counted by other days than the window's is still that year's figure, where there is no other.</summary>
    private void TakeYear(Observation observation, Period window)
    {
        Straddling--;
        Add(observation, window.From, window.Days);
        if (AsOf > window.To) AsOf = window.To;
    }

    private static bool Touches(Period window, Period period) => period.From <= window.To && period.To >= window.From;

    private void Overlap(Period kept, Observation next)
    {
        if (kept == next.Period || !kept.Contains(next.Period))
        {
            Clash ??= (kept, next.Period);
            return;
        }

        Superseded++;
        SupersededSum += next.Value ?? 0;
    }

    private void Add(Observation observation, DateOnly expectedFrom, int tolerance)
    {
        var from = observation.Period.From;
        if (Gap is null && from.DayNumber - expectedFrom.DayNumber > tolerance) Gap = new Period(expectedFrom, from.AddDays(-1));
        Sum += observation.Value ?? 0;
        Numerator += observation.Numerator ?? 0;
        Denominator += observation.Denominator ?? 0;
        if (observation.Denominator > 0) Whole = observation.Denominator;
        Footing = Footing.And(Footing.Of(observation));
        AsOf = observation.Period.To;
        Count++;
    }
}

/// <summary>The last of the observations that speak of a state, not of an amount.</summary>
internal static class Level
{
    /// <summary>A period belongs to the window its middle day lies in, so that a calendar year's figure belongs to its own year.</summary>
    public static bool IsIn(Period window, Period period) => window.Contains(period.From.AddDays((period.Days - 1) / 2));

    public static Observation? Last(JudgedIndicator judged, Func<Observation, bool> usable) => Last(judged, judged.Window, usable);

    public static Observation? Last(JudgedIndicator judged, Period window, Func<Observation, bool> usable)
    {
        Observation? last = null;
        foreach (var observation in judged.Observations)
        {
            if (!IsIn(window, observation.Period) || !usable(observation)) continue;
            if (last is null || IsLater(observation, last)) last = observation;
        }

        return last;
    }

    // Of two that end on one day the longer rules; an estimate never beats what was counted.
    private static bool IsLater(Observation one, Observation last) => one.Period.To != last.Period.To ? one.Period.To > last.Period.To
        : IsGuess(one) != IsGuess(last) ? IsGuess(last)
        : one.Period.Days >= last.Period.Days;

    private static bool IsGuess(Observation seen) => seen.Quality == Quality.Estimated;
}
