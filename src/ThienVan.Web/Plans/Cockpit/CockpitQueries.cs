using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Cockpit;

/// <summary>What the cockpit shows. Null means: no plan is in force yet.</summary>
public sealed class CockpitQueries(SeenPlan plan)
{
    public async Task<CockpitView?> CockpitAsync(int? year, CancellationToken ct) =>
        await plan.ReadAsync(ct) is { } snapshot ? CockpitBoard.Of(snapshot, plan.YearOf(snapshot, year), plan.Today) : null;
}
