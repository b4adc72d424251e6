using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Reports;

/// <summary>The plan a round is held against, whenever its figures are looked at: the version of its last day of the plan under which it
/// was opened. Codes of another place's plan, or of other years, are other indicators.</summary>
internal static class RoundPlan
{
    public static PlanForReports Of(this PlanForReports plan, Round round) =>
        plan.InForceAt(round.OpenedAt).OfDay(round.Window.To, [.. round.Lines.Select(line => line.Code)]);

    /// <summary>What the plan in force asks of the year now, where a later decision or amendment made it another figure than the one the
    /// round is held against; null where it is the same, or another plan asks.</summary>
    /// <param name="held">The plan in force.</param>
    /// <param name="plan">The plan of the round.</param>
    public static string? AskedNow(this PlanForReports held, PlanForReports plan, Indicator indicator, int year) =>
        held.Period == plan.Period && held.Document.FindIndicator(indicator.Code) is { } known
            && PlanWords.Asked(held.Goal(known, year)) is var now && now != PlanWords.Asked(plan.Goal(indicator, year))
            ? now : null;

    /// <summary>Whether the round was opened under this plan.</summary>
    public static bool Asks(this PlanForReports plan, Round round) => plan.InForceAt(round.OpenedAt).Period == plan.Period;
}
