using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Forecasting;

/// <summary>What a forecast rests on.</summary>
public enum ForecastBasis
{
    /// <summary>How at least three years that are over went on from the same day.</summary>
    PastYears,

    /// <summary>At least twelve periods that are over.</summary>
    PastPeriods,

    /// <summary>Too little of the past is known: the pace so far carried on, without a band.</summary>
    Pace,
}

/// <summary>What a running year may come to. It stands beside the verdict and the owner's own estimate, and replaces neither.</summary>
public sealed record YearForecast
{
    /// <summary>Share of years that end inside the band, in percent, where years go as the past ones went.</summary>
    public const int HeldPercent = 80;

    /// <summary>In the indicator's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>Ends of the band; both null where only the pace is known.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public required ForecastBasis Basis { get; init; }

    /// <summary>Past years or periods it rests on; 0 for the pace.</summary>
    public int Count { get; init; }

    /// <summary>Last day of the figures it starts from, and the day it speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    public required DateOnly End { get; init; }

    /// <summary>"theo diễn biến 5 năm trước".</summary>
    public string Grounds => Basis switch
    {
        ForecastBasis.PastYears => $"theo diễn biến {Count} năm trước",
        ForecastBasis.PastPeriods => $"theo {Count} kỳ đã qua",
        _ => "theo nhịp đến nay, chưa đủ 3 năm hoặc 12 kỳ đã qua để có khoảng dự báo",
    };

    /// <summary>"95 cây, khoảng 80 – 112 (80 % khả năng), theo diễn biến 5 năm trước".</summary>
    public string Words(string? unit) => Low is null
        ? $"{FigureText.WithUnit(Value, unit)}, {Grounds}"
        : $"{FigureText.WithUnit(Value, unit)}, khoảng {FigureText.Number(Low)} – {FigureText.Number(High)} "
            + $"({HeldPercent} % khả năng), {Grounds}";

    /// <summary>Null for kinds that have no course (standards, milestones, events, ranks) or that sum another, before a pace can be told,
    /// once the year is over, and where days are missing.</summary>
    /// <param name="verdict">The judge's on the same day, for the year that is forecast.</param>
    public static YearForecast? Of(Trajectory trajectory, Assessment verdict, ObservedSeries book, DateOnly today)
    {
        if (trajectory.For(verdict.Year) is not { } year || trajectory.Source != verdict.Code) return null;
        if (verdict is not { AsOf: { } asOf, Actual: { } actual }) return null;
        var judged = new JudgedIndicator(trajectory, year, book, today);
        if (today > judged.Window.To || asOf >= judged.Window.To || judged.IsSilent(asOf)
            || judged.Window.Elapsed(asOf) < Pace.FirstVerdictAt) return null;
        var course = new Course(judged, asOf, actual);
        var band = trajectory.Indicator switch
        {
            { Kind: IndicatorKind.Flow } => FlowForecast.Of(course),
            { Kind: IndicatorKind.Stock } => StockForecast.Of(course),
            { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.NewCases } => ShareForecast.Of(course, verdict),
            { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.StateAtDate } => StockForecast.Of(course),

            // A drive told at a date begins anew each year: the step from one year's end to the next is no course of a year.
            { Kind: IndicatorKind.Ratio, TimeAggregation: TimeAggregation.Last } => StockForecast.OfYears(course),

            // Percentages without their parts are not added up.
            { Kind: IndicatorKind.Ratio } => verdict.Numerator is null ? null : FlowForecast.Of(course),
            { Kind: IndicatorKind.GrowthYearly } when IsTypedGrowth(trajectory.Indicator) => StockForecast.OfYears(course),
            _ => null,
        };
        return course.HasGap ? null : band is { } known ? course.Forecast(known) : AtPace(course, verdict);
    }

    private static bool IsTypedGrowth(Indicator indicator) => indicator.Unit?.StartsWith('%') ?? true;

    /// <summary>Said where the year goes on and nothing honest can be forecast; null for kinds of which nobody expects it, and before there
    /// is a figure.</summary>
    /// <param name="verdict">As for <see cref="Of"/>, which gave nothing.</param>
    public static string? WhyNone(Trajectory trajectory, Assessment verdict, DateOnly today)
    {
        if (verdict.AsOf is not { } asOf || trajectory.For(verdict.Year) is not { Window.To: var last } || asOf >= last || today > last)
            return null;
        return trajectory.Indicator switch
        {
            { Kind: IndicatorKind.Rank } => "không dự báo: thứ hạng do kỳ công bố quyết định",
            { Kind: IndicatorKind.GrowthAverage } => "không dự báo: bình quân cả kỳ còn tùy các năm sau",
            { Kind: IndicatorKind.GrowthYearly } when !IsTypedGrowth(trajectory.Indicator) =>
                "không dự báo: tốc độ tăng còn tùy số cùng kỳ của các tháng tới",
            { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.FixedForYear, TimeAggregation: not TimeAggregation.Last }
                when verdict.Numerator is null => "không dự báo: phần trăm của từng kỳ không cộng được",
            { Kind: IndicatorKind.Ratio or IndicatorKind.Stock or IndicatorKind.GrowthYearly } =>
                "chưa dự báo được: cần số đến cùng ngày của ít nhất 3 năm trước, hoặc 12 kỳ liền nhau",
            _ => null,
        };
    }

    private static YearForecast? AtPace(Course course, Assessment verdict) =>
        (verdict.Forecast ?? (verdict.Denominator > 0 && course.AddsCases ? verdict.Actual : null)) is { } value
            ? course.AtPace(value)
            : null;
}
