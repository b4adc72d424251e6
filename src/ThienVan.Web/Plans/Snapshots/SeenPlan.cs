using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>The plan in force as the person asking may see it: approved figures only, but for those who follow the round to its
/// approval.</summary>
public sealed class SeenPlan(AppDb db, PlanSnapshots snapshots, PlanRights rights, TimeProvider clock)
{
    public DateOnly Today => VietnamDay.Today(clock);

    /// <summary>Null while no plan is in force.</summary>
    public async Task<PlanSnapshot?> ReadAsync(CancellationToken ct)
    {
        var snapshot = await snapshots.CurrentAsync(db, ct);
        return rights.MaySeeProvisional ? snapshot?.WithProvisional : snapshot?.ApprovedOnly;
    }

    public int YearOf(PlanSnapshot snapshot, int? asked) => ShownYear.Of(snapshot, asked, Today);
}
