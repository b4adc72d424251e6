using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>A figure against the plan, by the same verdict the cockpit gives.</summary>
internal static class PlanRules
{
    public static string? Short(CheckMatter matter)
    {
        if (matter.IsPart) return null;
        var verdict = Verdict(matter);
        return verdict.Performance is Performance.AtRisk or Performance.OffTrack or Performance.Missed or Performance.Lost
            ? $"Chậm so với kế hoạch: {verdict.Explanation.Sentence}"
            : null;
    }

    /// <summary>As the judge would see it on the period's last day, with what is known until then.</summary>
    public static Assessment Verdict(CheckMatter matter)
    {
        var day = matter.Seen.Period.To;
        return Judge.Assess(matter.Indicator, matter.Plan, matter.Year, [.. matter.Others.Where(other => other.Period.To <= day && other.Period != matter.Seen.Period), matter.Seen], day);
    }
}
