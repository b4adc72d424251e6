using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>What a verdict on growth says.</summary>
internal static class GrowthWords
{
    public static Assessment Fill(Assessment verdict, decimal percent, Goal goal, DateOnly asOf) => verdict with
    {
        Actual = percent,
        Target = goal.Mark,
        AsOf = asOf,
    };

    /// <summary>The yearly rate; a unit of measure that already says "a year" is not told twice.</summary>
    public static string Asked(JudgedIndicator judged, Goal goal) =>
        judged.Unit?.Contains("/năm", StringComparison.Ordinal) == true ? judged.Words(goal) : $"{judged.Words(goal)}/năm";

    public static string End(JudgedIndicator judged, Performance performance, DateOnly asOf) => performance switch
    {
        Performance.Achieved => ": đạt",
        Performance.Missed => ": không đạt",
        Performance.AwaitingPublication => $"; đang chờ số liệu đủ đến {FigureText.Day(judged.Window.To)}",
        Performance.NotEvaluable => "; " + judged.SilenceWords(asOf),
        _ => judged.LateWords(asOf),
    };

    public static string Rest(decimal? required) =>
        required is null ? "" : $"; các năm còn lại cần tăng {FigureText.Percent(required)}/năm";

    public static IReadOnlyList<Step> Steps(JudgedIndicator judged, Growth growth, Goal goal) =>
    [
        new("Tốc độ tăng", FigureText.Percent(growth.Percent)),
        new("So với", growth.Against),
        new("Số liệu đến", FigureText.Day(growth.AsOf)),
        new("Kế hoạch", judged.Words(goal)),
        new("Ngưỡng", "0,95 và 0,75 của tốc độ kế hoạch"),
    ];

    public static IReadOnlyList<Step> Steps(
        JudgedIndicator judged, List<(int Year, Growth Growth)> years, decimal mean, Goal goal, decimal? required) =>
    [
        .. years.Select(year => new Step($"Năm {year.Year}", $"{FigureText.Percent(year.Growth.Percent)} so với {year.Growth.Against}")),
        new("Bình quân nhân (trung bình nhân các hệ số tăng)", FigureText.Percent(mean)),
        new("Kế hoạch bình quân", judged.Words(goal)),
        new("Tốc độ còn cần mỗi năm", FigureText.Percent(required)),
        new("Ngưỡng", "0,95 và 0,75 của tốc độ kế hoạch"),
    ];
}
