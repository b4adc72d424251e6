using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Pages.Entry;

/// <summary>Which fields an indicator's kind asks for.</summary>
public enum EntryShape { Amount, Level, Growth, Rank, Parts, Percent, Events, YesNo, Standard, Milestone, None }

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

    /// <summary>Label of the single figure, for the kinds that have one.</summary>
    public static string ValueLabel(EntryShape shape, Indicator indicator) => shape switch
    {
        EntryShape.Amount => "Số phát sinh trong kỳ" + Unit(indicator),
        EntryShape.Level => "Mức tại ngày cuối kỳ" + Unit(indicator),
        EntryShape.Growth => "Mức tăng so với cùng kỳ năm trước (%)",
        EntryShape.Rank => "Thứ hạng" + (indicator.RankOf is { } of ? $" (trong {of})" : ""),
        EntryShape.Percent => "Tỷ lệ (%)",
        EntryShape.Parts => "Hoặc chỉ có tỷ lệ (%)",
        EntryShape.Events => "Số trường hợp trong kỳ",
        _ => "Số liệu",
    };

    private static string Unit(Indicator indicator) => indicator.Unit is { } unit ? $" ({unit})" : "";
}
