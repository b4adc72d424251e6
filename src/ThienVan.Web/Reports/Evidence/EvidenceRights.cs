using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Reports;
using ThienVan.Web.People;

namespace ThienVan.Web.Reports.Evidence;

/// <summary>Who may see and add what proves a figure. Nobody beyond <see cref="ReportRights.MaySee(string?, string)"/>, administrators
/// among them.</summary>
public sealed class EvidenceRights(CurrentActor current, ReportRights rights)
{
    public Actor Actor => current.Required;

    public bool MayRead(RoundLine line, string area) => rights.MaySee(line.UnitId, area);

    /// <summary>May they open what holds the cell: the unit's grid, the group's form?</summary>
    public bool MaySeeCells(RoundLine line, string area) => rights.MaySee(Unit(line, area));

    /// <param name="area"><see cref="Ward.Whole"/> for the whole ward; a part is proved by its own group.</param>
    public bool MayAdd(RoundLine line, string area) => current.May(ReportPermissions.Enter, Unit(line, area));

    /// <summary>Unit that answers for the cell; null for an orphan.</summary>
    public static string? Unit(RoundLine line, string area) => area != Ward.Whole ? area : line.UnitId;
}
