using ThienVan.Core.People;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.People;

/// <summary>The pages of this room that stand in the menu; one's own account is behind the badge.</summary>
public static class PeopleMenu
{
    public static readonly MenuGroup Pages = new(MenuPart.Ward, 60,
        [new("Nhân sự", PeopleLinks.People, MenuIcon.People, PeoplePermissions.Manage) { Short = "Nhân sự" }]);
}
