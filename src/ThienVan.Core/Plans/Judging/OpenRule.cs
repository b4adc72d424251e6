using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Where no rule may speak: open years, years to come, promises that cannot be measured or must not be counted.</summary>
internal static class OpenRule
{
    public const string Open = "open";
    public const string Narrative = "narrative";

    /// <summary>Null when a rule of the indicator's kind must judge.</summary>
    public static Assessment? Judge(JudgedIndicator judged)
    {
        var indicator = judged.Indicator;
        if (indicator.Kind == IndicatorKind.Narrative)
            return judged.Verdict(Performance.NotEvaluable, DataState.None, Narrative,
                "Kế hoạch nêu định tính, chưa có số đo nên không đánh giá được; đề nghị bổ sung cách đo.");
        if (indicator is { Restricted: true, Kind: IndicatorKind.Flow or IndicatorKind.Cumulative or IndicatorKind.Stock })
            return judged.Verdict(Performance.NotEvaluable, DataState.None, "restricted",
                "Chỉ tiêu này chỉ được lưu tỷ lệ hoặc đạt, không đạt; không lưu số lượng nên không đánh giá theo số lượng.");
        if (judged.Year.IsOpen && !IsJudgedWhenOpen(judged)) return OpenYear(judged);
        return HasNotBegun(judged)
            ? judged.Verdict(Performance.NotDue, DataState.None, "not_due",
                $"Chưa đến kỳ: năm {judged.Year.Year} bắt đầu từ {FigureText.Day(judged.Window.From)}.")
            : null;
    }

    private static bool HasNotBegun(JudgedIndicator judged) => judged.Today < judged.Window.From;

    public static Assessment OutsidePlan(JudgedIndicator judged) =>
        judged.Verdict(Performance.NotEvaluable, DataState.None, Open, $"Năm {judged.Year.Year} nằm ngoài kỳ kế hoạch.");

    /// <summary>Totals and levels have a pace between the years the plan states; an average is promised for the whole period.</summary>
    private static bool IsJudgedWhenOpen(JudgedIndicator judged) => judged.Indicator.Kind switch
    {
        IndicatorKind.Stock => judged.Year.PaceFigure is not null,
        IndicatorKind.Cumulative => judged.Year.PaceFigure is not null,
        IndicatorKind.Flow => judged.Trajectory.Total is not null && judged.Year is { PaceFigure: not null } or { RunningTotal: not null },
        IndicatorKind.GrowthAverage => GrowthRule.Promise(judged) is not null,
        _ => false,
    };

    private static Assessment OpenYear(JudgedIndicator judged)
    {
        var year = judged.Year.Year;
        var next = judged.Trajectory.NextStated(judged.Year.Year);
        var last = judged.Indicator.Kind == IndicatorKind.Rank ? RankRule.LastPublished(judged)
            : Level.Last(judged, observation => observation.Reading is not null);
        var sentence = next is null
            ? $"Kế hoạch để trống năm này ({year}), nên không đánh giá."
            : $"Kế hoạch để trống năm này ({year}); mốc tiếp theo là năm {next.Year}.";
        var data = last is null ? DataState.None : judged.Firmness(Footing.Of(last), last.Period.To);
        var performance = next is null && !HasNotBegun(judged) ? Performance.NotEvaluable : Performance.NotDue;
        return judged.Verdict(performance, data, Open, sentence) with
        {
            Actual = judged.Indicator.Kind == IndicatorKind.Flow ? null : last?.Reading,
            AsOf = last?.Period.To,
        };
    }
}
