using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>The plan's own notions in the office's words.</summary>
public static class PlanText
{
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
        IndicatorKind.Cumulative => "số cộng dồn, tự tính",
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
}
