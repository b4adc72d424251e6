using ThienVan.Core.Plans;
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
                .Where(line => rights.MayEnter(line.Lead?.Id)).SelectMany(DaysOf)
                .Select(due => new DueLine
                {
                    Id = $"plan-{plan.Plan.Period}-{due.Line.Key}" + (due.Day == due.Line.Due ? "" : $"-{due.Day:yyyyMMdd}"),
                    Day = due.Day,
                    Summary = $"Hạn theo kế hoạch: {due.Line.Name} ({due.Line.Where}){Disputed(due.Line)}",
                    Address = due.Line.TargetNo is { } no ? PlanLinks.Target(no, year) : PlanLinks.Cockpit,
                    Sequence = plan.Versions.Count - 1,
                    ChangedAt = plan.Plan.ChangedAt,
                }),
        ];
    }

    /// <summary>Every day it may be while nobody decided which.</summary>
    private static IEnumerable<(DeadlineLine Line, DateOnly Day)> DaysOf(DeadlineLine line) =>
        (line.ConflictId is null ? [line.Due] : line.Said!.Days).Select(day => (line, day));

    private static string Disputed(DeadlineLine line) =>
        line.ConflictId is null ? "" : $", {PlanText.Either(line.Said!.Days)}, {VerdictWords.Undecided}";
}
