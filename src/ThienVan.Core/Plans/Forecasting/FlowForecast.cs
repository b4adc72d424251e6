using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Forecasting;

/// <summary>Amounts: the year comes to what is there by now, over the share that past years had by the same day; or to that and what so
/// many more periods bring.</summary>
internal static class FlowForecast
{
    public static Band? Of(Course course) => OfYears(course) ?? OfPeriods(course);

    private static Band? OfYears(Course course)
    {
        var told = course.Years().Where(year => year.IsToldAt(course.Elapsed));
        double[] shares = [.. told.Select(year => (double)year.Share(course.Elapsed))];
        if (shares.Length < Course.FewestYears || course.Actual <= 0 || shares.Any(share => share <= 0)) return null;

        // As with a verdict: where little of a usual year is done by that day, what it comes to is chance.
        if (shares.Average() < (double)Pace.FirstVerdictAt) return null;
        var factors = Sample.Of([.. shares.Select(share => -Math.Log(share))]);

        // Amounts only grow: the band begins no lower than what is there.
        double At(double factor) => course.Actual * Math.Exp(Math.Max(0, factor));
        var (mean, half) = (factors.Mean, factors.Half);
        return new(At(mean), At(mean - half), At(mean + half), ForecastBasis.PastYears, factors.Count);
    }

    private static Band? OfPeriods(Course course)
    {
        Observation[] periods = [.. course.Periods().Where(seen => seen.Value is not null)];
        if (periods.Length < Course.FewestPeriods) return null;
        var twins = Twins.Of(course, [.. periods.Select(seen => (seen.Period, (double)seen.Value!.Value))]);
        if (twins?.Scaled() is var (toCome, factor))
            return new(course.Actual + toCome, course.Actual + toCome / factor, course.Actual + toCome * factor,
                ForecastBasis.PastPeriods, periods.Length);
        if (twins?.Shifted() is var (shifted, around)) return More(course, shifted, around, periods.Length);
        var length = periods.Average(seen => seen.Period.Days);
        var amounts = Sample.Of([.. periods.Select(seen => (double)seen.Value!.Value / seen.Period.Days * length)]);
        var ahead = course.DaysLeft / length;
        return More(course, amounts.Mean * ahead, amounts.HalfOfSum(ahead), periods.Length);
    }

    private static Band More(Course course, double more, double half, int periods) => new(
        course.Actual + Math.Max(0, more), course.Actual + Math.Max(0, more - half), course.Actual + Math.Max(0, more + half),
        ForecastBasis.PastPeriods, periods);
}
