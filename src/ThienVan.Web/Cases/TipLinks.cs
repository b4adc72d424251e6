using System.Globalization;

namespace ThienVan.Web.Cases;

/// <summary>Addresses of anonymous tips. None carries a receipt.</summary>
public static class TipLinks
{
    /// <summary>What a tip is, and all that lies under it keeps no trace of who asks (<c>TipPath</c>).</summary>
    public const string Public = "/tin-bao";

    public const string Send = "/tin-bao/gui";

    public const string Follow = "/tin-bao/theo-doi";

    /// <summary>What was published of each day.</summary>
    public const string Commitments = "/tin-bao/cam-ket";

    /// <summary>Tips as their readers see them.</summary>
    public const string Home = "/ho-so-dan/tin-bao";

    public const string Readers = "/ho-so-dan/tin-bao/nguoi-nhan";

    public const string FileRoute = "/ho-so-dan/tin-bao/{id:guid}/tep";

    public const string TipPrefix = "cases/tip/";

    public const string DayPrefix = "cases/tip-day/";

    public const string ReadersSubject = "cases/tip-readers";

    public static string Tip(Guid id) => $"{Home}/{id}";

    public static string File(Guid id) => $"{Tip(id)}/tep";

    public static string Subject(Guid id) => $"{TipPrefix}{id}";

    public static string DaySubject(DateOnly day) => $"{DayPrefix}{Iso(day)}";

    /// <summary>The file of a day.</summary>
    public static string Commitment(DateOnly day) => $"{Commitments}/{Iso(day)}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
