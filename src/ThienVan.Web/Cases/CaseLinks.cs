using System.Globalization;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Cases;

/// <summary>Every address of the room.</summary>
public static class CaseLinks
{
    /// <summary>Feedback as everybody sees it.</summary>
    public const string Public = "/phan-anh";

    /// <summary>Where a report is written.</summary>
    public const string Send = "/phan-anh/gui";

    /// <summary>Fields of the address of the form: category, thing, spot.</summary>
    public const string CategoryField = "linh-vuc";
    public const string AssetField = "tai-san";
    public const string SpotField = "vi-tri";

    /// <summary>What was sent just now, with its secret.</summary>
    public const string Sent = "/phan-anh/da-gui";

    /// <summary>Where who sent a report looks after it.</summary>
    public const string Follow = "/phan-anh/theo-doi";

    /// <summary>The map with the layer of feedback.</summary>
    public const string MapOfFeedback = "/ban-do?lop=phan-anh";

    /// <summary>The cases of the office.</summary>
    public const string Home = "/ho-so-dan";

    /// <summary>The list as a file, without its ending.</summary>
    public const string HomeFile = "/ho-so-dan/danh-sach";

    /// <summary>Start of the subject of every case.</summary>
    public const string CasePrefix = "cases/case/";

    public static string Subject(Guid id) => $"{CasePrefix}{id}";

    public static string Case(Guid id) => $"{Home}/{id}";

    /// <summary>A photo that was sent with a report, for who works on it.</summary>
    public static string Photo(Guid id) => $"{Home}/anh/{id}";

    /// <summary>The form of a category, about a thing or at a spot where one is known.</summary>
    public static string SendOn(string category, string? asset, string? spot) => QueryState.Address(Send,
        (CategoryField, category), (AssetField, asset), (SpotField, spot));

    /// <summary>Public page of a report by what people call it.</summary>
    public static string PublicCase(int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Public}/{year}/{number}");

    public static string FollowCase(int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Follow}/{year}/{number}");
}
