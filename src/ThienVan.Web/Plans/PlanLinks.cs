using System.Globalization;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans;

/// <summary>Every address of the room, in one place.</summary>
public static class PlanLinks
{
    public const string Cockpit = "/dieu-hanh";
    public const string Targets = "/chi-tieu";
    public const string TargetFile = "/chi-tieu/danh-sach";
    public const string Checker = "/ra-soat";
    public const string Plans = "/ke-hoach";

    public static string CockpitOf(int year) => $"{Cockpit}?nam={year}";

    public static string Target(string no, int? year = null) => year is null ? $"{Targets}/{no}" : $"{Targets}/{no}?nam={year}";

    public static string Finding(string id) => $"{Checker}/{Uri.EscapeDataString(id)}";

    public static string Draft(Guid id) => $"{Plans}/ban-thao/{id}";

    /// <summary>The review screen at a part of the document, with the correction form of one item open.</summary>
    public static string Draft(Guid id, int part, string? correct = null) =>
        $"{Draft(id)}?phan={part}" + (correct is null ? "" : $"&sua={correct}#{correct}");

    public static string Findings(string? weight = null, string? kind = null, string? state = null) =>
        QueryState.Address(Checker, ("muc", weight), ("loai", kind), ("tt", state));

    public static string List(TargetFilter filter) =>
        QueryState.Address(Targets, ("nhom", filter.Group), ("don-vi", filter.Unit), ("trang-thai", filter.Status), ("nam", filter.Year?.ToString(CultureInfo.InvariantCulture)), ("tim", filter.Text));
}
