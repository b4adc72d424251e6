using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry;

/// <summary>What a figure must be before it may be kept. Each refusal says what to type instead.</summary>
public static class ObservationRules
{
    /// <summary>Null when the observation fits the indicator.</summary>
    public static Refusal? Refuse(Indicator indicator, PlanDocument plan, Observation observation, DateOnly today) =>
        NotEntered(indicator) ?? Unknown(observation) ?? OutsideTime(indicator.YearWindow, plan, observation, today)
        ?? RefuseContent(indicator, observation);

    /// <summary>Whatever its days: null when the figure is one of the indicator's kind.</summary>
    internal static Refusal? RefuseContent(Indicator indicator, Observation observation) =>
        NotEntered(indicator) ?? Restricted(indicator, observation) ?? Shape(indicator, observation);

    private static Refusal? NotEntered(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Cumulative => new("figure.computed", "Số lũy kế do hệ thống tự cộng; đề nghị nhập số phát sinh trong kỳ."),
        IndicatorKind.Narrative => new(
            "figure.narrative", "Chỉ tiêu này không đo được bằng số như kế hoạch đã viết nên không nhập số liệu."),
        _ => null,
    };

    /// <summary>Null when an estimate of the whole year may stand beside the figure, or when there is none.</summary>
    public static Refusal? RefuseEstimate(Indicator indicator, Observation observation) =>
        (observation.Observed.YearEstimate, observation.Observed.YearEstimateWhy) switch
        {
            (null, null) => null,
            (null, _) => new("figure.estimate_missing", "Đã ghi căn cứ ước mà chưa có số ước cả năm; đề nghị gõ số ước hoặc bỏ căn cứ."),
            (_, null) => new("figure.estimate_why", "Đề nghị ghi căn cứ của số ước cả năm; số này được in vào báo cáo."),
            ( < 0, _) when indicator.Kind is not (IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage) => new(
                "figure.estimate", "Số ước cả năm không thể âm."),
            ( > 100, _) when indicator is { Kind: IndicatorKind.Ratio, ShareBase: not ShareBase.FixedForYear } => new(
                "figure.estimate", $"Ước cả năm là tỷ lệ, không thể quá {FigureText.Percent(100)}."),
            var (estimate, _) when indicator.Kind == IndicatorKind.Flow && estimate < observation.Value => new(
                "figure.estimate", "Số ước cả năm nhỏ hơn số đã có trong kỳ; đề nghị xem lại."),
            _ => null,
        };

    // A forged form may carry any number for a word.
    private static Refusal? Unknown(Observation observation) =>
        Enum.IsDefined(observation.Quality) ? null : new("figure.quality", "Đề nghị chọn độ tin cậy của số liệu.");

    private static Refusal? OutsideTime(IndicatorWindow window, PlanDocument plan, Observation observation, DateOnly today)
    {
        var (first, last) = (Period.ReportingYear(plan.PeriodFrom).From, new DateOnly(plan.PeriodTo, 12, 31));
        if (window.Of(plan.PeriodFrom).From is var begins && begins < first) first = begins;
        if (window.Of(plan.PeriodTo).To is var ends && ends > last) last = ends;
        if (observation.Period.From < first || observation.Period.To > last)
            return new(
                "figure.period", $"Kỳ số liệu phải nằm trong giai đoạn kế hoạch, từ {FigureText.Day(first)} đến {FigureText.Day(last)}.");
        if (observation.Period.From > today)
            return new("figure.future", "Kỳ này chưa bắt đầu; đề nghị chọn kỳ đã hoặc đang diễn ra.");
        return DocumentDay.Refuse("figure.met_on", "Ngày công nhận hoặc ban hành", observation.MetOn, today);
    }

    // Luật Bảo vệ bí mật nhà nước 117/2025/QH15: these targets keep a percentage or met / not met, nothing that can be counted back.
    private static Refusal? Restricted(Indicator indicator, Observation observation) =>
        indicator.Restricted
        && (
            observation.Numerator is not null
            || observation.Denominator is not null
            || (observation.Value is not null && indicator.Kind != IndicatorKind.Ratio && indicator.Unit != "%")
        )
            ? new("figure.restricted", "Chỉ tiêu này chỉ được nhập tỷ lệ % hoặc đạt / chưa đạt, không nhập số lượng cụ thể.")
            : null;

    private static Refusal? Shape(Indicator indicator, Observation observation) => indicator.Kind switch
    {
        IndicatorKind.Standard => Standard(observation),
        IndicatorKind.Milestone => Milestone(observation),
        IndicatorKind.Ratio => Ratio(indicator, observation),
        IndicatorKind.Rank => Rank(indicator, observation),
        IndicatorKind.ZeroEvent when indicator.Restricted => observation.Met is null
            ? new("figure.met", "Đề nghị chọn giữ được hay không giữ được.")
            : null,
        IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage => observation.Value is null
            ? Missing("mức tăng (%) so với cùng kỳ")
            : null,
        _ => observation.Value switch
        {
            null => Missing("số liệu của kỳ"),
            < 0 => new("figure.negative", "Số liệu này không thể âm."),
            _ => null,
        },
    };

    private static Refusal? Standard(Observation observation) => observation switch
    {
        { Met: null } => new("figure.met", "Đề nghị chọn đã được công nhận hay chưa."),
        { Met: true, DocumentNumber: null or "" } => new("figure.document", "Đã công nhận thì phải ghi số văn bản công nhận."),
        { Met: true, MetOn: null } => new("figure.met_on_missing", "Đề nghị ghi ngày của văn bản công nhận."),
        _ when observation.ValidTo < observation.MetOn => new("figure.validity", "Ngày hết hiệu lực không thể trước ngày công nhận."),
        _ => null,
    };

    private static Refusal? Milestone(Observation observation) => observation switch
    {
        { Met: null } => new("figure.met", "Đề nghị chọn đã hoàn thành hay chưa."),
        { Met: true, DocumentNumber: null or "" } => new("figure.document", "Đã hoàn thành thì phải ghi số văn bản ban hành."),
        { Met: true, MetOn: null } => new("figure.met_on_missing", "Đề nghị ghi ngày của văn bản ban hành."),
        _ => null,
    };

    private static Refusal? Ratio(Indicator indicator, Observation observation) => observation switch
    {
        { Numerator: null, Denominator: null, Value: null } => Missing("tử số và mẫu số, hoặc tỷ lệ %"),
        { Numerator: null, Denominator: not null } or { Numerator: not null, Denominator: null } => new(
            "figure.parts", "Đề nghị nhập cả tử số và mẫu số."),
        _ when observation.Numerator < 0 || observation.Denominator < 0 || observation.Value < 0 => new(
            "figure.negative", "Số liệu này không thể âm."),
        // Of a drive's one base more than all may come.
        _ when indicator.ShareBase == ShareBase.FixedForYear => null,
        _ when observation.Numerator > observation.Denominator => new("figure.parts_order", "Tử số lớn hơn mẫu số; đề "
            + "nghị xem lại hai số."),
        _ when observation.Value > 100 => new("figure.percent", $"Tỷ lệ không thể quá {FigureText.Percent(100)}."),
        _ => null,
    };

    private static Refusal? Rank(Indicator indicator, Observation observation) =>
        observation.Value is { } rank ? RefuseRank(indicator, rank) : Missing("thứ hạng");

    /// <summary>Null for a place that the list has.</summary>
    internal static Refusal? RefuseRank(Indicator indicator, decimal rank) =>
        rank < 1 || rank != decimal.Truncate(rank) || rank > (indicator.RankOf ?? decimal.MaxValue)
            ? new("figure.rank", $"Thứ hạng là số nguyên từ 1{(indicator.RankOf is { } of ? $" đến {of}" : "")}.")
            : null;

    private static Refusal Missing(string what) => new("figure.missing", $"Đề nghị nhập {what}; để trống không có nghĩa là 0.");
}
