namespace ThienVan.Web.People;

/// <summary>Addresses of this room.</summary>
public static class PeopleLinks
{
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string Denied = "/khong-co-quyen";
    public const string ReturnUrl = "ve";
    public const string Account = "/tai-khoan";
    public const string Security = "/tai-khoan/bao-mat";
    public const string People = "/nhan-su";
    public const string AddPerson = "/nhan-su/them";
    public const string Units = "/nhan-su/don-vi";

    /// <summary>Value of the list's state that asks for closed ones.</summary>
    public const string Closed = "da-dong";

    public const string ClosedUnits = $"{Units}?tt={Closed}";
    public const string DoneField = "xong";

    public static string Done(string page, string what) => $"{page}?{DoneField}={what}";

    public static string Person(Guid id) => $"{People}/{id}";

    public static string Leaving(Guid id) => $"{People}/{id}/ban-giao";

    public static string LeavingFile(Guid id, string extension) => $"{Leaving(id)}.{extension}";

    public static string List(PeopleFilter filter) => WithQuery(
        People, ("tim", filter.Text), ("don-vi", filter.UnitId), ("vai-tro", filter.Role?.ToString()), ("tt", filter.Closed ? Closed : null));

    public static string Unit(string id) => $"{Units}/{Uri.EscapeDataString(id)}";

    public static string SignInThen(string localUrl) => $"{SignIn}?{ReturnUrl}={Uri.EscapeDataString(localUrl)}";

    /// <summary>Where to go after signing in: only ever a page of this site.</summary>
    public static string Local(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : "/";

    private static string WithQuery(string path, params (string Key, string? Value)[] parts)
    {
        var query = string.Join('&', parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
