using System.Globalization;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Ui.Figures;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans;

/// <summary>Every address of the room, in one place.</summary>
public static class PlanLinks
{
    public const string Cockpit = "/dieu-hanh";
    public const string Wall = "/dieu-hanh/tuong";
    public const string Targets = "/chi-tieu";
    public const string TargetFile = "/chi-tieu/danh-sach";
    public const string History = "/chi-tieu/lich-su";
    public const string HistoryBook = "/chi-tieu/lich-su/bieu.xlsx";
    public const string AssignmentBook = "/chi-tieu/giao/bieu.xlsx";
    public const string AssignmentPaper = "/chi-tieu/giao/du-thao.docx";
    public const string Checker = "/ra-soat";

    /// <summary>The findings as a file, without its ending.</summary>
    public const string FindingFile = "/ra-soat/danh-sach";
    public const string Plans = "/ke-hoach";

    /// <summary>The versions of the plan as a file, without its ending.</summary>
    public const string PlanFile = "/ke-hoach/danh-sach";

    /// <summary>What past years give.</summary>
    public const string FromPast = "cac-nam-truoc";

    public static string CockpitOf(int year) => $"{Cockpit}?nam={year}";

    public static string Target(string no, int? year = null) => year is null ? $"{Targets}/{no}" : $"{Targets}/{no}?nam={year}";

    /// <summary>A target's page with one of its indicators open.</summary>
    public static string Indicator(string no, string code, int year) =>
        $"{Target(no, year)}&{OpenIndicator}={Uri.EscapeDataString(code)}#{Part(code)}";

    /// <summary>Names the indicator a target's page tells of in full.</summary>
    public const string OpenIndicator = "chi-so";

    /// <summary>What that part is called on its page.</summary>
    public static string Part(string code) => "chi-so-" + code;

    public static string Override(string no, string code, int year) => $"{Targets}/{no}/danh-gia/{code}?nam={year}";

    /// <summary>How an indicator is judged; with the form of one term open, begun with what past years give.</summary>
    public static string Terms(string no, string code, TermKind? kind = null, string? from = null) =>
        QueryState.Address($"{Targets}/{no}/cach-danh-gia/{code}", ("muc", kind?.ToString()), ("tu", from));

    /// <summary>The year's sheet; null for the year the room shows.</summary>
    public static string Assignments(int? year = null, string? shown = null) =>
        QueryState.Address($"{Targets}/giao", ("nam", year?.ToString(CultureInfo.InvariantCulture)), ("xem", shown));

    public static string NewAssignment(int year, AssignmentLevel? level = null) => QueryState.Address(
        $"{Targets}/giao/nhap", ("nam", year.ToString(CultureInfo.InvariantCulture)), ("cap", level?.ToString()));

    public static string Assignment(Guid id) => $"{Targets}/giao/{id}";

    public static string AssignmentPaperOf(int year) => $"{AssignmentPaper}?nam={year}";

    public static string AssignmentBookOf(int year) => $"{AssignmentBook}?nam={year}";

    public static string Finding(string id) => $"{Checker}/{Uri.EscapeDataString(id)}";

    public static string Draft(Guid id) => $"{Plans}/ban-thao/{id}";

    /// <summary>A draft, or a former version, beside the plan in force.</summary>
    public static string Comparison(Guid id) => $"{Plans}/ban/{id}/so-sanh";

    public static string ShortTitle(string no) => $"{Plans}/ten-ngan/{no}";

    /// <summary>The review screen at a part of the document, with the correction form of one item open.</summary>
    public static string Draft(Guid id, int part, string? correct = null) =>
        $"{Draft(id)}?phan={part}" + (correct is null ? "" : $"&sua={correct}#{correct}");

    public static string Findings(string? weight = null, string? kind = null, string? state = null) =>
        QueryState.Address(Checker, ("muc", weight), ("loai", kind), ("tt", state));

    public static string List(TargetFilter filter) =>
        QueryState.Address(
            Targets,
            ("nhom", filter.Group),
            ("don-vi", filter.Unit),
            ("trang-thai", filter.Status),
            ("nam", filter.Year?.ToString(CultureInfo.InvariantCulture)),
            ("tim", filter.Text));
}

/// <summary>List state, all of it in the URL.</summary>
public sealed record TargetFilter
{
    public string? Group { get; init; }
    public string? Unit { get; init; }

    /// <summary>A <c>StatusTone</c> name.</summary>
    public string? Status { get; init; }
    public int? Year { get; init; }

    /// <summary>Searched without marks.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it leaves targets out.</summary>
    public bool Narrows => this is not { Group: null, Unit: null, Status: null, Text: null };

    public static TargetFilter From(QueryState query) => new()
    {
        Group = query.Text("nhom"),
        Unit = query.Text("don-vi"),
        Status = query.Choice<StatusTone>("trang-thai")?.ToString(),
        Year = query.Number("nam"),
        Text = query.Text("tim"),
    };
}
