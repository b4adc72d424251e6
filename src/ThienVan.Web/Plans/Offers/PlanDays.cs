using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans.Offers;

/// <summary>Days that the plan sets to a unit, in the calendar of those who enter its figures.</summary>
internal static class PlanDays
{
    public static async Task<IReadOnlyList<DueLine>> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        var (rights, seen) = (services.GetRequiredService<PlanRights>(), services.GetRequiredService<SeenPlan>());
        if (!rights.MayView || await seen.ReadAsync(ct) is not { } plan) return [];
        var year = seen.YearOf(plan, asked: null);
        return
        [
            .. PlanDeadlines.Of(plan, seen.Today)
                .Where(line => rights.MayEnter(line.Lead?.Id))
                .Select(line => new DueLine
                {
                    Id = $"plan-{plan.Plan.Period}-{line.Key}",
                    Day = line.Due,
                    Summary = $"Hạn theo kế hoạch, {line.Where}{(line.ConflictId is null ? "" : " (chờ thống nhất)")}",
                    Address = line.TargetNo is { } no ? PlanLinks.Target(no, year) : PlanLinks.Cockpit,
                    Sequence = plan.Versions.Count - 1,
                    ChangedAt = plan.Plan.ChangedAt,
                }),
        ];
    }
}
