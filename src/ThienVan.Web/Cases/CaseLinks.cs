using System.Globalization;

namespace ThienVan.Web.Cases;

/// <summary>Every address of the room.</summary>
public static class CaseLinks
{
    /// <summary>Feedback as everybody sees it.</summary>
    public const string Public = "/phan-anh";

    /// <summary>Where a report is written.</summary>
    public const string Send = "/phan-anh/gui";

    /// <summary>Where who sent a report looks after it.</summary>
    public const string Follow = "/phan-anh/theo-doi";

    /// <summary>The cases of the office.</summary>
    public const string Home = "/ho-so-dan";

    /// <summary>Start of the subject of every case.</summary>
    public const string CasePrefix = "cases/case/";

    public static string Subject(Guid id) => $"{CasePrefix}{id}";

    public static string Case(Guid id) => $"{Home}/{id}";

    /// <summary>Public page of a report by what people call it.</summary>
    public static string PublicCase(int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Public}/{year}/{number}");
}
