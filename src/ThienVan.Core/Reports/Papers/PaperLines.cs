using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Consolidates approved figures into the rows of the appendix. Compares unrounded; nothing is filled in silently.</summary>
public static class PaperLines
{
    public static PaperLine Of(LineInput input)
    {
        var (indicator, year, seen) = (input.Indicator, input.Year, input.Approved);
        var goal = input.Asked;
        var toDate = ToDate(input);
        var same = SamePeriod(input);
        var outrun = Outrun(input, toDate);
        var disputed = Assessment.AskApart(input.Assessments);
        var line = new PaperLine
        {
            Code = indicator.Code,
            Name = indicator.Name.Trim('"', '“', '”', ' '),
            GroupId = input.Group.Id,
            GroupName = input.Group.Name,
            Kind = indicator.Kind,
            Unit = indicator.Unit,
            IsFewGood = indicator.Comparator == Comparator.AtMost || indicator.IsBetterSmall,
            LeadId = input.LeadId,
            LeadName = input.LeadName,
            Goal = input.Goal,
            SamePeriod = same,
            InPeriod = seen?.Reading,
            ToDate = toDate,
            YearEstimate = input.IsEnd ? toDate ?? Estimated(seen) : outrun is null ? seen?.Observed.YearEstimate : null,
            Outrun = outrun,
            OfGoal = disputed ? null : OfGoal(indicator, toDate ?? OfYear(input), goal),
            Mark = disputed ? null : Mark(indicator, toDate ?? seen?.Reading, goal),
            OfSamePeriod = Compare(indicator, seen?.Reading, same),
            Verdict = PaperVerdict.NoData,
            Done = IsOutcome(indicator.Kind) ? Done(indicator.Kind, seen) : null,
            IsUnproven = IsOutcome(indicator.Kind) && seen is { Met: true } && Done(indicator.Kind, seen) == false,
            Kept = indicator.Kind == IndicatorKind.ZeroEvent && indicator.Restricted ? seen?.Met : null,
            DocumentNumber = seen?.DocumentNumber,
            DoneOn = seen?.MetOn,
            DueOn = IsOutcome(indicator.Kind) && Done(indicator.Kind, seen) != true ? goal?.DueDay : null,
            DueYear = goal is null ? DueYear(indicator, year.Number) : null,
            IsDayOpen = input.IsDayOpen,
            Explanation = input.Explanation,
            GoalDisputed = disputed,
            IsGoalOpen = input.IsGoalOpen,
            IsPartlyJudged = input.Assessments.Any(verdict => verdict.IsPartlyJudged),
            AwaitsDecision = input.Assessments.Select(Word).Distinct().Count() > 1,
            IsNearMiss = input.Assessments is [{ IsNearMiss: true }],
            IsEstimated = IsEstimated(input) || input.Assessments.Any(verdict => verdict.IsEstimated),
            IsSumPreliminary = toDate is not null && toDate != seen?.Reading && input.Assessments.Any(verdict => verdict.IsPreliminary),
            Earlier = toDate is null && (seen is null || indicator.Kind == IndicatorKind.Cumulative) ? Earlier(input) : null,
            Trace = input.Trace,
        };
        return line with { Verdict = PaperVerdicts.Of(line, input) };
    }

    /// <summary>Which figures of earlier rounds make what a line carries over: a sum comes of all that was counted in its days, a level of
    /// what was seen last.</summary>
    /// <param name="indicator">Of the line.</param>
    /// <param name="year">Of the report.</param>
    /// <param name="told">What the line carries over.</param>
    /// <param name="seen">Approved figures of earlier rounds.</param>
    public static IReadOnlyList<Observation> Behind(
        Indicator indicator, PaperYear year, EarlierFigure told, IEnumerable<Observation> seen)
    {
        Observation[] before = [.. seen.Where(one => one.Period.To <= told.Day)];
        return told.IsSum
            ? [.. before.Where(one => !Tally.IsGuess(one, before)
                && (indicator.Kind == IndicatorKind.Cumulative || indicator.YearWindow.YearOf(one.Period) == year.Number))]
            : [.. before.Where(one => one.Period.To == before.Max(last => last.Period.To))];
    }

    // As the screens tell one from another: a near miss has its own.
    private static (string, bool) Word(Assessment verdict) => (VerdictWords.Of(verdict), verdict.IsNearMiss);

    /// <summary>A figure that stands for the year so far by itself, where shorter ones do not fill it: one of all its days, as an
    /// estimate of the year is, or the percentage of a drive whose parts may not be told.</summary>
    private static decimal? OfYear(LineInput input)
    {
        if (input.Approved is not { } seen || input.Indicator.Kind == IndicatorKind.Cumulative) return null;
        var isWhole = seen.Period == SoFar(input);
        var isDrive = input.Indicator.ShareBase == ShareBase.FixedForYear && seen.Numerator is null && !input.IsEnd;
        return isWhole || isDrive ? seen.Reading : null;
    }

    private static Period SoFar(LineInput input) =>
        input.Indicator.YearWindow.DaysIn(new(input.Year.Days.From, input.Year.Window.To));

    private static bool IsOutcome(IndicatorKind kind) => kind is IndicatorKind.Standard or IndicatorKind.Milestone;

    // What the shorter periods say of the year so far; a level stands as it was last seen.
    private static decimal? ToDate(LineInput input)
    {
        var indicator = input.Indicator;
        if (indicator.Kind == IndicatorKind.Cumulative) return Total(input);
        if (input.Approved is not { } seen) return null;
        var soFar = SoFar(input);
        if (!Adds(indicator)) return seen.Reading;
        Observation[] all = [seen, .. input.Others.Where(other => other.Period != seen.Period)];

        // The longer official figure rules, whichever report brought it; an estimate gives way to what was counted inside its days.
        Observation[] counted = [.. all.Where(other => !Tally.IsGuess(other, all))];
        return (Array.Find(counted, other => other.Period == soFar) ?? TimeRollUp.Of(indicator, soFar, counted))?.Reading;
    }

    private static bool Adds(Indicator indicator) => indicator.Kind is IndicatorKind.Flow or IndicatorKind.ZeroEvent
        || (indicator.Kind == IndicatorKind.Ratio && indicator.TimeAggregation == TimeAggregation.RatioOfSums);

    // Of days still to come nothing can be known, whoever calls it official.
    private static bool IsEstimated(LineInput input) => input.Approved is { } seen
        && (seen.Quality == Quality.Estimated || (seen.Period.To > input.Year.AsOf && !IsOutcome(input.Indicator.Kind)));

    /// <summary>What a whole year is guessed to be while its months say otherwise, or not enough.</summary>
    private static decimal? Estimated(Observation? seen) => seen is { Quality: Quality.Estimated } ? seen.Reading : null;

    /// <summary>A running total is told once it reaches the window's last day without a gap: an older one would pass for today's.</summary>
    private static decimal? Total(LineInput input) =>
        Single(input) is { Performance: not Performance.NotEvaluable } verdict && verdict.AsOf >= input.Year.Window.To
            ? verdict.Actual
            : null;

    private static EarlierFigure? Earlier(LineInput input) =>
        Single(input) is { Performance: not Performance.NotEvaluable, Data: not DataState.None, AsOf: { } day } known
            ? new(day, known.Actual, Adds(input.Indicator) || input.Indicator.Kind == IndicatorKind.Cumulative)
            {
                IsPreliminary = known.IsPreliminary,
            }
            : null;

    /// <summary>An estimate of the whole year that what was counted has passed already.</summary>
    private static decimal? Outrun(LineInput input, decimal? toDate) =>
        !input.IsEnd && input.Indicator.Kind == IndicatorKind.Flow && input.Approved?.Observed.YearEstimate is { } guess && guess < toDate
            ? guess : null;

    private static decimal? SamePeriod(LineInput input)
    {
        var indicator = input.Indicator;
        var before = indicator.YearWindow.DaysIn(input.Year.SamePeriod);
        var found = input.Others.FirstOrDefault(other => other.Period == before) ?? TimeRollUp.Of(indicator, before, input.Others);
        if (found is not null) return found.Reading;

        // A level the plan started from is last year's, where the report speaks of a whole year.
        return input.Year.IsEnd && indicator.Kind is IndicatorKind.Stock or IndicatorKind.Ratio or IndicatorKind.Rank
            && indicator.Baseline is { } start && start.AsOf.Year == input.Year.Number - 1 ? start.Value : null;
    }

    /// <summary>A standard and an output are there by their document, not by saying so.</summary>
    private static bool? Done(IndicatorKind kind, Observation? seen) => seen?.Met is not true ? seen?.Met
        : kind == IndicatorKind.Milestone ? seen.IsProven
        : !VietnameseText.IsBlank(seen.DocumentNumber);

    private static int? DueYear(Indicator indicator, int year) =>
        indicator.Points.Where(point => point.Year > year).Select(point => (int?)point.Year).Min();

    private static Assessment? Single(LineInput input) =>
        input.Assessments.Select(verdict => verdict.Actual).Distinct().Count() == 1 ? input.Assessments[0] : null;

    /// <summary>Against the nearer end of a range, within it against neither.</summary>
    private static Comparison? OfGoal(Indicator indicator, decimal? reached, TargetPoint? point)
    {
        if (point is null || reached is not { } now) return null;
        var end = Mark(indicator, now, point);
        if (IsLimit(indicator, point))
            return Compare(indicator, now, end) is { } limit ? limit with { With = ComparedWith.Limit } : null;

        // A drive or a year's capital grows towards its goal as an amount does.
        var compared = indicator.ShareBase == ShareBase.FixedForYear && end is > 0
            ? new(now / end.Value * 100, InPoints: false)
            : Compare(indicator, now, end);
        return compared is not null && point.Low < now && now <= point.High
            ? compared with { Value = 0, InPoints = true, With = ComparedWith.Range } : compared;
    }

    private static bool IsLimit(Indicator indicator, TargetPoint point) =>
        Goal.Of(indicator, point.Low, point.High) is { UpIsGood: false } && indicator.Comparator != Comparator.Range;

    private static decimal? Mark(Indicator indicator, decimal? reached, TargetPoint? point) =>
        point is null ? null
        : IsLimit(indicator, point) ? Goal.Of(indicator, point.Low, point.High)?.Mark
        : point.High is { } high && reached > high ? high
        : point.Low ?? point.High;

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
