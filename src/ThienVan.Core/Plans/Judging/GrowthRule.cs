using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 4: growth against the same period last year; for an average, the geometric mean so far and the rate still
/// required.</summary>
internal static class GrowthRule
{
    public static Goal? Promise(JudgedIndicator judged) =>
        judged.Goal ?? (judged.Trajectory.Total is { } total ? Goal.Of(judged.Indicator, total.Low, total.High) : null);

    public static Assessment JudgeYear(JudgedIndicator judged)
    {
        if (Promise(judged) is not { } goal) return NoFigure(judged);
        if (Growth.Of(judged, judged.Window) is not { } growth) return NoBaseline(judged);
        var covered = growth.AsOf >= judged.Window.To;
        var performance = !judged.IsClosed ? OnTheWay(judged, goal, growth.Percent, growth.AsOf)
            : !covered ? judged.Pending(growth.AsOf)
            : goal.IsMet(growth.Percent) ? Performance.Achieved : Performance.Missed;
        return GrowthWords.Fill(
            judged.Verdict(performance, judged.Firmness(growth.Footing, growth.AsOf), "growth.year",
                () => GrowthWords.OfYear(judged, growth, goal, performance),
                () => GrowthWords.Steps(judged, growth, goal)),
            growth.Percent,
            goal,
            growth.AsOf
        );
    }

    public static Assessment JudgeAverage(JudgedIndicator judged)
    {
        if (Promise(judged) is not { } goal) return NoFigure(judged);
        var years = Years(judged);
        if (years.Count == 0 || years.Exists(year => year.Growth.Percent <= -100)) return NoBaseline(judged);
        var mean = GrowthMath.Mean(years.Select(year => year.Growth.Percent));
        var last = years[^1].Growth;
        var missing = years[^1].Year - judged.Trajectory.Years[0].Year + 1 - years.Count;
        var required =
            missing == 0 ? GrowthMath.Required(goal.Mark, years.Select(year => year.Growth.Percent), judged.Trajectory.Years.Count) : null;
        var performance = StandAverage(judged, goal, mean, last, missing);
        var data = judged.Firmness(years.Aggregate(Footing.Firm, (all, year) => all.And(year.Growth.Footing)), last.AsOf);
        return GrowthWords.Fill(
            judged.Verdict(performance, data, "growth.average",
                () => GrowthWords.OfAverage(judged, new(years.Count, mean, last.AsOf, goal, required), performance),
                () => GrowthWords.Steps(judged, years, mean, goal, required)),
            mean, goal, last.AsOf) with
        {
            Required = required,
        };
    }

    private static List<(int Year, Growth Growth)> Years(JudgedIndicator judged)
    {
        var years = new List<(int, Growth)>();
        foreach (var year in judged.Trajectory.Years)
            if (year.Year <= judged.Year.Year && Growth.Of(judged, year.Window) is { } growth) years.Add((year.Year, growth));
        return years;
    }

    /// <summary>An average is promised for the whole period, so only its last year can close it.</summary>
    private static Performance StandAverage(JudgedIndicator judged, Goal goal, decimal mean, Growth last, int missing)
    {
        var final = judged.Year.Year == judged.Trajectory.Years[^1].Year && judged.IsClosed;
        if (!final) return OnTheWay(judged, goal, mean, last.AsOf);
        if (last.AsOf < judged.Window.To || missing > 0) return judged.Pending(last.AsOf);
        return goal.IsMet(mean) ? Performance.Achieved : Performance.Missed;
    }

    private static Performance OnTheWay(JudgedIndicator judged, Goal goal, decimal percent, DateOnly asOf) =>
        judged.IsSilent(asOf) ? Performance.NotEvaluable
        : goal.IsMet(percent) ? Performance.OnTrack
        : Goal.Pace(percent, goal.Mark, goal.UpIsGood);

    private static Assessment NoFigure(JudgedIndicator judged) =>
        judged.Verdict(
            Performance.NotEvaluable, DataState.None, "growth.no_figure", "Kế hoạch không nêu tốc độ tăng nên không đánh giá được.");

    private static Assessment NoBaseline(JudgedIndicator judged)
    {
        if (Level.Last(judged, observation => observation.Reading is not null) is not { } last) return StockRule.NoData(judged);
        return judged.Verdict(
            Performance.NotEvaluable,
            judged.Firmness(Footing.Of(last), last.Period.To),
            "growth.no_baseline",
            () => new($"Đã có số liệu đến {FigureText.Day(last.Period.To)} nhưng chưa có số cùng kỳ năm trước nên chưa tính được tốc độ "
                + "tăng; đề nghị bổ sung.")
        ) with
        { AsOf = last.Period.To };
    }
}
