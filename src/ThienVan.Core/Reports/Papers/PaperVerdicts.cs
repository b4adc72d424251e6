using ThienVan.Core.Plans;

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
        var point = input.Indicator.PointFor(input.Year.Number);
        if (point is null && input.Indicator.Points.Any(later => later.Year > input.Year.Number)) return PaperVerdict.NotDue;
        if (!line.HasFigure)
            return input.Assessments is [{ Performance: Performance.NotDue }, ..] ? PaperVerdict.NotDue : PaperVerdict.NoData;
        if (input.Year.IsEnd) return AtEnd(line, input.Indicator, point);

        // What is done is done, whatever the day.
        return line.Done == true && AtEnd(line, input.Indicator, point) == PaperVerdict.Met
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

    private static PaperVerdict AtEnd(PaperLine line, Indicator indicator, TargetPoint? point) => indicator.Kind switch
    {
        // A standard is met by the document that recognises it, not by saying so.
        IndicatorKind.Standard => Met(line.Done == true && !string.IsNullOrWhiteSpace(line.DocumentNumber)),
        IndicatorKind.Milestone => Met(line.Done == true),
        IndicatorKind.ZeroEvent => line.ToDate is { } events ? Met(events == 0) : PaperVerdict.NotJudged,
        _ when point is null || line.ToDate is null => PaperVerdict.NotJudged,
        _ => Against(line.ToDate.Value, indicator, point),
    };

    private static PaperVerdict Against(decimal reached, Indicator indicator, TargetPoint point)
    {
        var (low, high) = (point.Low ?? point.High, point.High ?? point.Low);
        if (low is not { } floor || high is not { } ceiling) return PaperVerdict.NotJudged;
        var verdict = (indicator.Kind == IndicatorKind.Rank ? Comparator.AtMost : indicator.Comparator) switch
        {
            Comparator.AtMost => Ordered(ceiling, reached),
            Comparator.MoreThan => Met(reached > floor),
            Comparator.Exactly => Met(reached == floor),
            Comparator.Range => reached < floor ? PaperVerdict.NotMet : reached > ceiling ? PaperVerdict.Exceeded : PaperVerdict.Met,
            _ => Ordered(reached, floor),
        };

        // Nobody does more than all of it.
        return verdict == PaperVerdict.Exceeded && indicator.Kind == IndicatorKind.Ratio && floor == 100 ? PaperVerdict.Met : verdict;
    }

    private static PaperVerdict Ordered(decimal better, decimal worse) =>
        better > worse ? PaperVerdict.Exceeded : better == worse ? PaperVerdict.Met : PaperVerdict.NotMet;

    private static PaperVerdict Met(bool met) => met ? PaperVerdict.Met : PaperVerdict.NotMet;
}
