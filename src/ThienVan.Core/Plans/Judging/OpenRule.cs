using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Where no rule may speak: open years, years to come, promises that cannot be measured or must not be counted.</summary>
internal static class OpenRule
{
    public const string Open = "open";
    public const string Narrative = "narrative";

    /// <summary>Null when a rule of the indicator's kind must judge.</summary>
    public static Assessment? Judge(Matter matter)
    {
        var indicator = matter.Indicator;
        if (indicator.Kind == IndicatorKind.Narrative)
            return matter.Verdict(Performance.NotEvaluable, DataState.None, Narrative,
                "Kế hoạch nêu định tính, chưa có số đo nên không đánh giá được; đề nghị bổ sung cách đo.");
        if (indicator is { Restricted: true, Kind: IndicatorKind.Flow or IndicatorKind.Cumulative or IndicatorKind.Stock })
            return matter.Verdict(Performance.NotEvaluable, DataState.None, "restricted",
                "Chỉ tiêu này chỉ được lưu tỷ lệ hoặc đạt, không đạt; không lưu số lượng nên không đánh giá theo số lượng.");
        if (matter.Year.IsOpen && !IsJudgedWhenOpen(matter)) return OpenYear(matter);
        return matter.Today < matter.Window.From
            ? matter.Verdict(Performance.NotDue, DataState.None, "not_due",
                $"Chưa đến kỳ: năm {matter.Year.Year} bắt đầu từ {FigureText.Day(matter.Window.From)}.")
            : null;
    }

    public static Assessment OutsidePlan(Matter matter) =>
        matter.Verdict(Performance.NotEvaluable, DataState.None, Open, $"Năm {matter.Year.Year} nằm ngoài kỳ kế hoạch.");

    /// <summary>Totals and levels have a pace between the years the plan states; an average is promised for the whole period.</summary>
    private static bool IsJudgedWhenOpen(Matter matter) => matter.Indicator.Kind switch
    {
        IndicatorKind.Stock => matter.Year.PaceFigure is not null,
        IndicatorKind.Cumulative => matter.Year.PaceFigure is not null,
        IndicatorKind.Flow => matter.Trajectory.Total is not null && matter.Year is { PaceFigure: not null } or { RunningTotal: not null },
        IndicatorKind.GrowthAverage => GrowthRule.Promise(matter) is not null,
        _ => false,
    };

    private static Assessment OpenYear(Matter matter)
    {
        var year = matter.Year.Year;
        var next = matter.Trajectory.NextStated(matter.Year.Year);
        var last = Level.Last(matter, observation => observation.Reading is not null);
        var sentence = next is null
            ? $"Kế hoạch để trống năm này ({year}), nên không đánh giá."
            : $"Kế hoạch để trống năm này ({year}); mốc tiếp theo là năm {next.Year}.";
        var data = last is null ? DataState.None : matter.Firmness(Level.IsFirm(last), last.Period.To);
        return matter.Verdict(next is null ? Performance.NotEvaluable : Performance.NotDue, data, Open, sentence) with
        {
            Actual = matter.Indicator.Kind == IndicatorKind.Flow ? null : last?.Reading,
            AsOf = last?.Period.To,
        };
    }
}
