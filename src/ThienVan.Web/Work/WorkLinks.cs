using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work;

/// <summary>Every address of the room, in one place.</summary>
public static class WorkLinks
{
    public const string Home = "/cong-viec";

    /// <summary>The list of tasks as a file, without its ending.</summary>
    public const string ListFile = "/cong-viec/danh-sach";

    public const string Give = "/cong-viec/giao";

    /// <summary>Where each unit stands, and what comes in the next days.</summary>
    public const string Units = "/cong-viec/don-vi";

    public const string Meetings = "/cong-viec/giao-ban";

    public static string Meeting(Guid id) => $"{Meetings}/{id}";

    /// <param name="name">"ho-so.docx", "thong-bao.pdf".</param>
    public static string MeetingFile(Guid id, string name) => $"{Meeting(id)}/{name}";

    public static string Task(Guid id) => $"{Home}/viec/{id}";

    /// <summary>The form that gives a task about a thing.</summary>
    /// <param name="subject">As the thing's events carry it: "plan/target/14".</param>
    public static string GiveAbout(string subject) => QueryState.Address(Give, ("ve", subject));

    /// <summary>The list, filtered.</summary>
    public static string ListOf(string? unit = null, string? timing = null, string? serves = null) =>
        QueryState.Address(Home, ("don-vi", unit), ("han", timing), ("chi-tieu", serves));
}
