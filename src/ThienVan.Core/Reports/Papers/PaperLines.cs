using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Consolidates approved figures into the rows of the appendix. Compares unrounded; nothing is filled in silently.</summary>
public static class PaperLines
{
    public static PaperLine Of(LineMatter matter)
    {
        var (indicator, year, seen) = (matter.Indicator, matter.Year, matter.Approved);
        var goal = indicator.PointFor(year.Number)?.Threshold(indicator.Comparator);
        var toDate = ToDate(matter);
        var same = SamePeriod(matter);
        var line = new PaperLine
        {
            Code = indicator.Code,
            Name = indicator.Name.Trim('"', '“', '”', ' '),
            GroupId = matter.Group.Id,
            GroupName = matter.Group.Name,
            Kind = indicator.Kind,
            Unit = indicator.Unit,
            LeadId = matter.LeadId,
            LeadName = matter.LeadName,
            Goal = matter.Goal,
            SamePeriod = same,
            InPeriod = seen?.Reading,
            ToDate = toDate,
            YearEstimate = year.IsEnd ? toDate : Forecast(matter),
            OfGoal = Compare(indicator, toDate, goal),
            OfSamePeriod = Compare(indicator, seen?.Reading, same),
            Verdict = PaperVerdict.NoData,
            Done = IsOutcome(indicator.Kind) ? seen?.Met : null,
            DocumentNumber = seen?.DocumentNumber,
            DoneOn = seen?.MetOn,
            Explanation = matter.Explanation,
            AwaitsDecision = matter.Assessments.Select(verdict => verdict.Performance).Distinct().Count() > 1,
            Trace = matter.Trace,
        };
        return line with { Verdict = PaperVerdicts.Of(line, matter) };
    }

    private static bool IsOutcome(IndicatorKind kind) => kind is IndicatorKind.Standard or IndicatorKind.Milestone;

    // What the shorter periods say of the year so far; a level stands as it was last seen.
    private static decimal? ToDate(LineMatter matter)
    {
        var (indicator, year) = (matter.Indicator, matter.Year);
        if (indicator.Kind == IndicatorKind.Cumulative) return Single(matter)?.Actual;
        if (matter.Approved is not { } seen) return null;
        var soFar = indicator.YearWindow.DaysIn(new(year.Days.From, year.Window.To));
        var adds =
            indicator.Kind is IndicatorKind.Flow or IndicatorKind.ZeroEvent
            || (indicator.Kind == IndicatorKind.Ratio && indicator.TimeAggregation == TimeAggregation.RatioOfSums);
        if (!adds || seen.Period == soFar) return seen.Reading;
        return TimeRollUp.Of(indicator, soFar, [seen, .. matter.Others.Where(other => other.Period != seen.Period)])?.Reading;
    }

    private static decimal? SamePeriod(LineMatter matter)
    {
        var indicator = matter.Indicator;
        var before = indicator.YearWindow.DaysIn(matter.Year.SamePeriod);
        var found = matter.Others.FirstOrDefault(other => other.Period == before) ?? TimeRollUp.Of(indicator, before, matter.Others);
        if (found is not null) return found.Reading;

        // A level the plan started from is last year's, where the report speaks of a whole year.
        return matter.Year.IsEnd && indicator.Kind is IndicatorKind.Stock or IndicatorKind.Ratio or IndicatorKind.Rank
            && indicator.Baseline is { } start && start.AsOf.Year == matter.Year.Number - 1 ? start.Value : null;
    }

    private static decimal? Forecast(LineMatter matter) =>
        matter.Approved is not null && matter.Indicator.Kind == IndicatorKind.Flow ? Single(matter)?.Forecast : null;

    private static Assessment? Single(LineMatter matter) =>
        matter.Assessments.Select(verdict => (verdict.Actual, verdict.Forecast)).Distinct().Count() == 1 ? matter.Assessments[0] : null;

    /// <summary>Null where a percentage would say nothing: places in a list, a missing figure, a zero to divide by.</summary>
    private static Comparison? Compare(Indicator indicator, decimal? figure, decimal? other)
    {
        if (
            figure is not { } now
            || other is not { } then
            || indicator.Kind is IndicatorKind.Rank or IndicatorKind.ZeroEvent
            || IsOutcome(indicator.Kind)
        )
            return null;
        if (indicator.Unit?.StartsWith('%') == true) return new(now - then, InPoints: true);
        return then == 0 ? null : new(now / then * 100, InPoints: false);
    }
}
