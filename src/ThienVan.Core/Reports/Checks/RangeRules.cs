using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>What no figure of its kind can be.</summary>
internal static class RangeRules
{
    public static string? Range(CheckMatter matter)
    {
        var seen = matter.Seen;
        var growth = matter.Indicator.Kind is IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage;
        if (growth)
            return seen.Value < -100 ? $"Mức giảm {FigureText.Percent(-seen.Value)} là quá {FigureText.Percent(100)}; hãy xem lại." : null;
        if (seen.Value < 0 || seen.Numerator < 0 || seen.Denominator < 0)
            return $"Số {FigureText.Number(Math.Min(seen.Value ?? 0, Math.Min(seen.Numerator ?? 0, seen.Denominator ?? 0)))} âm; số liệu này không thể âm.";
        if (matter.Indicator.Kind == IndicatorKind.Rank) return Rank(matter.Indicator, seen.Value);
        var percent =
            matter.Indicator.Kind == IndicatorKind.Ratio || (matter.Indicator.Kind == IndicatorKind.Stock && matter.Indicator.Unit == "%");
        return percent && seen.Value > 100 ? $"Tỷ lệ {FigureText.Percent(seen.Value)} quá {FigureText.Percent(100)}; hãy xem lại." : null;
    }

    public static string? Parts(CheckMatter matter) =>
        matter.Seen is { Numerator: { } numerator, Denominator: { } denominator } && numerator > denominator
        ? $"Tử số {FigureText.Number(numerator)} lớn hơn mẫu số {FigureText.Number(denominator)}; hãy xem lại hai số."
        : null;

    private static string? Rank(Indicator indicator, decimal? rank) =>
        rank is not { } place || (place >= 1 && place == decimal.Truncate(place) && place <= (indicator.RankOf ?? decimal.MaxValue))
            ? null
            : $"Thứ hạng {FigureText.Number(place)} không có: phải là số nguyên từ 1{(indicator.RankOf is { } of ? $" đến {of}" : "")}.";
}
