using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Drawing;

/// <summary>Failures so far against those the plan leaves room for among as many cases: a share of 98 % hides both.</summary>
internal static class FailureChart
{
    // Where more may fail, the share itself is what is looked at.
    private const decimal Few = 10;

    /// <returns>Null where few failures are not what is promised, or where nobody may know how many there are.</returns>
    public static TargetChart? Of(ChartInput input, Trajectory trajectory)
    {
        if (input.Indicator.Restricted || input.Readings.Count > 1 || Room(input.Indicator, trajectory.For(input.Year)) is not { } room)
            return null;
        Assessment[] course = [.. JudgedCourse.Of(input, trajectory).Where(seen => seen.Year == input.Year)];
        if (course.Length == 0 || Array.Exists(course, seen => Failures(seen, input.Indicator) is null)) return null;
        var window = trajectory.For(input.Year)!.Window;
        var start = new ChartPoint(window.From.AddDays(-1), 0);
        ChartPoint[] failed = [start, .. course.Select(seen => new ChartPoint(seen.AsOf!.Value, Failures(seen, input.Indicator)!.Value))];
        ChartPoint[] allowed = [start, .. course.Select(seen => new ChartPoint(seen.AsOf!.Value, Allowed(seen, room)))];
        var axis = ChartAxis.Holding([1, .. failed.Concat(allowed).Select(point => point.Value)], fromZero: true,
            whole: Array.TrueForAll(failed, point => decimal.IsInteger(point.Value)));
        var top = allowed.Reverse().Select(point => point with { Value = axis.High });
        return new()
        {
            Headline = Headline(failed, allowed, course[^1].Gap),
            Time = TimeAxis.Of([(input.Year, window)], input.Year),
            Axis = axis,
            Areas = room == 0 && failed[^1].Value == 0 ? [] : [new(ChartRole.Bad, [.. allowed, .. top])],
            Lines = [new(ChartRole.Allowed, allowed), new(ChartRole.Actual, failed)],
            Dots = [.. JudgedCourse.Dots(input, course, seen => Failures(seen, input.Indicator)!.Value)],
            Labels = TargetChart.Apart(
                [
                    new(ChartRole.Actual, $"không đạt {FigureText.Number(failed[^1].Value)}", axis.Place(failed[^1].Value)),
                    new(ChartRole.Allowed, $"được phép {FigureText.Number(Math.Floor(allowed[^1].Value))}", axis.Place(allowed[^1].Value)),
                ],
                TargetChart.LabelHeight),
        };
    }

    /// <summary>Percent that may fail; null where the promise is of another kind.</summary>
    private static decimal? Room(Indicator indicator, TrajectoryYear? year)
    {
        if (indicator.Kind == IndicatorKind.ZeroEvent) return 0;
        if (indicator.ShareBase != ShareBase.NewCases) return null;
        if (Goal.Of(indicator, year?.Point?.Low, year?.Point?.High) is not { } goal) return null;
        var room = goal.UpIsGood ? 100 - goal.Mark : goal.Mark;
        return room is >= 0 and <= Few ? room : null;
    }

    private static decimal? Failures(Assessment seen, Indicator indicator) =>
        indicator.Kind == IndicatorKind.ZeroEvent ? seen.Actual
        : indicator.IsUpGood ? seen.Denominator - seen.Numerator
        : seen.Numerator;

    private static decimal Allowed(Assessment seen, decimal room) => (seen.Denominator ?? 0) * room / 100;

    private static string Headline(ChartPoint[] failed, ChartPoint[] allowed, Period? gap)
    {
        var (now, may, day) = (failed[^1].Value, Math.Floor(allowed[^1].Value), FigureText.Day(failed[^1].Day));
        var over = Array.FindIndex(failed, point => point.Value > Math.Floor(allowed[Array.IndexOf(failed, point)].Value));
        if (gap is { } silent)
            return $"{(now == 0 ? "Chưa có báo cáo không đạt" : $"Không đạt {FigureText.Number(now)}")} đến {day}, "
                + $"nhưng thiếu báo cáo {FigureText.Days(silent)}";
        return now == 0 ? $"Chưa có trường hợp không đạt đến {day}" + (may == 0 ? "; kế hoạch không cho phép trường hợp nào" : "")
            : now <= may ? $"Không đạt {FigureText.Number(now)}, còn được phép {FigureText.Number(may - now)} đến {day}"
            : may == 0 ? $"Không đạt {FigureText.Number(now)}; kế hoạch không cho phép trường hợp nào"
            : $"Không đạt {FigureText.Number(now)}, quá phép {FigureText.Number(now - may)} đến {day}"
                + (over > 0 ? $"; hết phép trước {FigureText.ShortDay(failed[over].Day)}" : "");
    }
}
