using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work;

/// <summary>Every address of the room, in one place.</summary>
public static class WorkLinks
{
    public const string Home = "/cong-viec";

    /// <summary>The list of tasks as a file, without its ending.</summary>
    public const string ListFile = "/cong-viec/danh-sach";

    /// <summary>The form of task progress of one unit over some days, without its ending.</summary>
    public const string ProgressFile = "/cong-viec/bieu-tien-do";

    /// <summary>One step on several tasks of the list.</summary>
    public const string Bulk = "/cong-viec/nhieu";

    public const string Give = "/cong-viec/giao";

    /// <summary>Where each unit stands, and what comes in the next days.</summary>
    public const string Units = "/cong-viec/don-vi";

    /// <summary>What is assigned to each unit and person as a file, without its ending.</summary>
    public const string UnitsFile = "/cong-viec/don-vi/danh-sach";

    public const string Meetings = "/cong-viec/giao-ban";

    /// <summary>The meetings as a file, without its ending.</summary>
    public const string MeetingsFile = "/cong-viec/giao-ban/danh-sach";

    /// <summary>What a meeting concluded as a file, without its ending.</summary>
    public static string ConclusionsFile(Guid meeting) => $"{Meetings}/{meeting}/ket-luan";

    public static string Meeting(Guid id) => $"{Meetings}/{id}";

    /// <param name="name">"ho-so.docx", "thong-bao.pdf".</param>
    public static string MeetingFile(Guid id, string name) => $"{Meeting(id)}/{name}";

    public static string Task(Guid id) => $"{Home}/viec/{id}";

    /// <summary>The form that gives a task about a thing.</summary>
    /// <param name="subject">As the thing's events carry it: "plan/target/14".</param>
    public static string GiveAbout(string subject) => QueryState.Address(Give, ("ve", subject));

    /// <summary>Open tasks that a unit leads.</summary>
    public static string ListOf(string unit) => QueryState.Address(Home, ("don-vi", unit));

    /// <summary>The list as somebody left it, out of the fields alone: no other page is reached by it.</summary>
    /// <param name="asked">"don-vi=vhxh&amp;trang=2"; null for the whole list.</param>
    public static string ListAsked(string? asked) => QueryState.Address(Home,
        [.. QueryHelpers.ParseQuery(asked).Select(part => (part.Key, (string?)part.Value.ToString()))]);

    /// <summary>Tasks of a target, those that have ended too.</summary>
    public static string AllServing(string target) => QueryState.Address(Home, ("tt", Tasks.TaskFilter.AnyState), ("chi-tieu", target));

    /// <summary>Where each unit's programme of a year stands.</summary>
    public const string Programmes = "/cong-viec/chuong-trinh";

    /// <summary>The list as a file, without its ending.</summary>
    public const string ProgrammesFile = "/cong-viec/chuong-trinh/danh-sach";

    public static string ProgrammesOf(int year) => $"{Programmes}?nam={year}";

    public static string Programme(int year, string unit) => $"{Programmes}/{year}/{unit}";

    /// <summary>A line on the programme's page.</summary>
    public static string ProgrammeLine(int year, string unit, Guid line) => $"{Programme(year, unit)}#v-{line:N}";

    /// <summary>The form of a line; null for a new one.</summary>
    public static string EditLine(int year, string unit, Guid? line) =>
        line is { } id ? $"{Programme(year, unit)}/viec/{id}" : $"{Programme(year, unit)}/them";

    /// <summary>Two sendings side by side.</summary>
    public static string CompareProgramme(int year, string unit, int? before = null, int? after = null) =>
        QueryState.Address($"{Programme(year, unit)}/so-sanh", ("tu", before?.ToString(CultureInfo.InvariantCulture)),
            ("den", after?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The programme as a workbook, out and in.</summary>
    public static string ProgrammeSheet(int year, string unit) => $"{Programme(year, unit)}/excel";

    /// <summary>One of its files, by <see cref="Programmes.ProgrammeFileNames"/>.</summary>
    public static string ProgrammeFile(int year, string unit, string name) => $"{Programme(year, unit)}/tep/{name}";
}
