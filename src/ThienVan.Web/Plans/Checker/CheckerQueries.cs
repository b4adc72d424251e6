using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Plans.Targets;

namespace ThienVan.Web.Plans.Checker;

/// <summary>What the checker's pages show. Null means: no plan is in force yet.</summary>
public sealed class CheckerQueries(SeenPlan plan)
{
    public async Task<CheckerView?> CheckerAsync(CancellationToken ct)
    {
        if (await plan.ReadAsync(ct) is not { } snapshot) return null;
        return new CheckerView
        {
            Plan = snapshot.Plan.Head,
            Findings = [.. snapshot.Findings.Select(finding => View(snapshot, finding))],
            Deciding = TargetCards.Undecided(snapshot).Count(),
            HasSource = snapshot.Plan.Source is not null,
        };
    }

    public async Task<FindingView?> FindingAsync(string id, CancellationToken ct) =>
        await plan.ReadAsync(ct) is { } snapshot && snapshot.Findings.FirstOrDefault(finding => finding.Id == id) is { } finding
            ? View(snapshot, finding) with { Ways = Ways(snapshot, finding) }
            : null;

    private ReadingWays? Ways(PlanSnapshot snapshot, Finding finding) => finding.Readings.Count == 0 ? null
        : ReadingWays.Of(snapshot, Contradictions.Of(finding), plan.YearOf(snapshot, asked: null), plan.Today);

    private static FindingView View(PlanSnapshot snapshot, Finding finding)
    {
        var history = snapshot.Decisions.Where(line => line.ConflictId == finding.Id).ToArray();
        var conflict = Contradictions.Of(finding);
        return new FindingView
        {
            Finding = finding,
            Decision = Array.Find(history, line => line.InForce),
            History = history,
            Effect = conflict.ChangesGoals ? DecisionEffect.Goals
                : SaidDays.Concerns(snapshot.Document, conflict) ? DecisionEffect.Days : DecisionEffect.None,
            TargetNos = ConflictTargets.Of(snapshot.Document)(conflict),
        };
    }
}
