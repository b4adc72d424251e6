using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Checks;

/// <summary>The figures that a new one is looked at beside.</summary>
public static class EarlierFigures
{
    // Months have 28 to 31 days, quarters 89 to 92, years 365 or 366.
    private const int Slack = 4;

    /// <summary>Of periods about as long as this one that ended before it began, latest first: month against months, quarter against
    /// quarters.</summary>
    public static IReadOnlyList<Observation> Alike(Period period, IEnumerable<Observation> others) =>
    [
        .. others.Where(other => other.Period.To < period.From && Math.Abs(other.Period.Days - period.Days) <= Slack)
            .OrderByDescending(other => other.Period.To),
    ];
}
