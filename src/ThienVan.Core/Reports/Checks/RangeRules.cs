using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>What no figure of its kind can be.</summary>
internal static class RangeRules
{
    public static string? Range(CheckInput input)
    {
        var seen = input.Seen;
        var growth = input.Indicator.Kind is IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage;
        if (growth)
            return seen.Value < -100 ? $"Mức giảm {FigureText.Percent(-seen.Value)} là quá {FigureText.Percent(100)}; "
                + "đề nghị xem lại." : null;
        if (seen.Value < 0 || seen.Numerator < 0 || seen.Denominator < 0)
            return $"Số {FigureText.Number(Math.Min(seen.Value ?? 0, Math.Min(seen.Numerator ?? 0, seen.Denominator ?? 0)))} âm; số liệu "
                + "này không thể âm.";
        if (input.Indicator.Kind == IndicatorKind.Rank) return Rank(input.Indicator, seen.Value);
        var percent =
            input.Indicator is { Kind: IndicatorKind.Ratio, ShareBase: not ShareBase.FixedForYear }
                || (input.Indicator.Kind == IndicatorKind.Stock && input.Indicator.Unit == "%");
        return percent && seen.Value > 100 ? $"Tỷ lệ {FigureText.Percent(seen.Value)} quá {FigureText.Percent(100)}; "
            + "đề nghị xem lại." : null;
    }

    public static string? Parts(CheckInput input) =>
        input.Seen is { Numerator: { } numerator, Denominator: { } denominator } && numerator > denominator
            && input.Indicator.ShareBase != ShareBase.FixedForYear
        ? $"Tử số {FigureText.Number(numerator)} lớn hơn mẫu số {FigureText.Number(denominator)}; đề nghị xem lại hai số."
        : null;

    private static string? Rank(Indicator indicator, decimal? rank) =>
        rank is not { } place || (place >= 1 && place == decimal.Truncate(place) && place <= (indicator.RankOf ?? decimal.MaxValue))
            ? null
            : $"Thứ hạng {FigureText.Number(place)} không có: phải là số nguyên từ 1{(indicator.RankOf is { } of ? $" đến {of}" : "")}.";
}
