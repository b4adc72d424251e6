using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Checks;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Approval;

/// <summary>A round's values beside the plan, the figures of other periods and each other.</summary>
public sealed class ReviewBook
{
    private readonly Round _round;
    private readonly IReadOnlyList<WardUnitLine> _groups;
    private readonly Dictionary<string, (Indicator Indicator, string TargetNo)> _indicators;
    private readonly ILookup<string, Observation> _others;
    private readonly ILookup<string, ValueRow> _parts;

    public ReviewBook(Round round, PlanForReports plan, IReadOnlyList<WardUnitLine> groups, IEnumerable<ValueRow> parts)
    {
        (_round, Plan, _groups) = (round, plan, groups);
        _indicators = plan.Document.Targets.Concat(plan.Document.HiddenTargets)
            .SelectMany(target => target.Indicators.Select(indicator => (indicator, target.No)))
            .ToDictionary(pair => pair.indicator.Code, StringComparer.Ordinal);
        _others = plan.Observations.Where(line => line.InForce && line.Observation.Period != round.Window).ToLookup(line => line.Observation.Code, line => line.Observation, StringComparer.Ordinal);
        _parts = parts.Where(row => row.Area.Length > 0).GroupBy(row => (row.Code, row.Area)).Select(versions => versions.MaxBy(row => row.Version)!).ToLookup(row => row.Code, StringComparer.Ordinal);
    }

    public PlanForReports Plan { get; }

    /// <summary>Null when the plan in force knows the code no more.</summary>
    public Indicator? Indicator(string code) => _indicators.TryGetValue(code, out var known) ? known.Indicator : null;

    public string? TargetNo(string code) => _indicators.TryGetValue(code, out var known) ? known.TargetNo : null;

    public string AreaName(string area) => _groups.FirstOrDefault(group => group.Id == area)?.Name ?? area;

    public IReadOnlyList<string> Focus(ValueRow row) => ReviewFocus.Of(Checks(row), row.Explanation, row.Flow);

    public IReadOnlyList<CheckResult> Checks(ValueRow row) => Matter(row) is { } matter ? CheckRules.Check(matter) : [];

    /// <summary>The figure with everything around it; null when the plan knows the code no more.</summary>
    public CheckMatter? Matter(ValueRow row) => Indicator(row.Code) is not { } indicator ? null : new()
    {
        Indicator = indicator,
        Plan = Plan.Document,
        Seen = ValueLedger.Read(_round, row),
        Others = row.Area.Length == 0 ? [.. _others[row.Code]] : [],
        Parts = row.Area.Length == 0 && _round.Line(row.Code) is { ByNeighbourhood: true } ? Parts(row.Code) : [],
        IsPart = row.Area.Length > 0,
    };

    /// <summary>The year as it stands on the window's last day with this figure in it.</summary>
    public static Assessment Verdict(CheckMatter matter)
    {
        var day = matter.Seen.Period.To;
        return Judge.Assess(matter.Indicator, matter.Plan, matter.Year, [.. matter.Others.Where(other => other.Period.To <= day), matter.Seen], day);
    }

    private AreaPart[] Parts(string code)
    {
        var sent = _parts[code].Where(row => !row.Flow.IsOpen).ToDictionary(row => row.Area, StringComparer.Ordinal);
        return [.. _groups.Select(group => new AreaPart(group.Name, sent.TryGetValue(group.Id, out var row) ? ValueLedger.Read(_round, row) : null))];
    }
}
