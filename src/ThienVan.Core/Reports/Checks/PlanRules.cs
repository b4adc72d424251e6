using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>A figure against the plan, by the same verdict the cockpit gives.</summary>
public static class PlanRules
{
    /// <summary>The sentence that asks for an explanation; null when the figure keeps up with the plan, or is only a part. While the plan
    /// is read in more than one way, nothing is asked that one of them does not ask, and each says its own.</summary>
    public static string? Short(CheckInput input)
    {
        if (input.IsPart) return null;
        (Assessment Verdict, string? Asked)[] said = [.. Verdicts(input).Select(verdict => (verdict, Short(input, verdict)))];
        if (Array.Exists(said, one => one.Asked is null)) return null;
        return said.Select(one => one.Asked).Distinct(StringComparer.Ordinal).Count() == 1 ? said[0].Asked
            : string.Join(' ', said.GroupBy(one => one.Asked, StringComparer.Ordinal).Select(same =>
                $"Hiểu là {string.Join(" hoặc ", same.Select(one => $"“{Reading(input, one.Verdict)}”"))}: {same.Key}"));
    }

    private static string Reading(CheckInput input, Assessment verdict) => input.Readings.Undecided
        .Single(conflict => conflict.Id == verdict.ConflictId).Readings.Single(reading => reading.Id == verdict.ReadingId).Text;

    private static string? Short(CheckInput input, Assessment verdict) => verdict.Performance switch
    {
        Performance.OffTrack or Performance.Missed or Performance.Lost => $"Chậm so với kế hoạch: {verdict.Explanation.Sentence}",
        Performance.AtRisk when !IsWithin(input, verdict) => $"Có nguy cơ chậm so với kế hoạch: {verdict.Explanation.Sentence}",
        _ => null,
    };

    // A place just inside its list is to be watched; there is nothing to excuse.
    private static bool IsWithin(CheckInput input, Assessment verdict) =>
        input.Indicator.Kind == IndicatorKind.Rank && verdict.Actual <= verdict.Target;

    /// <summary>The first of <see cref="Verdicts"/>.</summary>
    public static Assessment Verdict(CheckInput input) => Verdicts(input)[0];

    /// <summary>One a reading of the plan, as the judge sees it with what is known up to the period's last day. The figure speaks for the
    /// shorter periods in it: what they said apart is another check's.</summary>
    public static IReadOnlyList<Assessment> Verdicts(CheckInput input)
    {
        var (days, day) = (input.Seen.Period, DayOf(input));
        var seen = input.Others.Where(other => other.Period.To <= days.To && !days.Contains(other.Period));
        var figure = day < days.To && days.From <= day ? input.Seen with { Period = new(days.From, day) } : input.Seen;
        var book = ObservedSeries.Of([.. seen, .. input.Awaited, figure], past: input.Past);
        return Judge.AssessReadings(input.Indicator, input.Readings, input.Year, book, day, input.Today < day ? input.Today : null);
    }

    /// <summary>
    /// Today, as every other page counts what is left of the year, as long as the figure is the newest there can be; later its own last
    /// day. What is done or not done is so today; an amount said ahead of its last day is judged on that day.
    /// </summary>
    private static DateOnly DayOf(CheckInput input)
    {
        var end = input.Seen.Period.To;
        if (input.Today < end) return input.Indicator.Kind is IndicatorKind.Standard or IndicatorKind.Milestone ? input.Today : end;
        return input.Today <= end.AddDays(input.Seen.Period.Days) ? input.Today : end;
    }

    /// <summary>The year so far with a figure in it, a sum or the share of all that was counted: null where its periods do not add up, and
    /// where the days before it are not all known.</summary>
    /// <param name="others">Standing figures of the indicator in other periods, in any order.</param>
    public static Observation? ToDate(Indicator indicator, Observation seen, IReadOnlyList<Observation> others)
    {
        var first = indicator.YearWindow.Of(indicator.YearWindow.YearOf(seen.Period)).From;
        var adds = indicator.Kind == IndicatorKind.Flow
            || indicator is { Kind: IndicatorKind.Ratio, TimeAggregation: TimeAggregation.RatioOfSums };
        if (!adds || seen.Period.From < first) return null;
        return seen.Period.From == first ? seen
            : TimeRollUp.Of(indicator, new(first, seen.Period.To), [seen, .. others.Where(other => other.Period.To < seen.Period.From)]);
    }
}
