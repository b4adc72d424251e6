using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Cases;

/// <summary>The pages of this room that stand in the menu.</summary>
public static class CaseMenu
{
    public static readonly MenuGroup Pages = new(MenuPart.Area, 5,
    [
        new("Phản ánh", CaseLinks.Home, MenuIcon.Inbox, CasePermissions.View),
        new("Tin báo", TipLinks.Home, MenuIcon.System, TipPermissions.Read),
    ]);
}
