using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Entry;

/// <summary>Which fields an indicator's kind asks for.</summary>
public enum EntryShape
{
    Amount,
    Level,
    Growth,
    Rank,

    /// <summary>Numerator and denominator, or the percentage where only it is to be had.</summary>
    Parts,
    Percent,
    Events,
    YesNo,
    Standard,
    Milestone,

    /// <summary>Nothing is typed: computed, or not measurable as written.</summary>
    None,
}

public static class EntryShapes
{
    public static EntryShape Of(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Flow => EntryShape.Amount,
        IndicatorKind.Stock => EntryShape.Level,
        IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage => EntryShape.Growth,
        IndicatorKind.Rank => EntryShape.Rank,
        IndicatorKind.Ratio => indicator.Restricted ? EntryShape.Percent : EntryShape.Parts,
        IndicatorKind.ZeroEvent => indicator.Restricted ? EntryShape.YesNo : EntryShape.Events,
        IndicatorKind.Standard => EntryShape.Standard,
        IndicatorKind.Milestone => EntryShape.Milestone,
        _ => EntryShape.None,
    };

    /// <summary>True where reached or not is asked, not a figure.</summary>
    public static bool AsksWhetherMet(this EntryShape shape) => shape is EntryShape.YesNo or EntryShape.Standard or EntryShape.Milestone;

    /// <summary>True where the whole year comes to a figure that who answers for it can estimate.</summary>
    public static bool AsksYearEstimate(this EntryShape shape) =>
        shape is EntryShape.Amount or EntryShape.Level or EntryShape.Growth or EntryShape.Parts or EntryShape.Percent;

    /// <summary>True where this kind of indicator takes an entry in a field of <see cref="TypedCell"/>.</summary>
    public static bool Takes(this EntryShape shape, string field) => field switch
    {
        nameof(TypedCell.Value) => !shape.AsksWhetherMet(),
        nameof(TypedCell.Numerator) or nameof(TypedCell.Denominator) => shape == EntryShape.Parts,
        nameof(TypedCell.Met) => shape.AsksWhetherMet(),
        nameof(TypedCell.MetOn) or nameof(TypedCell.DocumentNumber) => shape is EntryShape.Standard or EntryShape.Milestone,
        nameof(TypedCell.ValidTo) => shape == EntryShape.Standard,
        nameof(TypedCell.YearEstimate) or nameof(TypedCell.YearEstimateWhy) => shape.AsksYearEstimate(),
        _ => true,
    };

    /// <summary>What the single figure means, for the kinds that have one: the rule beside the cell.</summary>
    public static string Rule(EntryShape shape, Indicator indicator) => shape switch
    {
        EntryShape.Amount => "Số phát sinh trong kỳ",
        EntryShape.Level => "Mức tại ngày cuối kỳ",
        EntryShape.Growth => "Mức tăng so với cùng kỳ năm trước",
        EntryShape.Rank => "Thứ hạng" + (indicator.RankOf is { } of ? $" (trong {of})" : ""),
        EntryShape.Percent => "Chỉ nhập tỷ lệ %, " + Days(indicator),
        EntryShape.Parts => $"Tử số và mẫu số{(indicator.Counted is { } thing ? $" ({thing})" : "")}, {Days(indicator)}",
        EntryShape.Events => "Số trường hợp trong kỳ",
        EntryShape.YesNo => "Trong kỳ có giữ được không",
        EntryShape.Standard => "Đã được công nhận đạt chuẩn chưa",
        EntryShape.Milestone => "Đã ban hành, hoàn thành chưa",
        _ => indicator.Kind == IndicatorKind.Cumulative ? "Hệ thống tự tính lũy kế" : "Không nhập số liệu",
    };

    /// <summary>Of which days a share is: as it is added up or taken last.</summary>
    private static string Days(Indicator indicator) => indicator.ShareBase switch
    {
        ShareBase.NewCases => "phát sinh trong kỳ",
        ShareBase.FixedForYear when indicator.TimeAggregation == TimeAggregation.Last => "từ đầu năm đến cuối kỳ",
        ShareBase.FixedForYear => "thực hiện trong kỳ trên số của cả năm",
        _ => "tại ngày cuối kỳ",
    };
}
