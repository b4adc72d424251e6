using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>Which debts are those of the person who asks, of how many figures, and where each is paid.</summary>
public static class OwnDebts
{
    /// <summary>What the person who asks has to do; of what waits for approval, a group's part goes by the unit that answers for the
    /// whole.</summary>
    public static IEnumerable<Debt> Own(this ReportRights rights, IEnumerable<Debt> debts) => debts
        .Select(debt => debt.Kind == DebtKind.Approve ? Of(debt, rights.MayApprove) : debt)
        .Where(debt => debt.Count > 0 && rights.IsOwn(debt));

    /// <summary>What somebody else is to do with figures that the person who asks answers for, sent by their unit or as a group's part of
    /// their lines.</summary>
    public static IEnumerable<Debt> Awaited(this ReportRights rights, IEnumerable<Debt> debts) => rights.SeesAll ? []
        : debts.Where(debt => debt.Kind is DebtKind.Verify or DebtKind.Approve)
            .Select(debt => rights.MayEnter(debt.UnitId) ? debt : Of(debt, rights.MayEnter))
            .Where(debt => debt.Count > 0 && debt.UnitId != PlanUnit.None);

    private static bool IsOwn(this ReportRights rights, Debt debt) => debt.Kind switch
    {
        DebtKind.Verify or DebtKind.Publish => rights.MayVerify,
        DebtKind.Approve => true,
        _ => debt.UnitId == PlanUnit.None ? rights.MayVerify : !rights.MayVerify && rights.MayEnter(debt.UnitId),
    };

    private static Debt Of(Debt debt, Func<string?, bool> may)
    {
        string[] leads = [.. debt.Leads.Where(lead => may(lead == PlanUnit.None ? null : lead))];
        return debt with { Count = leads.Length, Leads = leads };
    }

    /// <summary>Where the person who asks sees what is owed; null where it is not for them.</summary>
    public static string? Door(this ReportRights rights, Debt debt, ProgressView view) =>
        debt.Kind is DebtKind.Verify or DebtKind.Approve or DebtKind.Publish
            || rights.MaySee(debt.UnitId == PlanUnit.None ? null : debt.UnitId)
            ? Address(debt, view)
            : null;

    public static string Address(Debt debt, ProgressView view) => debt.Kind switch
    {
        DebtKind.Publish => ReportLinks.Round(debt.Round.Id),
        DebtKind.Verify or DebtKind.Approve => ReportLinks.Review(debt.Round.Id, debt.UnitId),
        _ when view.Units.GetValueOrDefault(debt.UnitId!)?.Kind == UnitKind.Neighbourhood => ReportLinks.Neighbourhood(
            debt.Round.Id, debt.UnitId!),
        _ => ReportLinks.Entry(debt.Round.Id, debt.UnitId!),
    };
}
