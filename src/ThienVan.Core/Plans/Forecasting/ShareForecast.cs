using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Forecasting;

/// <summary>Shares of new cases, in percent: what is decided stays; the cases still to come go as this year's went, as unevenly as periods
/// did within their years; or, where only whole years are known, as those went.</summary>
internal static class ShareForecast
{
    private const int YearDays = 330;

    public static Band? Of(Course course, Assessment verdict)
    {
        if (verdict is not { Numerator: { } good, Denominator: { } all } || all <= 0) return null;
        var told = course.Known.Where(seen => seen is { Numerator: not null, Denominator: > 0 }).ToArray();
        var decided = new Decided((double)good, (double)all, (double)((1 - course.Elapsed) / course.Elapsed * all));
        return OfPeriods(course, decided, [.. course.Periods().Where(told.Contains)])
            ?? OfYears(decided, [.. told.Where(seen => seen.Period.Days >= YearDays)]);
    }

    private static Band? OfPeriods(Course course, Decided decided, Observation[] periods)
    {
        var now = periods.Count(seen => course.Window.Contains(seen.Period));
        if (periods.Length < Course.FewestPeriods || now == 0) return null;
        var within = Sample.Within(periods.GroupBy(seen => course.YearOf(seen.Period)).Select(year => year.Select(Share).ToArray()));
        var ahead = decided.ToCome / (double)periods.Average(seen => seen.Denominator!.Value);
        return decided.Band(decided.Good / decided.All, within.HalfOfMean(ahead, now), ForecastBasis.PastPeriods, periods.Length);
    }

    private static Band? OfYears(Decided decided, Observation[] years)
    {
        if (years.Length < Course.FewestYears) return null;
        var each = Sample.Of([.. years.Select(Share)]);
        return decided.Band(each.Mean, each.Half, ForecastBasis.PastYears, years.Length);
    }

    private static double Share(Observation seen) => (double)(seen.Numerator!.Value / seen.Denominator!.Value);

    /// <summary>Cases of the year so far, and how many are still to come where they come as evenly as so far.</summary>
    private readonly record struct Decided(double Good, double All, double ToCome)
    {
        public Band Band(double rest, double half, ForecastBasis basis, int count) =>
            new(At(rest), At(rest - half), At(rest + half), basis, count);

        private double At(double rest) => 100 * (Good + Math.Clamp(rest, 0, 1) * ToCome) / (All + ToCome);
    }
}
