using ThienVan.Core.People;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.People.Register;

/// <summary>The list of people, as columns.</summary>
public static class PeopleList
{
    public static ListTable<PersonRow> Table { get; } = new("nhan-su",
        new("ten", "Họ tên", person => person.Name) { Order = person => PersonName.RegisterKey(person.Name) },
        new("dang-nhap", "Tên đăng nhập", person => person.SignInName),
        new("don-vi", "Đơn vị", person => person.UnitName),
        new("vai-tro", "Vai trò hôm nay", person => person.Roles.Count == 0 ? null : string.Join("; ", person.Roles.Select(Held))),
        new("thu", "Thư điện tử", person => person.Email));

    public static string Held(RoleLine role) => PeopleWords.Of(role.Role, role.UnitName) + (role.LenderName is null ? "" : " (ủy quyền)");
}
