using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>How an average over the period stands.</summary>
/// <param name="Years">Years that are known.</param>
/// <param name="Mean">Percent a year.</param>
/// <param name="Required">Percent a year that the years still open must bring; null where it cannot be told.</param>
internal readonly record struct Average(int Years, decimal Mean, DateOnly AsOf, Goal Goal, decimal? Required);

/// <summary>What a verdict on growth says.</summary>
internal static class GrowthWords
{
    public static Assessment Fill(Assessment verdict, decimal percent, Goal goal, DateOnly asOf) => verdict with
    {
        Actual = percent,
        Target = goal.Mark,
        AsOf = asOf,
    };

    public static Said OfYear(JudgedIndicator judged, Growth growth, Goal goal, Performance performance)
    {
        var percent = FigureText.Beside(growth.Percent, goal.Mark, "%");
        var now = $"{judged.Reached(growth.AsOf, "tăng", "tăng")} {percent} so với {growth.Against}"
            + $", kế hoạch {judged.Words(goal)}";
        return new($"{now}{End(judged, performance, growth.AsOf)}.", Deed(performance, growth.Percent, goal, required: null));
    }

    public static Said OfAverage(JudgedIndicator judged, Average so, Performance performance)
    {
        var mean = FigureText.Beside(so.Mean, so.Goal.Mark, "%");
        var now = $"Bình quân {FigureText.Number(so.Years)} năm đến {FigureText.Day(so.AsOf)} tăng {mean}/năm"
            + $", kế hoạch {Asked(judged, so.Goal)}";
        var rest = so.Required is null ? "" : "; " + Rest(so.Required.Value);
        return new($"{now}{rest}{End(judged, performance, so.AsOf)}.", Deed(performance, so.Mean, so.Goal, so.Required));
    }

    private static string? Deed(Performance performance, decimal percent, Goal goal, decimal? required) => performance switch
    {
        Performance.Missed => Remedy.Over,
        Performance.AtRisk or Performance.OffTrack when required is { } rate => $"cần tăng {FigureText.Percent(rate)}/năm các năm còn lại",
        Performance.AtRisk or Performance.OffTrack =>
            $"cần {(goal.UpIsGood ? "tăng" : "giảm")} thêm {FigureText.Beside(Math.Abs(goal.Mark - percent), 0, unit: null)} điểm %",
        _ => null,
    };

    /// <summary>The yearly rate; a unit of measure that already says "a year" is not told twice.</summary>
    private static string Asked(JudgedIndicator judged, Goal goal) =>
        judged.Unit?.Contains("/năm", StringComparison.Ordinal) == true ? judged.Words(goal) : $"{judged.Words(goal)}/năm";

    private static string End(JudgedIndicator judged, Performance performance, DateOnly asOf) => performance switch
    {
        Performance.Achieved => ": đạt",
        Performance.Missed => ": không đạt",
        Performance.AwaitingPublication => $"; đang chờ số liệu đủ đến {FigureText.Day(judged.Window.To)}",
        Performance.NotEvaluable => "; " + judged.SilenceWords(asOf),
        _ => judged.LateWords(asOf),
    };

    private static string Rest(decimal required) => $"các năm còn lại cần tăng {FigureText.Percent(required)}/năm";

    public static IReadOnlyList<Step> Steps(JudgedIndicator judged, Growth growth, Goal goal) =>
    [
        new("Tốc độ tăng", FigureText.Beside(growth.Percent, goal.Mark, "%")),
        new("So với", growth.Against),
        new("Số liệu đến", FigureText.Day(growth.AsOf)),
        new("Kế hoạch", judged.Words(goal)),
        new("Ngưỡng", "0,95 và 0,75 của tốc độ kế hoạch"),
    ];

    public static IReadOnlyList<Step> Steps(
        JudgedIndicator judged, List<GrowthSpan> years, decimal mean, Goal goal, decimal? required) =>
    [
        .. years.Select(year => year.Span == 1
            ? new Step($"Năm {year.Year}", $"{FigureText.Percent(year.Growth.Percent)} so với {year.Growth.Against}")
            : new Step($"{FigureText.Number(year.Span)} năm đến {year.Year}, có năm chưa có số",
                $"{FigureText.Percent(year.Growth.Percent)} so với đầu kỳ")),
        new("Bình quân nhân (trung bình nhân các hệ số tăng)", FigureText.Beside(mean, goal.Mark, "%")),
        new("Kế hoạch bình quân", judged.Words(goal)),
        new("Tốc độ còn cần mỗi năm", FigureText.Percent(required)),
        new("Ngưỡng", "0,95 và 0,75 của tốc độ kế hoạch"),
    ];
}
