namespace ThienVan.Web.Shared.Ui.Nav;

/// <summary>Addresses that every page shows.</summary>
public static class SiteLinks
{
    public const string Home = "/";

    /// <summary>The day's card, to be sent on.</summary>
    public const string Card = "/the";
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string Account = "/tai-khoan";
    public const string Notices = "/thong-bao";
    public const string Search = "/tim";
    public const string Inbox = "/viec-cho-toi";

    /// <summary>Every entry of the menu on a page of its own.</summary>
    public const string Rooms = "/cac-phong";

    /// <summary>Where somebody begins: each their own page.</summary>
    public const string Start = "/bat-dau";
    public const string Calendar = "/lich";
    public const string Thing = "/ho-so";

    /// <summary>What becomes of personal data.</summary>
    public const string Privacy = "/du-lieu-ca-nhan";

    /// <summary>How far the site is open to everybody.</summary>
    public const string Access = "/kha-nang-tiep-can";

    /// <summary>What is planned at a place.</summary>
    public const string Planning = "/quy-hoach";
    public const string Help = "/huong-dan";
    public const string Map = "/ban-do";
    public const string Theme = "/giao-dien";
}
