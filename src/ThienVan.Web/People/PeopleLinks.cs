using ThienVan.Core.People;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.People;

/// <summary>Addresses of this room.</summary>
public static class PeopleLinks
{
    public const string SignIn = "/dang-nhap";
    public const string FirstAdministrator = "/quan-tri-dau-tien";
    public const string SignOut = "/dang-xuat";
    public const string ReturnUrl = "ve";
    public const string Account = "/tai-khoan";
    public const string Security = "/tai-khoan/bao-mat";
    public const string People = "/nhan-su";

    /// <summary>The list as a file, without its ending.</summary>
    public const string ListFile = "/nhan-su/danh-sach";
    public const string AddPerson = "/nhan-su/them";
    public const string Units = "/nhan-su/don-vi";

    /// <summary>The units as a file, without its ending.</summary>
    public const string UnitFile = "/nhan-su/don-vi/danh-sach";
    public const string Rights = "/nhan-su/quyen";

    /// <summary>Value of the list's state that asks for closed ones.</summary>
    public const string Closed = "da-dong";

    public const string ClosedUnits = $"{Units}?tt={Closed}";

    public static string Person(Guid id) => $"{People}/{id}";

    public static string Leaving(Guid id) => $"{People}/{id}/ban-giao";

    public static string LeavingFile(Guid id, string extension) => $"{Leaving(id)}.{extension}";

    public static string Unit(string id) => $"{Units}/{Uri.EscapeDataString(id)}";

    /// <summary>Where to go after signing in: only ever a page of this site, that where one begins when no such page was asked
    /// for.</summary>
    public static string Local(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : SiteLinks.Start;
}

/// <summary>What the list of people is asked for.</summary>
public sealed record PeopleFilter
{
    /// <summary>Name, sign-in name or e-mail, with or without marks.</summary>
    public string? Text { get; init; }
    public string? UnitId { get; init; }
    public Role? Role { get; init; }
    public bool Closed { get; init; }

    public static PeopleFilter From(QueryState query) => new()
    {
        Text = query.Text("tim"),
        UnitId = query.Text("don-vi"),
        Role = query.Choice<Role>("vai-tro"),
        Closed = query.Text("tt") == PeopleLinks.Closed,
    };
}
