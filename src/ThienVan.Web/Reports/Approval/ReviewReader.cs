using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Checks;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Approval;

/// <summary>A round's values beside the plan, the figures of other periods and each other.</summary>
public sealed class ReviewReader(
    Round round, PlanForReports plan, DateOnly today, IReadOnlyList<WardUnitLine> groups, IEnumerable<ValueRow> parts)
{
    private readonly CheckReader _checks = new(round, plan, today, groups, parts);
    private readonly Dictionary<string, string> _targets = plan
        .Document.Owned()
        .ToDictionary(owned => owned.Code, owned => owned.Target.No, StringComparer.Ordinal);

    public PlanForReports Plan => plan;

    /// <summary>Null when the plan in force knows the code no more.</summary>
    public string? TargetNo(string code) => _targets.GetValueOrDefault(code);

    public string AreaName(string area) => groups.FirstOrDefault(group => group.Id == area)?.Name ?? area;

    public IReadOnlyList<string> Focus(ValueRow row) =>
        ReviewFocus.Of(Input(row) is { } input ? CheckRules.Check(input) : [], row.Explanation, row.Flow);

    /// <summary>The figure with everything around it; null when the plan knows the code no more.</summary>
    public CheckInput? Input(ValueRow row) =>
        _targets.ContainsKey(row.Code) ? _checks.Input(ValueLedger.Read(round, row), row.Area) with { IsSettled = row.Flow.Counts } : null;
}
