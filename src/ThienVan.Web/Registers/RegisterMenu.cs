using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers;

/// <summary>The pages of this room that stand in the menu.</summary>
public static class RegisterMenu
{
    public static readonly MenuGroup Pages = new(MenuPart.Area, 10,
        [new("Sổ theo dõi", RegisterLinks.Home, MenuIcon.Book, RegisterPermissions.View)]);
}
