using ThienVan.Core.Reports;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Reports;

/// <summary>The plan a round is held against: the one of its last day, whenever its figures are looked at.</summary>
internal static class RoundPlan
{
    public static PlanForReports Of(this PlanForReports plan, Round round) =>
        plan.OfDay(round.Window.To, [.. round.Lines.Select(line => line.Code)]);
}
