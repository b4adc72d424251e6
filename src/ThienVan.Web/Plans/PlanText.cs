using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>The plan's own notions in the office's words.</summary>
public static class PlanText
{
    /// <summary>"3,6 (31/12/2025, Phụ lục 1, dòng 2, cột năm 2025)"; null for none.</summary>
    public static string? Start(Baseline? start) =>
        start is null ? null : $"{FigureText.Number(start.Value)} ({FigureText.Day(start.AsOf)}, {start.Source})";

    public static string Word(DataState data) => data switch
    {
        DataState.None => "chưa có số liệu",
        DataState.Late => "số liệu cũ",
        DataState.Provisional => "chưa duyệt",
        DataState.Estimated => "số ước",
        DataState.Verified => "đã duyệt",
        _ => throw new ArgumentOutOfRangeException(nameof(data), data, message: null),
    };

    /// <summary>How firm the figure of a verdict is; an estimate is called one whatever else is to be said.</summary>
    public static string Word(Assessment shown) =>
        Word(shown.Data) + (shown.IsEstimated && shown.Data != DataState.Estimated ? $", {Word(DataState.Estimated)}" : "");

    public static string Word(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Flow => "số phát sinh trong năm",
        IndicatorKind.Cumulative => "số lũy kế, tự tính",
        IndicatorKind.Stock => "mức tại một ngày",
        IndicatorKind.Ratio => "tỷ lệ",
        IndicatorKind.GrowthYearly => "mức tăng từng năm",
        IndicatorKind.GrowthAverage => "mức tăng bình quân cả giai đoạn",
        IndicatorKind.Rank => "thứ hạng",
        IndicatorKind.Standard => "công nhận đạt chuẩn",
        IndicatorKind.Milestone => "sản phẩm có hạn",
        IndicatorKind.ZeroEvent => "không được xảy ra",
        IndicatorKind.Narrative => "không đo được bằng số",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>A day as precise as it was written, no more.</summary>
    public static string Due(DateOnly day, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => FigureText.Day(day),
        DatePrecision.Month => $"tháng {day.Month}/{day.Year}",
        DatePrecision.Quarter => $"quý {OfficialWords.Roman((day.Month + 2) / 3)}/{day.Year}",
        DatePrecision.Year => $"năm {day.Year}",
        DatePrecision.EveryYear => "hằng năm",
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, message: null),
    };

    /// <summary>"28/02/2026 hay 31/12/2026": days between which nobody has decided yet.</summary>
    public static string Either(IReadOnlyList<DateOnly> days) => string.Join(" hay ", days.Select(day => FigureText.Day(day)));

    /// <summary>The time of a project or task: as it was written, unless a contradiction is about its end.</summary>
    public static string? Timing(string? written, Schedule? schedule) => schedule switch
    {
        { Said: { IsOpen: true } said } => $"hạn {Either(said.Days)}, {VerdictWords.Undecided}",
        { Said: not null, To: { } end } => $"hạn {Due(end, schedule.Precision)} theo cách hiểu đã quyết định",
        _ => written,
    };

    public static string Word(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "ít nhất (≥)",
        Comparator.MoreThan => "trên (>)",
        Comparator.Exactly => "đúng bằng (=)",
        Comparator.AtMost => "không quá (≤)",
        Comparator.Range => "trong khoảng",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, message: null),
    };

    public static string Word(ShareBase kind) => kind switch
    {
        ShareBase.NewCases => "số phát sinh mới của từng kỳ (lũy kế)",
        ShareBase.StateAtDate => "trạng thái tại một ngày (lấy số mới nhất)",
        ShareBase.FixedForYear => "một số cố định hoặc được giao cho cả năm",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Word(TimeAggregation way) => way switch
    {
        TimeAggregation.Sum => "cộng các kỳ",
        TimeAggregation.Last => "lấy số mới nhất",
        TimeAggregation.RatioOfSums => "tổng tử số trên tổng mẫu số",
        TimeAggregation.GeometricMean => "bình quân nhân",
        TimeAggregation.AllOf => "mọi kỳ đều đạt",
        TimeAggregation.Worst => "lấy kỳ kém nhất",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, message: null),
    };

    /// <summary>Null where parts of the ward make no whole.</summary>
    public static string? Word(AreaAggregation way) => way switch
    {
        AreaAggregation.None => null,
        AreaAggregation.Sum => "cộng các nơi",
        AreaAggregation.RatioOfSums => "tổng tử số trên tổng mẫu số",
        AreaAggregation.AllOf => "mọi nơi đều đạt",
        AreaAggregation.Worst => "lấy nơi kém nhất",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, message: null),
    };

    /// <summary>"từ 01/01/2026 đến 28/02/2026 (đến tháng)"; null when no time was read.</summary>
    public static string? Word(Schedule? schedule) => schedule switch
    {
        null => null,
        { Precision: DatePrecision.EveryYear } => "hằng năm",
        { From: null, To: { } to } => $"đến {FigureText.Day(to)}",
        { From: { } from, To: null } => $"từ {FigureText.Day(from)}, không nêu hạn",
        { From: { } from, To: { } to } => $"{FigureText.Day(from)} – {FigureText.Day(to)}",
        _ => null,
    };
}
