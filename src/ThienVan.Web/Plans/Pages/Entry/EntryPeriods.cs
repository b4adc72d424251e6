using ThienVan.Core.Kernel;
namespace ThienVan.Web.Plans.Pages.Entry;

/// <summary>Periods a figure may be entered for: those of the plan that have begun.</summary>
public static class EntryPeriods
{
    public static IReadOnlyList<NamedPeriod> Offered(TargetDetailView target) =>
    [
        .. Enumerable.Range(target.Plan.PeriodFrom, target.Plan.PeriodTo - target.Plan.PeriodFrom + 1)
            .SelectMany(ReportingPeriods.Of).Where(named => named.Period.From <= target.Today),
        .. target.Today < ReportingPeriods.Of(target.Plan.PeriodFrom)[0].Period.From ? ReportingPeriods.Of(target.Plan.PeriodFrom) : [],
    ];

    /// <summary>The one asked for; else the last ended period of the length this indicator is usually reported in, months when nothing is known.</summary>
    public static NamedPeriod Choose(IReadOnlyList<NamedPeriod> offered, string? key, IndicatorView view, DateOnly today)
    {
        if (offered.FirstOrDefault(named => named.Key == key) is { } asked) return asked;
        var last = view.Observations.Where(line => line.InForce).MaxBy(line => line.Observation.Period.To)?.Observation.Period;
        var usual = last is { } seen ? ReportingPeriods.Named(seen)?.Key.Length : null;
        var ended = offered.Where(named => named.Period.To <= today).ToArray();
        return ended.Where(named => named.Key.Length == (usual ?? "2026-01".Length)).MaxBy(named => named.Period.To)
            ?? ended.MaxBy(named => named.Period.To) ?? offered.MinBy(named => named.Period.To)!;
    }
}
