using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Cockpit;

/// <summary>What the cockpit shows. Null means: no plan is in force yet.</summary>
public sealed class CockpitQueries(SeenPlan plan)
{
    public async Task<CockpitView?> CockpitAsync(int? year, CancellationToken ct) =>
        await plan.ReadAsync(ct) is { } snapshot ? Of(snapshot, plan.YearOf(snapshot, year), plan.Today) : null;

    private static CockpitView Of(PlanSnapshot snapshot, int year, DateOnly today) =>
        snapshot.Once((year, today), () => CockpitBoard.Of(snapshot, year, today));
}
