using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Targets;

/// <summary>Readings of an open contradiction that promise different things.</summary>
public static class DifferingReadings
{
    /// <summary>Readings the verdicts were made under; none when they agree on every year and on the total, or when the plan is read one
    /// way.</summary>
    public static IReadOnlyList<Reading> Of(Indicator indicator, IReadOnlyList<Conflict> conflicts, IReadOnlyList<Assessment> verdicts)
    {
        Reading[] readings =
        [
            .. verdicts.Where(verdict => verdict.ReadingId is not null)
                .Select(verdict => conflicts.FirstOrDefault(conflict => conflict.Id == verdict.ConflictId)
                    ?.Readings.FirstOrDefault(reading => reading.Id == verdict.ReadingId)).OfType<Reading>().Distinct(),
        ];
        return readings.Select(reading => Promise(SettledIndicator.Apply(indicator, reading))).Distinct(StringComparer.Ordinal).Count() > 1
            ? readings : [];
    }

    private static string Promise(Indicator indicator) =>
        $"{indicator.Comparator} {indicator.Total} "
        + string.Join(' ', indicator.Points.OrderBy(point => point.Year).Select(point => (point.Year, point.Low, point.High)));
}
