using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>Who leads a target, with the indicators that somebody else or nobody leads.</summary>
internal static class LeadWords
{
    public static string Of(Target target, PlanDocument document)
    {
        if (target.Lead is { } lead) return $"Chủ trì: {Name(lead)}";
        var led = target.Indicators.Where(one => one.Lead is not null).GroupBy(one => one.Lead!)
            .Select(same => $"{Name(same.Key)} ({Codes(same)})").ToArray();
        if (led.Length == 0) return "Chưa nêu đơn vị chủ trì";
        var rest = target.Indicators.Where(one => one.Lead is null).ToArray();
        return $"Chủ trì: {string.Join("; ", led)}" + (rest.Length == 0 ? "" : $"; {Codes(rest)} chưa nêu");

        string Name(string id) => document.FindUnit(id)?.Name ?? id;
    }

    private static string Codes(IEnumerable<Indicator> indicators) => string.Join(", ", indicators.Select(one => one.Code));
}
