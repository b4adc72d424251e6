using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry;

/// <summary>What a plan can promise of an indicator's kind. Each refusal says what to write instead.</summary>
public static class GoalRules
{
    private static readonly Refusal _noFigure = new("goal.no_figure",
        "Loại này chỉ hỏi có đạt hay không. Đề nghị ghi “có” hoặc để trống, hoặc chọn loại khác.");

    private static readonly Refusal _figure = new("goal.figure",
        "Loại này cần một con số. Đề nghị ghi số, hoặc để trống năm kế hoạch không nêu.");

    /// <summary>Null when the promise fits.</summary>
    /// <param name="indicator">Its kind, what a share of it is a share of, and how many stand in the list of a rank.</param>
    /// <param name="promised">Both ends null for what is simply due. Of a rank a document may promise no more than that it is
    /// published.</param>
    public static Refusal? Refuse(Indicator indicator, Amount promised)
    {
        if (promised is { Low: null, High: null }) return NeedsFigure(indicator.Kind) ? _figure : null;
        if (indicator.Kind is IndicatorKind.Standard or IndicatorKind.Milestone or IndicatorKind.Narrative) return _noFigure;
        return RefuseEnd(indicator, promised.Low) ?? RefuseEnd(indicator, promised.High);
    }

    private static bool NeedsFigure(IndicatorKind kind) =>
        kind is not (IndicatorKind.Standard or IndicatorKind.Milestone or IndicatorKind.Narrative or IndicatorKind.Rank);

    private static Refusal? RefuseEnd(Indicator indicator, decimal? end) =>
        end is not { } value ? null : FigureLimits.Refuse(value) ?? indicator.Kind switch
        {
            IndicatorKind.Rank => ObservationRules.RefuseRank(indicator, value),
            IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage => null,
            _ when value < 0 => new("goal.negative", "Mức này không thể âm. Đề nghị ghi số từ 0 trở lên."),
            IndicatorKind.Ratio when value > 100 && indicator.ShareBase != ShareBase.FixedForYear => new(
                "goal.percent", $"Tỷ lệ không thể quá {FigureText.Percent(100)}. Đề nghị xem lại số, hoặc “Tỷ lệ tính trên”."),
            _ => null,
        };
}
