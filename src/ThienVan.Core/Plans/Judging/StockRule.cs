using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 3: a level at a date. Between known levels a straight line gives a pace, badged as derived; the promise itself is never
/// filled in.</summary>
internal static class StockRule
{
    public static Assessment Judge(Matter matter)
    {
        if (Level.Last(matter, observation => observation.Reading is not null) is not { } last) return NoData(matter);
        var level = last.Reading!.Value;
        var asOf = last.Period.To;
        var expected = matter.Trajectory.ExpectedAt(asOf < matter.Window.To ? asOf : matter.Window.To);
        var performance = Stand(matter, level, asOf, expected);
        return matter.Verdict(
            performance, matter.Firmness(Level.IsFirm(last), asOf), "stock.level", Sentence(matter, performance, level, asOf, expected),
            () => Steps(matter, level, asOf, expected)) with
        {
            Actual = level,
            Expected = expected?.Value,
            ExpectedIsDerived = expected?.IsDerived ?? false,
            Forecast = Forecast(matter, level, asOf),
            AsOf = asOf,
        };
    }

    public static Assessment NoData(Matter matter) =>
        matter.Verdict(Performance.NotEvaluable, DataState.None, "no_data",
            "Chưa có số liệu nên chưa đánh giá được; đề nghị đơn vị chủ trì nhập số liệu.");

    private static Performance Stand(Matter matter, decimal level, DateOnly asOf, Expectation? expected)
    {
        if (matter.IsClosed && matter.Goal is { } final)
            return asOf < matter.Window.To ? Performance.AwaitingPublication
                : final.IsMet(level) ? Performance.Achieved
                : Performance.Missed;
        if (matter.Goal is { } goal && goal.IsMet(level)) return Fresh(matter, asOf);
        if (expected is not { } now) return Performance.AtRisk;
        var direction = matter.Goal ?? new Goal(0, Goal.IsUpGood(matter.Indicator), Strict: false);
        var pace = direction.Pace(level, now.Value);
        if (pace == Performance.OnTrack) return Fresh(matter, asOf);

        // Against an expected nought any remainder is infinitely far off; a level can still fall, so it is a risk and no more.
        return now.Value <= 0 ? Performance.AtRisk : pace;
    }

    private static Performance Fresh(Matter matter, DateOnly asOf) => matter.IsLate(asOf) ? Performance.AtRisk : Performance.OnTrack;

    /// <summary>From the baseline through the last level; null without a baseline.</summary>
    private static decimal? Forecast(Matter matter, decimal level, DateOnly asOf)
    {
        if (matter.Indicator.Baseline is not { } start || asOf <= start.AsOf) return null;
        var days = matter.Window.To.DayNumber - asOf.DayNumber;
        var forecast = level + (level - start.Value) / (asOf.DayNumber - start.AsOf.DayNumber) * Math.Max(0, days);
        return Math.Max(0, forecast);
    }

    private static string Sentence(Matter matter, Performance performance, decimal level, DateOnly asOf, Expectation? expected)
    {
        var now = $"Đến {FigureText.Day(asOf)} có {FigureText.WithUnit(level, matter.Unit)}";
        var promise = matter.Goal is { } goal ? "kế hoạch " + matter.Words(goal) : "kế hoạch để trống năm này";
        var pace = expected is { IsDerived: true } e
            ? $"; mức nội suy để theo dõi tiến độ là {FigureText.WithUnit(e.Value, matter.Unit)}"
            : "";
        return performance switch
        {
            Performance.Achieved => $"{now}, {promise}: đạt.",
            Performance.Missed => $"{now}, {promise}: không đạt.",
            Performance.AwaitingPublication => $"{now}, {promise}; đã hết kỳ, đang chờ số liệu đến {FigureText.Day(matter.Window.To)}.",
            _ => $"{now}, {promise}{pace}{(matter.IsLate(asOf) ? "; số liệu đã cũ, đề nghị cập nhật" : "")}.",
        };
    }

    private static IReadOnlyList<Step> Steps(Matter matter, decimal level, DateOnly asOf, Expectation? expected) =>
    [
        new("Số hiện có", FigureText.WithUnit(level, matter.Unit)),
        new("Số liệu đến", FigureText.Day(asOf)),
        new("Kế hoạch năm", FigureText.WithUnit(matter.Goal?.Mark, matter.Unit)),
        new("Số đầu kỳ", FigureText.WithUnit(matter.Indicator.Baseline?.Value, matter.Unit)),
        new(expected is { IsDerived: true } ? "Mức cần có (nội suy)" : "Mức cần có", FigureText.WithUnit(expected?.Value, matter.Unit)),
        new("Ngưỡng", "0,95 và 0,75"),
    ];
}
