using System.Globalization;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>The plan's figures and dates as the office writes them.</summary>
public static class PlanWords
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>What the plan asks of a year: "≥ 100", "15–17", "≤ 20/114"; "để trống" when it says nothing.</summary>
    public static string Asked(Indicator indicator, int year) =>
        indicator.PointFor(year) is { } point ? Point(indicator, point)
        : indicator.Points.FirstOrDefault(later => later.Year > year) is { } end ? $"{Point(indicator, end)} ({end.Year})"
        : "để trống";

    public static string Point(Indicator indicator, TargetPoint point) => (point.Low, point.High) switch
    {
        (null, null) => point.Due is { } due ? $"trước {due.AddDays(1).ToString("dd/MM/yyyy", _vietnamese)}" : indicator.Kind == IndicatorKind.Milestone ? $"trong năm {point.Year}" : "đạt",
        (100, _) when indicator.Unit == "%" && indicator.Comparator == Comparator.AtLeast => "100",
        var (low, high) => Amount(low, high, indicator.Comparator) + (indicator.Kind == IndicatorKind.Rank && indicator.RankOf is { } of ? $"/{of}" : ""),
    };

    public static string Amount(decimal? low, decimal? high, Comparator comparator) => comparator switch
    {
        Comparator.Range when low is not null && high is not null => $"{Number(low)}–{Number(high)}",
        Comparator.AtLeast => $"≥ {Number(low ?? high)}{(high is not null && low is not null && high != low ? $"–{Number(high)}" : "")}",
        Comparator.MoreThan => $"> {Number(low ?? high)}",
        Comparator.AtMost => $"≤ {Number(high ?? low)}",
        _ => Number(low ?? high),
    };

    /// <summary>At most two decimals, "–" for nothing: empty is not zero.</summary>
    public static string Number(decimal? value) => value is { } known ? known.ToString("#,##0.##", _vietnamese) : "–";
}
