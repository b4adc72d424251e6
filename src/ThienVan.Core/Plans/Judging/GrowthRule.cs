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
        var (last, span) = (years[^1].Growth, years.Sum(year => year.Span));
        var percents = years.SelectMany(year => Enumerable.Repeat(GrowthMath.Rate(year.Growth.Percent, year.Span), year.Span)).ToArray();
        var mean = GrowthMath.Mean(percents);
        var missing = years[^1].Year - judged.Trajectory.Years[0].Year + 1 - span;
        var required = missing == 0 ? GrowthMath.Required(goal.Mark, percents, judged.Trajectory.Years.Count) : null;
        var performance = StandAverage(judged, goal, mean, last, missing);
        var data = judged.Firmness(years.Aggregate(Footing.Firm, (all, year) => all.And(year.Growth.Footing)), last.AsOf);
        return GrowthWords.Fill(
            judged.Verdict(performance, data, "growth.average",
                () => GrowthWords.OfAverage(judged, new(span, mean, last.AsOf, goal, required), performance),
                () => GrowthWords.Steps(judged, years, mean, goal, required)),
            mean, goal, last.AsOf) with
        {
            Required = required,
        };
    }

    /// <summary>Growth of each year that is known; of amounts the years from the first on in one step where a year between is missing:
    /// the two ends say what the years came to together.</summary>
    private static List<GrowthSpan> Years(JudgedIndicator judged)
    {
        var years = new List<GrowthSpan>();
        foreach (var year in judged.Trajectory.Years)
        {
            if (year.Year > judged.Year.Year) break;
            var (first, behind) = (judged.Trajectory.Years[0].Year, years.Sum(known => known.Span));
            var all = year.Year - first + 1;
            if (behind == all - 1 && Growth.Of(judged, year.Window) is { } next) years.Add(new(year.Year, 1, next));
            else if (Growth.Over(judged, year.Window, all) is { } whole) years = [new(year.Year, all, whole)];
            else if (Growth.Of(judged, year.Window) is { } alone) years.Add(new(year.Year, 1, alone));
        }

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

    /// <summary>What grew is told, though nothing says whether it is enough.</summary>
    private static Assessment NoFigure(JudgedIndicator judged)
    {
        const string rule = "growth.no_figure";
        const string why = "Kế hoạch không nêu tốc độ tăng nên không đánh giá được.";
        if (Growth.Of(judged, judged.Window) is not { } growth) return judged.Verdict(Performance.NotEvaluable, DataState.None, rule, why);
        return judged.Verdict(Performance.NotEvaluable, judged.Firmness(growth.Footing, growth.AsOf), rule,
            () => new($"{judged.Reached(growth.AsOf, "tăng")} {FigureText.Percent(growth.Percent)}. {why}")) with
        {
            Actual = growth.Percent,
            AsOf = growth.AsOf,
        };
    }

    private static Assessment NoBaseline(JudgedIndicator judged)
    {
        if (Level.Last(judged, observation => observation.Reading is not null) is not { } last) return StockRule.NoData(judged);
        return judged.Verdict(
            Performance.NotEvaluable,
            judged.Firmness(Footing.Of(last), last.Period.To),
            "growth.no_baseline",
            () => new($"Đã có số liệu đến {FigureText.Day(last.Period.To)} nhưng chưa có số cùng kỳ năm trước "
                + "nên chưa tính được tốc độ tăng; đề nghị bổ sung.")
        ) with
        { AsOf = last.Period.To };
    }
}
