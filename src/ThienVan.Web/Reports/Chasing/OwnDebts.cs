using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>Which debts are those of the person who asks, and where each is paid.</summary>
public static class OwnDebts
{
    public static bool AreThose(this ReportRights rights, Debt debt) => debt.Kind switch
    {
        DebtKind.Verify or DebtKind.Publish => rights.MayVerify,
        DebtKind.Approve => rights.MayApprove(debt.UnitId),
        _ => debt.UnitId == PlanUnit.None ? rights.MayVerify : !rights.MayVerify && rights.MayEnter(debt.UnitId),
    };

    /// <summary>Whether somebody else is to act on figures that the person who asks answers for.</summary>
    public static bool AreAwaited(this ReportRights rights, Debt debt) =>
        debt.Kind is DebtKind.Verify or DebtKind.Approve && debt.UnitId is { } unit && unit != PlanUnit.None
        && !rights.SeesAll && rights.MayEnter(unit);

    public static string Address(Debt debt, ProgressView view) => debt.Kind switch
    {
        DebtKind.Publish => ReportLinks.Round(debt.Round.Id),
        DebtKind.Verify or DebtKind.Approve => ReportLinks.Review(debt.Round.Id, debt.UnitId),
        _ when view.Units.GetValueOrDefault(debt.UnitId!)?.Kind == UnitKind.Neighbourhood => ReportLinks.Neighbourhood(
            debt.Round.Id, debt.UnitId!),
        _ => ReportLinks.Entry(debt.Round.Id, debt.UnitId!),
    };
}
