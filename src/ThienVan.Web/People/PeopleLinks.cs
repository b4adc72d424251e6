namespace ThienVan.Web.People;

/// <summary>Addresses of this room.</summary>
public static class PeopleLinks
{
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string Denied = "/khong-co-quyen";
    public const string ReturnUrl = "ve";

    public static string SignInThen(string localUrl) => $"{SignIn}?{ReturnUrl}={Uri.EscapeDataString(localUrl)}";

    /// <summary>Where to go after signing in: only ever a page of this site.</summary>
    public static string Local(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : "/";
}
