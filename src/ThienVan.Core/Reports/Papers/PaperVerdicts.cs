using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Vượt, đạt, chưa đạt at the year's end; how it stands within the year.</summary>
public static class PaperVerdicts
{
    public static string Word(PaperVerdict verdict) => verdict switch
    {
        PaperVerdict.Exceeded => "vượt",
        PaperVerdict.Met => "đạt",
        PaperVerdict.NotMet => "chưa đạt",
        PaperVerdict.Likely => "có khả năng đạt",
        PaperVerdict.UnderWay => "đang thực hiện",
        PaperVerdict.Hard => "khó đạt",
        PaperVerdict.NotDue => "chưa đến kỳ",
        PaperVerdict.NoData => "chưa có số liệu",
        PaperVerdict.NotJudged => "không đánh giá",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, message: null),
    };

    internal static PaperVerdict Of(PaperLine line, LineInput input)
    {
        if (line.Kind == IndicatorKind.Narrative || line.AwaitsDecision) return PaperVerdict.NotJudged;
        var point = input.Asked;
        if (point is null && input.Indicator.Points.Any(later => later.Year > input.Year.Number)) return PaperVerdict.NotDue;
        if (!line.HasFigure)
            return input.Assessments is [{ Performance: Performance.NotDue }, ..] ? PaperVerdict.NotDue : PaperVerdict.NoData;
        if (input.IsEnd) return AtEnd(line, input, point);

        // What is done is done, whatever the day.
        return line.Done == true && AtEnd(line, input, point) == PaperVerdict.Met
            ? PaperVerdict.Met
            : WithinYear(input.Assessments);
    }

    private static PaperVerdict WithinYear(IReadOnlyList<Assessment> verdicts) =>
        verdicts.Count == 0
            ? PaperVerdict.NotJudged
            : verdicts[0].Performance switch
            {
                Performance.OnTrack or Performance.Achieved => PaperVerdict.Likely,
                Performance.AtRisk or Performance.AwaitingPublication => PaperVerdict.UnderWay,
                Performance.OffTrack or Performance.Missed or Performance.Lost => PaperVerdict.Hard,
                Performance.NotDue => PaperVerdict.NotDue,
                _ => PaperVerdict.NotJudged,
            };

    private static PaperVerdict AtEnd(PaperLine line, LineInput input, TargetPoint? point) => input.Indicator.Kind switch
    {
        IndicatorKind.Standard or IndicatorKind.Milestone when line.Done != true && point?.Due > input.Year.Window.To =>
            PaperVerdict.NotDue,

        IndicatorKind.Standard or IndicatorKind.Milestone => Met(line.Done == true),
        IndicatorKind.ZeroEvent when line.Kept is { } kept => Met(kept),
        IndicatorKind.ZeroEvent => line.ToDate is { } events ? Met(events == 0) : PaperVerdict.NotJudged,
        _ when point is null || line.ToDate is null => PaperVerdict.NotJudged,
        _ => Against(line.ToDate.Value, input.Indicator, point),
    };

    /// <summary>The same side is good as for the judge; vượt is beyond the far end.</summary>
    private static PaperVerdict Against(decimal reached, Indicator indicator, TargetPoint point)
    {
        var goal = indicator.Kind == IndicatorKind.Rank
            ? new Goal(point.High ?? point.Low ?? 0, UpIsGood: false, Strict: false)
            : Goal.Of(indicator, point.Low, point.High);
        if (goal is not { } mark || (point.Low ?? point.High) is null) return PaperVerdict.NotJudged;
        if (!mark.IsMet(reached)) return PaperVerdict.NotMet;
        return IsBeyond(mark, reached, indicator, point) ? PaperVerdict.Exceeded : PaperVerdict.Met;
    }

    private static bool IsBeyond(Goal goal, decimal reached, Indicator indicator, TargetPoint point)
    {
        // Nobody does more than all of it, but of a drive's one base; and "more than" sets no figure to do more than.
        if (goal.Strict || (goal.IsAll && indicator is { Kind: IndicatorKind.Ratio, ShareBase: not ShareBase.FixedForYear })) return false;
        return goal.UpIsGood ? reached > Math.Max(goal.Mark, point.High ?? goal.Mark)
            : reached < (indicator.Comparator == Comparator.Range ? point.Low ?? goal.Mark : goal.Mark);
    }

    private static PaperVerdict Met(bool met) => met ? PaperVerdict.Met : PaperVerdict.NotMet;
}
