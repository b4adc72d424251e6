using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Targets;

/// <summary>Readings of an open contradiction that promise different things.</summary>
public static class DifferingReadings
{
    /// <summary>Readings the verdicts were made under; none when they agree on every year, its day and the total, or when the plan is read
    /// one way.</summary>
    public static IReadOnlyList<NumberedReading> Of(
        Indicator indicator, IReadOnlyList<NumberedReading> readings, IReadOnlyList<Assessment> verdicts)
    {
        var judged = verdicts.Select(VerdictSayings.ReadingOf).ToHashSet(StringComparer.Ordinal);
        NumberedReading[] open = [.. readings.Where(reading => judged.Contains(reading.Key))];
        return open.Select(one => Promise(SettledIndicator.Apply(indicator, one.Reading))).Distinct(StringComparer.Ordinal).Count() > 1
            ? open : [];
    }

    private static string Promise(Indicator indicator) =>
        $"{indicator.Comparator} {indicator.Total} "
        + string.Join(' ', indicator.Points.OrderBy(point => point.Year).Select(point => (point.Year, point.Low, point.High, point.Due)));
}
