using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>What the figures of shorter periods say about a longer one: a quarter out of its months, a half-year out of its
/// quarters.</summary>
public static class TimeRollUp
{
    /// <param name="figures">Standing figures of the indicator, in any order, the asked period's own perhaps among them.</param>
    /// <returns>Null when the shorter periods do not fill the window day by day, or when such figures cannot be put together (growth,
    /// percentages without their parts).</returns>
    public static Observation? Of(Indicator indicator, Period window, IReadOnlyList<Observation> figures)
    {
        var finer = figures
            .Where(figure => figure.Code == indicator.Code && figure.Period != window && window.Contains(figure.Period))
            .ToArray();
        return Way(indicator) switch
        {
            TimeAggregation.Sum => Tiles(window, finer) is { } parts ? Sum(window, parts) : null,
            TimeAggregation.RatioOfSums => Tiles(window, finer) is { } parts ? RatioOfSums(indicator, window, parts) : null,
            TimeAggregation.Last => finer.Where(figure => figure.Period.To == window.To).MaxBy(figure => figure.Period.Days) is { } last
                ? last with
                {
                    Period = window,
                }
                : null,
            _ => null,
        };
    }

    /// <summary>
    /// What is known of a window that the shorter periods do not fill: no more than a lower bound of its sum. Its days are from the first
    /// to the last that are known.
    /// </summary>
    /// <param name="figures">As for <see cref="Of"/>.</param>
    /// <returns>Null when nothing shorter is known or when nothing adds up.</returns>
    public static Observation? Known(Indicator indicator, Period window, IReadOnlyList<Observation> figures)
    {
        var apart = Apart(figures.Where(figure =>
            figure.Code == indicator.Code && figure.Period != window && window.Contains(figure.Period)));
        if (apart.Count == 0) return null;
        var days = new Period(apart[0].Period.From, apart[^1].Period.To);
        return Way(indicator) switch
        {
            TimeAggregation.Sum => Sum(days, apart),
            TimeAggregation.RatioOfSums => RatioOfSums(indicator, days, apart),
            _ when indicator is { Kind: IndicatorKind.ZeroEvent, Restricted: true } => Whole(days, apart) with
            {
                Met = apart.All(part => part.Met != false),
            },
            _ => null,
        };
    }

    /// <summary>True when the figures of an indicator add up over time.</summary>
    public static bool Adds(Indicator indicator) => Way(indicator) is TimeAggregation.Sum or TimeAggregation.RatioOfSums;

    private static List<Observation> Apart(IEnumerable<Observation> figures)
    {
        var apart = new List<Observation>();
        foreach (var figure in figures.OrderBy(figure => figure.Period.From).ThenByDescending(figure => figure.Period.To))
            if (apart.Count == 0 || apart[^1].Period.To < figure.Period.From) apart.Add(figure);
        return apart;
    }

    private static TimeAggregation? Way(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Flow => TimeAggregation.Sum,
        IndicatorKind.ZeroEvent when !indicator.Restricted => TimeAggregation.Sum,
        IndicatorKind.Ratio when indicator.TimeAggregation is TimeAggregation.RatioOfSums or TimeAggregation.Last =>
            indicator.TimeAggregation,
        IndicatorKind.Stock or IndicatorKind.Rank or IndicatorKind.Standard or IndicatorKind.Milestone => TimeAggregation.Last,
        _ => null,
    };

    private static Observation? Sum(Period window, IReadOnlyList<Observation> parts) =>
        parts.Any(part => part.Value is null) ? null : Whole(window, parts) with { Value = parts.Sum(part => part.Value) };

    private static Observation? RatioOfSums(Indicator indicator, Period window, IReadOnlyList<Observation> parts) =>
        parts.Any(part => part is not { Numerator: not null, Denominator: not null })
            ? null
            : Whole(window, parts) with
            {
                Numerator = parts.Sum(part => part.Numerator),
                Denominator = indicator.ShareBase == ShareBase.FixedForYear
                    ? parts[^1].Denominator
                    : parts.Sum(part => part.Denominator),
            };

    private static Observation Whole(Period window, IReadOnlyList<Observation> parts) => new()
    {
        Code = parts[0].Code,
        Period = window,
        Quality = parts.Min(part => part.Quality),
        Verified = parts.All(part => part.Verified),
    };

    /// <summary>Periods that follow each other from the window's first day to its last; of two that start together the longer is tried
    /// first.</summary>
    private static IReadOnlyList<Observation>? Tiles(Period window, Observation[] finer)
    {
        var byStart = finer
            .GroupBy(figure => figure.Period.From)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(figure => figure.Period.Days).ToArray());
        return From(window.From, window, byStart, new HashSet<DateOnly>());
    }

    private static List<Observation>? From(
        DateOnly day, Period window, Dictionary<DateOnly, Observation[]> byStart, HashSet<DateOnly> deadEnds)
    {
        if (day > window.To) return [];
        if (deadEnds.Contains(day) || !byStart.TryGetValue(day, out var starting)) return null;
        foreach (var figure in starting)
        {
            if (From(figure.Period.To.AddDays(1), window, byStart, deadEnds) is { } rest) return [figure, .. rest];
        }

        deadEnds.Add(day);
        return null;
    }
}
