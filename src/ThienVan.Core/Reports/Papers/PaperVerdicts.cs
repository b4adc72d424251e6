using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Papers;

/// <summary>The judge's verdict in a paper's words, which are the screens'; at the year's end a figure may also be beyond its
/// goal.</summary>
public static class PaperVerdicts
{
    public static string Word(PaperVerdict verdict) => verdict switch
    {
        PaperVerdict.Exceeded => "vượt",
        PaperVerdict.Met => VerdictWords.Of(Performance.Achieved),
        PaperVerdict.NotMet => VerdictWords.Of(Performance.Missed),
        PaperVerdict.Likely => VerdictWords.Of(Performance.OnTrack),
        PaperVerdict.UnderWay => VerdictWords.Of(Performance.AtRisk),
        PaperVerdict.Hard => VerdictWords.Of(Performance.OffTrack),
        PaperVerdict.Awaited => VerdictWords.Of(Performance.AwaitingPublication),
        PaperVerdict.NotDue => VerdictWords.Of(Performance.NotDue),
        PaperVerdict.NoData => VerdictWords.NoData,
        PaperVerdict.NotJudged => VerdictWords.Of(Performance.NotEvaluable),
        PaperVerdict.Undecided => VerdictWords.Undecided,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, message: null),
    };

    internal static PaperVerdict Of(PaperLine line, LineInput input)
    {
        if (line.Kind == IndicatorKind.Narrative) return PaperVerdict.NotJudged;
        if (line.AwaitsDecision) return PaperVerdict.Undecided;
        var point = input.Asked;
        if (input.Assessments is not [var verdict, ..])
            return point is null && input.Indicator.Points.Any(later => later.Year > input.Year.Number) ? PaperVerdict.NotDue
                : line.HasFigure ? PaperVerdict.NotJudged : PaperVerdict.NoData;
        if (!line.HasFigure && verdict.Data == DataState.None && !SaysItself(Told(verdict.Performance))) return PaperVerdict.NoData;
        var told = input.IsOver ? AtEnd(verdict, input.Indicator, point) : Told(verdict.Performance);

        // While readings ask for different figures, what is beyond one of them need not be beyond another.
        return told == PaperVerdict.Exceeded && line.GoalDisputed ? PaperVerdict.Met : told;
    }

    // What follows from the calendar or the plan holds without any figure; what earlier figures say holds without one of the round.
    private static bool SaysItself(PaperVerdict told) =>
        told is PaperVerdict.NotDue or PaperVerdict.Hard or PaperVerdict.NotMet;

    private static PaperVerdict Told(Performance performance) => performance switch
    {
        Performance.Achieved => PaperVerdict.Met,
        Performance.Missed => PaperVerdict.NotMet,
        Performance.OnTrack => PaperVerdict.Likely,
        Performance.AtRisk => PaperVerdict.UnderWay,
        Performance.OffTrack or Performance.Lost => PaperVerdict.Hard,
        Performance.AwaitingPublication => PaperVerdict.Awaited,
        Performance.NotDue => PaperVerdict.NotDue,
        _ => PaperVerdict.NotJudged,
    };

    /// <summary>What the judge says of a year that is over; vượt is beyond the far end.</summary>
    private static PaperVerdict AtEnd(Assessment verdict, Indicator indicator, TargetPoint? point) => verdict.Performance switch
    {
        // A total of the whole period is met in its last year, which has no figure of its own to be beyond.
        Performance.Achieved => point is not null && IsBeyond(verdict.Actual, indicator, point) ? PaperVerdict.Exceeded : PaperVerdict.Met,
        Performance.Missed or Performance.Lost or Performance.OffTrack => PaperVerdict.NotMet,
        Performance.NotDue => PaperVerdict.NotDue,
        _ when point is null || (!IsOutcome(indicator) && (point.Low ?? point.High) is null) => PaperVerdict.NotJudged,
        var open => Told(open),
    };

    private static bool IsOutcome(Indicator indicator) =>
        indicator.Kind is IndicatorKind.Standard or IndicatorKind.Milestone or IndicatorKind.ZeroEvent;

    private static bool IsBeyond(decimal? actual, Indicator indicator, TargetPoint point)
    {
        var mark = indicator.Kind == IndicatorKind.Rank
            ? new Goal(point.High ?? point.Low ?? 0, UpIsGood: false, Strict: false)
            : Goal.Of(indicator, point.Low, point.High);
        if (IsOutcome(indicator) || actual is not { } reached || mark is not { } goal) return false;

        // Nobody does more than all of it, but of a drive's one base; and "more than" sets no figure to do more than.
        if (goal.Strict || (goal.IsAll && indicator is { Kind: IndicatorKind.Ratio, ShareBase: not ShareBase.FixedForYear })) return false;
        return goal.UpIsGood ? reached > Math.Max(goal.Mark, point.High ?? goal.Mark)
            : reached < (indicator.Comparator == Comparator.Range ? point.Low ?? goal.Mark : goal.Mark);
    }
}
