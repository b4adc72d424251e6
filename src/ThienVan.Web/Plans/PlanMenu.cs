using ThienVan.Core.People;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans;

/// <summary>The pages of this room that stand in the top bar.</summary>
public static class PlanMenu
{
    public static readonly MenuGroup Pages = new(10,
    [
        new("Bàn điều hành", PlanLinks.Cockpit, PlanPermissions.View),
        new("Chỉ tiêu", PlanLinks.Targets, PlanPermissions.View),
        new("Rà soát", PlanLinks.Checker, PlanPermissions.View),
        new("Kế hoạch", PlanLinks.Plans),
    ]);

    public static readonly MenuGroup Public = new(90, [new("Cổng công khai", SiteLinks.Home)]);
}
