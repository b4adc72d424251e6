using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 4: growth against the same period last year; for an average, the geometric mean so far and the rate still
/// required.</summary>
internal static class GrowthRule
{
    public static Goal? Promise(Matter matter) =>
        matter.Goal ?? (matter.Trajectory.Total is { } total ? Goal.Of(matter.Indicator, total.Low, total.High) : null);

    public static Assessment JudgeYear(Matter matter)
    {
        if (Promise(matter) is not { } goal) return NoFigure(matter);
        if (Growth.Of(matter, matter.Window) is not { } growth) return NoBaseline(matter);
        var covered = growth.AsOf >= matter.Window.To;
        var performance = !matter.IsClosed ? OnTheWay(matter, goal, growth.Percent, growth.AsOf)
            : !covered ? Performance.AwaitingPublication
            : goal.IsMet(growth.Percent) ? Performance.Achieved : Performance.Missed;
        var sentence =
            $"Đến {FigureText.Day(growth.AsOf)} tăng {FigureText.Percent(growth.Percent)} so với {growth.Against}, kế hoạch {matter.Words(goal)}{GrowthWords.End(matter, performance, growth.AsOf)}.";
        return GrowthWords.Fill(
            matter.Verdict(performance, matter.Firmness(growth.IsFirm, growth.AsOf), "growth.year", sentence,
                () => GrowthWords.Steps(matter, growth, goal)),
            growth.Percent,
            goal,
            growth.AsOf
        );
    }

    public static Assessment JudgeAverage(Matter matter)
    {
        if (Promise(matter) is not { } goal) return NoFigure(matter);
        var years = Years(matter);
        if (years.Count == 0 || years.Exists(year => year.Growth.Percent <= -100)) return NoBaseline(matter);
        var mean = GrowthMath.Mean(years.Select(year => year.Growth.Percent));
        var last = years[^1].Growth;
        var missing = years[^1].Year - matter.Trajectory.Years[0].Year + 1 - years.Count;
        var required =
            missing == 0 ? GrowthMath.Required(goal.Mark, years.Select(year => year.Growth.Percent), matter.Trajectory.Years.Count) : null;
        var performance = StandAverage(matter, goal, mean, last, missing);
        var sentence =
            $"Bình quân {FigureText.Number(years.Count)} năm đến {FigureText.Day(last.AsOf)} tăng {FigureText.Percent(mean)}/năm, kế hoạch {GrowthWords.Asked(matter, goal)}{GrowthWords.Rest(required)}{GrowthWords.End(matter, performance, last.AsOf)}.";
        var data = matter.Firmness(years.TrueForAll(year => year.Growth.IsFirm), last.AsOf);
        return GrowthWords.Fill(
            matter.Verdict(performance, data, "growth.average", sentence, () => GrowthWords.Steps(matter, years, mean, goal, required)),
            mean, goal, last.AsOf) with
        {
            Required = required,
        };
    }

    private static List<(int Year, Growth Growth)> Years(Matter matter)
    {
        var years = new List<(int, Growth)>();
        foreach (var year in matter.Trajectory.Years)
            if (year.Year <= matter.Year.Year && Growth.Of(matter, year.Window) is { } growth) years.Add((year.Year, growth));
        return years;
    }

    /// <summary>An average is promised for the whole period, so only its last year can close it.</summary>
    private static Performance StandAverage(Matter matter, Goal goal, decimal mean, Growth last, int missing)
    {
        var final = matter.Year.Year == matter.Trajectory.Years[^1].Year && matter.IsClosed;
        if (!final) return OnTheWay(matter, goal, mean, last.AsOf);
        if (last.AsOf < matter.Window.To || missing > 0) return Performance.AwaitingPublication;
        return goal.IsMet(mean) ? Performance.Achieved : Performance.Missed;
    }

    private static Performance OnTheWay(Matter matter, Goal goal, decimal percent, DateOnly asOf)
    {
        var pace = goal.IsMet(percent) ? Performance.OnTrack : goal.Pace(percent, goal.Mark);
        return pace == Performance.OnTrack && matter.IsLate(asOf) ? Performance.AtRisk : pace;
    }

    private static Assessment NoFigure(Matter matter) =>
        matter.Verdict(
            Performance.NotEvaluable, DataState.None, "growth.no_figure", "Kế hoạch không nêu tốc độ tăng nên không đánh giá được.");

    private static Assessment NoBaseline(Matter matter)
    {
        if (Level.Last(matter, observation => observation.Reading is not null) is not { } last) return StockRule.NoData(matter);
        return matter.Verdict(
            Performance.NotEvaluable,
            matter.Firmness(Level.IsFirm(last), last.Period.To),
            "growth.no_baseline",
            $"Đã có số liệu đến {FigureText.Day(last.Period.To)} nhưng chưa có số cùng kỳ năm trước nên chưa tính được tốc độ tăng; đề nghị bổ sung."
        ) with
        { AsOf = last.Period.To };
    }
}
