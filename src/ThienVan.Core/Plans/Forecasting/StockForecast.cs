using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Forecasting;

/// <summary>Levels, states at a date and growth: the year ends where the level stands now, moved as it moved before: from the same day on
/// in past years, from year to year, or from period to period.</summary>
internal static class StockForecast
{
    // How far from the same day of another year a level may have been seen.
    private const int NearDays = 20;

    private const int YearDays = 330;

    public static Band? Of(Course course)
    {
        var levels = Levels(course);
        return OfSameDay(course, levels) ?? OfTwins(course, levels)
            ?? OfSteps(course, levels, wholeYears: false) ?? OfSteps(course, levels, wholeYears: true);
    }

    /// <summary>By past years alone: what moves less and less, as growth since the year's first day does, is not told by the steps between
    /// its periods.</summary>
    public static Band? OfYears(Course course) => OfSameDay(course, Levels(course));

    private static (DateOnly Day, double Level)[] Levels(Course course) =>
    [
        .. course.Known.Where(seen => seen.Value is not null).GroupBy(seen => seen.Period.To).OrderBy(day => day.Key)
            .Select(day => (day.Key, (double)day.MaxBy(seen => seen.Period.Days)!.Value!.Value)),
    ];

    private static Band? OfSameDay(Course course, (DateOnly Day, double Level)[] levels)
    {
        var moves = new List<double>();
        for (var back = 1; course.Year - back >= levels.Select(at => at.Day.Year).DefaultIfEmpty(course.Year).Min(); back++)
            if (Near(levels, course.AsOf.AddYears(-back)) is { } then && Near(levels, course.YearWindow(course.Year - back).To) is { } end)
                moves.Add(end - then);
        if (moves.Count < Course.FewestYears) return null;
        var sample = Sample.Of(moves);
        return Moved(course, sample.Mean, sample.Half, ForecastBasis.PastYears, sample.Count);
    }

    private static double? Near((DateOnly Day, double Level)[] levels, DateOnly day) =>
        levels.Where(at => Math.Abs(at.Day.DayNumber - day.DayNumber) <= NearDays)
            .OrderBy(at => Math.Abs(at.Day.DayNumber - day.DayNumber)).Select(at => (double?)at.Level).FirstOrDefault();

    private static Band? OfTwins(Course course, (DateOnly Day, double Level)[] levels)
    {
        if (levels.Length <= Course.FewestPeriods) return null;
        (Period Days, double Figure)[] moves =
            [.. levels.Zip(levels.Skip(1), (a, b) => (new Period(a.Day.AddDays(1), b.Day), b.Level - a.Level))];
        return Twins.Of(course, moves)?.Shifted() is var (rest, half)
            ? Moved(course, rest, half, ForecastBasis.PastPeriods, moves.Length) : null;
    }

    private static Band? OfSteps(Course course, (DateOnly Day, double Level)[] levels, bool wholeYears)
    {
        var steps = levels.Zip(levels.Skip(1), (a, b) => (Days: b.Day.DayNumber - a.Day.DayNumber, Move: b.Level - a.Level))
            .Where(step => step.Days >= YearDays == wholeYears).ToArray();
        if (steps.Length < (wholeYears ? Course.FewestYears : Course.FewestPeriods)) return null;
        var length = steps.Average(step => step.Days);
        var moves = Sample.Of([.. steps.Select(step => step.Move / step.Days * length)]);
        var ahead = course.DaysLeft / length;
        return Moved(course, moves.Mean * ahead, moves.HalfOfSum(ahead),
            wholeYears ? ForecastBasis.PastYears : ForecastBasis.PastPeriods, steps.Length);
    }

    private static Band Moved(Course course, double move, double half, ForecastBasis basis, int count) => new(
        course.Within(course.Actual + move), course.Within(course.Actual + move - half), course.Within(course.Actual + move + half),
        basis, count);
}
