namespace ThienVan.Web.People.SignIn;

/// <summary>Addresses of signing in and of one's own security.</summary>
public static class SignInLinks
{
    public const string SecondStep = "/dang-nhap/xac-nhan";
    public const string OpenIdCallback = "/dang-nhap/tro-ve";
    public const string OpenIdSignedOut = "/dang-xuat/tro-ve";
    public const string OpenIdStart = "/dang-nhap/dinh-danh";
    public const string OpenIdSignOut = "/dang-xuat/dinh-danh";
    public const string LinkTicket = "lk";
    public const string Left = "da-xuat";
    public const string Opened = "da-mo";
    public const string AccountOpened = $"{PeopleLinks.SignIn}?{Opened}=1";
    public const string SignedOut = $"{PeopleLinks.SignIn}?{Left}=1";
    public const string Unlinked = "/dang-nhap/chua-lien-ket";
    public const string Code = "ma";
    public const string Failed = "loi";
    public const string ChangePassword = "/doi-mat-khau";
    public const string Security = PeopleLinks.Security;

    public static string UnlinkedWith(string code) => $"{Unlinked}?{Code}={Uri.EscapeDataString(code)}";

    public static string SignInFailed(string reason) => $"{PeopleLinks.SignIn}?{Failed}={Uri.EscapeDataString(reason)}";

    public static string OpenIdThen(string? localUrl) =>
        $"{OpenIdStart}?{PeopleLinks.ReturnUrl}={Uri.EscapeDataString(PeopleLinks.Local(localUrl))}";

    public static string OpenIdLink(string ticket) => $"{OpenIdStart}?{LinkTicket}={Uri.EscapeDataString(ticket)}";

    public static string LinkFailed(string reason) => $"{Security}?{Failed}={Uri.EscapeDataString(reason)}";

    /// <summary>The page of a duty, and where to go once it is done.</summary>
    internal static string Of(Duty duty, string then) =>
        $"{(duty is Duty.ChangePassword ? ChangePassword : Security)}"
            + $"?{PeopleLinks.ReturnUrl}={Uri.EscapeDataString(PeopleLinks.Local(then))}";
}
