using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>How figures of a kind add up over time and over the parts of the ward.</summary>
internal static partial class Aggregation
{
    public static TimeAggregation OverTime(IndicatorKind kind, string name) => kind switch
    {
        IndicatorKind.Flow or IndicatorKind.Cumulative or IndicatorKind.ZeroEvent => TimeAggregation.Sum,
        IndicatorKind.GrowthAverage => TimeAggregation.GeometricMean,
        IndicatorKind.Milestone => TimeAggregation.AllOf,
        IndicatorKind.Ratio when Falling().IsMatch(Phrase.Of(name).Folded) => TimeAggregation.RatioOfSums,
        IndicatorKind.Ratio when !Level().IsMatch(Phrase.Of(name).Folded) => TimeAggregation.RatioOfSums,
        _ => TimeAggregation.Last,
    };

    /// <summary>What a share seems to be a share of, for a person to correct; null for what is none.</summary>
    public static ShareBase? Base(IndicatorKind kind, string name)
    {
        if (kind != IndicatorKind.Ratio) return null;
        var folded = Phrase.Of(name).Folded;
        return FixedBase().IsMatch(folded) || Falling().IsMatch(folded) ? ShareBase.FixedForYear
            : AtDate().IsMatch(folded) || Level().IsMatch(folded) ? ShareBase.StateAtDate
            : ShareBase.NewCases;
    }

    public static AreaAggregation OverArea(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Flow or IndicatorKind.Cumulative or IndicatorKind.Stock or IndicatorKind.ZeroEvent => AreaAggregation.Sum,
        IndicatorKind.Ratio => AreaAggregation.RatioOfSums,
        _ => AreaAggregation.None,
    };

    // Measured against what was assigned or planned for the year.
    [GeneratedRegex(
        @"giai ngan|so voi (?:ke hoach|chi tieu|du toan)|chi tieu giao|giao quan|goi nhap ngu|van dong|\bquỹ\b|(?:mức|ti le) giam",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FixedBase();

    // "Tỷ lệ hộ nghèo giảm 3,5%" a year is a part of those there were.
    [GeneratedRegex(@"\bgiam( binh quan)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Falling();

    [GeneratedRegex(@"du an|cong trinh", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtDate();

    // A share of people, households, schools or firms that have something is a level; a share of cases handled adds up.
    [GeneratedRegex(
        @"tham gia|co hoat dong|trang bi|van hoa|dan so|che phu|su dung|ho ngheo|chuan|qua dao tao|lao dong|do thi hoa|trong co cau"
        + @"|co dien|dien luoi|nuoc (sach|hop ve sinh|may)|(ho|nguoi|dan) (dan )?(duoc|co|dung)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Level();
}

/// <summary>Matters of defence and order of which only percentages and met / not met may be kept (Luật Bảo vệ bí mật nhà nước).</summary>
internal static partial class Secrecy
{
    public static bool Covers(string folded) => Words().IsMatch(folded);

    [GeneratedRegex(
        @"nhap ngu|nghia vu quan su|nghia vu cong an|dan quan|du bi dong vien|tội pham|trọng an|an ninh chinh tri|quan su",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
