using ThienVan.Core.Reports;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Reports;

/// <summary>The plan a round is held against, whenever its figures are looked at: the version of its last day of the plan under which it
/// was opened. Codes of another place's plan, or of other years, are other indicators.</summary>
internal static class RoundPlan
{
    public static PlanForReports Of(this PlanForReports plan, Round round) =>
        plan.InForceAt(round.OpenedAt).OfDay(round.Window.To, [.. round.Lines.Select(line => line.Code)]);

    /// <summary>Whether the round was opened under this plan.</summary>
    public static bool Asks(this PlanForReports plan, Round round) => plan.InForceAt(round.OpenedAt).Period == plan.Period;
}
