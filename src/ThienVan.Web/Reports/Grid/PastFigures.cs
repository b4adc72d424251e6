using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Reports.Grid;

/// <summary>The figures that a new one is looked at beside.</summary>
public static class PastFigures
{
    private const int Shown = 12;

    // Months have 28 to 31 days, quarters 90 to 92, years 365 or 366.
    private const int Slack = 3;

    /// <summary>Up to twelve figures of periods as long as this one that ended before it does, the oldest first; outcomes and what has no
    /// figure are left out.</summary>
    public static IReadOnlyList<Observation> Before(Period window, IEnumerable<Observation> others) =>
    [
        .. others
            .Where(other => other.Period.To < window.To && Math.Abs(other.Period.Days - window.Days) <= Slack && other.Reading is not null)
            .OrderBy(other => other.Period.To)
            .TakeLast(Shown),
    ];
}
