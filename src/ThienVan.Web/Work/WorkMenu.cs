using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work;

/// <summary>The pages of this room that stand in the menu.</summary>
public static class WorkMenu
{
    public static readonly MenuGroup Pages = new(MenuPart.Plan, 15,
    [
        new("Nhiệm vụ", WorkLinks.Home, MenuIcon.Work, WorkPermissions.View) { Short = "Việc" },
        new("Chương trình", WorkLinks.Programmes, MenuIcon.Plan, WorkPermissions.View),
        new("Dự án", ProjectLinks.Home, MenuIcon.Bars, ProjectPermissions.View),
        new("Phong trào", MovementLinks.Home, MenuIcon.Flag, MovementPermissions.View),
    ]);
}
