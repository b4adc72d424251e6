using ThienVan.Core.People;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports;

/// <summary>The pages of this room that stand in the menu.</summary>
public static class ReportMenu
{
    public static readonly MenuGroup Pages = new(MenuPart.Plan, 20,
        [new("Kỳ báo cáo", ReportLinks.Home, MenuIcon.Report, ReportPermissions.View) { Short = "Báo cáo" }]);
}
