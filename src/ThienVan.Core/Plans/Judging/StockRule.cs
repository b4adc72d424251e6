using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 3: a level at a date. Between known levels a straight line gives a pace, badged as derived; the promise itself is never
/// filled in.</summary>
internal static class StockRule
{
    public static Assessment Judge(JudgedIndicator judged)
    {
        if (Level.Last(judged, observation => observation.Reading is not null) is not { } last) return NoData(judged);
        var level = last.Reading!.Value;
        var asOf = last.Period.To;
        var expected = judged.Trajectory.ExpectedAt(asOf < judged.Window.To ? asOf : judged.Window.To);
        var performance = Stand(judged, level, asOf, expected);
        return judged.Verdict(
            performance, judged.Firmness(Footing.Of(last), asOf), "stock.level", () => Words(judged, performance, level, asOf, expected),
            () => Steps(judged, level, asOf, expected)) with
        {
            Actual = level,
            Expected = expected?.Value,
            ExpectedIsDerived = expected?.IsDerived ?? false,
            Forecast = Forecast(judged, level, asOf),
            AsOf = asOf,
        };
    }

    public static Assessment NoData(JudgedIndicator judged) =>
        judged.Verdict(Performance.NotEvaluable, DataState.None, "no_data",
            "Chưa có số liệu nên chưa đánh giá được; đề nghị đơn vị chủ trì nhập số liệu.");

    private static Performance Stand(JudgedIndicator judged, decimal level, DateOnly asOf, Expectation? expected)
    {
        if (judged.IsClosed && judged.Goal is { } final)
            return asOf < judged.Window.To ? judged.Pending(asOf)
                : final.IsMet(level) ? Performance.Achieved
                : Performance.Missed;
        if (judged.IsSilent(asOf)) return Performance.NotEvaluable;
        if (judged.Goal is { } goal && goal.IsMet(level)) return Performance.OnTrack;
        if (expected is not { } now || judged.Goal is { Exact: true } exact && level > exact.Mark) return Performance.AtRisk;
        var pace = Progress(judged, level, now.Value);

        if (pace == Performance.OnTrack) return pace;

        // A level moves in jumps: early in the year the straight line blames a ward for its season.
        if (judged.Window.Elapsed(asOf) < Pace.FirstVerdictAt) return Performance.NotDue;

        // What the plan leaves open is a line to steer by, never a promise.
        return judged.Year.IsOpen || Pace.IsEarly(judged, judged.Window, asOf) ? Performance.AtRisk : pace;
    }

    /// <summary>How much of the way from the baseline is behind; the level itself where there is none, or nothing to gain.</summary>
    private static Performance Progress(JudgedIndicator judged, decimal level, decimal expected)
    {
        var up = judged.Indicator.IsUpGood;
        if (judged.Trajectory.IsCounted && Math.Abs(level - expected) < 1) return Performance.OnTrack;
        if (judged.Indicator.Baseline is { } start && (up ? expected > start.Value : expected < start.Value))
            return Goal.Pace((level - start.Value) / (expected - start.Value), expected: 1, upIsGood: true);
        var pace = Goal.Pace(level, expected, up);

        // Against an expected nought any remainder is infinitely far off; a level can still fall, so it is a risk and no more.
        return expected <= 0 && pace == Performance.OffTrack ? Performance.AtRisk : pace;
    }

    /// <summary>From the baseline through the last level; null without a baseline.</summary>
    private static decimal? Forecast(JudgedIndicator judged, decimal level, DateOnly asOf)
    {
        if (judged.Indicator.Baseline is not { } start || asOf <= start.AsOf) return null;
        var days = judged.Window.To.DayNumber - asOf.DayNumber;
        var forecast = level + (level - start.Value) / (asOf.DayNumber - start.AsOf.DayNumber) * Math.Max(0, days);
        return Math.Max(0, forecast);
    }

    private static Said Words(JudgedIndicator judged, Performance performance, decimal level, DateOnly asOf, Expectation? expected)
    {
        var now = $"{judged.Reached(asOf, "có")} {FigureText.Beside(level, judged.Goal?.Mark, judged.Unit)}";
        var promise = judged.Goal is { } goal ? "kế hoạch " + judged.Words(goal) : "kế hoạch để trống năm này";
        var pace = expected is { IsDerived: true } e
            ? $"; mức nội suy để theo dõi tiến độ là {Line(judged, e)}"
            : "";
        return performance switch
        {
            Performance.Achieved => new($"{now}, {promise}: đạt."),
            Performance.Missed => new($"{now}, {promise}: không đạt.", Remedy.Over),
            Performance.AwaitingPublication =>
                new($"{now}, {promise}; đã hết kỳ, đang chờ số liệu đến {FigureText.Day(judged.Window.To)}."),
            Performance.NotEvaluable => new($"{now}, {promise}; {judged.SilenceWords(asOf)}."),
            Performance.AtRisk or Performance.OffTrack when Lacking(judged, level, expected) is { } lacking =>
                new($"{now}, {promise}{pace}; {lacking}{judged.LateWords(asOf)}.", lacking),
            _ => new($"{now}, {promise}{pace}{judged.LateWords(asOf)}."),
        };
    }

    private static string Line(JudgedIndicator judged, Expectation? expected) =>
        FigureText.WithUnit(IndicatorMeasure.Standing(judged.Indicator, expected?.Value), judged.Unit);

    /// <summary>What is still to be done: to the promise, or in a year the plan leaves open to the line between its promises.</summary>
    private static string? Lacking(JudgedIndicator judged, decimal level, Expectation? expected) =>
        judged.Goal is { } goal ? Remedy.Lacking(level, goal.Mark, judged.Unit)
        : expected is { } line ? Remedy.Lacking(level, IndicatorMeasure.Standing(judged.Indicator, line.Value)!.Value, judged.Unit)
        : null;

    private static IReadOnlyList<Step> Steps(JudgedIndicator judged, decimal level, DateOnly asOf, Expectation? expected) =>
    [
        new("Số hiện có", FigureText.Beside(level, judged.Goal?.Mark, judged.Unit)),
        new("Số liệu đến", FigureText.Day(asOf)),
        new("Kế hoạch năm", FigureText.WithUnit(judged.Goal?.Mark, judged.Unit)),
        new("Số đầu kỳ", FigureText.WithUnit(judged.Indicator.Baseline?.Value, judged.Unit)),
        new(expected is { IsDerived: true } ? "Mức cần có (nội suy)" : "Mức cần có", Line(judged, expected)),
        new("Ngưỡng", "0,95 và 0,75"),
    ];
}
