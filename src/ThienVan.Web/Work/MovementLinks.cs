using System.Globalization;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work;

/// <summary>Every address of the movements.</summary>
public static class MovementLinks
{
    public const string Home = "/cong-viec/phong-trao";

    /// <summary>The movements of a year as a file, without its ending.</summary>
    public const string ListFile = "/cong-viec/phong-trao/danh-sach";
    public const string New = "/cong-viec/phong-trao/them";

    public static string List(int year) => QueryState.Address(Home, ("nam", year.ToString(CultureInfo.InvariantCulture)));

    public static string Movement(Guid id) => $"{Home}/{id}";

    /// <summary>Results of a year.</summary>
    public static string Year(Guid id, int year) => $"{Movement(id)}/{year}";

    /// <summary>Goals of the neighbourhood groups.</summary>
    public static string Goals(Guid id, int year) => $"{Year(id, year)}/muc-tieu";

    /// <summary>What one neighbourhood group sent, and its form.</summary>
    public static string Group(Guid id, int year, string unit) => $"{Year(id, year)}/to/{unit}";

    public static string Commendations(Guid id, int year) => $"{Year(id, year)}/khen-thuong";

    /// <summary>The results as a file, without its ending.</summary>
    public static string ResultsFile(Guid id, int year) => $"{Year(id, year)}/ket-qua";

    public static string CommendationsFile(Guid id, int year) => $"{Year(id, year)}/danh-sach-khen-thuong.docx";

    /// <summary>What the subjects of its events begin with.</summary>
    public const string SubjectPrefix = "work/movement/";

    /// <summary>The same of what one group sent.</summary>
    public const string GroupPrefix = "work/movement-group/";

    /// <summary>The same of a year's commendations.</summary>
    public const string CommendationPrefix = "work/commendation/";

    public static string Subject(Guid id) => $"{SubjectPrefix}{id}";

    public static string GroupSubject(Guid year, string unit) => $"{GroupPrefix}{year}/{unit}";

    public static string CommendationSubject(Guid year) => $"{CommendationPrefix}{year}";
}
