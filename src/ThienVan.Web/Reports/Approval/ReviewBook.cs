using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Checks;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Approval;

/// <summary>A round's values beside the plan, the figures of other periods and each other.</summary>
public sealed class ReviewBook(Round round, PlanForReports plan, IReadOnlyList<WardUnitLine> groups, IEnumerable<ValueRow> parts)
{
    private readonly CheckBook _checks = new(round, plan, groups, parts);
    private readonly Dictionary<string, string> _targets = plan
        .Document.Owned()
        .ToDictionary(owned => owned.Code, owned => owned.Target.No, StringComparer.Ordinal);

    public PlanForReports Plan => plan;

    /// <summary>Null when the plan in force knows the code no more.</summary>
    public string? TargetNo(string code) => _targets.GetValueOrDefault(code);

    public string AreaName(string area) => groups.FirstOrDefault(group => group.Id == area)?.Name ?? area;

    public IReadOnlyList<string> Focus(ValueRow row) =>
        ReviewFocus.Of(Matter(row) is { } matter ? CheckRules.Check(matter) : [], row.Explanation, row.Flow);

    /// <summary>The figure with everything around it; null when the plan knows the code no more.</summary>
    public CheckMatter? Matter(ValueRow row) =>
        _targets.ContainsKey(row.Code) ? _checks.Matter(ValueLedger.Read(round, row), row.Area) : null;
}
