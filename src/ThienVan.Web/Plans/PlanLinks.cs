namespace ThienVan.Web.Plans;

/// <summary>Every address of the room, in one place.</summary>
public static class PlanLinks
{
    public const string Cockpit = "/dieu-hanh";
    public const string Targets = "/chi-tieu";
    public const string Checker = "/ra-soat";
    public const string Plans = "/ke-hoach";

    public static string CockpitOf(int year) => $"{Cockpit}?nam={year}";

    public static string Target(string no, int? year = null) => year is null ? $"{Targets}/{no}" : $"{Targets}/{no}?nam={year}";

    public static string Entry(string no, string code) => $"{Targets}/{no}/so-lieu?ma={code}";

    public static string Finding(string id) => $"{Checker}/{Uri.EscapeDataString(id)}";

    public static string Draft(Guid id) => $"{Plans}/ban-thao/{id}";

    public static string List(TargetFilter filter)
    {
        var parts = new (string Key, string? Value)[]
        {
            ("nhom", filter.Group), ("don-vi", filter.Unit), ("trang-thai", filter.Status), ("nam", filter.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("tim", filter.Text),
        };
        var query = string.Join('&', parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? Targets : $"{Targets}?{query}";
    }
}
