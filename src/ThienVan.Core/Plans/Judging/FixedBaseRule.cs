using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 2 for one base fixed or assigned for the year: a drive, a quota, a year's capital. What is done adds up over the base
/// and is judged by its pace; it may pass 100 %.</summary>
internal static class FixedBaseRule
{
    public static Assessment Judge(JudgedIndicator judged, Goal goal)
    {
        var last = Level.Last(judged, observation => observation is { Numerator: not null, Denominator: > 0 });
        return last is not null ? OfParts(judged, goal, last)
            : Level.Last(judged, observation => observation.Reading is not null) is { } told
                ? OfPercentage(judged, goal, told)
            : RatioRule.NoData(judged);
    }

    /// <summary>A percentage of one period says how the drive goes; of the year only one of the whole year tells, or one of a state that
    /// already holds all that came before. The year's first period is no year so far: nobody can tell them apart.</summary>
    private static Assessment OfPercentage(JudgedIndicator judged, Goal goal, Observation told)
    {
        var ofYear = told.Period.From <= judged.Window.From || judged.Indicator.TimeAggregation == TimeAggregation.Last;
        var percent = told.Reading!.Value;
        var isSettled = judged.Indicator.TimeAggregation == TimeAggregation.Last
            || (told.Period.From <= judged.Window.From && told.Period.To >= judged.Window.To);
        if (ofYear || !judged.IsClosed)
            return Pace(judged, goal, Tally.OfLast(told, percent), parts: null, isPart: !ofYear, isSettled);
        return judged.Verdict(
            told.Period.To < judged.Window.To ? judged.Pending(told.Period.To) : Performance.NotEvaluable,
            judged.Firmness(Footing.Of(told), told.Period.To), "ratio.base", () => new(
                $"Kỳ {FigureText.Days(told.Period)} là {FigureText.Beside(percent, goal.Mark, "%")}, kế hoạch {judged.Words(goal)}; "
                + "phần trăm từng kỳ không cộng được nên chưa kết luận được; cần tỷ lệ của cả năm.")) with
        {
            Actual = percent,
            AsOf = told.Period.To,
        };
    }

    // A figure "at a date" already holds what came before it; one of a period is added to the others.
    private static Assessment OfParts(JudgedIndicator judged, Goal goal, Observation last)
    {
        var atDate = judged.Indicator.TimeAggregation == TimeAggregation.Last;
        var sum = atDate ? null : Tally.Of(judged.Observations, judged.Window, counts: true, judged.Cadence.Tolerance);

        // The base of the figures that count: one that gave way to others says nothing of theirs.
        var whole = judged.YearBase ?? sum?.Whole ?? last.Denominator!.Value;
        var tally = sum?.InPercentOf(whole) ?? Tally.OfLast(last, last.Numerator!.Value / whole * 100);
        return Pace(judged, goal, tally, judged.Indicator.Restricted ? null : (tally.Numerator, whole)) with
        {
            Numerator = judged.Indicator.Restricted ? null : tally.Numerator,
            Denominator = judged.Indicator.Restricted ? null : whole,
        };
    }

    private static Assessment Pace(
        JudgedIndicator judged, Goal goal, Tally tally, (decimal Done, decimal Whole)? parts, bool isPart = false,
        bool isSettled = true) =>
        new Pace(judged, tally, goal, judged.Window)
        {
            Rule = "ratio.base",
            Parts = parts,
            IsPaceOnly = !isSettled,
            IsPart = isPart,
            Ahead = parts is null || judged.Indicator.TimeAggregation == TimeAggregation.Last
                ? share => DriveAtDate.Ahead(judged, tally, parts?.Whole, share) : null,
            ExpectedAt = day => new Expectation(goal.Mark * FlowRule.Share(judged, day), IsDerived: false),
            ShareAt = day => FlowRule.Share(judged, day),
        }.Judge();
}
