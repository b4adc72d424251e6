using ThienVan.Core.People;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans;

/// <summary>The pages of this room that stand in the menu.</summary>
public static class PlanMenu
{
    public static readonly MenuGroup Start = new(MenuPart.Start, 10,
        [new("Bàn điều hành", PlanLinks.Cockpit, MenuIcon.Gauge, PlanPermissions.View) { Short = "Điều hành" }]);

    public static readonly MenuGroup Pages = new(MenuPart.Plan, 10,
    [
        new("Chỉ tiêu", PlanLinks.Targets, MenuIcon.Target, PlanPermissions.View),
        new("Rà soát", PlanLinks.Checker, MenuIcon.Compare, PlanPermissions.View),
        new("Kế hoạch", PlanLinks.Plans, MenuIcon.Plan),
    ]);

    public static readonly MenuGroup Public = new(MenuPart.Area, 90,
        [new("Cổng công khai", SiteLinks.Home, MenuIcon.Globe) { IsPublic = true }]);
}
