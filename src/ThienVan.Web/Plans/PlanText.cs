using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Plans;

/// <summary>The plan's own notions in the office's words.</summary>
public static class PlanText
{
    public static string Word(Quality quality) => quality switch
    {
        Quality.Estimated => "ước",
        Quality.Preliminary => "sơ bộ",
        Quality.Official => "chính thức",
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, message: null),
    };

    public static string Word(DataState data) => data switch
    {
        DataState.None => "chưa có số liệu",
        DataState.Late => "số liệu cũ",
        DataState.Provisional => "sơ bộ",
        DataState.Verified => "đã xác nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(data), data, message: null),
    };

    /// <summary>A day as precise as it was written, no more.</summary>
    public static string Due(DateOnly day, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => FigureText.Day(day),
        DatePrecision.Month => $"tháng {day.Month}/{day.Year}",
        DatePrecision.Quarter => $"quý {Roman((day.Month + 2) / 3)}/{day.Year}",
        DatePrecision.Year => $"năm {day.Year}",
        DatePrecision.EveryYear => "hằng năm",
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, message: null),
    };

    public static string Roman(int quarter) => quarter switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };

    /// <summary>"≥ 100", "15–17", "≤ 20"; "–" for a year the plan leaves open.</summary>
    public static string Amount(Comparator comparator, decimal? low, decimal? high) => (comparator, low, high) switch
    {
        (_, null, null) => FigureText.Missing,
        (Comparator.Range, { } from, { } to) when from != to => $"{FigureText.Number(from)}–{FigureText.Number(to)}",
        (Comparator.AtMost, _, _) => $"≤ {FigureText.Number(high ?? low)}",
        (Comparator.MoreThan, _, _) => $"> {FigureText.Number(low ?? high)}",
        (Comparator.AtLeast, _, _) => $"≥ {FigureText.Number(low ?? high)}",
        _ => FigureText.Number(low ?? high),
    };
}
