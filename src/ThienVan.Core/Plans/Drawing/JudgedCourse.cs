using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Drawing;

/// <summary>What the judge counts on the last day of every figure: what is drawn is what is judged.</summary>
internal static class JudgedCourse
{
    /// <returns>In order of time, one a day; the last of the shown year is the verdict's own.</returns>
    public static IReadOnlyList<Assessment> Of(ChartInput input, Trajectory trajectory)
    {
        var book = ObservedSeries.Of(
            input.Figures.Where(figure => figure.InForce).Select(figure => figure.Observation), duties: null, input.Past);
        var days = book.For(trajectory.Source).Select(seen => seen.Period).Where(period => period.To <= input.Today)
            .DistinctBy(period => period.To).OrderBy(period => period.To);
        var verdict = input.Verdicts[0];
        return
        [
            .. days.Select(period => Judge.Assess(trajectory, trajectory.Window.YearOf(period), book, period.To))
                .Where(seen => seen.Actual is not null && (seen.Year != verdict.Year || seen.AsOf < verdict.AsOf))
                .Append(verdict).Where(seen => seen is { Actual: not null, AsOf: not null })
                .DistinctBy(seen => seen.AsOf).OrderBy(seen => seen.AsOf),
        ];
    }

    public static IEnumerable<ChartDot> Dots(ChartInput input, IReadOnlyList<Assessment> course, Func<Assessment, decimal> value)
    {
        var unapproved = input.Figures.Where(figure => figure.InForce && !figure.Approved).Select(figure => figure.Observation.Period.To)
            .ToHashSet();
        return course.Select(seen => new ChartDot(new(seen.AsOf!.Value, value(seen)),
            unapproved.Contains(seen.AsOf.Value) ? DotKind.Unapproved : DotKind.Approved, seen == input.Verdicts[0]));
    }

    /// <summary>What stood before a correction or stands until one is approved, where the figure itself is what is drawn.</summary>
    public static IEnumerable<ChartDot> Replaced(ChartInput input) =>
        from figure in input.Figures
        where !figure.InForce && figure.Observation.Reading is not null && figure.Observation.Period.To <= input.Today
        select new ChartDot(new(figure.Observation.Period.To, figure.Observation.Reading!.Value),
            figure.Stands ? DotKind.Approved : DotKind.Replaced);
}
